package io.github.monokeras.backend.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.SampleWeights;
import io.github.monokeras.backend.reference.losses.LossFunction;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.losses.Reduction;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every gradient of the reference against the central difference of its own formula. */
class GradientTest {

    private static final double STEP = 1e-6;

    private final Random random = new Random(5);

    static Stream<Arguments> everyActivationWithEveryLoss() {
        Loss[] losses = {
            new MeanSquaredError(),
            new MeanAbsoluteError(),
            new BinaryCrossentropy(),
            new BinaryCrossentropy().labelSmoothing(0.2),
            new BinaryCrossentropy().fromLogits(true)
        };
        return Stream.of(Activation.LINEAR, Activation.RELU, Activation.SIGMOID, Activation.TANH, Activation.SOFTMAX)
                .flatMap(activation -> Arrays.stream(losses).map(loss -> Arguments.of(activation, loss)));
    }

    @ParameterizedTest
    @MethodSource("everyActivationWithEveryLoss")
    void follows_the_slope_of_the_loss(Activation activation, Loss description) {
        LossFunction loss = LossFunction.of(description);
        Matrix x = draw(4, 3);
        Matrix yTrue = draw(4, 2).map(value -> value > 0 ? 1 : 0);
        Weight kernel = new Weight(tensor(draw(3, 2)));
        Weight bias = new Weight(Tensor.of(0.3, 0.6));
        Dense dense = new Dense(2);
        dense.build(Shape.of(3));
        DenseLayer layer = new DenseLayer(dense, List.of(kernel, bias));
        DoubleSupplier value = () -> Arrays.stream(loss.values(
                        yTrue,
                        layer.forward(x)
                                .then(z -> Activations.apply(activation, z))
                                .output()))
                .average()
                .orElseThrow();

        Flow flow = layer.forward(x).then(z -> Activations.apply(activation, z));
        Matrix dx = flow.backward(
                loss.gradient(yTrue, flow.output(), SampleWeights.factors(null, null, 4, Reduction.MEAN)));

        assertSlopes("kernel", kernel.values(), kernel.gradient(), value);
        assertSlopes("bias", bias.values(), bias.gradient(), value);
        assertSlopes("input", x.values(), dx.values(), value);
    }

    private static void assertSlopes(String what, double[] at, double[] gradient, DoubleSupplier value) {
        for (int i = 0; i < at.length; i++) {
            double here = at[i];
            at[i] = here + STEP;
            double above = value.getAsDouble();
            at[i] = here - STEP;
            double below = value.getAsDouble();
            at[i] = here;
            double slope = (above - below) / (2 * STEP);
            assertThat(gradient[i])
                    .as("%s at %d", what, i)
                    .isCloseTo(slope, within(1e-6 * Math.max(1, Math.abs(slope))));
        }
    }

    private Matrix draw(int rows, int columns) {
        return Matrix.zeros(rows, columns).map(zero -> random.nextGaussian());
    }

    private static Tensor tensor(Matrix matrix) {
        return Tensor.of(Shape.of(matrix.rows(), matrix.columns()), matrix.values());
    }
}
