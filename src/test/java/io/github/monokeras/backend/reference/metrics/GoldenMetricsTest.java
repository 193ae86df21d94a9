package io.github.monokeras.backend.reference.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.losses.LogCosh;
import io.github.monokeras.metrics.GoldenMetrics;
import io.github.monokeras.metrics.MeanMetric;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.metrics.OverlapMetric;
import io.github.monokeras.metrics.R2Score;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each metric of the reference against real Keras, after every batch. */
class GoldenMetricsTest {

    static Stream<JsonObject> cases() {
        return Stream.of("float64", "float32").flatMap(GoldenMetrics::cases);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void measures_as_keras_does(JsonObject golden) {
        Metric metric = GoldenMetrics.metric(golden.get("metric").getAsString(), golden.getAsJsonObject("config"));
        Measure measure = Measure.of(metric);
        List<JsonElement> expected = golden.getAsJsonArray("results").asList();
        double tolerance = isFloat32(golden, metric) ? 1e-6 : 1e-12;
        if (!expected.get(0).isJsonNull()) {
            assertClose(measure.result(), expected.get(0), tolerance);
        }
        List<GoldenMetrics.Batch> batches = GoldenMetrics.batches(golden);
        boolean weighted = golden.get("weighted").getAsBoolean();
        for (int i = 0; i < batches.size(); i++) {
            add(measure, batches.get(i), weighted);
            assertClose(measure.result(), expected.get(i + 1), tolerance);
        }

        measure.reset();
        add(measure, batches.get(0), weighted);
        assertClose(measure.result(), expected.get(1), tolerance);
    }

    /** Keras counts overlaps, adjusts R² and takes the log 2 of LogCosh in float32, whatever the precision is. */
    private static boolean isFloat32(JsonObject golden, Metric metric) {
        return golden.get("floatx").getAsString().equals("float32")
                || metric instanceof OverlapMetric
                || (metric instanceof MeanMetric mean && mean.loss() instanceof LogCosh)
                || (metric instanceof R2Score score && score.numRegressors() > 0);
    }

    private static void add(Measure measure, GoldenMetrics.Batch batch, boolean weighted) {
        int count = batch.yTrue().shape().dim(0);
        double[] weights = weighted ? batch.sampleWeight().toDoubleArray() : null;
        Matrix yPred = matrix(batch.yPred());
        measure.add(new Labels(matrix(batch.yTrue()), weights, count), new Outputs(yPred, yPred));
    }

    private static Matrix matrix(Tensor tensor) {
        int columns = tensor.shape().dim(-1);
        return new Matrix(tensor.size() / columns, columns, tensor.toDoubleArray());
    }

    private static void assertClose(double actual, JsonElement golden, double tolerance) {
        double expected = golden.getAsDouble();
        assertThat(actual).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }
}
