package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of damaged files: each gives a model, or is refused by the one exception there is.
 *
 * <p>How many there are the system property {@code monokeras.mutations} says; default 3000.
 */
class FuzzedFilesTest {

    private static final int MUTATIONS = Integer.getInteger("monokeras.mutations", 3000);
    private static final long SEED = Long.getLong("monokeras.mutations.seed", 42);
    private static final long MINUTES_OF_A_HANG = 5;

    /** What went wrong, with the number of the first file that did it, for each place in the code. */
    private final TreeMap<String, Throwable> wrong = new TreeMap<>();

    private int refused;

    @TempDir
    private Path folder;

    @Test
    void a_damaged_model_is_read_or_refused() throws Exception {
        Mutants mutants = new Mutants(folder);
        untilDone(MUTATIONS - MUTATIONS / 3, number -> {
            Path file = Files.write(folder.resolve("mutant"), mutants.model(new Random(SEED + number)));
            attempt(number, file, () -> Model.load(file).close());
        });
    }

    @Test
    void damaged_weights_are_read_or_refused_and_refused_ones_change_nothing() throws Exception {
        Mutants mutants = new Mutants(folder);
        try (Model model = Mutants.loaded()) {
            untilDone(MUTATIONS / 3, number -> {
                Weights before = model.getWeights();
                List<Tensor> kept = model.training().optimizerState();
                Path file = Files.write(folder.resolve("mutant"), mutants.weights(new Random(SEED + number)));
                if (!attempt(number, file, () -> model.loadWeights(file))) {
                    assertThat(model.getWeights()).as("file %d", number).isEqualTo(before);
                    assertThat(model.training().optimizerState())
                            .as("file %d", number)
                            .isEqualTo(kept);
                }
            });
        }
    }

    private interface Trial {
        void make(int number) throws IOException;
    }

    /** Returns whether a file was read. */
    private boolean attempt(int number, Path file, Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (InvalidFileException expected) {
            assertThat(expected).hasMessageStartingWith("\"" + file + "\": ");
            refused++;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError other) {
            String place = other.getClass().getSimpleName() + " at "
                    + List.of(other.getStackTrace()).stream()
                            .filter(frame -> frame.getClassName().startsWith("io.github.monokeras"))
                            .limit(2)
                            .toList();
            wrong.putIfAbsent(place + ": " + other.getMessage(), new AssertionError("file " + number, other));
        }
        return false;
    }

    /** Makes all trials in a thread of their own; one that is still at the same file after minutes hangs. */
    private void untilDone(int trials, Trial trial) throws InterruptedException {
        AtomicInteger at = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        PrintStream console = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        Thread work = new Thread(() -> {
            try {
                for (int number = 0; number < trials; number++) {
                    at.set(number);
                    trial.make(number);
                }
            } catch (IOException | AssertionError stopped) {
                failed.incrementAndGet();
                wrong.put("stopped at " + at, stopped);
            }
        });
        work.setDaemon(true);
        try {
            work.start();
            int before = -1;
            while (work.isAlive() && before != at.get()) {
                before = at.get();
                work.join(MINUTES_OF_A_HANG * 60_000L);
            }
            assertThat(work.isAlive()).as("hangs at file %d", at.get()).isFalse();
        } finally {
            System.setErr(console);
        }
        wrong.values().forEach(Throwable::printStackTrace);
        assertThat(wrong.keySet()).isEmpty();
        // Some hit what nobody reads, some only a number.
        assertThat(refused).isBetween(trials / 10, trials - 1);
    }
}
