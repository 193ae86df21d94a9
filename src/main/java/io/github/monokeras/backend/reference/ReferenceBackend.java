package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.GuardedSession;
import io.github.monokeras.backend.MetricCounter;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.backend.reference.metrics.ReferenceCounter;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Weights;

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
    public Session open(Network network, Weights weights) {
        return new GuardedSession(new ReferenceSession(network, weights));
    }

    @Override
    public MetricCounter measure(Metric metric) {
        return new ReferenceCounter(metric);
    }
}
