package io.github.monokeras.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.backend.Labelling;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.FakeModel;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.callbacks.TrainingRun;
import io.github.monokeras.keywords.BatchSize;
import io.github.monokeras.keywords.Epochs;
import io.github.monokeras.keywords.FitArguments;
import io.github.monokeras.keywords.FitKeyword;
import io.github.monokeras.keywords.InitialEpoch;
import io.github.monokeras.keywords.Shuffle;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the loop tells those who watch it, and how they end it. */
class TrainingLoopCallbacksTest {

    private final RecordingSession session = new RecordingSession();

    private static LabelledData data(float... x) {
        Tensor column = Tensor.of(x).reshape(-1, 1);
        return new LabelledData(List.of(column), List.of(new Labelling(column, null)));
    }

    /** Trains on five samples and validates on one. */
    private void fit(List<Callback> callbacks, FitKeyword... keywords) {
        try (PlacedData placed = new TrainingData(data(0, 1, 2, 3, 4), data(9)).place(session)) {
            new TrainingLoop(session, new FakeModel(), List.of("loss", "mae"))
                    .fit(placed, FitArguments.of(keywords), new Random(1), callbacks);
        }
    }

    @Test
    void names_the_logs_and_puts_those_of_the_validation_behind() {
        History history = new History();

        fit(List.of(history));

        assertThat(history.history().keySet()).containsExactly("loss", "mae", "val_loss", "val_mae");
        assertThat(history.get("loss").get(0))
                .isLessThan(history.get("val_loss").get(0));
        assertThat(history.get("val_mae")).containsExactly(0.5);
    }

    @Test
    void tells_every_callback_in_order_and_reads_logs_only_for_those_who_ask() {
        List<String> told = new ArrayList<>();

        fit(
                List.of(new Teller("a", told), new Teller("b", told)),
                new BatchSize(3),
                new Epochs(4),
                new InitialEpoch(3));

        assertThat(told)
                .containsExactly(
                        "a is told of 2 batches until 4",
                        "b is told of 2 batches until 4",
                        "a begins 3",
                        "b begins 3",
                        "a batch 0",
                        "b batch 0",
                        "a batch 1",
                        "b batch 1",
                        "a ends 3 with [loss, mae, val_loss, val_mae]",
                        "b ends 3 with [loss, mae, val_loss, val_mae]",
                        "a is done",
                        "b is done");
        assertThat(session.calls).filteredOn("logs"::equals).hasSize(2);
    }

    private record Teller(String name, List<String> told) implements Callback {

        @Override
        public void onTrainBegin(TrainingRun run) {
            told.add("%s is told of %d batches until %d".formatted(name, run.batches(), run.epochs()));
        }

        @Override
        public void onEpochBegin(int epoch) {
            told.add("%s begins %d".formatted(name, epoch));
        }

        @Override
        public void onTrainBatchEnd(int batch, Supplier<Map<String, Double>> logs) {
            told.add("%s batch %d".formatted(name, batch));
        }

        @Override
        public void onEpochEnd(int epoch, Map<String, Double> logs) {
            told.add("%s ends %d with %s".formatted(name, epoch, logs.keySet()));
        }

        @Override
        public void onTrainEnd() {
            told.add(name + " is done");
        }
    }

    /** Does something after the second batch of an epoch. */
    private record AfterSecondBatch(Consumer<TrainingRun> action, List<TrainingRun> run) implements Callback {

        AfterSecondBatch(Consumer<TrainingRun> action) {
            this(action, new ArrayList<>());
        }

        @Override
        public void onTrainBegin(TrainingRun newRun) {
            run.add(newRun);
        }

        @Override
        public void onTrainBatchEnd(int batch, Supplier<Map<String, Double>> logs) {
            if (batch == 1) {
                action.accept(run.get(0));
            }
        }
    }

    @Test
    void ends_behind_the_batch_in_which_a_callback_stops_it() {
        History history = new History();
        List<String> told = new ArrayList<>();

        fit(
                List.of(new AfterSecondBatch(TrainingRun::stopTraining), history, new Teller("a", told)),
                new BatchSize(1),
                new Epochs(3),
                new Shuffle(false));

        assertThat(session.calls)
                .containsExactly(
                        "place 5",
                        "place 1",
                        "reset",
                        "train [0.0]",
                        "train [1.0]",
                        "logs",
                        "reset",
                        "evaluate [9.0]",
                        "logs",
                        "finish",
                        "close 1",
                        "close 5");
        assertThat(history.epoch()).containsExactly(0);
        assertThat(told).endsWith("a batch 1", "a ends 0 with [loss, mae, val_loss, val_mae]", "a is done");
    }

    @Test
    void stops_at_the_batch_where_the_thread_is_interrupted() {
        Callback interrupting =
                new AfterSecondBatch(run -> Thread.currentThread().interrupt());

        assertThatThrownBy(() -> fit(List.of(interrupting), new BatchSize(1), new Shuffle(false)))
                .isInstanceOf(CancellationException.class)
                .hasMessage("the thread was interrupted: the weights are those of the last finished batch;"
                        + " call fit again to go on");
        assertThat(Thread.interrupted()).as("stays interrupted").isTrue();
        assertThat(session.calls)
                .containsExactly("place 5", "place 1", "reset", "train [0.0]", "train [1.0]", "close 1", "close 5");
    }
}
