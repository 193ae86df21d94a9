package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.callbacks;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.djl.DjlBackend;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.FakeModel;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.callbacks.TerminateOnNaN;
import io.github.monokeras.callbacks.TrainingRun;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.optimizers.SGD;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What callbacks are told, and what they can do. */
class CallbacksTest {

    /** Writes down what it is told, and ends the run where it is asked to. */
    private static final class Diary implements Callback {

        private final List<String> lines = new ArrayList<>();
        private final String last;
        private TrainingRun run = new TrainingRun(new FakeModel(), 0, 0);

        Diary(String last) {
            this.last = last;
        }

        @Override
        public void onTrainBegin(TrainingRun newRun) {
            run = newRun;
            write("begin " + run.epochs() + " epochs of " + run.batches());
        }

        @Override
        public void onEpochBegin(int epoch) {
            write("epoch " + epoch);
        }

        @Override
        public void onTrainBatchEnd(int batch, Supplier<Map<String, Double>> logs) {
            write("batch " + batch + " " + logs.get().keySet());
        }

        @Override
        public void onEpochEnd(int epoch, Map<String, Double> logs) {
            write("end of " + epoch + " " + logs.keySet());
        }

        @Override
        public void onTrainEnd() {
            write("end");
        }

        private void write(String line) {
            lines.add(line);
            if (line.equals(last)) {
                run.stopTraining();
            }
        }
    }

    static Stream<Backend> float32Engines() {
        return Backends.all("float32").stream().filter(DjlBackend.class::isInstance);
    }

    @Test
    void are_told_in_keras_order() {
        assertThat(told(""))
                .containsExactly(
                        "begin 2 epochs of 2",
                        "epoch 0",
                        "batch 0 [loss]",
                        "batch 1 [loss]",
                        "end of 0 [loss]",
                        "epoch 1",
                        "batch 0 [loss]",
                        "batch 1 [loss]",
                        "end of 1 [loss]",
                        "end");
    }

    @Test
    void can_end_a_run_behind_a_batch_or_an_epoch() {
        assertThat(told("batch 0 [loss]"))
                .containsExactly("begin 2 epochs of 2", "epoch 0", "batch 0 [loss]", "end of 0 [loss]", "end");
        assertThat(told("end of 0 [loss]"))
                .containsExactly(
                        "begin 2 epochs of 2", "epoch 0", "batch 0 [loss]", "batch 1 [loss]", "end of 0 [loss]", "end");
    }

    @ParameterizedTest
    @MethodSource("float32Engines")
    void terminate_on_nan_stops_where_keras_stops(Backend engine) {
        JsonObject golden = Golden.read("normalization").getAsJsonObject("diverging");
        List<History> histories = new ArrayList<>();
        String printed = Printed.by(() -> warningsOf(() -> {
            try (var model = overshooting(engine)) {
                histories.add(model.fit(2, 2, epochs(100), verbose(0), callbacks(new TerminateOnNaN())));
            }
        }));

        assertThat(printed).isEqualTo(golden.get("printed").getAsString());
        assertThat(histories.get(0).epoch()).hasSize(golden.get("epochs").getAsInt());
    }

    @Test
    void a_loss_that_is_no_number_is_said_once_in_any_case() {
        String warning = warningsOf(() -> {
            try (var model = overshooting(new DjlBackend())) {
                model.fit(2, 2, epochs(100), verbose(0));
            }
        });

        assertThat(warning)
                .isEqualTo("Warning: fit: the loss is inf in epoch 41; a smaller learning rate may help,"
                        + " TerminateOnNaN stops the run" + System.lineSeparator());
    }

    private static List<String> told(String last) {
        Diary diary = new Diary(last);
        var model = new Sequential(new Dense(1).inputShape(1)).backend("reference");
        model.compile(optimizer("sgd"), loss("mse"));
        model.fit(new float[] {1, 2, 3}, new float[] {1, 2, 3}, epochs(2), batchSize(2), verbose(0), callbacks(diary));
        return diary.lines;
    }

    private static Sequential overshooting(Backend engine) {
        var model = new Sequential(
                        new Dense(1).useBias(false).kernelInitializer("zeros").inputShape(1))
                .backend(engine);
        model.compile(optimizer(new SGD(0.5)), loss("mse"));
        return model;
    }

    private static String warningsOf(Runnable code) {
        PrintStream console = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            code.run();
        } finally {
            System.setErr(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
