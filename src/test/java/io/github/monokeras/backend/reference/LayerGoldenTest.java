package io.github.monokeras.backend.reference;

import static io.github.monokeras.Closeness.requireClose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.layers.LayerRow;
import io.github.monokeras.layers.LayerTable;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table of layers gives the values and the gradients of real Keras in float64. */
class LayerGoldenTest {

    private static final double TOLERANCE = 1e-9;

    static Stream<LayerRow> rows() {
        return LayerTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void gives_keras_predictions(LayerRow row) {
        Run run = new Run(row);
        Forward forward = run.forward(false);
        requireAll("outputs", tensors(forward.predictions()), row.tensors("outputs"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void gives_keras_gradients_in_training(LayerRow row) {
        if (!row.hasTraining()) {
            assertThat(row.golden().get("random").getAsBoolean()).isTrue();
            return;
        }
        Run run = new Run(row);
        Forward forward = run.forward(true);
        requireAll("training outputs", tensors(forward.predictions()), row.tensors("training_outputs"));
        requireAll("moved", run.weightValues(), row.tensors("moved"));

        List<Slope> slopes = new ArrayList<>();
        for (int i = 0; i < forward.predictions().size(); i++) {
            Shape shape = Shape.of(forward.predictions().get(i).shape());
            NdArray factors = ReferenceSamples.array(LayerRow.factors(shape, i));
            slopes.add(new Slope(i, false, factors.rows()));
        }
        List<NdArray> ofInputs = forward.way().back(slopes);
        new Penalties(run.network, run.reference.weights()).backward();
        requireAll("input gradients", tensors(ofInputs), row.tensors("input_gradients"));
        List<Tensor> ofWeights = run.trainable().stream()
                .map(weight -> Tensor.of(weight.shape(), weight.gradient()))
                .toList();
        requireAll("weight gradients", ofWeights, row.tensors("weight_gradients"));
    }

    private static void requireAll(String what, List<Tensor> actual, List<Tensor> expected) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i) != null) {
                requireClose("reference", what + " " + i, actual.get(i), expected.get(i), TOLERANCE);
            }
        }
    }

    private static List<Tensor> tensors(List<NdArray> arrays) {
        return arrays.stream()
                .map(array -> Tensor.of(Shape.of(array.shape()), array.values()))
                .toList();
    }

    /** A row on the reference. */
    private static final class Run {

        private final LayerRow row;
        private final Network network;
        private final ReferenceNetwork reference;

        Run(LayerRow row) {
            this.row = row;
            network = Network.of(row.graph());
            ReferenceMemory memory = new ReferenceMemory();
            Weights weights = LayerRow.start(network);
            memory.putAll(network.layers(), weights);
            reference = new ReferenceNetwork(network, memory, 1);
        }

        Forward forward(boolean training) {
            return reference.forward(
                    row.inputs().stream().map(ReferenceSamples::array).toList(), training);
        }

        List<Tensor> weightValues() {
            return reference.weights().stream().map(Weight::tensor).toList();
        }

        List<Weight> trainable() {
            return network.trainable(reference.weights());
        }
    }
}
