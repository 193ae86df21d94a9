package io.github.monokeras.bench.report;

import java.util.List;

/**
 * How much of another's time the library wants to take at most.
 *
 * @param job the job
 * @param raw the share of the loop written by hand on DJL
 * @param torch the share of PyTorch eager
 * @param keras the share of Keras 3 on the best of its backends
 */
record Goal(String job, double raw, double torch, double keras) {

    static final List<Goal> ALL = List.of(
            new Goal("J1", 0.6, 1.0, 0.1),
            new Goal("J2", 0.6, 1.0, 0.1),
            new Goal("J3-32", 0.8, 1.0, 0.5),
            new Goal("J3-256", 0.95, 1.0, 1.0),
            new Goal("J4", 0.95, 1.0, 1.0),
            new Goal("J4c", 0.95, 1.0, 1.0),
            new Goal("predict-1", 0.7, 1.0, 0.01),
            new Goal("start", 1.05, 0.6, 0.25));
}
