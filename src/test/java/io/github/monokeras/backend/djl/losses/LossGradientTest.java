package io.github.monokeras.backend.djl.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.SampleWeights;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.losses.BatchLoss;
import io.github.monokeras.backend.reference.losses.LossFunction;
import io.github.monokeras.losses.AllLosses;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What autograd makes of every loss, on every engine, against the gradient that the reference writes out. */
class LossGradientTest {

    private static final int SAMPLES = 4;
    private static final double TOLERANCE = 1e-9;

    static Stream<Arguments> lossesOnEveryEngine() {
        return Stream.of("PyTorch", "MXNet")
                .filter(Engine::hasEngine)
                .flatMap(engine -> AllLosses.all().stream().map(loss -> Arguments.of(engine, loss)));
    }

    @ParameterizedTest
    @MethodSource("lossesOnEveryEngine")
    void goes_where_the_reference_goes(String engine, Loss description) {
        Tensor yTrue = AllLosses.labels(description, SAMPLES);
        Tensor yPred = AllLosses.predictions(SAMPLES);
        Tensor weights = Tensor.of(0.5, 1, 2, 0.25);
        BatchLoss reference = new BatchLoss(LossFunction.of(description), description.reduction());
        Labels labels = new Labels(matrix(yTrue), weights.toDoubleArray(), SAMPLES);
        try (NDManager manager = Engine.getEngine(engine).newBaseManager()) {
            KerasLoss loss = DjlLosses.of(description);
            NDArray truths = DjlArrays.create(manager, yTrue, DType.FLOAT64);
            NDArray predictions = DjlArrays.create(manager, yPred, DType.FLOAT64);
            predictions.setRequiresGradient(true);
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                NDArray value = SampleWeights.reduce(
                        loss.values(truths, predictions),
                        DjlArrays.create(manager, weights, DType.FLOAT64),
                        loss.mask(truths),
                        description.reduction());
                assertThat(DjlArrays.scalar(value))
                        .isCloseTo(reference.value(labels, matrix(yPred), null), within(TOLERANCE));
                collector.backward(value);
            }
            assertThat(predictions.getGradient().toDoubleArray())
                    .containsExactly(
                            reference.gradient(labels, matrix(yPred), null).values(), within(TOLERANCE));
        }
    }

    private static Matrix matrix(Tensor tensor) {
        int columns = tensor.shape().dim(-1);
        return new Matrix(tensor.size() / columns, columns, tensor.toDoubleArray());
    }
}
