package io.github.monokeras.bench.job;

import java.nio.file.Path;

/** One way to do a job in Java: made ready once, then asked again and again. */
public interface Candidate {

    /** Trains on, from the arrays on the heap, as long as the job says; returns the last epoch's loss. */
    double train();

    /** Predicts the first batch, from the heap to the heap. */
    float[] predict();

    /** Opens a file and returns what it held. */
    default Object load(Path file) {
        throw new UnsupportedOperationException("Candidate: nothing here opens " + file);
    }
}
