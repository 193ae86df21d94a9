package io.github.monokeras.backend.djl.metrics;

import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.Outputs;

/** A metric that grows batch by batch on the device and is read only when somebody looks. */
public interface RunningMetric extends RunningNumber, AutoCloseable {

    /** Adds a batch; the outputs ask for no gradient, or the graph behind them would stay. */
    void add(Labels labels, Outputs outputs);

    /** Returns the metric of all batches so far. */
    double result();

    /** Starts again from nothing. */
    void reset();

    /** Frees what it holds; closing twice is harmless. */
    @Override
    void close();
}
