package io.github.monokeras.bench.job;

import com.google.gson.GsonBuilder;
import io.github.monokeras.bench.job.Job.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** All jobs; those of one run lie in a file that everybody reads. */
public final class Jobs {

    /** How often memory is looked at. */
    public static final int LOOKS = 10;

    private static final String FILE = "jobs.json";
    private static final List<Integer> PIXELS = List.of(784);
    private static final List<String> DIGITS = List.of("dense 128 relu", "dense 10 softmax");

    private Jobs() {}

    /** The jobs of the table. */
    public static List<Job> table() {
        List<String> wide = List.of("dense 1024 relu", "dense 1024 relu", "dense 10 softmax");
        List<String> pictures = List.of("conv 32 relu", "pool", "conv 64 relu", "pool", "flatten", "dense 10 softmax");
        List<Integer> one = List.of(1);
        List<String> neuron = List.of("dense 1");
        return List.of(
                new Job("start", "hello neuron, whole process", Kind.START, one, neuron, "mse", "sgd", 6, 6, 500),
                new Job("J1", "hello neuron, a step", Kind.STEP, one, neuron, "mse", "sgd", 6, 6, 500),
                new Job(
                        "J2",
                        "breast-cancer neuron, 200 epochs",
                        Kind.FIT,
                        List.of(30),
                        List.of("dense 1 sigmoid"),
                        "bce",
                        "sgd",
                        569,
                        32,
                        200),
                digits("J3-32", "784-128-10, batch 32, a step", Kind.STEP, DIGITS, 10_000, 32),
                digits("J3-256", "784-128-10, batch 256, a step", Kind.STEP, DIGITS, 10_000, 256),
                new Job(
                        "J4",
                        "1024-1024-1024-10, batch 512, a step",
                        Kind.STEP,
                        List.of(1024),
                        wide,
                        "scce",
                        "adam",
                        2048,
                        512,
                        1),
                new Job(
                        "J4c",
                        "28×28 convnet, batch 64, a step",
                        Kind.STEP,
                        List.of(28, 28, 1),
                        pictures,
                        "scce",
                        "adam",
                        640,
                        64,
                        1),
                new Job(
                        "lstm",
                        "LSTM of 32 on 20×16, batch 32, a step",
                        Kind.STEP,
                        List.of(20, 16),
                        List.of("lstm 32", "dense 1"),
                        "mse",
                        "adam",
                        640,
                        32,
                        1),
                digits("predict-1", "784-128-10, predict one", Kind.PREDICT, DIGITS, 256, 1),
                digits("predict-256", "784-128-10, predict 256", Kind.PREDICT, DIGITS, 256, 256),
                digits("load", "784-128-10, open the .keras file", Kind.LOAD, DIGITS, 256, 256));
    }

    /** The jobs of the curves, named {@code curve-what-size}. */
    public static List<Job> curves() {
        List<Job> jobs = new ArrayList<>();
        for (int batch : new int[] {8, 32, 128, 512}) {
            jobs.add(digits("batch-" + batch, "a step", Kind.STEP, DIGITS, 30 * batch, batch));
        }
        for (int width : new int[] {16, 64, 256, 1024}) {
            List<String> layers = List.of("dense " + width + " relu", "dense 10 softmax");
            jobs.add(digits("width-" + width, "a step", Kind.STEP, layers, 960, 32));
        }
        for (int depth : new int[] {1, 2, 4, 8}) {
            List<String> layers = new ArrayList<>(Collections.nCopies(depth, "dense 128 relu"));
            layers.add("dense 10 softmax");
            jobs.add(digits("depth-" + depth, "a step", Kind.STEP, layers, 960, 32));
        }
        for (int samples : new int[] {500, 2_000, 8_000}) {
            jobs.add(digits("samples-" + samples, "an epoch", Kind.FIT, DIGITS, samples, 32));
        }
        return jobs;
    }

    /** The jobs after which memory is looked at, {@value #LOOKS} times: what lies between two looks is the job. */
    public static List<Job> memory() {
        return List.of(
                digits("memory-steps", "200,000 steps of 784-128-10, batch 32", Kind.MEMORY_STEPS, DIGITS, 2_560, 32)
                        .epochs(250),
                digits("memory-models", "2,000 models made, trained, dropped", Kind.MEMORY_MODELS, DIGITS, 64, 32)
                        .epochs(200),
                digits("memory-threads", "10,000 predictions, 16 threads", Kind.MEMORY_PREDICTIONS, DIGITS, 256, 1)
                        .epochs(1_000));
    }

    private static Job digits(String name, String title, Kind kind, List<String> layers, int samples, int batch) {
        return new Job(name, title, kind, PIXELS, layers, "scce", "adam", samples, batch, 1);
    }

    /** Writes the jobs of a run for those who do them. */
    public static void write(Path folder, List<Job> jobs) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(FILE),
                new GsonBuilder().setPrettyPrinting().create().toJson(jobs));
    }

    /** Reads one job of the run. */
    public static Job read(Path folder, String name) {
        try {
            Job[] jobs = new GsonBuilder().create().fromJson(Files.readString(folder.resolve(FILE)), Job[].class);
            return Arrays.stream(jobs)
                    .filter(job -> job.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Jobs: this run has no job " + name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
