package io.github.monokeras.backend.djl.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.losses.LogCosh;
import io.github.monokeras.metrics.GoldenMetrics;
import io.github.monokeras.metrics.MeanMetric;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.metrics.OverlapMetric;
import io.github.monokeras.metrics.R2Score;
import io.github.monokeras.tensor.DType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each metric on DJL against real Keras, after every batch; and what it leaves in native memory: nothing. */
class GoldenMetricsTest {

    static Stream<Arguments> cases() {
        return Stream.of("PyTorch", "MXNet")
                .filter(Engine::hasEngine)
                .flatMap(engine -> Stream.of("float64", "float32")
                        .flatMap(GoldenMetrics::cases)
                        .map(golden -> Arguments.of(engine, golden)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void measures_as_keras_does(String engine, JsonObject golden) {
        Metric metric = GoldenMetrics.metric(golden.get("metric").getAsString(), golden.getAsJsonObject("config"));
        DType dtype = DType.of(golden.get("floatx").getAsString());
        List<JsonElement> expected = golden.getAsJsonArray("results").asList();
        // A loss has the tolerance of losses: MXNet takes its logarithms less exactly.
        double tolerance = isFloat32(golden, metric) ? (metric instanceof MeanMetric ? 1e-5 : 1e-6) : 1e-9;
        boolean weighted = golden.get("weighted").getAsBoolean();
        List<GoldenMetrics.Batch> batches = GoldenMetrics.batches(golden);
        try (NDManager manager = Engine.getEngine(engine).newBaseManager();
                RunningMetric running = DjlMetrics.of(metric, manager, DjlArrays.type(dtype))) {
            if (!expected.get(0).isJsonNull()) {
                assertClose(running.result(), expected.get(0), tolerance);
            }
            int arrays = 0;
            for (int i = 0; i < batches.size(); i++) {
                add(running, batches.get(i), weighted, dtype, manager);
                assertClose(running.result(), expected.get(i + 1), tolerance);
                int held = held(manager);
                assertThat(held).as("arrays after batch %d", i).isEqualTo(i == 0 ? held : arrays);
                arrays = held;
            }

            running.reset();
            add(running, batches.get(0), weighted, dtype, manager);
            assertClose(running.result(), expected.get(1), tolerance);
            assertThat(held(manager)).isEqualTo(arrays);
        }
    }

    /** Keras counts overlaps, adjusts R² and takes the log 2 of LogCosh in float32, whatever the precision is. */
    private static boolean isFloat32(JsonObject golden, Metric metric) {
        return golden.get("floatx").getAsString().equals("float32")
                || metric instanceof OverlapMetric
                || (metric instanceof MeanMetric mean && mean.loss() instanceof LogCosh)
                || (metric instanceof R2Score score && score.numRegressors() > 0);
    }

    /** Adds a batch as a step of training does: what it needs hangs on the step. */
    private static void add(
            RunningMetric running, GoldenMetrics.Batch batch, boolean weighted, DType dtype, NDManager manager) {
        try (NDManager step = manager.newSubManager()) {
            NDArray yTrue = DjlArrays.create(step, batch.yTrue(), dtype);
            NDArray yPred = DjlArrays.create(step, batch.yPred(), dtype);
            NDArray weights = weighted ? DjlArrays.create(step, batch.sampleWeight(), dtype) : null;
            running.add(new Labels(yTrue, weights, batch.yTrue().shape().dim(0)), new Outputs(yPred, yPred));
        }
    }

    /** Counts the arrays that hang on a manager and on what hangs on it. */
    private static int held(NDManager manager) {
        return manager.getManagedArrays().size();
    }

    private static void assertClose(double actual, JsonElement golden, double tolerance) {
        double expected = golden.getAsDouble();
        assertThat(actual).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }
}
