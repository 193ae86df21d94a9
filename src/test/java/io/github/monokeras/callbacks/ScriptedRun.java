package io.github.monokeras.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run as a golden program told it, with a look at the callback behind every epoch. */
final class ScriptedRun {

    private final Callback callback;
    private final ScriptedModel model;
    private final List<JsonElement> script;
    private final List<JsonElement> expected;
    private int ended;

    ScriptedRun(Callback callback, ScriptedModel model, JsonObject fit, List<JsonElement> expected) {
        this.callback = callback;
        this.model = model;
        this.script = fit.getAsJsonArray("epochs").asList();
        this.expected = expected;
    }

    /** Returns how many epochs came to their end. */
    int ended() {
        return ended;
    }

    void fit() {
        TrainingRun run = new TrainingRun(model, script.size(), 1);
        callback.onTrainBegin(run);
        for (int epoch = 0; epoch < script.size() && !run.isStopped(); epoch++) {
            JsonObject told = script.get(epoch).getAsJsonObject();
            callback.onEpochBegin(epoch);
            double rate = model.learningRate();
            List<JsonElement> batches =
                    told.has("batches") ? told.getAsJsonArray("batches").asList() : List.of();
            for (int batch = 0; batch < batches.size() && !run.isStopped(); batch++) {
                model.weight(100.0 * epoch + batch);
                callback.onTrainBatchBegin(batch);
                Map<String, Double> logs = CallbackGolden.logs(batches.get(batch));
                callback.onTrainBatchEnd(batch, () -> logs);
            }
            model.weight(100.0 * epoch + Math.max(0, batches.size() - 1));
            Map<String, Double> logs = CallbackGolden.logs(told.get("logs"));
            callback.onEpochEnd(epoch, logs);
            assertThat(state(run, rate, logs))
                    .as("epoch %d", epoch)
                    .isEqualTo(expected(expected.get(ended).getAsJsonObject()));
            ended++;
        }
        callback.onTrainEnd();
    }

    private Map<String, Object> state(TrainingRun run, double rate, Map<String, Double> logs) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("stop", run.isStopped());
        if (callback instanceof EarlyStopping stopping) {
            state.put("wait", (double) stopping.waited());
            state.put("best", stopping.best());
            state.put("best_epoch", (double) stopping.bestEpoch());
            state.put("stopped_epoch", (double) stopping.stoppedEpoch());
        } else if (callback instanceof ReduceLROnPlateau reducing) {
            state.put("wait", (double) reducing.waited());
            state.put("best", reducing.best());
            state.put("cooldown_counter", (double) reducing.cooldownCounter());
        } else if (callback instanceof ModelCheckpoint checkpoint) {
            state.put("best", checkpoint.best());
        }
        if (logs.containsKey("learning_rate")) {
            state.put("rates", List.of(rate, logs.get("learning_rate"), model.learningRate()));
        }
        return state;
    }

    private static Map<String, Object> expected(JsonObject golden) {
        Map<String, Object> state = new LinkedHashMap<>();
        golden.entrySet().forEach(entry -> state.put(entry.getKey(), value(entry.getValue())));
        return state;
    }

    private static Object value(JsonElement golden) {
        if (golden.isJsonNull()) {
            return null;
        }
        if (golden.isJsonArray()) {
            return golden.getAsJsonArray().asList().stream()
                    .map(CallbackGolden::number)
                    .toList();
        }
        return golden.getAsJsonPrimitive().isBoolean() ? (Object) golden.getAsBoolean() : CallbackGolden.number(golden);
    }
}
