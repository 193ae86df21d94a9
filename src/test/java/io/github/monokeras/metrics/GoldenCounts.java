package io.github.monokeras.metrics;

import static io.github.monokeras.metrics.GoldenMetrics.with;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** The metrics made of counts that real Keras was asked for. */
final class GoldenCounts {

    private static final List<String> KNOWN = List.of(
            "TruePositives",
            "TrueNegatives",
            "FalsePositives",
            "FalseNegatives",
            "Precision",
            "Recall",
            "AUC",
            "SensitivityAtSpecificity",
            "SpecificityAtSensitivity",
            "PrecisionAtRecall",
            "RecallAtPrecision");

    private GoldenCounts() {}

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    static Metric confusion(String name, JsonObject config) {
        return switch (name) {
            case "TruePositives" -> with(new TruePositives(), config, "thresholds", TruePositives::thresholds);
            case "TrueNegatives" -> with(new TrueNegatives(), config, "thresholds", TrueNegatives::thresholds);
            case "FalsePositives" -> with(new FalsePositives(), config, "thresholds", FalsePositives::thresholds);
            case "FalseNegatives" -> with(new FalseNegatives(), config, "thresholds", FalseNegatives::thresholds);
            case "Precision" -> {
                Precision metric = with(new Precision(), config, "thresholds", Precision::thresholds);
                metric = with(metric, config, "top_k", (m, k) -> m.topK(k.intValue()));
                yield with(metric, config, "class_id", (m, id) -> m.classId(id.intValue()));
            }
            case "Recall" -> {
                Recall metric = with(new Recall(), config, "thresholds", Recall::thresholds);
                metric = with(metric, config, "top_k", (m, k) -> m.topK(k.intValue()));
                yield with(metric, config, "class_id", (m, id) -> m.classId(id.intValue()));
            }
            case "SensitivityAtSpecificity" -> {
                SensitivityAtSpecificity metric =
                        new SensitivityAtSpecificity(config.get("specificity").getAsDouble());
                metric = with(metric, config, "num_thresholds", (m, n) -> m.numThresholds(n.intValue()));
                yield with(metric, config, "class_id", (m, id) -> m.classId(id.intValue()));
            }
            case "SpecificityAtSensitivity" ->
                with(
                        new SpecificityAtSensitivity(config.get("sensitivity").getAsDouble()),
                        config,
                        "num_thresholds",
                        (m, n) -> m.numThresholds(n.intValue()));
            case "PrecisionAtRecall" ->
                with(
                        new PrecisionAtRecall(config.get("recall").getAsDouble()),
                        config,
                        "class_id",
                        (m, id) -> m.classId(id.intValue()));
            case "RecallAtPrecision" ->
                with(
                        new RecallAtPrecision(config.get("precision").getAsDouble()),
                        config,
                        "num_thresholds",
                        (m, n) -> m.numThresholds(n.intValue()));
            default -> auc(config);
        };
    }

    private static AUC auc(JsonObject config) {
        AUC auc = with(new AUC(), config, "num_thresholds", (m, n) -> m.numThresholds(n.intValue()));
        if (config.has("curve")) {
            auc = auc.curve(config.get("curve").getAsString());
        }
        if (config.has("summation_method")) {
            auc = auc.summationMethod(config.get("summation_method").getAsString());
        }
        if (config.has("thresholds")) {
            auc = auc.thresholds(numbers(config.get("thresholds")));
        }
        if (config.has("label_weights")) {
            auc = auc.labelWeights(numbers(config.get("label_weights")));
        }
        return auc.multiLabel(config.has("multi_label")).fromLogits(config.has("from_logits"));
    }

    static OverlapMetric overlap(String name, JsonObject config) {
        int classes = config.has("num_classes") ? config.get("num_classes").getAsInt() : 2;
        int[] targets = config.has("target_class_ids") ? integers(config.get("target_class_ids")) : new int[] {0, 1};
        return switch (name) {
            case "IoU" -> {
                IoU iou =
                        with(new IoU(classes, targets), config, "ignore_class", (m, c) -> m.ignoreClass(c.intValue()));
                yield config.has("sparse_y_true") ? iou.sparseYTrue(false).sparseYPred(false) : iou;
            }
            case "MeanIoU" -> new MeanIoU(classes).sparseYPred(!config.has("sparse_y_pred"));
            case "OneHotIoU" -> new OneHotIoU(classes, targets);
            case "OneHotMeanIoU" ->
                with(new OneHotMeanIoU(classes), config, "ignore_class", (m, c) -> m.ignoreClass(c.intValue()));
            default -> with(new BinaryIoU().targetClassIds(targets), config, "threshold", BinaryIoU::threshold);
        };
    }

    private static double[] numbers(JsonElement list) {
        return list.getAsJsonArray().asList().stream()
                .mapToDouble(JsonElement::getAsDouble)
                .toArray();
    }

    private static int[] integers(JsonElement list) {
        return list.getAsJsonArray().asList().stream()
                .mapToInt(JsonElement::getAsInt)
                .toArray();
    }
}
