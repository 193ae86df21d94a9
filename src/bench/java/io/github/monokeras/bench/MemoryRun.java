package io.github.monokeras.bench;

import io.github.monokeras.bench.job.Candidate;
import io.github.monokeras.bench.job.Data;
import io.github.monokeras.bench.job.Job;
import io.github.monokeras.bench.job.Jobs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does a memory job in this process, and writes down after each part of it what the process holds. */
final class MemoryRun {

    private static final int THREADS = 16;

    private final String name;
    private final String device;
    private final Job job;
    private final Data data;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private MemoryRun(String name, String device, Path folder, String jobName) {
        this.name = name;
        this.device = device;
        job = Jobs.read(folder, jobName);
        data = Data.read(folder, job);
    }

    /**
     * Writes a line {@code kilobytes arrays} for each part into a file.
     *
     * @param args the candidate, the device, the run's folder, the file, the job
     */
    public static void main(String[] args) throws Exception {
        MemoryRun run = new MemoryRun(args[0], args[1], Path.of(args[2]), args[4]);
        try {
            Files.write(Path.of(args[3]), run.lines());
        } finally {
            run.threads.shutdown();
        }
    }

    private List<String> lines() throws Exception {
        Callable<?> part = switch (job.kind()) {
            case MEMORY_STEPS -> candidate(job)::train;
            case MEMORY_MODELS -> this::makeAndDrop;
            default -> predictions();
        };
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Jobs.LOOKS; i++) {
            part.call();
            Held held = Held.now();
            lines.add(held.kilobytes() + " " + held.arrays());
        }
        return lines;
    }

    private Candidate candidate(Job what) {
        return Candidates.make(name, what, data, device);
    }

    /** Nobody closes what is made here. */
    private Job makeAndDrop() {
        for (int i = 0; i < job.epochs(); i++) {
            candidate(job.epochs(1)).train();
        }
        return job;
    }

    private Callable<Job> predictions() {
        List<Callable<float[]>> calls = Collections.nCopies(job.epochs(), candidate(job)::predict);
        return () -> {
            for (Future<float[]> prediction : threads.invokeAll(calls)) {
                prediction.get();
            }
            return job;
        };
    }
}
