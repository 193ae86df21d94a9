package io.github.monokeras.bench;

import io.github.monokeras.bench.job.Job;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One opponent with a number of threads, seen from the run: it measures itself, in processes of its own. */
interface Side extends AutoCloseable {

    /** The seconds of each operation of each job, by the job's name. */
    Map<String, List<Double>> measure(List<Job> jobs) throws IOException, InterruptedException;

    /** Where the loss of each job's training ends, from the shared weights. */
    Map<String, Double> losses(List<Job> jobs) throws IOException, InterruptedException;

    /** The command of a whole process that trains the hello neuron. */
    ProcessBuilder start();

    /** What it runs on, with versions. */
    Map<String, String> versions() throws IOException;

    @Override
    void close() throws IOException;
}
