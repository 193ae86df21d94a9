package io.github.monokeras.bench;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.djl.DjlBackend;
import io.github.monokeras.backend.reference.ReferenceBackend;
import io.github.monokeras.bench.job.Candidate;
import io.github.monokeras.bench.job.Data;
import io.github.monokeras.bench.job.Job;
import io.github.monokeras.bench.job.Job.Kind;
import io.github.monokeras.bench.job.Jobs;
import io.github.monokeras.bench.raw.RawDjl;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Those who do the jobs in Java, by the names they have in the table. */
final class Candidates {

    static final String MONOKERAS = "monokeras";
    static final String REFERENCE = "monokeras-reference";
    static final String RAW = "raw-djl";
    static final List<String> NAMES = List.of(MONOKERAS, REFERENCE, RAW);

    /** The file that all open who can. */
    static final String MODEL_FILE = "load.keras";

    private Candidates() {}

    /** Makes one ready for a job, on a device, {@code cpu} or {@code gpu}. */
    static Candidate make(String name, Job job, Data data, String device) {
        return switch (name) {
            case MONOKERAS, REFERENCE -> new MonokerasCandidate(job, data, backend(name, device));
            case RAW -> new RawDjl(job, data, device);
            default -> throw new IllegalArgumentException("Candidates: none is called " + name);
        };
    }

    /** The backend behind a name. */
    static Backend backend(String name, String device) {
        return name.equals(REFERENCE) ? new ReferenceBackend() : new DjlBackend().device(device);
    }

    /** Says whether an opponent can do a job at all. */
    static boolean does(String name, Job job) {
        return job.kind() != Kind.LOAD || (!name.equals(RAW) && !name.equals(PythonSide.TORCH));
    }

    /** What one operation of a job is. */
    static Callable<Object> operation(String name, String jobName, Path folder, String device) {
        Job job = Jobs.read(folder, jobName);
        Candidate candidate = make(name, job, Data.read(folder, job), device);
        Path file = folder.resolve(MODEL_FILE);
        return switch (job.kind()) {
            case STEP, FIT -> candidate::train;
            case PREDICT -> candidate::predict;
            case LOAD -> () -> candidate.load(file);
            default -> throw new IllegalArgumentException("Candidates: " + jobName + " is a process of its own");
        };
    }
}
