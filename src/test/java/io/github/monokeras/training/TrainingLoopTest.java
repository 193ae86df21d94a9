package io.github.monokeras.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.backend.Labelling;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.FakeModel;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.keywords.BatchSize;
import io.github.monokeras.keywords.Epochs;
import io.github.monokeras.keywords.FitArguments;
import io.github.monokeras.keywords.FitKeyword;
import io.github.monokeras.keywords.InitialEpoch;
import io.github.monokeras.keywords.Shuffle;
import io.github.monokeras.keywords.StepsPerEpoch;
import io.github.monokeras.keywords.ValidationBatchSize;
import io.github.monokeras.keywords.ValidationFreq;
import io.github.monokeras.keywords.ValidationSteps;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainingLoopTest {

    private static final LabelledData FIVE = data(0, 1, 2, 3, 4);

    private final RecordingSession session = new RecordingSession();
    private final TrainingLoop loop = new TrainingLoop(session, new FakeModel(), List.of("loss", "mae"));

    private static LabelledData data(float... x) {
        Tensor column = Tensor.of(x).reshape(-1, 1);
        return new LabelledData(List.of(column), List.of(new Labelling(column, null)));
    }

    private void fit(TrainingData data, long seed, List<Callback> callbacks, FitKeyword... keywords) {
        try (PlacedData placed = data.place(session)) {
            loop.fit(placed, FitArguments.of(keywords), new Random(seed), callbacks);
        }
    }

    private List<String> trained(long seed, FitKeyword... keywords) {
        session.calls.clear();
        fit(new TrainingData(FIVE, null), seed, List.of(), keywords);
        return session.calls.stream().filter(call -> call.startsWith("train")).toList();
    }

    @Test
    void goes_through_all_batches_of_every_epoch_in_order() {
        fit(new TrainingData(FIVE, null), 1, List.of(), new Epochs(2), new BatchSize(2), new Shuffle(false));

        List<String> epoch = List.of("reset", "train [0.0, 1.0]", "train [2.0, 3.0]", "train [4.0]", "logs");
        List<String> expected = new ArrayList<>(List.of("place 5"));
        expected.addAll(epoch);
        expected.addAll(epoch);
        expected.add("finish");
        expected.add("close 5");
        assertThat(session.calls).isEqualTo(expected);
    }

    @Test
    void evaluates_the_validation_data_after_every_epoch_and_never_shuffles_them() {
        fit(new TrainingData(FIVE, data(7, 8, 9)), 1, List.of(), new Epochs(2), new BatchSize(2));

        assertThat(session.calls)
                .filteredOn(call -> !call.startsWith("train"))
                .isEqualTo(List.of(
                        "place 5",
                        "place 3",
                        "shuffle",
                        "reset",
                        "logs",
                        "reset",
                        "evaluate [7.0, 8.0]",
                        "evaluate [9.0]",
                        "logs",
                        "shuffle",
                        "reset",
                        "logs",
                        "reset",
                        "evaluate [7.0, 8.0]",
                        "evaluate [9.0]",
                        "logs",
                        "finish",
                        "close 3",
                        "close 5"));
    }

    @Test
    void shuffles_anew_for_every_epoch_and_leaves_no_sample_out() {
        List<String> batches = trained(1, new Epochs(20), new BatchSize(1));

        List<List<String>> epochs = new ArrayList<>();
        for (int from = 0; from < batches.size(); from += 5) {
            epochs.add(batches.subList(from, from + 5));
        }
        assertThat(epochs)
                .hasSize(20)
                .allSatisfy(epoch -> assertThat(epoch)
                        .containsExactlyInAnyOrder(
                                "train [0.0]", "train [1.0]", "train [2.0]", "train [3.0]", "train [4.0]"));
        assertThat(new HashSet<>(epochs)).hasSizeGreaterThan(10);
    }

    @Test
    void puts_every_sample_in_every_place_equally_often() {
        int epochs = 5000;
        List<String> batches = trained(1, new Epochs(epochs), new BatchSize(1));

        int[][] counts = new int[5][5];
        for (int i = 0; i < batches.size(); i++) {
            counts[i % 5]["01234".indexOf(batches.get(i).charAt("train [".length()))]++;
        }
        for (int[] place : counts) {
            for (int count : place) {
                // A fifth of the epochs, give or take six standard deviations.
                assertThat(count).isBetween(epochs / 5 - 170, epochs / 5 + 170);
            }
        }
    }

    @Test
    void repeats_its_order_with_the_same_random_numbers() {
        assertThat(trained(3, new Epochs(3), new BatchSize(2))).isEqualTo(trained(3, new Epochs(3), new BatchSize(2)));
        assertThat(trained(3, new Epochs(3), new BatchSize(2)))
                .isNotEqualTo(trained(4, new Epochs(3), new BatchSize(2)));
    }

    @Test
    void leaves_the_order_where_all_samples_are_one_batch() {
        assertThat(trained(1, new Epochs(2), new BatchSize(5)))
                .containsExactly("train [0.0, 1.0, 2.0, 3.0, 4.0]", "train [0.0, 1.0, 2.0, 3.0, 4.0]");
        assertThat(session.calls).doesNotContain("shuffle");
        assertThat(trained(1, new BatchSize(1000))).containsExactly("train [0.0, 1.0, 2.0, 3.0, 4.0]");
    }

    @Test
    void begins_after_the_initial_epoch() {
        History history = new History();

        fit(new TrainingData(FIVE, null), 1, List.of(history), new Epochs(5), new InitialEpoch(3));

        assertThat(history.epoch()).containsExactly(3, 4);
        assertThat(session.calls).filteredOn(call -> call.startsWith("train")).hasSize(2);
    }

    @Test
    void does_nothing_where_all_epochs_are_done() {
        History history = new History();

        fit(new TrainingData(FIVE, null), 1, List.of(history), new Epochs(2), new InitialEpoch(2));

        assertThat(history.epoch()).isEmpty();
        assertThat(session.calls).containsExactly("place 5", "finish", "close 5");
    }

    @Test
    void an_epoch_of_steps_goes_on_where_the_last_one_ended() {
        assertThat(trained(1, new Epochs(4), new BatchSize(2), new StepsPerEpoch(2), new Shuffle(false)))
                .containsExactly(
                        "train [0.0, 1.0]",
                        "train [2.0, 3.0]",
                        "train [4.0]",
                        "train [0.0, 1.0]",
                        "train [2.0, 3.0]",
                        "train [4.0]");
    }

    @Test
    void steps_without_batch_size_reach_all_samples() {
        assertThat(trained(1, new StepsPerEpoch(2), new Shuffle(false)))
                .containsExactly("train [0.0, 1.0, 2.0]", "train [3.0, 4.0]");
    }

    @Test
    void a_pass_that_is_begun_keeps_its_order_until_its_end() {
        List<String> batches = trained(1, new Epochs(10), new BatchSize(1), new StepsPerEpoch(2));

        for (int pass = 0; pass + 5 <= batches.size(); pass += 5) {
            assertThat(new HashSet<>(batches.subList(pass, pass + 5))).hasSize(5);
        }
        assertThat(session.calls).filteredOn("shuffle"::equals).hasSize(4);
    }

    @Test
    void validates_after_the_epochs_and_in_the_batches_that_were_asked_for() {
        fit(
                new TrainingData(FIVE, data(7, 8, 9)),
                1,
                List.of(),
                new Epochs(5),
                new ValidationFreq(2),
                new ValidationBatchSize(1),
                new ValidationSteps(2));

        assertThat(session.calls)
                .filteredOn(call -> call.startsWith("evaluate"))
                .containsExactly("evaluate [7.0]", "evaluate [8.0]", "evaluate [7.0]", "evaluate [8.0]");
    }

    @Test
    void evaluates_in_batches() {
        Map<String, Double> logs = new TestLoop(session, new FakeModel(), List.of("loss", "mae"), List.of())
                .evaluate(FIVE.place(session), 2, OptionalInt.empty());

        assertThat(session.calls)
                .containsExactly(
                        "place 5", "reset", "evaluate [0.0, 1.0]", "evaluate [2.0, 3.0]", "evaluate [4.0]", "logs");
        assertThat(logs.keySet()).containsExactly("loss", "mae");
    }
}
