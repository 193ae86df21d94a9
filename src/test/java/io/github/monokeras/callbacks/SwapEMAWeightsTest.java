package io.github.monokeras.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SwapEMAWeightsTest {

    static Stream<JsonObject> cases() {
        return CallbackGolden.cases("averages");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void swaps_where_keras_swaps(JsonObject golden) {
        SwapEMAWeights callback = CallbackGolden.with(new SwapEMAWeights(), golden.getAsJsonObject("options"));
        ScriptedModel model = averaged();
        TrainingRun run = new TrainingRun(model, 3, 1);
        if (golden.toString().contains("epoch_begin")) {
            callback.onTrainBegin(run);
        }
        for (JsonElement element : golden.getAsJsonArray("trace")) {
            JsonObject step = element.getAsJsonObject();
            List<JsonElement> arguments = step.getAsJsonArray("arguments").asList();
            tell(callback, step.get("hook").getAsString(), arguments, run);
            List<String> expected = new ArrayList<>(CallbackGolden.strings(step.get("done")));
            if (expected.remove("finalize")) {
                // Two swaps and weights set in between make the averages equal to the weights, as Keras's finalizing
                // does.
                expected.add("swap");
                assertThat(model.averages()).isEqualTo(model.getWeights());
                assertThat(model.weight()).isEqualTo(2);
            }
            assertThat(model.done).isEqualTo(expected);
            model.done.clear();
        }
    }

    @Test
    void predicts_with_the_averages_and_swaps_back() {
        SwapEMAWeights callback = new SwapEMAWeights();
        ScriptedModel model = averaged();

        callback.onPredictBegin(new TrainingRun(model, 1, 1));
        assertThat(model.weight()).isEqualTo(2);
        callback.onPredictEnd();
        assertThat(model.weight()).isEqualTo(1);
    }

    private static ScriptedModel averaged() {
        ScriptedModel model = new ScriptedModel();
        model.weight(1);
        model.averages(Weights.of(Tensor.of(Shape.of(1, 1), new float[] {2})));
        return model;
    }

    private static void tell(Callback callback, String hook, List<JsonElement> arguments, TrainingRun run) {
        switch (hook) {
            case "epoch_begin" -> callback.onEpochBegin(arguments.get(0).getAsInt());
            case "epoch_end" -> callback.onEpochEnd(arguments.get(0).getAsInt(), Map.of());
            case "test_begin" -> callback.onTestBegin(run);
            default -> callback.onTestEnd(Map.of());
        }
    }
}
