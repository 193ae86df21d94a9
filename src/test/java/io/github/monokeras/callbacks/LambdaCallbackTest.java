package io.github.monokeras.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LambdaCallbackTest {

    private static final TrainingRun RUN = new TrainingRun(new ScriptedModel(), 2, 3);

    @Test
    void calls_the_function_of_each_hook() {
        List<String> told = new ArrayList<>();
        LambdaCallback callback = new LambdaCallback()
                .onTrainBegin(run -> told.add("train begin " + run.epochs()))
                .onTrainEnd(() -> told.add("train end"))
                .onEpochBegin(epoch -> told.add("epoch begin " + epoch))
                .onEpochEnd((epoch, logs) -> told.add("epoch end " + epoch + logs))
                .onTrainBatchBegin(batch -> told.add("train batch begin " + batch))
                .onTrainBatchEnd((batch, logs) -> told.add("train batch end " + batch + logs))
                .onTestBegin(run -> told.add("test begin " + run.batches()))
                .onTestEnd(logs -> told.add("test end " + logs))
                .onTestBatchBegin(batch -> told.add("test batch begin " + batch))
                .onTestBatchEnd((batch, logs) -> told.add("test batch end " + batch + logs))
                .onPredictBegin(run -> told.add("predict begin " + run.batches()))
                .onPredictEnd(() -> told.add("predict end"))
                .onPredictBatchBegin(batch -> told.add("predict batch begin " + batch))
                .onPredictBatchEnd(batch -> told.add("predict batch end " + batch));

        tellAll(callback);

        assertThat(told)
                .containsExactly(
                        "train begin 2",
                        "epoch begin 4",
                        "train batch begin 5",
                        "train batch end 5{loss=1.0}",
                        "test begin 3",
                        "test batch begin 6",
                        "test batch end 6{loss=2.0}",
                        "test end {loss=3.0}",
                        "epoch end 4{loss=4.0}",
                        "train end",
                        "predict begin 3",
                        "predict batch begin 7",
                        "predict batch end 7",
                        "predict end");
    }

    @Test
    void asks_for_the_logs_of_a_batch_only_where_somebody_wants_them() {
        LambdaCallback callback = new LambdaCallback();

        callback.onTrainBatchEnd(0, () -> {
            throw new AssertionError("nobody wants them");
        });
        tellAll(callback);
    }

    @Test
    void a_second_function_takes_the_place_of_the_first() {
        List<String> told = new ArrayList<>();
        LambdaCallback callback =
                new LambdaCallback().onTrainEnd(() -> told.add("first")).onTrainEnd(() -> told.add("second"));

        callback.onTrainEnd();

        assertThat(told).containsExactly("second");
    }

    private static void tellAll(Callback callback) {
        callback.onTrainBegin(RUN);
        callback.onEpochBegin(4);
        callback.onTrainBatchBegin(5);
        callback.onTrainBatchEnd(5, () -> Map.of("loss", 1.0));
        callback.onTestBegin(RUN);
        callback.onTestBatchBegin(6);
        callback.onTestBatchEnd(6, () -> Map.of("loss", 2.0));
        callback.onTestEnd(Map.of("loss", 3.0));
        callback.onEpochEnd(4, Map.of("loss", 4.0));
        callback.onTrainEnd();
        callback.onPredictBegin(RUN);
        callback.onPredictBatchBegin(7);
        callback.onPredictBatchEnd(7);
        callback.onPredictEnd();
    }
}
