package io.github.monokeras.backend.reference.layers;

import static io.github.monokeras.Closeness.requireClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.Golden;
import io.github.monokeras.backend.Draws;
import io.github.monokeras.backend.reference.activations.Activations;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.MaskedCase;
import io.github.monokeras.layers.Softmax;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers that heed a mask do so as in real Keras. */
class MaskedLayersTest {

    static Stream<MaskedCase> cases() {
        return MaskedCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void count_only_what_the_mask_says(MaskedCase golden) {
        Layer layer = golden.built();
        List<Weight> weights = golden.weights().stream().map(Weight::new).toList();
        LayerCall call = call(array(golden.input()), array(golden.mask()), weights);
        LayerFlow flow = LayerFormulas.of(layer).forward(call);
        LayerFlow last = LayerFormula.ofRows(Activations.of(layer.outputActivation()))
                .forward(call(flow.output(), null, List.of()));
        requireClose("masks reference", "output", tensor(last.output()), golden.tensor("output"), 1e-12);

        NdArray dy = array(golden.factors());
        NdArray dx = flow.way().back(last.way().back(List.of(dy))).get(0);
        requireClose("masks reference", "gradient", tensor(dx), golden.tensor("input_gradient"), 1e-12);
        List<Tensor> gradients = Golden.tensors(golden.golden().get("weight_gradients"));
        for (int i = 0; i < gradients.size(); i++) {
            Weight weight = weights.get(i);
            Tensor gradient = Tensor.of(weight.shape(), weight.gradient());
            requireClose("masks reference", "weight gradient " + i, gradient, gradients.get(i), 1e-12);
        }
        List<Tensor> moved = Golden.tensors(golden.golden().get("moved"));
        assertThat(call.updates()).hasSameSizeAs(moved);
        for (int i = 0; i < moved.size(); i++) {
            Tensor update = Tensor.of(moved.get(i).shape(), call.updates().get(gradients.size() + i));
            requireClose("masks reference", "moved " + i, update, moved.get(i), 1e-12);
        }
    }

    @Test
    void refuse_a_mask_that_does_not_fit() {
        AutoNames.reset();
        BatchNormalization batch = MaskedCase.build(new BatchNormalization(), Shape.of(2, 3, 4));
        Softmax softmax = MaskedCase.build(new Softmax(), Shape.of(3, 4));
        List<Weight> weights = batch.weightSpecs().stream()
                .map(spec -> new Weight(Tensor.of(spec.shape(), new double[4])))
                .toList();

        LayerCall images = call(NdArray.zeros(2, 2, 3, 4), NdArray.zeros(2, 2), weights);
        assertThatThrownBy(() -> LayerFormulas.of(batch).forward(images))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "BatchNormalization \"batch_normalization\": a mask must have one axis less than the input, got"
                                + " (2, 2) for an input of shape (2, 2, 3, 4)");
        LayerCall timesteps = call(NdArray.zeros(2, 3, 4), NdArray.zeros(2, 3), List.of());
        assertThatThrownBy(() -> LayerFormulas.of(softmax).forward(timesteps))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Softmax \"softmax\": a mask must have the shape of the input, got (2, 3) for (2, 3, 4)");
    }

    private static LayerCall call(NdArray input, NdArray mask, List<Weight> weights) {
        List<NdArray> masks = mask == null ? List.of() : List.of(mask);
        return new LayerCall(List.of(input), masks, weights, new Draws(1), true);
    }

    private static NdArray array(Tensor tensor) {
        return NdArray.of(tensor.toDoubleArray(), tensor.shape().dims());
    }

    private static Tensor tensor(NdArray array) {
        return Tensor.of(Shape.of(array.shape()), array.values());
    }
}
