package io.github.monokeras.backend.djl;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.metrics;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Embedding;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.LSTM;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Native memory stays flat, in long runs and where nobody closes anything. */
class NativeMemoryTest {

    private static final int MEGABYTE = 1024;

    private final float[][] x = new float[256][20];
    private final float[][] y = new float[256][3];

    @BeforeEach
    void draw_data() {
        Random random = new Random(2);
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                x[i][j] = random.nextFloat();
            }
            for (int j = 0; j < y[i].length; j++) {
                y[i][j] = random.nextFloat();
            }
        }
    }

    @Test
    void stays_flat_over_20000_steps() throws IOException {
        try (Sequential model = model(64)) {
            model.fit(x, y, epochs(125), batchSize(32), verbose(0));
            int arrays = liveArrays();
            long resident = residentKilobytes();

            model.fit(x, y, epochs(2500), batchSize(32), verbose(0));

            assertThat(liveArrays()).isEqualTo(arrays);
            // A step that kept only its batch would keep 3 KB, 60 MB in all; what a step computes is ten times that.
            // The
            // rest of the bound is the heap, which grows to its limit of its own accord.
            assertThat(residentKilobytes() - resident).isLessThan(400 * MEGABYTE);
        }
    }

    @Test
    void no_step_of_a_recurrent_layer_leaves_an_array() {
        try (Sequential model = new Sequential(
                new Embedding(2, 4).maskZero(true).inputShape(20),
                new GRU(4).dropout(0.5).returnSequences(true),
                new LSTM(4),
                new Dense(3))) {
            model.compile(optimizer("adam"), loss("mse"));
            float[][] words = new float[x.length][20];
            for (int i = 0; i < words.length; i++) {
                Arrays.fill(words[i], 0, i % 20, 1);
            }
            model.fit(words, y, verbose(0));
            int arrays = liveArrays();

            model.fit(words, y, epochs(3), verbose(0));
            model.predict(words, verbose(0));

            assertThat(liveArrays()).isEqualTo(arrays);
        }
    }

    @Test
    void gives_back_the_memory_of_200_models_that_were_forgotten() throws Exception {
        forget(20);
        collect();
        long resident = residentKilobytes();
        int arrays = liveArrays();

        forget(200);
        collect();

        assertThat(liveArrays()).isLessThanOrEqualTo(arrays);
        // With Adam's state each holds 3.2 MB, 640 MB in all.
        assertThat(residentKilobytes() - resident).isLessThan(300 * MEGABYTE);
    }

    @Test
    void looks_for_forgotten_models_without_being_told() {
        int most = 0;
        for (int i = 0; i < 300; i++) {
            forget(1);
            most = Math.max(most, OpenMemories.count());
        }

        assertThat(most).isLessThan(256);
    }

    @Test
    void frees_everything_at_once_when_closed() {
        collect();
        int arrays = liveArrays();
        Sequential model = model(8);
        model.fit(x, y, verbose(0));
        assertThat(liveArrays()).isGreaterThan(arrays);

        model.close();

        assertThat(liveArrays()).isEqualTo(arrays);
    }

    private void forget(int models) {
        for (int i = 0; i < models; i++) {
            model(512).fit(x, y, verbose(0));
        }
    }

    private static Sequential model(int units) {
        Sequential model =
                new Sequential(new Dense(units).activation("relu").inputShape(20), new Dense(units), new Dense(3));
        model.compile(optimizer("adam"), loss("mse"), metrics("mae"));
        return model;
    }

    /** Runs the garbage collector until the cleaner has nothing more to do. */
    private static void collect() {
        for (int i = 0; i < 20; i++) {
            System.gc();
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static int liveArrays() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            return manager.getParentManager().getManagedArrays().size();
        }
    }

    /** Returns what the operating system says this process holds, or 0 where it does not say it in a file. */
    private static long residentKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
