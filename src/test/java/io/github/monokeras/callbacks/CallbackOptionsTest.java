package io.github.monokeras.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The options of callbacks: that they are Keras's, and in which words a bad one is refused. */
class CallbackOptionsTest {

    private static final List<Class<? extends Callback>> CALLBACKS = List.of(
            BackupAndRestore.class,
            CSVLogger.class,
            EarlyStopping.class,
            LambdaCallback.class,
            LearningRateScheduler.class,
            ModelCheckpoint.class,
            ReduceLROnPlateau.class,
            RemoteMonitor.class,
            SwapEMAWeights.class,
            TensorBoard.class,
            TerminateOnNaN.class);

    /** What Keras requires, which stands in the constructor here. */
    private static final Set<String> REQUIRED = Set.of("backupDir", "filename", "filepath", "schedule");

    private static final Set<String> LACKING =
            Set.of("writeImages", "profileBatch", "embeddingsFreq", "embeddingsMetadata");

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(() -> new EarlyStopping().patience(-1), "EarlyStopping: patience must be at least 0, got -1"),
                refusal(
                        () -> new EarlyStopping().minDelta(Double.NaN),
                        "EarlyStopping: minDelta must be a number, got nan"),
                refusal(
                        () -> new EarlyStopping().baseline(Double.NaN),
                        "EarlyStopping: baseline must be a number, got nan"),
                refusal(
                        () -> new ReduceLROnPlateau().factor(1),
                        "ReduceLROnPlateau: factor must be at least 0 and below 1, got 1.0"),
                refusal(
                        () -> new ReduceLROnPlateau().cooldown(-2),
                        "ReduceLROnPlateau: cooldown must be at least 0, got -2"),
                refusal(
                        () -> new ReduceLROnPlateau().minLr(-1),
                        "ReduceLROnPlateau: minLr must be at least 0, got -1.0"),
                refusal(
                        () -> new ModelCheckpoint("best.h5"),
                        "ModelCheckpoint: filepath must end in \".keras\", or in \".weights.h5\" with"
                                + " saveWeightsOnly(true), got \"best.h5\""),
                refusal(
                        () -> new ModelCheckpoint("best.keras").saveWeightsOnly(true),
                        "ModelCheckpoint: filepath must end in \".weights.h5\" with saveWeightsOnly(true), got"
                                + " \"best.keras\""),
                refusal(
                        () -> new ModelCheckpoint("b.keras").saveFreq(0),
                        "ModelCheckpoint: saveFreq must be at least 1, got 0"),
                refusal(
                        () -> new ModelCheckpoint("b.keras").saveFreq("batch"),
                        "ModelCheckpoint: saveFreq must be \"epoch\" or a number of batches, got \"batch\""),
                refusal(
                        () -> new ModelCheckpoint("b.weights.h5")
                                .onTrainBegin(new TrainingRun(new ScriptedModel(), 1, 1)),
                        "ModelCheckpoint: filepath must end in \".keras\" for whole models, got \"b.weights.h5\""),
                refusal(() -> new BackupAndRestore(" "), "BackupAndRestore: backupDir must be a folder, got \" \""),
                refusal(
                        () -> new TensorBoard().writeGraph(true),
                        "TensorBoard: writeGraph must be false, since graphs cannot be written, got true"),
                refusal(
                        () -> new TensorBoard().updateFreq("step"),
                        "TensorBoard: updateFreq must be \"epoch\", \"batch\" or a number of batches, got \"step\""),
                refusal(
                        () -> told(new EarlyStopping().monitor("val_f1")),
                        "EarlyStopping: mode must be \"max\" or \"min\" for monitor \"val_f1\", of which it is not known"
                                + " whether more or less is better, got \"auto\"; set mode(\"max\") or mode(\"min\")"));
    }

    @Test
    void have_the_names_of_keras() {
        Map<String, JsonElement> golden =
                CallbackGolden.read().getAsJsonObject("signatures").asMap();
        for (Class<?> callback : CALLBACKS) {
            Set<String> methods =
                    Arrays.stream(callback.getMethods()).map(Method::getName).collect(Collectors.toSet());
            List<String> missing = CallbackGolden.strings(golden.get(callback.getSimpleName())).stream()
                    .map(CallbackGolden::camelCase)
                    .filter(option -> !methods.contains(option) && !REQUIRED.contains(option))
                    .toList();
            assertThat(missing)
                    .as(callback.getSimpleName())
                    .allSatisfy(option -> assertThat(LACKING).contains(option));
        }
        assertThat(golden).hasSize(CALLBACKS.size());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void are_refused_in_one_sentence(ThrowingCallable code, String message) {
        assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static Arguments refusal(ThrowingCallable code, String message) {
        return Arguments.of(code, message);
    }

    private static void told(Callback callback) {
        callback.onTrainBegin(new TrainingRun(new ScriptedModel(), 1, 1));
        callback.onEpochEnd(0, Map.of("loss", 1.0));
    }
}
