package io.github.monokeras.backend.reference.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.losses.AllLosses;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.tensor.Tensor;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every gradient of a loss against the central difference of its own formula. */
class LossGradientTest {

    private static final double STEP = 1e-6;
    private static final int SAMPLES = 4;

    static Stream<Loss> losses() {
        return AllLosses.all().stream();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void follows_the_slope_of_the_loss(Loss description) {
        BatchLoss loss = new BatchLoss(LossFunction.of(description), description.reduction());
        Matrix yTrue = matrix(AllLosses.labels(description, SAMPLES));
        Matrix yPred = matrix(AllLosses.predictions(SAMPLES));
        Labels labels = new Labels(yTrue, new double[] {0.5, 1, 2, 0.25}, SAMPLES);

        double[] gradient = loss.gradient(labels, yPred, null).values();

        for (int i = 0; i < gradient.length; i++) {
            double here = yPred.values()[i];
            yPred.values()[i] = here + STEP;
            double above = loss.value(labels, yPred, null);
            yPred.values()[i] = here - STEP;
            double below = loss.value(labels, yPred, null);
            yPred.values()[i] = here;
            double slope = (above - below) / (2 * STEP);
            assertThat(gradient[i]).as("at %d", i).isCloseTo(slope, within(1e-6 * Math.max(1, Math.abs(slope))));
        }
    }

    private static Matrix matrix(Tensor tensor) {
        int columns = tensor.shape().dim(-1);
        return new Matrix(tensor.size() / columns, columns, tensor.toDoubleArray());
    }
}
