package io.github.monokeras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.initializers.GlorotUniform;
import io.github.monokeras.initializers.VarianceScaling;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the layers for attention refuse, what they are made of, and how their kernels start. */
class AttentionTest {

    @Test
    void options_out_of_range_are_refused() {
        assertRefused(
                () -> new Attention().scoreMode("cosine"),
                "Attention: scoreMode must be \"dot\" or \"concat\", got \"cosine\"");
        assertRefused(() -> new Attention().dropout(1.5), "Attention: dropout must be from 0 to 1, got 1.5");
        assertRefused(
                () -> new MultiHeadAttention(2, 2).dropout(-0.5),
                "MultiHeadAttention: dropout must be from 0 to 1, got -0.5");
        assertRefused(() -> new MultiHeadAttention(0, 2), "MultiHeadAttention: numHeads must be at least 1, got 0");
        assertRefused(() -> new MultiHeadAttention(2, 0), "MultiHeadAttention: keyDim must be at least 1, got 0");
        assertRefused(
                () -> new MultiHeadAttention(2, 2).valueDim(0),
                "MultiHeadAttention: valueDim must be at least 1, got 0");
        assertRefused(
                () -> new MultiHeadAttention(2, 2).slidingWindow(0),
                "MultiHeadAttention: slidingWindow must be at least 1, got 0");
        assertRefused(
                () -> new GroupQueryAttention(2, 4, 3),
                "GroupQueryAttention: numQueryHeads must be a multiple of numKeyValueHeads, got 4 and 3");
    }

    @Test
    void sequences_must_fit() {
        assertRefused(
                () -> new Attention().name("look").apply(new Input(3, 2)),
                "Attention \"look\": takes 2 or 3 inputs, got 1; pass query, value and maybe key");
        assertRefused(
                () -> new Attention().name("look2").apply(new Input(3, 2), new Input(4, 3)),
                "Attention \"look2\": samples of query, value and key must be (queryTime, features), (valueTime, …) and "
                        + "(valueTime, features), got [(3, 2), (4, 3)]");
        assertRefused(
                () -> {
                    AdditiveAttention layer = new AdditiveAttention().name("look3");
                    layer.apply(new Input(3, null), new Input(4, null));
                    layer.weightSpecs();
                },
                "AdditiveAttention \"look3\": the last axis of the query must be known, got (3, None)");
    }

    @Test
    void heads_must_fit() {
        assertRefused(
                () -> new MultiHeadAttention(1, 2)
                        .name("heads")
                        .apply(new Input(3, 2), new Input(4, 2), new Input(5, 2)),
                "MultiHeadAttention \"heads\": samples of value and key must be alike but for the last axis, got (4, 2) "
                        + "and (5, 2)");
        assertRefused(
                () -> new MultiHeadAttention(1, 2).name("heads2").apply(new Input(2), new Input(2)),
                "MultiHeadAttention \"heads2\": samples of query and value must have the same number of axes, at least 2, "
                        + "got (2,) and (2,)");
        assertRefused(
                () -> new MultiHeadAttention(1, 2)
                        .attentionAxes(3)
                        .name("heads3")
                        .apply(new Input(3, 4, 2), new Input(3, 4, 2)),
                "MultiHeadAttention \"heads3\": attentionAxes must be different axes from 1 to 2, between batch and "
                        + "features, got [3]");
        assertRefused(
                () -> new MultiHeadAttention(1, 2)
                        .attentionAxes(2)
                        .name("heads4")
                        .apply(new Input(3, 4, 2), new Input(2, 4, 2)),
                "MultiHeadAttention \"heads4\": query and value must have the same size along axis 1, got (3, 4, 2) and "
                        + "(2, 4, 2)");
        assertRefused(
                () -> new MultiHeadAttention(1, 2)
                        .useCausalMask(true)
                        .name("heads5")
                        .apply(new Input(3, 4, 2), new Input(3, 4, 2)),
                "MultiHeadAttention \"heads5\": useCausalMask and slidingWindow need attention along axis 1 alone, got axes "
                        + "[1, 2]; set attentionAxes to 1");
        assertRefused(
                () -> new GroupQueryAttention(1, 2, 1).name("groups").apply(new Input(3, 2), new Input(4, 3)),
                "GroupedQueryAttention \"groups\": samples of query and value must be (time, features) with the same "
                        + "features, got (3, 2) and (4, 3)");
    }

