package io.github.monokeras.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Leaves two runs in target/tensorboard, and expected.json beside them, for src/test/python/check_tensorboard.py: the
 * real TensorBoard has the last word.
 */
class TensorBoardFolderTest {

    private static final Path FOLDER = Path.of("target", "tensorboard");

    /** What one run holds, by plugin, tag and then point by point. */
    private final Map<String, Map<String, Map<String, List<List<Object>>>>> expected = new LinkedHashMap<>();

    @Test
    void writes_runs_for_the_real_tensorboard_to_read() throws IOException {
        empty(FOLDER);
        Random random = new Random(7);
        try (Run train = new Run("train");
                Run validation = new Run("validation")) {
            for (int epoch = 0; epoch < 5; epoch++) {
                train.scalar("epoch_loss", epoch, 1 / (1.0 + epoch));
                train.scalar("epoch_learning_rate", epoch, 0.001);
                validation.scalar("epoch_loss", epoch, 1 / (0.7 + epoch));
                train.histogram(
                        "sequential/dense/kernel/histogram",
                        epoch,
                        random.doubles(200, -1, 1).toArray());
                train.histogram("sequential/dense/bias/histogram", epoch, 0.5, 0.5, 0.5);
                train.histogram("sequential/none/histogram", epoch);
                train.writer.flush();
            }
            validation.scalar("evaluation_loss_vs_iterations", 1L << 40, 0.1);
            validation.scalar("größe in µm", 128, -0.0);
            validation.scalar("diverged", 1, Double.NaN);
            validation.scalar("diverged", 2, Double.NEGATIVE_INFINITY);
            validation.scalar("diverged", 3, 1e300);
        }
        Files.writeString(
                FOLDER.resolve("expected.json"),
                new GsonBuilder().setPrettyPrinting().create().toJson(Map.of("runs", expected)));

        try (Stream<Path> files = Files.list(FOLDER.resolve("train"))) {
            assertThat(EventFile.events(files.toList().get(0))).hasSize(1 + 5 * 5);
        }
    }

    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.walk(folder).sorted(Comparator.reverseOrder())) {
            for (Path path : old.toList()) {
                Files.delete(path);
            }
        }
    }

    /** One run's writer, which also notes what it writes. */
    private final class Run implements AutoCloseable {

        private final Map<String, Map<String, List<List<Object>>>> points = new LinkedHashMap<>();
        private final EventFileWriter writer;

        Run(String name) {
            writer = EventFileWriter.in(FOLDER.resolve(name));
            expected.put(name, points);
        }

        void scalar(String tag, long step, double value) {
            writer.scalar(tag, step, value);
            note("scalars", tag, step, number(value));
        }

        void histogram(String tag, long step, double... values) {
            writer.histogram(tag, step, values);
            List<Object> numbers = new ArrayList<>();
            for (double value : values) {
                numbers.add(number(value));
            }
            note("histograms", tag, step, numbers);
        }

        private void note(String plugin, String tag, long step, Object value) {
            points.computeIfAbsent(plugin, unseen -> new LinkedHashMap<>())
                    .computeIfAbsent(tag, unseen -> new ArrayList<>())
                    .add(List.of(step, value));
        }

        /** JSON has no numbers for NaN and infinity. */
        private static Object number(double value) {
            return Double.isFinite(value) ? value : String.valueOf(value);
        }

        @Override
        public void close() {
            writer.close();
        }
    }
}
