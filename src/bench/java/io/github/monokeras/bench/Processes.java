package io.github.monokeras.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts the opponents' processes, each with its number of threads and its device. */
final class Processes {

    /** What the libraries read: OpenMP, two libraries of linear algebra, TensorFlow's two pools, XLA. */
    private static final List<String> THREADS = List.of(
            "OMP_NUM_THREADS",
            "MKL_NUM_THREADS",
            "OPENBLAS_NUM_THREADS",
            "TF_NUM_INTRAOP_THREADS",
            "TF_NUM_INTEROP_THREADS",
            "NPROC");

    private Processes() {}

    /** Starts one whose errors go into a log. */
    static Process begin(ProcessBuilder builder, String threads, String device, Path log) throws IOException {
        builder.environment().keySet().removeAll(THREADS);
        if (!threads.equals("default")) {
            THREADS.forEach(variable -> builder.environment().put(variable, threads));
        }
        if (threads.equals("1")) {
            builder.environment().put("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false");
        }
        builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "3");
        if (device.equals("cpu")) {
            builder.environment().put("CUDA_VISIBLE_DEVICES", "");
        }
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return builder.start();
    }

    /** Runs one to its end, and returns the seconds it took. */
    static double run(ProcessBuilder builder, String threads, String device, Path log)
            throws IOException, InterruptedException {
        File output = log.resolveSibling(log.getFileName() + ".out").toFile();
        builder.redirectOutput(output);
        long before = System.nanoTime();
        int status = begin(builder, threads, device, log).waitFor();
        double seconds = (System.nanoTime() - before) / 1e9;
        if (status != 0) {
            List<String> last = Files.readAllLines(log);
            throw new IOException("Bench: a process ended with " + status + "; see " + log + " and " + output
                    + "; last words: " + last.subList(Math.max(0, last.size() - 3), last.size()));
        }
        return seconds;
    }
}
