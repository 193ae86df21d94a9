package io.github.monokeras.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tells callbacks the scripted runs that real Keras's callbacks were told, and compares all that they do. */
class GoldenRunsTest {

    private static final Map<String, Class<? extends Exception>> EXCEPTIONS = Map.of(
            "ValueError", IllegalArgumentException.class,
            "KeyError", IllegalArgumentException.class,
            "RuntimeError", ArithmeticException.class);

    @TempDir
    Path folder;

    static Stream<Arguments> runs() {
        // Keras breaks off by a TypeError where a best value is looked for before the first epoch has ended.
        return CallbackGolden.cases("runs")
                .filter(golden -> !golden.toString().contains("TypeError"))
                .filter(golden -> !golden.getAsJsonArray("fits").isEmpty() || golden.has("refused"))
                .filter(golden -> !golden.toString().contains("\"filepath\":\"best"))
                .map(golden -> Arguments.of(name(golden), golden));
    }

    static Stream<Arguments> refusedPaths() {
        return CallbackGolden.cases("runs")
                .filter(golden -> golden.has("refused")
                        && golden.get("callback").getAsString().equals("ModelCheckpoint"))
                .map(golden -> Arguments.of(
                        golden.getAsJsonObject("options").get("filepath").getAsString(),
                        golden.getAsJsonObject("options")
                                .get("save_weights_only")
                                .getAsBoolean()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void does_as_keras_does(String name, JsonObject golden) throws IOException {
        if (golden.has("refused")) {
            assertThatThrownBy(() -> made(golden))
                    .isInstanceOf(EXCEPTIONS.get(golden.get("refused").getAsString()));
            return;
        }
        AtomicReference<Callback> callback = new AtomicReference<>();
        assertThat(CallbackGolden.warnings(() -> callback.set(made(golden))))
                .isEqualTo(CallbackGolden.strings(golden.get("warned")));
        JsonArray fits = golden.getAsJsonArray("fits");
        Map<String, Double> saved = new TreeMap<>();
        for (int i = 0; i < fits.size(); i++) {
            JsonObject result = golden.getAsJsonArray("results").get(i).getAsJsonObject();
            check(callback.get(), golden, fits.get(i).getAsJsonObject(), result);
            result.getAsJsonArray("saved")
                    .forEach(save -> saved.put(
                            ours(save.getAsJsonArray().get(0).getAsString()),
                            save.getAsJsonArray().get(1).getAsDouble()));
            assertThat(files()).isEqualTo(saved);
        }
    }

    @ParameterizedTest
    @MethodSource("refusedPaths")
    void refuses_paths_that_keras_refuses(String path, boolean saveWeightsOnly) {
        assertThatThrownBy(() -> new ModelCheckpoint(path).saveWeightsOnly(saveWeightsOnly))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void check(Callback callback, JsonObject golden, JsonObject fit, JsonObject result) {
        ScriptedModel model = new ScriptedModel();
        model.setLearningRate(golden.get("learning_rate").getAsDouble());
        CallbackGolden.strings(golden.get("metrics")).forEach(model::measured);
        List<JsonElement> epochs = result.getAsJsonArray("epochs").asList();
        ScriptedRun run = new ScriptedRun(callback, model, fit, epochs);

        List<String> printed = new ArrayList<>();
        List<String> warned = CallbackGolden.warnings(() -> printed.add(Printed.by(() -> {
            if (result.get("failed").isJsonNull()) {
                run.fit();
            } else {
                assertThatThrownBy(run::fit)
                        .isInstanceOf(EXCEPTIONS.get(result.get("failed").getAsString()));
            }
        })));

        assertThat(run.ended()).isEqualTo(epochs.size());
        assertThat(printed).containsExactly(ours(result.get("printed").getAsString()));
        assertThat(warned).isEqualTo(CallbackGolden.strings(result.get("warned")));
        assertThat(model.weight()).isEqualTo(result.get("weight").getAsDouble());
    }

    private Map<String, Double> files() throws IOException {
        Map<String, Double> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile).forEach(path -> files.put(path.toString(), ScriptedModel.weight(path)));
        }
        return files;
    }

    private Callback made(JsonObject golden) {
        JsonObject options = golden.getAsJsonObject("options").deepCopy();
        return switch (golden.get("callback").getAsString()) {
            case "EarlyStopping" -> CallbackGolden.with(new EarlyStopping(), options);
            case "ReduceLROnPlateau" -> CallbackGolden.with(new ReduceLROnPlateau(), options);
            case "TerminateOnNaN" -> CallbackGolden.with(new TerminateOnNaN(), options);
            case "LearningRateScheduler" ->
                CallbackGolden.with(scheduler(options.remove("schedule").getAsString()), options);
            default ->
                CallbackGolden.with(
                        new ModelCheckpoint(ours(options.remove("filepath").getAsString())), options);
        };
    }

    private static LearningRateScheduler scheduler(String schedule) {
        return schedule.equals("lr")
                ? new LearningRateScheduler((epoch, lr) -> epoch > 0 ? lr * 0.5 : lr)
                : new LearningRateScheduler(epoch -> 0.1 / (epoch + 1));
    }

    /** Puts our folder for that of Keras. */
    private String ours(String text) {
        return text.replace("DIR/", folder + "/");
    }

    private static String name(JsonObject golden) {
        return golden.get("callback").getAsString() + " " + golden.get("options") + " " + golden.get("metrics");
    }
}
