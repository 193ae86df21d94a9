package io.github.monokeras.saving.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.Average;
import io.github.monokeras.metrics.MeanMetric;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.metrics.OverlapMetric;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.optimizers.CommonOptions;
import io.github.monokeras.optimizers.FixedRate;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.schedules.LearningRateSchedule;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes optimizers, schedules, losses and metrics: the components of a record are Keras's options. */
final class RecordWriter {

    private static final Map<String, String> NAMES = Map.of(
            "CosineDecayRestarts", "SGDRDecay",
            "PiecewiseConstantDecay", "PiecewiseConstant",
            "Huber", "huber_loss");

    private RecordWriter() {}

    /** Writes an optimizer, in Keras's order. */
    static JsonObject optimizer(Optimizer optimizer) {
        String className = optimizer.getClass().getSimpleName();
        CommonOptions common = optimizer.common();
        JsonObject config = new JsonObject();
        config.addProperty("name", AutoNames.snakeCase(className));
        config.add("learning_rate", rate(optimizer.learningRate()));
        config.add("weight_decay", ConfigJson.of(common.weightDecay()));
        config.add("clipnorm", ConfigJson.of(common.clipnorm()));
        config.add("global_clipnorm", ConfigJson.of(common.globalClipnorm()));
        config.add("clipvalue", ConfigJson.of(common.clipvalue()));
        config.addProperty("use_ema", common.useEma());
        config.addProperty("ema_momentum", common.emaMomentum());
        config.add("ema_overwrite_frequency", ConfigJson.of(common.emaOverwriteFrequency()));
        config.add("loss_scale_factor", JsonNull.INSTANCE);
        config.add("gradient_accumulation_steps", ConfigJson.of(common.gradientAccumulationSteps()));
        addOptions(optimizer, Set.of("learningRate", "common"), config);
        return ConfigJson.object("keras.optimizers", className, config);
    }

    /** Writes a schedule of the learning rate. */
    static JsonObject schedule(LearningRateSchedule schedule) {
        String className = schedule.getClass().getSimpleName();
        if (!KerasClasses.has(LearningRateSchedule.class, className)) {
            throw new IllegalArgumentException(
                    "learning_rate: the schedule is code of one's own, which no file can hold; take one of Keras's to save the model");
        }
        JsonObject config = new JsonObject();
        addOptions(schedule, Set.of(), config);
        config.addProperty("name", NAMES.getOrDefault(className, className));
        return ConfigJson.object("keras.optimizers.schedules", className, config);
    }

    /** Writes a loss. */
    static JsonObject loss(Loss loss) {
        String className = loss.getClass().getSimpleName();
        requireOfKeras(KerasClasses.has(Loss.class, className), "loss");
        JsonObject config = new JsonObject();
        config.addProperty("name", NAMES.getOrDefault(className, AutoNames.snakeCase(className)));
        config.addProperty("reduction", loss.reduction().toString());
        addOptions(loss, Set.of("reduction"), config);
        return finished("keras.losses", className, config);
    }

    /** Writes a metric. */
    static JsonObject metric(Metric metric) {
        JsonObject config = new JsonObject();
        config.addProperty("name", metric.name());
        config.addProperty("dtype", metric instanceof OverlapMetric ? "int64" : "float32");
        if (metric instanceof MeanMetric mean) {
            String className = KerasClasses.metricOfLoss(mean.loss());
            requireOfKeras(className != null, "metric \"" + metric.name() + "\"");
            addOptions(mean.loss(), Set.of("reduction"), config);
            return finished("keras.metrics", String.valueOf(className), config);
        }
        addOptions(metric, Set.of("name"), config);
        return finished("keras.metrics", metric.getClass().getSimpleName(), config);
    }

    private static JsonObject finished(String module, String className, JsonObject config) {
        JsonObject object = ConfigJson.object(module, className, config);
        LaterOptions.leaveOut(object);
        return object;
    }

    private static JsonElement rate(LearningRateSchedule rate) {
        return rate instanceof FixedRate fixed ? ConfigJson.of(fixed.value()) : schedule(rate);
    }

    private static void addOptions(Object described, Set<String> others, JsonObject config) {
        for (RecordComponent component : described.getClass().getRecordComponents()) {
            Object value = value(component, described);
            boolean nothing = List.of().equals(value) || value == Average.NONE;
            // Thresholds that nobody gave are not even named.
            boolean unsaid = nothing && component.getName().equals("thresholds");
            if (!unsaid && !others.contains(component.getName())) {
                config.add(kerasName(component.getName()), ConfigJson.of(nothing ? null : value));
            }
        }
    }

    /** Keras writes {@code beta_1} and {@code epsilon_1}, but {@code l1_regularization_strength}. */
    private static String kerasName(String name) {
        return AutoNames.snakeCase(name).replaceAll("^(beta|epsilon)(\\d)", "$1_$2");
    }

    private static @Nullable Object value(RecordComponent component, Object described) {
        try {
            return component.getAccessor().invoke(described);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException(described + " must let its options be read", refused);
        }
    }

    private static void requireOfKeras(boolean isOfKeras, String who) {
        if (!isOfKeras) {
            throw new IllegalArgumentException(
                    who + ": is a formula of one's own, which no file can hold; take one of Keras's to save the model");
        }
    }
}