    @Test
    void heads_keep_the_features_that_they_were_built_for() {
        MultiHeadAttention heads = new MultiHeadAttention(1, 2).name("kept");
        heads.apply(new Input(3, 2), new Input(3, 2));
        assertThat(heads.apply(new Input(5, 2), new Input(7, 2)).shape()).isEqualTo(Shape.of(5, 2));
        assertRefused(
                () -> heads.apply(new Input(3, 4), new Input(3, 4)),
                "MultiHeadAttention \"kept\": is built for samples of shape [(3, 2), (3, 2)], got [(3, 4), (3, 4)]; use "
                        + "another layer for them");
    }

    @Test
    void equations_must_be_sound() {
        assertEquation("ab,bc", "have the form ab,bc->ac, ...b,bc->...c or ab...,bc->ac...");
        assertEquation("abc,cd->abd", "name the 2 axes of its input with the batch");
        String sound =
                "start input and output with the batch, and use each letter once in each and in two of the three";
        assertEquation("aa,ab->ab", sound);
        assertEquation("ab,bcd->ac", sound);
        assertEquation("ab,bc->ca", sound);
        assertRefused(
                () -> new EinsumDense("ab,bc->ac", 2, 3).name("sums").apply(new Input(3)),
                "EinsumDense \"sums\": outputShape must hold 1 numbers for the output ac, got 2");
        assertRefused(
                () -> new EinsumDense("abc,cd->abd", 4, 3).name("sums2").apply(new Input(3, 3)),
                "EinsumDense \"sums2\": outputShape must agree with the input where they share the letter b, got 4 and "
                        + "shape (None, 3, 3)");
        assertRefused(
                () -> weights(new EinsumDense("ab,bc->ac", 2).biasAxes("x").name("sums3"), new Input(3)),
                "EinsumDense \"sums3\": biasAxes must be letters of the output ac but the first, got \"x\"");
        assertRefused(
                () -> weights(new EinsumDense("ab,bc->ac", 2).name("sums4"), new Input((Integer) null)),
                "EinsumDense \"sums4\": the kernel must have known sizes, got shape (None, 2); give outputShape or input "
                        + "shape");
    }

    @Test
    void kernels_start_by_what_they_connect() {
        EinsumDense layer = new EinsumDense("abc,cde->abde", null, 2, 5).kernelInitializer(new GlorotUniform().seed(4));
        layer.apply(new Input(3, 7));
        assertThat(layer.weightSpecs().get(0).initializer())
                .isEqualTo(new VarianceScaling(1, "fan_avg", "uniform", 4L, List.of(0), List.of(1, 2)));
    }

    @Test
    void heads_use_up_the_names_that_keras_uses_up() {
        AutoNames.reset();
        new MultiHeadAttention(1, 2).apply(new Input(3, 2), new Input(3, 2));
        assertThat(new Softmax().name()).isEqualTo("softmax_1");
        assertThat(AutoNames.next("Dropout")).isEqualTo("dropout_1");
        assertThat(new EinsumDense("ab,bc->ac", 2).name()).isEqualTo("einsum_dense");
        assertThat(new Input(1).name()).isEqualTo("input_layer_2");
    }

    @Test
    void freezing_reaches_the_kernels() {
        MultiHeadAttention heads = new MultiHeadAttention(1, 2);
        heads.apply(new Input(3, 2), new Input(3, 2));
        heads.trainable(false);
        assertThat(kernels(heads)).hasSize(8).noneMatch(WeightSpec::trainable);
        MultiHeadAttention frozen = new MultiHeadAttention(1, 2).trainable(false);
        frozen.apply(new Input(3, 2), new Input(3, 2));
        assertThat(kernels(frozen)).hasSize(8).noneMatch(WeightSpec::trainable);
    }

    private static List<WeightSpec> kernels(MultiHeadAttention heads) {
        return heads.leaves().stream()
                .filter(leaf -> !(leaf instanceof Input))
                .flatMap(leaf -> leaf.weightSpecs().stream())
                .toList();
    }

    private static void weights(EinsumDense layer, Input input) {
        layer.apply(input);
        layer.weightSpecs();
    }

    private static void assertEquation(String equation, String must) {
        assertRefused(
                () -> new EinsumDense(equation, 2).name("named").apply(new Input(3)),
                "EinsumDense \"named\": equation must %s, got \"%s\"".formatted(must, equation));
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
