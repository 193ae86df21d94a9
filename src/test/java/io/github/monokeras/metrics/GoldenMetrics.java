package io.github.monokeras.metrics;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.CategoricalCrossentropy;
import io.github.monokeras.losses.SparseCategoricalCrossentropy;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The metrics that real Keras was asked for, and what it gave. */
public final class GoldenMetrics {

    private static final JsonObject GOLDEN = Golden.read("metrics");

    private GoldenMetrics() {}

    /** One batch of named data. */
    public record Batch(Tensor yTrue, Tensor yPred, Tensor sampleWeight) {}

    public static JsonObject golden() {
        return GOLDEN;
    }

    /** Returns each case in one precision whose metric is built here. */
    public static Stream<JsonObject> cases(String floatx) {
        return GOLDEN.getAsJsonArray("cases").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(golden -> golden.get("floatx").getAsString().equals(floatx))
                .filter(golden -> isBuilt(golden.get("metric").getAsString()))
                .filter(golden -> !golden.get("metric").getAsString().equals("SparseCategoricalCrossentropy")
                        || !golden.getAsJsonObject("config").has("ignore_class"));
    }

    private static boolean isBuilt(String name) {
        return Metric.names().contains(name)
                || Metric.names().contains(AutoNames.snakeCase(name))
                || MetricNames.needsOptions(name)
                || name.equals("Accuracy");
    }

    public static List<Batch> batches(JsonObject golden) {
        JsonObject data = GOLDEN.getAsJsonObject("data")
                .getAsJsonObject(golden.get("data").getAsString());
        Tensor yTrue = Golden.tensor(data.get("y_true"));
        Tensor yPred = Golden.tensor(data.get("y_pred"));
        Tensor weights = Golden.tensor(GOLDEN.get("sample_weight"));
        int[] ends = {5, 8, 14};
        return Stream.of(0, 1, 2)
                .map(i -> i == 0 ? new int[] {0, ends[0]} : new int[] {ends[i - 1], ends[i]})
                .map(range -> new Batch(rows(yTrue, range), rows(yPred, range), rows(weights, range)))
                .toList();
    }

    private static Tensor rows(Tensor tensor, int[] range) {
        int each = tensor.size() / tensor.shape().dim(0);
        double[] values = new double[(range[1] - range[0]) * each];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.getFlat(range[0] * each + i);
        }
        int[] dims = tensor.shape().dims();
        dims[0] = range[1] - range[0];
        return Tensor.of(values).reshape(dims);
    }

    /** Returns the metric that a class of Keras's is with a configuration. */
    public static Metric metric(String name, JsonObject config) {
        return switch (name) {
            case "Accuracy" -> new Accuracy();
            case "BinaryAccuracy" -> with(new BinaryAccuracy(), config, "threshold", BinaryAccuracy::threshold);
            case "TopKCategoricalAccuracy" ->
                new TopKCategoricalAccuracy(config.has("k") ? config.get("k").getAsInt() : 5);
            case "SparseTopKCategoricalAccuracy" ->
                new SparseTopKCategoricalAccuracy(
                                config.has("k") ? config.get("k").getAsInt() : 5)
                        .fromSortedIds(config.has("from_sorted_ids"));
            case "BinaryCrossentropy" ->
                new MeanMetric(new BinaryCrossentropy()
                        .fromLogits(config.has("from_logits"))
                        .labelSmoothing(number(config, "label_smoothing")));
            case "CategoricalCrossentropy" ->
                new MeanMetric(new CategoricalCrossentropy()
                        .fromLogits(config.has("from_logits"))
                        .labelSmoothing(number(config, "label_smoothing")));
            case "SparseCategoricalCrossentropy" ->
                new MeanMetric(new SparseCategoricalCrossentropy().fromLogits(config.has("from_logits")));
            case "R2Score" -> r2Score(config);
            case "PearsonCorrelation" -> new PearsonCorrelation().axis(config.has("axis") ? 0 : -1);
            case "ConcordanceCorrelation" -> new ConcordanceCorrelation().axis(config.has("axis") ? 0 : -1);
            case "F1Score", "FBetaScore" -> fScore(name, config);
            default -> name.endsWith("IoU") ? GoldenCounts.overlap(name, config) : counted(name, config);
        };
    }

    private static Metric counted(String name, JsonObject config) {
        return GoldenCounts.isKnown(name) ? GoldenCounts.confusion(name, config) : Metric.of(name);
    }

    private static double number(JsonObject config, String key) {
        return config.has(key) ? config.get(key).getAsDouble() : 0;
    }

    private static Metric r2Score(JsonObject config) {
        R2Score score = new R2Score().numRegressors((int) number(config, "num_regressors"));
        return config.has("class_aggregation")
                ? score.classAggregation(config.get("class_aggregation").getAsString())
                : score;
    }

    private static Metric fScore(String name, JsonObject config) {
        String average = config.has("average") ? config.get("average").getAsString() : "none";
        if (name.equals("F1Score")) {
            return with(new F1Score().average(average), config, "threshold", F1Score::threshold);
        }
        FBetaScore score = with(new FBetaScore().average(average), config, "beta", FBetaScore::beta);
        return with(score, config, "threshold", FBetaScore::threshold);
    }

    /** Returns a metric with an option set that is a number, if the configuration has it. */
    static <M> M with(M metric, JsonObject config, String key, BiFunction<M, Double, M> wither) {
        @Nullable JsonElement value = config.get(key);
        return value == null ? metric : wither.apply(metric, value.getAsDouble());
    }
}
