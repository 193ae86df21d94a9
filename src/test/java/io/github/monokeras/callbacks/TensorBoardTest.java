package io.github.monokeras.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.callbacks.EventReader.Point;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensorboard.EventFileWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TensorBoardTest {

    @TempDir
    Path folder;

    @TempDir
    Path scratch;

    private int histograms;

    static Stream<JsonObject> boards() {
        return CallbackGolden.cases("boards");
    }

    /**
     * With an update frequency of 2 Keras drops what belongs to an epoch where its last batch is an odd one; here that is
     * always written. Batches that are not due are in neither.
     */
    @ParameterizedTest
    @MethodSource("boards")
    void writes_what_keras_writes(JsonObject golden) {
        TensorBoard board = CallbackGolden.with(new TensorBoard(folder), golden.getAsJsonObject("options"));
        ScriptedModel model = ScriptedModel.ofTwoLayers();

        tell(board, model, golden.getAsJsonArray("told"));

        List<Point> points = EventReader.points(folder);
        assertThat(points.stream().filter(point -> !timed(point.tag())).map(Point::toString))
                .containsExactlyInAnyOrderElementsOf(expected(golden));
        assertThat(points.stream()
                        .map(Point::tag)
                        .filter(TensorBoardTest::timed)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(CallbackGolden.strings(golden.get("timed"))));
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrderElementsOf(CallbackGolden.strings(golden.get("folders")));
    }

    @Test
    void writes_speeds_that_are_positive() {
        TensorBoard board = new TensorBoard(folder.toString()).updateFreq(1).writeStepsPerSecond(true);
        CallbackGolden.cases("boards")
                .limit(1)
                .forEach(golden -> tell(board, ScriptedModel.ofTwoLayers(), golden.getAsJsonArray("told")));

        List<Point> speeds = EventReader.points(folder).stream()
                .filter(point -> timed(point.tag()))
                .toList();
        assertThat(speeds)
                .hasSize(12)
                .allSatisfy(point -> assertThat(point.numbers().get(0)).isPositive());
    }

    @Test
    void writes_an_evaluation_on_its_own() {
        TensorBoard board = new TensorBoard(folder);
        ScriptedModel model = new ScriptedModel();
        model.iterations(7);

        board.onTestBegin(new TrainingRun(model, 1, 1));
        board.onTestEnd(Map.of("loss", 0.5));

        assertThat(EventReader.points(folder))
                .containsExactly(new Point("validation", "evaluation_loss_vs_iterations", 7, List.of(0.5)));
        assertThat(folder.toFile().list()).containsExactly("validation");
    }

    @Test
    void a_second_run_writes_files_of_its_own() {
        TensorBoard board = new TensorBoard(folder);
        for (int run = 0; run < 2; run++) {
            board.onTrainBegin(new TrainingRun(new ScriptedModel(), 1, 1));
            board.onTrainEnd();
        }

        assertThat(folder.resolve("train").toFile().list()).hasSize(2);
    }

    private static void tell(TensorBoard board, ScriptedModel model, JsonArray told) {
        TrainingRun run = new TrainingRun(model, 3, 3);
        board.onTrainBegin(run);
        boolean epochIsOpen = false;
        boolean testIsOpen = false;
        long steps = 0;
        for (JsonElement element : told) {
            JsonObject hook = element.getAsJsonObject();
            Map<String, Double> logs = hook.has("logs") ? CallbackGolden.logs(hook.get("logs")) : Map.of();
            if (!epochIsOpen) {
                board.onEpochBegin(0);
                epochIsOpen = true;
            }
            switch (hook.get("hook").getAsString()) {
                case "train_batch_end" -> {
                    int batch = hook.get("batch").getAsInt();
                    board.onTrainBatchBegin(batch);
                    model.iterations(++steps);
                    board.onTrainBatchEnd(batch, () -> logs);
                }
                case "test_batch_end" -> {
                    if (!testIsOpen) {
                        board.onTestBegin(run);
                        testIsOpen = true;
                    }
                    board.onTestBatchBegin(hook.get("batch").getAsInt());
                    board.onTestBatchEnd(hook.get("batch").getAsInt(), () -> logs);
                }
                case "test_end" -> {
                    assertThat(hook.get("iterations").getAsLong()).isEqualTo(steps);
                    board.onTestEnd(logs);
                    testIsOpen = false;
                }
                default -> {
                    model.setWeights(Golden.tensors(hook.get("weights")).stream()
                            .map(tensor -> tensor.cast(DType.FLOAT32))
                            .toList());
                    board.onEpochEnd(hook.get("epoch").getAsInt(), logs);
                    epochIsOpen = false;
                }
            }
        }
        board.onTrainEnd();
    }

    /** What Keras wrote or, of an epoch or an evaluation, dropped; the numbers of a histogram as buckets. */
    private List<String> expected(JsonObject golden) {
        List<String> expected = new ArrayList<>();
        for (JsonElement element : golden.getAsJsonArray("written")) {
            JsonObject entry = element.getAsJsonObject();
            String tag = entry.get("tag").getAsString();
            JsonElement value = entry.get("value");
            if (entry.get("recorded").getAsBoolean() || !tag.startsWith("batch_")) {
                List<Double> numbers =
                        value.isJsonArray() ? buckets(Golden.tensor(value)) : List.of(value.getAsDouble());
                expected.add(new Point(
                                entry.get("folder").getAsString(),
                                tag,
                                entry.get("step").getAsLong(),
                                numbers)
                        .toString());
            }
        }
        return expected;
    }

    private List<Double> buckets(Tensor values) {
        Path alone = scratch.resolve(Integer.toString(histograms++));
        try (EventFileWriter writer = EventFileWriter.in(alone)) {
            writer.histogram("alone", 0, values.toDoubleArray());
        }
        return EventReader.points(alone).get(0).numbers();
    }

    private static boolean timed(String tag) {
        return tag.endsWith("steps_per_second");
    }
}
