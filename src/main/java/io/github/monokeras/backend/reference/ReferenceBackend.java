package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.GuardedMemory;
import io.github.monokeras.backend.Memory;
import io.github.monokeras.backend.MetricCounter;
import io.github.monokeras.backend.reference.metrics.ReferenceCounter;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.tensor.DType;

/**
 * The mathematics from scratch, in plain Java and double precision: slow, easy to read, and in need of no native library.
 *
 * <p>Each formula stands beside its gradient. It shares no arithmetic with any other backend, so that agreement means
 * something.
 */
public record ReferenceBackend() implements Backend {

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public String label() {
        return "reference float64";
    }

    @Override
    public DType dtype() {
        return DType.FLOAT64;
    }

    @Override
    public Memory memory() {
        return new GuardedMemory(new ReferenceMemory());
    }

    @Override
    public MetricCounter measure(Metric metric) {
        return new ReferenceCounter(metric);
    }
}
