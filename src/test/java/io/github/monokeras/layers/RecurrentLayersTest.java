package io.github.monokeras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the golden files do not say of embeddings, recurrent layers and what wraps them. */
class RecurrentLayersTest {

    @BeforeEach
    void start_the_names_anew() {
        AutoNames.reset();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(() -> new LSTM(0), "LSTM: units must be at least 1, got 0"),
                refusal(() -> new GRU(2).dropout(1), "GRU: dropout must be at least 0 and below 1, got 1.0"),
                refusal(
                        () -> new SimpleRNN(2).recurrentDropout(Double.NaN),
                        "SimpleRNN: recurrentDropout must be at least 0 and below 1, got NaN"),
                refusal(
                        () -> new LSTM(2).recurrentActivation("glu"),
                        "LSTM: recurrentActivation must give as many numbers as it takes, got glu; choose another one"),
                refusal(
                        () -> new LSTM(2).apply(new Input(3)),
                        "LSTM \"lstm\": an input sample must be of shape (time, features) with known features,"
                                + " got shape (3,)"),
                refusal(
                        () -> new LSTM(2).apply(new Input(3, null)),
                        "LSTM \"lstm\": an input sample must be of shape (time, features) with known features,"
                                + " got shape (3, None)"),
                refusal(
                        () -> new LSTM(2).apply(new Input(3, 1), new Input(2)),
                        "LSTM \"lstm\": takes 1 input, or 3 with the initial states, got 2"),
                refusal(
                        () -> new GRU(2).apply(new Input(3, 1), new Input(2), new Input(2)),
                        "GRU \"gru\": takes 1 input, or 2 with the initial state, got 3"),
                refusal(
                        () -> new GRU(2).apply(new Input(3, 1), new Input(4)),
                        "GRU \"gru\": an initial state must be of shape (2,), as many as its units, got (4,)"),
                refusal(
                        () -> new Bidirectional(new LSTM(2)).mergeMode("average"),
                        "Bidirectional: mergeMode must be one of sum, mul, concat, ave or null, got \"average\""),
                refusal(
                        () -> new Bidirectional(new LSTM(2)).backwardLayer(new LSTM(2)),
                        "Bidirectional \"bidirectional\": one layer must go forward and one backward,"
                                + " got goBackwards false for both"),
                refusal(
                        () -> new Bidirectional(new LSTM(2).goBackwards(true)).apply(new Input(3, 1)),
                        "Bidirectional \"bidirectional\": one layer must go forward and one backward,"
                                + " got goBackwards true for both"),
                refusal(
                        () -> new Bidirectional(new LSTM(2))
                                .backwardLayer(new LSTM(2).goBackwards(true).returnSequences(true)),
                        "Bidirectional \"bidirectional\": returnSequences must be the same for both layers,"
                                + " got false forward and true backward"),
                refusal(
                        () -> new Bidirectional(new LSTM(2))
                                .mergeMode("sum")
                                .backwardLayer(new LSTM(3).goBackwards(true))
                                .apply(new Input(3, 1)),
                        "Bidirectional \"bidirectional\": both directions must give the same shape for \"sum\","
                                + " got (2,) and (3,)"),
                refusal(
                        () -> {
                            Bidirectional layer = new Bidirectional(new GRU(2));
                            layer.apply(new Input(3, 1));
                            layer.apply(new Input(3, 1), new Input(2), new Input(2));
                        },
                        "Bidirectional \"bidirectional\": the number of inputs must stay 1, got 3; use another layer for them"),
                refusal(
                        () -> new TimeDistributed(new Dense(2)).apply(new Input(3)),
                        "TimeDistributed \"time_distributed\": an input sample must be of shape (time, ...),"
                                + " got shape (3,)"),
                refusal(
                        () -> new TimeDistributed(new Dense(2)).apply(new Input(3, 1), new Input(3, 1)),
                        "TimeDistributed \"time_distributed\": takes 1 input, got 2; merge them first"),
                refusal(
                        () -> new TimeDistributed(new LSTM(2).returnState(true)).apply(new Input(2, 3, 1)),
                        "TimeDistributed \"time_distributed\": takes layers of 1 output, got LSTM \"lstm\" with 3"),
                refusal(() -> new Embedding(0, 2), "Embedding: inputDim must be at least 1, got 0"),
                refusal(() -> new Embedding(2, -1), "Embedding: outputDim must be at least 1, got -1"),
                refusal(
                        () -> new Embedding(2, 3).weights(new float[3][2]),
                        "Embedding: weights must be of shape (2, 3), got shape (3, 2)"),
                refusal(
                        () -> new Embedding(3, 2).row(3),
                        "Embedding \"embedding\": inputs must be from 0 to 2, got 3.0; give inputDim as the largest plus 1"),
                refusal(() -> new Masking(Double.NaN), "Masking: maskValue must be finite, got NaN"),
                refusal(
                        () -> new Masking().apply(new Input(new Integer[0])),
                        "Masking \"masking\": an input sample must have at least 1 axis, got shape ()"));
    }

    private static Arguments refusal(ThrowingCallable code, String message) {
        return Arguments.of(message, code);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses_in_one_sentence(String message, ThrowingCallable code) {
        assertThatThrownBy(code)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void options_are_fixed_once_a_layer_is_built() {
        LSTM layer = new LSTM(2);
        layer.apply(new Input(3, 1));

        assertThatThrownBy(() -> layer.unitForgetBias(false))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("LSTM \"lstm\": options must be set before the model is built; set them first");
    }

    @Test
    void the_forget_gate_of_an_lstm_starts_open() {
        assertThat(bias(new LSTM(2))).isEqualTo(Tensor.of(0f, 0f, 1f, 1f, 0f, 0f, 0f, 0f));
        assertThat(bias(new LSTM(1).biasInitializer("ones").unitForgetBias(false)))
                .isEqualTo(Tensor.of(1f, 1f, 1f, 1f));
        assertThat(bias(new GRU(1))).isEqualTo(Tensor.of(new float[][] {{0, 0, 0}, {0, 0, 0}}));
    }

    private static Tensor bias(RecurrentLayer<?> layer) {
        WeightSpec spec = layer.weightSpecs(List.of(Shape.of(3, 1))).get(2);
        return spec.initializer().initialize(spec.shape(), new Random(1));
    }

    @Test
    void an_embedding_starts_with_the_weights_given() {
        float[][] start = {{1, 2}, {3, 4}, {5, 6}};
        WeightSpec spec =
                new Embedding(3, 2).weights(start).weightSpecs(Shape.of(4)).get(0);

        assertThat(spec.initializer().initialize(spec.shape(), new Random(1))).isEqualTo(Tensor.of(start));
    }

    @Test
    void an_embedding_cuts_numbers_and_counts_those_below_0_from_the_last_row() {
        Embedding layer = new Embedding(4, 2);

        assertThat(layer.row(2.9)).isEqualTo(2);
        assertThat(layer.row(-0.5)).isZero();
        assertThat(layer.row(-1)).isEqualTo(3);
        assertThat(layer.row(-4)).isZero();
    }

    @Test
    void both_ways_are_copies_of_the_layer_given() {
        LSTM given = new LSTM(2)
                .name("reader")
                .returnSequences(true)
                .dropout(0.5)
                .seed(3)
                .trainable(false);
        Bidirectional layer = new Bidirectional(given);

        assertThat(layer.forwardLayer().name()).isEqualTo("forward_reader");
        assertThat(layer.backwardLayer().name()).isEqualTo("backward_reader");
        assertThat(layer.forwardLayer().goBackwards()).isFalse();
        assertThat(layer.backwardLayer().goBackwards()).isTrue();
        for (RecurrentLayer<?> copy : List.of(layer.forwardLayer(), layer.backwardLayer())) {
            assertThat(copy.getConfig())
                    .containsEntry("return_sequences", true)
                    .containsEntry("dropout", 0.5)
                    .containsEntry("seed", 3L)
                    .containsEntry("trainable", false)
                    .containsEntry("zero_output_for_mask", true);
        }
        assertThat(given.zeroOutputForMask()).isFalse();
        assertThat(new LSTM(2).name()).as("copies use up no name").isEqualTo("lstm");
    }

    @Test
    void a_wrapper_freezes_what_it_wraps() {
        Bidirectional layer = new Bidirectional(new GRU(2)).trainable(false);
        layer.apply(new Input(3, 1));

        assertThat(layer.weightSpecs()).hasSize(6).noneMatch(WeightSpec::trainable);
        assertThat(layer.leaves().stream().flatMap(leaf -> leaf.weightSpecs().stream()))
                .hasSize(6)
                .noneMatch(WeightSpec::trainable);
        layer.setTrainable(true);
        assertThat(layer.forwardLayer().weightSpecs()).allMatch(WeightSpec::trainable);
    }

    @Test
    void a_wrapper_that_was_given_up_can_be_built_anew() {
        TimeDistributed layer = new TimeDistributed(new Dense(2));
        KerasTensor output = layer.apply(new Input(3, 4));
        assertThat(layer.countParams()).isEqualTo(10);

        layer.forget(output.node());
        layer.apply(new Input(3, 7));

        assertThat(layer.countParams()).isEqualTo(16);
    }
}
