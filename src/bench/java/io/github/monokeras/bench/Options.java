package io.github.monokeras.bench;

import io.github.monokeras.bench.job.Job;
import io.github.monokeras.bench.job.Jobs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run measures, and how long.
 *
 * @param jobs the jobs of the table, of the curves and of memory
 * @param opponents their names, in the order in which they take turns
 * @param threads {@code "1"}, {@code "default"} or another number
 * @param rounds how often everybody takes a turn; curves and memory come last, once
 * @param warmup seconds before each measurement
 * @param seconds seconds of each measurement; what began is finished
 * @param longest who needs more seconds than this for one operation is not measured in a second round
 * @param device {@code cpu} or {@code gpu}
 * @param python the interpreter that has Keras and PyTorch
 * @param install whether that interpreter is made where there is none
 * @param smoke whether all is tiny, only to see that it runs
 */
record Options(
        List<Job> jobs,
        List<String> opponents,
        List<String> threads,
        int rounds,
        double warmup,
        double seconds,
        double longest,
        String device,
        Path python,
        boolean install,
        boolean smoke) {

    /** What the word {@code short} stands for. */
    private static final Map<String, String> SHORT = Map.of(
            "jobs", "start,J,lstm,predict,load",
            "opponents", "monokeras,monokeras-reference,raw-djl,torch,keras-tensorflow,keras-jax",
            "rounds", "3",
            "warmup", "2",
            "seconds", "1",
            "longest", "3");

    /** What the word {@code smoke} stands for. */
    private static final Map<String, String> SMOKE =
            Map.of("threads", "1", "rounds", "1", "warmup", "0", "seconds", "0.02");

    /** Those that compute on a GPU; the others' packages are for the CPU. */
    private static final String ON_GPU = "monokeras,raw-djl,torch,keras-torch";

    /** Reads words as {@code rounds=3 jobs=J1,J3-32 smoke}; a job's name may be a beginning, as {@code jobs=J,predict}. */
    static Options of(String words) {
        Map<String, String> given = new HashMap<>();
        for (String word : words.isBlank() ? new String[0] : words.trim().split("\\s+", -1)) {
            String[] parts = word.split("=", 2);
            given.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        boolean install = given.remove("install") != null;
        boolean smoke = given.remove("smoke") != null;
        if (smoke) {
            SMOKE.forEach(given::putIfAbsent);
        }
        if (given.remove("short") != null) {
            SHORT.forEach(given::putIfAbsent);
        }
        List<String> everybody = new ArrayList<>(Candidates.NAMES);
        everybody.addAll(PythonSide.NAMES);
        String device = given.getOrDefault("device", "cpu");
        String opponents = device.equals("gpu") ? ON_GPU : String.join(",", everybody);
        Options options = new Options(
                jobs(given.getOrDefault("jobs", ""), smoke),
                list(given.getOrDefault("opponents", opponents)),
                list(given.getOrDefault("threads", "1,default")),
                Integer.parseInt(given.getOrDefault("rounds", "5")),
                Double.parseDouble(given.getOrDefault("warmup", "2")),
                Double.parseDouble(given.getOrDefault("seconds", "2")),
                Double.parseDouble(given.getOrDefault("longest", "Infinity")),
                device,
                Path.of(given.getOrDefault("python", "target/bench/python/bin/python")),
                install,
                smoke);
        List<String> keys =
                List.of("jobs", "opponents", "threads", "rounds", "warmup", "seconds", "longest", "device", "python");
        if (!keys.containsAll(given.keySet())
                || !everybody.containsAll(options.opponents)
                || !List.of("cpu", "gpu").contains(device)
                || options.jobs.isEmpty()) {
            throw new IllegalArgumentException("Bench: options must be among smoke, short, install, "
                    + String.join("=, ", keys) + "=, opponents among " + everybody
                    + ", the device cpu or gpu, jobs beginnings of their names, got \"" + words + "\"");
        }
        return options;
    }

    /** All whose names begin with one of the given words. */
    private static List<Job> jobs(String beginnings, boolean smoke) {
        List<String> wanted = list(beginnings);
        List<Job> jobs = new ArrayList<>(Jobs.table());
        jobs.addAll(Jobs.curves());
        jobs.addAll(Jobs.memory());
        jobs.removeIf(job -> wanted.stream().noneMatch(job.name()::startsWith));
        if (smoke) {
            // One point of each curve will do.
            jobs.removeIf(job -> curve(job) && !job.name().matches("batch-8|width-16|depth-2|samples-500"));
            jobs.replaceAll(Job::tiny);
        }
        return List.copyOf(jobs);
    }

    private static List<String> list(String words) {
        return Arrays.asList(words.split(",", -1));
    }

    /** Whether a job is a point of a curve. */
    static boolean curve(Job job) {
        return Jobs.curves().stream().anyMatch(point -> point.name().equals(job.name()));
    }
}
