package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.callbacks;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.metrics;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.validationData;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.TrainingRun;
import io.github.monokeras.layers.Dense;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callbacks are told what real Keras tells them, in the same order. */
class HooksTest {

    private static final float[][] X = {{1, 2}, {2, 1}, {0, 1}, {1, 1}};
    private static final float[] Y = {1, 2, 0, 1};

    private final Diary diary = new Diary();
    private final Sequential model = new Sequential(new Dense(1).inputShape(2)).backend("reference");

    HooksTest() {
        model.compile(optimizer("sgd"), loss("mse"), metrics("mae"));
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void fit_tells_of_epochs_batches_and_validation() {
        model.fit(X, Y, epochs(2), batchSize(2), validationData(X, Y), callbacks(diary), verbose(0));

        assertThat(diary.lines).isEqualTo(golden("fit"));
    }

    @Test
    void evaluate_tells_of_batches() {
        model.evaluate(X, Y, batchSize(2), callbacks(diary), verbose(0));

        assertThat(diary.lines).isEqualTo(golden("evaluate"));
    }

    @Test
    void predict_tells_of_batches() {
        model.predict(X, batchSize(2), callbacks(diary), verbose(0));

        assertThat(diary.lines).isEqualTo(golden("predict"));
    }

    /** What Keras tells beyond is left out: the logs of the end of training, and the outputs of a prediction. */
    private static List<String> golden(String call) {
        return GoldenModels.strings(
                        Golden.read("callbacks").getAsJsonObject("hooks").get(call))
                .stream()
                .map(line -> line.startsWith("on_train_end") ? "on_train_end" : line.replace(" ['outputs']", ""))
                .toList();
    }

    private static final class Diary implements Callback {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void onTrainBegin(TrainingRun run) {
            lines.add("on_train_begin");
        }

        @Override
        public void onTrainEnd() {
            lines.add("on_train_end");
        }

        @Override
        public void onEpochBegin(int epoch) {
            lines.add("on_epoch_begin " + epoch);
        }

        @Override
        public void onEpochEnd(int epoch, Map<String, Double> logs) {
            lines.add("on_epoch_end " + epoch + names(logs.keySet()));
        }

        @Override
        public void onTrainBatchBegin(int batch) {
            lines.add("on_train_batch_begin " + batch);
        }

        @Override
        public void onTrainBatchEnd(int batch, Supplier<Map<String, Double>> logs) {
            lines.add("on_train_batch_end " + batch + names(logs.get().keySet()));
        }

        @Override
        public void onTestBegin(TrainingRun run) {
            lines.add("on_test_begin");
        }

        @Override
        public void onTestEnd(Map<String, Double> logs) {
            lines.add("on_test_end" + names(logs.keySet()));
        }

        @Override
        public void onTestBatchBegin(int batch) {
            lines.add("on_test_batch_begin " + batch);
        }

        @Override
        public void onTestBatchEnd(int batch, Supplier<Map<String, Double>> logs) {
            lines.add("on_test_batch_end " + batch + names(logs.get().keySet()));
        }

        @Override
        public void onPredictBegin(TrainingRun run) {
            lines.add("on_predict_begin");
        }

        @Override
        public void onPredictEnd() {
            lines.add("on_predict_end");
        }

        @Override
        public void onPredictBatchBegin(int batch) {
            lines.add("on_predict_batch_begin " + batch);
        }

        @Override
        public void onPredictBatchEnd(int batch) {
            lines.add("on_predict_batch_end " + batch);
        }

        private static String names(Set<String> logs) {
            return logs.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ", " [", "]"));
        }
    }
}
