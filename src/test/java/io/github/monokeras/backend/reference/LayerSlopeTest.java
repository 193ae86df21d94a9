package io.github.monokeras.backend.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.Networks;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.layers.LayerRow;
import io.github.monokeras.layers.LayerTable;
import io.github.monokeras.layers.Masking;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every gradient of the reference against the central difference of its own formula, for each row of the table of layers that
 * real Keras differentiates. Places with a kink or a jump, as equal numbers under a maximum and steps that a mask leaves out,
 * have no slope.
 */
class LayerSlopeTest {

    private static final double STEP = 1e-6;
    private static final double TOLERANCE = 1e-5;
    private static final double KINK = 1e-3;

    static Stream<LayerRow> rows() {
        // The corrections of a renormalization count as constants: its gradient is not its slope.
        return LayerTable.rows()
                .filter(LayerRow::hasTraining)
                .filter(row -> !row.name().startsWith("batch_renormalization"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void follows_its_own_slope(LayerRow row) {
        Network network = Network.of(row.graph());
        ReferenceMemory memory = new ReferenceMemory();
        Networks.put(memory, network, LayerRow.start(network));
        List<NdArray> inputs =
                row.inputs().stream().map(ReferenceSamples::array).toList();
        List<Weight> weights = network.trainable(new ReferenceNetwork(network, memory, 1).weights());
        Forward forward = new ReferenceNetwork(network, memory, 1).forward(inputs, true);
        List<NdArray> ofInputs = forward.way().back(slopes(forward));
        double[][] ofWeights =
                weights.stream().map(weight -> weight.gradient().clone()).toArray(double[][]::new);

        // Masking hands on nothing where an input is the masked value, and everything beside it: no slope there.
        boolean masking = network.layers().stream().anyMatch(Masking.class::isInstance);
        for (int i = 0; i < inputs.size() && !masking; i++) {
            if (row.tensors("input_gradients").get(i) != null) {
                assertSlopes(
                        "input " + i,
                        inputs.get(i).values(),
                        ofInputs.get(i).values(),
                        () -> value(network, memory, inputs));
            }
        }
        for (int i = 0; i < weights.size(); i++) {
            assertSlopes("weight " + i, weights.get(i).values(), ofWeights[i], () -> value(network, memory, inputs));
        }
    }

    private static double value(Network network, ReferenceMemory memory, List<NdArray> inputs) {
        Forward forward = new ReferenceNetwork(network, memory, 1).forward(inputs, true);
        double sum = forward.penalty();
        for (int i = 0; i < forward.predictions().size(); i++) {
            NdArray y = forward.predictions().get(i);
            double[] factors = factors(y, i).values();
            for (int j = 0; j < factors.length; j++) {
                sum += factors[j] * y.values()[j];
            }
        }
        return sum;
    }

    private static List<Slope> slopes(Forward forward) {
        List<Slope> slopes = new ArrayList<>();
        for (int i = 0; i < forward.predictions().size(); i++) {
            slopes.add(
                    new Slope(i, false, factors(forward.predictions().get(i), i).rows()));
        }
        return slopes;
    }

    private static NdArray factors(NdArray y, int output) {
        return ReferenceSamples.array(LayerRow.factors(Shape.of(y.shape()), output));
    }

    private static void assertSlopes(String what, double[] at, double[] gradient, DoubleSupplier value) {
        double middle = value.getAsDouble();
        double scale = Math.max(1, Arrays.stream(gradient).map(Math::abs).max().orElse(1));
        for (int i = 0; i < at.length; i++) {
            double here = at[i];
            at[i] = here + STEP;
            double above = value.getAsDouble();
            at[i] = here - STEP;
            double below = value.getAsDouble();
            at[i] = here;
            if (Math.abs(above - 2 * middle + below) / STEP > KINK) {
                continue;
            }
            double slope = (above - below) / (2 * STEP);
            assertThat(gradient[i]).as("%s at %d", what, i).isCloseTo(slope, within(TOLERANCE * scale));
        }
    }
}
