package io.github.monokeras.backend.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.GoldenActivations;
import io.github.monokeras.Networks;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.activations.Activations;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each activation of the reference and its gradient: against real Keras, and against its own slope. */
class ActivationTest {

    private static final double STEP = 1e-6;

    static Stream<GoldenActivations> named() {
        return GoldenActivations.named("float64");
    }

    static Stream<GoldenActivations> layers() {
        return GoldenActivations.layers("float64");
    }

    @ParameterizedTest
    @MethodSource("named")
    void activates_as_keras_does(GoldenActivations golden) {
        assertValueAndGradient(golden, Weights.of());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void layers_activate_as_keras_does(GoldenActivations golden) {
        List<Weight> weights = assertValueAndGradient(golden, golden.weights());

        assertThat(golden.weightGradients()).hasSameSizeAs(golden.weights());
        for (int i = 0; i < golden.weightGradients().size(); i++) {
            assertClose(weights.get(i).gradient(), golden.weightGradients().get(i), golden, "weight");
        }
    }

    private static List<Weight> assertValueAndGradient(GoldenActivations golden, Weights weights) {
        Network description = golden.network();
        ReferenceMemory memory = new ReferenceMemory();
        Networks.put(memory, description, weights);
        ReferenceNetwork network = new ReferenceNetwork(description, memory, 1);
        Forward forward = network.forward(List.of(ReferenceSamples.array(golden.x())), true);
        Matrix dy = ReferenceSamples.array(golden.outputWeights()).rows();
        List<NdArray> dx = forward.way().back(List.of(new Slope(0, false, dy)));

        assertClose(forward.predictions().get(0).values(), golden.expected("output"), golden, "output");
        assertClose(dx.get(0).values(), golden.expected("gradient"), golden, "gradient");
        return network.weights();
    }

    private static void assertClose(double[] actual, Tensor expected, GoldenActivations golden, String what) {
        assertThat(actual).hasSize(expected.size());
        for (int i = 0; i < actual.length; i++) {
            if (golden.holdsAt(i)) {
                double scale = Math.max(1, Math.abs(expected.getFlat(i)));
                assertThat(actual[i])
                        .as("%s at %d", what, i)
                        .isCloseTo(expected.getFlat(i), within(golden.tolerance(1e-12) * scale));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void follows_its_own_slope(Activation activation) {
        Matrix x = draw();
        Flow flow = Activations.apply(activation, x);
        double[] gradient = flow.backward(flow.output()).values();

        for (int i = 0; i < gradient.length; i++) {
            double here = x.values()[i];
            x.values()[i] = here + STEP;
            double above = halfSquare(activation, x);
            x.values()[i] = here - STEP;
            double below = halfSquare(activation, x);
            x.values()[i] = here;
            double slope = (above - below) / (2 * STEP);
            assertThat(gradient[i])
                    .as("at %d, %s", i, here)
                    .isCloseTo(slope, within(1e-6 * Math.max(1, Math.abs(slope))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void takes_no_harm_from_numbers_far_out(Activation activation) {
        Matrix x = new Matrix(1, 4, new double[] {-600, 500, 0, 600});
        Flow flow = Activations.apply(activation, x);

        assertThat(Arrays.stream(flow.output().values())).allMatch(Double::isFinite);
        assertThat(Arrays.stream(flow.backward(flow.output().map(y -> 1)).values()))
                .allMatch(Double::isFinite);
    }

    /** Keras 3.15 sums the running sums instead of the numbers: with two in the support, its t is another. */
    @Test
    void sparsemax_adds_up_to_1_where_that_of_keras_does_not() {
        GoldenActivations golden = named().filter(entry -> entry.name().equals("sparsemax"))
                .findAny()
                .orElseThrow();
        double[] output = ReferenceActivations.output(Activation.SPARSEMAX, golden.x());
        Tensor keras = golden.expected("output");
        int columns = keras.shape().dim(-1);

        int mistaken = 0;
        for (int start = 0; start < output.length; start += columns) {
            double[] row = Arrays.copyOfRange(output, start, start + columns);
            assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(1e-12));
            boolean alone = Arrays.stream(row).filter(y -> y > 0).count() == 1;
            assertThat(golden.holdsAt(start)).isEqualTo(alone);
            mistaken += alone ? 0 : 1;
        }
        assertThat(mistaken).isEqualTo(3);
        assertThat(ReferenceActivations.output(Activation.SPARSEMAX, Tensor.of(new double[][] {{0.5, 1, -2}})))
                .containsExactly(0.25, 0.75, 0);
    }

    private static double halfSquare(Activation activation, Matrix x) {
        return Arrays.stream(Activations.apply(activation, x).output().values())
                        .map(y -> y * y)
                        .sum()
                / 2;
    }

    private static Matrix draw() {
        Random random = new Random(7);
        return Matrix.zeros(4, 6).map(zero -> 2 * random.nextGaussian());
    }
}
