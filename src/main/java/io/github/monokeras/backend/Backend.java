package io.github.monokeras.backend;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.names.Registry;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Weights;
import java.io.Serializable;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Something that can do a model's mathematics.
 *
 * <p>Backends share what goes into the mathematics (the descriptions, the first weights, the order of the samples) and
 * never the mathematics, so that a difference between two of them means something. They are found as services, and travel to where a cluster computes.
 */
public interface Backend extends Serializable {

    /** Names the backend, as {@code djl}. */
    String name();

    /** Says in a few words what computes and in which precision, as {@code PyTorch float32}. */
    String label();

    /** Returns the precision in which it computes. */
    DType dtype();

    /** Makes an empty place for the weights of layers. */
    Memory memory();

    /**
     * Returns a metric by itself, for outputs and labels that it was settled for.
     *
     * @throws IllegalStateException if the backend has none
     */
    default MetricCounter measure(Metric metric) {
        throw new IllegalStateException(name() + ": metrics by themselves are counted by the reference backend");
    }

    /**
     * Returns a network, with weights of its own, as something of the library that computes here.
     *
     * @param kind of the thing, as DJL's {@code Model}
     * @param weights of each layer
     * @throws IllegalStateException if the backend makes nothing of this kind
     */
    default <T> T export(Class<T> kind, String name, Network network, Map<Layer, Weights> weights) {
        throw new IllegalStateException("%s: no %s can be made here; choose the backend that computes with that library"
                .formatted(name(), kind.getName()));
    }

    /** Returns the backend that a model takes when nobody chooses: the system property {@code monokeras.backend}, or djl. */
    static Backend standard() {
        return of(System.getProperty("monokeras.backend", "djl"));
    }

    /**
     * Returns a backend, with its defaults, by name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    static Backend of(String name) {
        Registry<Backend> backends = Registry.exact("backend");
        ServiceLoader.load(Backend.class, Backend.class.getClassLoader())
                .forEach(backend -> backends.add(() -> backend, backend.name()));
        return backends.get(name);
    }
}
