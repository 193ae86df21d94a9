package io.github.monokeras;

import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.layers.Dense;
import io.github.monokeras.tensor.Tensor;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that saves is killed at any moment: what is on disk is what was saved before, or what was being saved. */
class KilledSaveTest {

    private static final int KILLS = 20;
    private static final int MOST_MILLISECONDS = 60;
    private static final int UNITS = 200;

    /** A program that saves a model and its weights for ever, all its numbers being one more each time. */
    static final class Saving {
        public static void main(String[] args) {
            try (Sequential model = model()) {
                for (int number = Integer.parseInt(args[1]); ; number++) {
                    model.setWeights(filled(model, number));
                    model.save(Path.of(args[0], "m.keras"));
                    model.saveWeights(Path.of(args[0], "m.weights.h5"));
                    System.out.println(number);
                }
            }
        }
    }

    @TempDir
    private Path folder;

    @Test
    void a_file_that_is_being_saved_is_the_old_one_or_the_new_one() throws Exception {
        Random random = new Random(11);
        int number = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            int saved = saveAndKill(number, random.nextInt(MOST_MILLISECONDS));
            int whole = numberOf(folder.resolve("m.keras"));
            int weights = numberOf(folder.resolve("m.weights.h5"));

            assertThat(saved).isGreaterThanOrEqualTo(number);
            assertThat(whole).isGreaterThanOrEqualTo(saved);
            assertThat(weights).isBetween(Math.max(saved, whole - 1), whole);
            number = whole + 1;
        }
    }

    /** Returns the last number that was said to be saved. */
    private int saveAndKill(int from, int milliseconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Saving.class.getName(),
                        folder.toString(),
                        String.valueOf(from))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            assertThat(line).as("the first number, or what went wrong").isEqualTo(String.valueOf(from));
            Thread.sleep(milliseconds);
            process.destroyForcibly();
            int saved = from;
            for (line = next(lines); line != null && !line.isEmpty(); line = next(lines)) {
                saved++;
            }
            return saved;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Returns the next line that the process had written, or null if that was the last. */
    private static String next(BufferedReader lines) {
        try {
            return lines.readLine();
        } catch (IOException streamOfTheDead) {
            return null;
        }
    }

    private int numberOf(Path file) {
        try (Model model = file.toString().endsWith(".keras") ? Model.load(file) : model()) {
            model.backend("reference");
            model.loadWeights(file);
            List<Double> numbers = model.getWeights().stream()
                    .flatMap(each -> Arrays.stream(each.toDoubleArray()).boxed())
                    .distinct()
                    .toList();
            assertThat(numbers).as(file.toString()).hasSize(1);
            return numbers.get(0).intValue();
        }
    }

    private static Sequential model() {
        Sequential model = new Sequential(new Dense(UNITS).inputShape(UNITS), new Dense(1));
        model.compile(optimizer("adam"), loss("mse"));
        model.backend("reference");
        return model;
    }

    private static List<Tensor> filled(Model model, int number) {
        return model.getWeights().stream()
                .map(each -> {
                    double[] numbers = new double[each.size()];
                    Arrays.fill(numbers, number);
                    return Tensor.of(each.shape(), numbers);
                })
                .toList();
    }
}
