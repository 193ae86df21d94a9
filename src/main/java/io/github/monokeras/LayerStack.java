package io.github.monokeras;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.layers.WeightStore;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import io.github.monokeras.training.WeightCheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The layers of one model, and the session that holds their weights once somebody needs them.
 *
 * <p>Weights survive a change of the stack: they are taken out of the session, which is closed, and go into the next.
 */
final class LayerStack implements WeightStore {

    private final String modelName;
    private final Random random;
    private final List<Layer> layers = new ArrayList<>();
    private final Map<Layer, Weights> kept = new HashMap<>();
    private @Nullable Backend backend;
    private @Nullable Network network;
    private @Nullable Session session;
    private boolean closed;

    LayerStack(String modelName, Random random) {
        this.modelName = modelName;
        this.random = random;
    }

    List<Layer> layers() {
        return Collections.unmodifiableList(layers);
    }

    /** Adds layers behind the last: all, or none if one does not fit. */
    synchronized void addAll(List<? extends Layer> added) {
        requireOpen("add");
        int before = layers.size();
        try {
            added.forEach(this::add);
        } catch (RuntimeException refused) {
            removeFrom(before);
            throw refused;
        }
    }

    synchronized void pop() {
        requireOpen("pop");
        if (layers.isEmpty()) {
            throw new IllegalStateException("pop: \"%s\" has no layers left; add one first".formatted(modelName));
        }
        removeFrom(layers.size() - 1);
    }

    /** Returns a seed from the model's own stream of random numbers. */
    synchronized long nextSeed() {
        return random.nextLong();
    }

    boolean isBuilt() {
        return network != null;
    }

    /** Fixes all shapes from that of one input sample. */
    synchronized void build(Shape sample) {
        requireOpen("fit");
        if (layers.isEmpty()) {
            throw new IllegalStateException("fit: \"%s\" has no layers; add one first".formatted(modelName));
        }
        Shape shape = sample;
        for (Layer layer : layers) {
            layer.build(shape);
            shape = layer.outputShape();
        }
        network = new Network(layers);
    }

    /** Takes a {@link #build} back whose data turned out to be unfit. */
    synchronized void unbuild() {
        for (Layer layer : layers) {
            layer.detach();
            layer.attach(this);
        }
        network = null;
    }

    synchronized void backend(Backend newBackend) {
        requireOpen("backend");
        suspend();
        backend = newBackend;
    }

    synchronized Backend backend() {
        if (backend == null) {
            backend = Backend.standard();
        }
        return backend;
    }

    synchronized Network network(String call) {
        requireOpen(call);
        if (network == null) {
            throw new IllegalStateException(
                    "%s: \"%s\" has no input shape yet; give the first layer an inputShape(...), or call fit first"
                            .formatted(call, modelName));
        }
        return network;
    }

    /** Returns the session, which opens when it is first needed. */
    synchronized Session session(String call) {
        Network built = network(call);
        if (session == null) {
            session = backend().open(built, firstWeights());
            kept.clear();
        }
        return session;
    }

    /** Says whether a session is the one that holds the weights now. */
    synchronized boolean holds(Session other) {
        return other == session;
    }

    @Override
    public Weights read(Layer layer) {
        int from = firstWeightOf(layer, "getWeights");
        int count = layer.weightSpecs().size();
        return Weights.of(session("getWeights").weights().subList(from, from + count));
    }

    @Override
    public synchronized void write(Layer layer, Weights given) {
        int from = firstWeightOf(layer, "setWeights");
        Weights weights = WeightCheck.of(layer, given, backend().dtype());
        Session open = session("setWeights");
        List<Tensor> all = new ArrayList<>(open.weights());
        for (int i = 0; i < weights.size(); i++) {
            all.set(from + i, weights.get(i));
        }
        open.setWeights(Weights.of(all));
    }

    synchronized void close() {
        closed = true;
        kept.clear();
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private Weights firstWeights() {
        List<Tensor> weights = new ArrayList<>();
        for (Layer layer : layers) {
            Weights own = kept.get(layer);
            if (own != null) {
                weights.addAll(own);
                continue;
            }
            for (WeightSpec spec : layer.weightSpecs()) {
                weights.add(spec.initializer().initialize(spec.shape(), random));
            }
        }
        return Weights.of(weights);
    }

    /** Takes the weights out of the session and closes it. */
    private void suspend() {
        if (session == null) {
            return;
        }
        Weights all = session.weights();
        int at = 0;
        for (Layer layer : layers) {
            int count = layer.weightSpecs().size();
            kept.put(layer, Weights.of(all.subList(at, at + count)));
            at += count;
        }
        session.close();
        session = null;
    }

    private void add(Layer layer) {
        if (layers.stream().anyMatch(other -> other != layer && other.name().equals(layer.name()))) {
            throw new IllegalArgumentException(
                    "add: the names of layers must differ, got \"%s\" twice; name one of them anew"
                            .formatted(layer.name()));
        }
        layer.attach(this);
        Shape input = layers.isEmpty() ? layer.declaredInputShape() : network == null ? null : network.outputShape();
        if (input != null) {
            try {
                layer.build(input);
            } catch (RuntimeException refused) {
                layer.detach();
                throw refused;
            }
        }
        suspend();
        layers.add(layer);
        network = input == null ? null : new Network(layers);
    }

    private void removeFrom(int size) {
        if (layers.size() == size) {
            return;
        }
        suspend();
        while (layers.size() > size) {
            Layer last = layers.remove(layers.size() - 1);
            last.detach();
            kept.remove(last);
        }
        network = network == null || layers.isEmpty() ? null : new Network(layers);
    }

    private int firstWeightOf(Layer layer, String call) {
        network(call);
        int at = 0;
        for (Layer other : layers) {
            if (other == layer) {
                return at;
            }
            at += other.weightSpecs().size();
        }
        throw new IllegalStateException(call + ": " + layer.who() + " must be a layer of \"" + modelName + "\"");
    }

    void requireOpen(String call) {
        if (closed) {
            throw new IllegalStateException(
                    "%s: \"%s\" is closed; build a new model to go on".formatted(call, modelName));
        }
    }
}
