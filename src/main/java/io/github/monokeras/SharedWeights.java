package io.github.monokeras;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.Memory;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.layers.WeightStore;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import io.github.monokeras.training.WeightCheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The weights of all layers of the models that share some, and the backend that holds them once somebody needs them.
 *
 * <p>Weights survive a change of the backend: they are taken out of the old one's memory and go into the next's. A model that
 * takes layers from two such places makes one of them. A layer keeps its weights even if its models are forgotten, as in
 * Keras; so a model is held here until its layers have their first ones.
 */
final class SharedWeights implements WeightStore {

    private final Set<ModelState> models = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<ModelState> unopened = new HashSet<>();
    private final Map<Layer, Weights> kept = new HashMap<>();
    private final Set<Layer> placed = new HashSet<>();
    private @Nullable Backend backend;
    private @Nullable Memory memory;
    private String lastModel = "";

    /** Lets a model use these weights, whose layers, some or all, may have none yet. */
    synchronized void join(ModelState model) {
        models.add(model);
        unopened.add(model);
    }

    /** Takes over all layers and models of another place. */
    void absorb(SharedWeights other) {
        // One such union at a time: two that go opposite ways would wait for each other.
        synchronized (SharedWeights.class) {
            takeFrom(other);
        }
    }

    private synchronized void takeFrom(SharedWeights other) {
        synchronized (other) {
            suspend();
            other.suspend();
            kept.putAll(other.kept);
            backend = backend == null ? other.backend : backend;
            for (ModelState model : other.models) {
                model.weightsAreIn(this);
                models.add(model);
            }
            unopened.addAll(other.unopened);
            other.kept.clear();
            other.models.clear();
            other.unopened.clear();
        }
    }

    /** Chooses what holds the weights. */
    synchronized void backend(Backend newBackend) {
        suspend();
        backend = newBackend;
    }

    synchronized Backend backend() {
        if (backend == null) {
            backend = Backend.standard();
        }
        return backend;
    }

    /** Opens a session for a model's network; layers that have no weights yet get their first ones, in order. */
    synchronized Opened open(ModelState model, Network network, Random random, long seed) {
        Memory open = memory == null ? backend().memory() : memory;
        memory = open;
        for (Layer layer : network.layers()) {
            if (placed.add(layer)) {
                Weights own = kept.remove(layer);
                open.put(layer, own == null ? first(layer, random) : own);
            }
        }
        unopened.remove(model);
        return new Opened(open.open(network, seed), open);
    }

    /**
     * A session.
     *
     * @param session of a model
     * @param memory which it belongs to
     */
    record Opened(Session session, Memory memory) {}

    /** Says whether a memory is the one that holds the weights now. */
    synchronized boolean isIn(Memory other) {
        return memory == other;
    }

    /** Takes weights of layers, checked as they are, in place of those that the layers have or would get. */
    synchronized void adopt(Map<Layer, Weights> weights) {
        weights.forEach((layer, own) -> {
            if (memory != null && placed.contains(layer)) {
                memory.put(layer, own);
            } else {
                kept.put(layer, own);
            }
        });
    }

    /** Forgets the weights of a layer that its model gave up, unless another model uses it. */
    synchronized void forget(Layer layer) {
        if (models.stream().anyMatch(model -> model.uses(layer))) {
            return;
        }
        kept.remove(layer);
        if (placed.remove(layer) && memory != null) {
            memory.remove(layer);
        }
    }

    /** Lets a model go; with the last, everything is freed. */
    synchronized void leave(ModelState model) {
        models.remove(model);
        unopened.remove(model);
        lastModel = model.name();
        if (models.isEmpty()) {
            kept.clear();
            placed.clear();
            if (memory != null) {
                memory.close();
                memory = null;
            }
        }
    }

    @Override
    public Weights read(List<Layer> layers) {
        draw(layers, "getWeights");
        return Weights.of(layers.stream()
                .flatMap(layer -> of(layer, "getWeights").stream())
                .toList());
    }

    @Override
    public void write(String who, List<Layer> layers, Weights given) {
        draw(layers, "setWeights");
        adopt(Memory.byLayer(
                layers, WeightCheck.of(who, layers, given, backend().dtype())));
    }

    /** Sees to it that layers have weights: the models that use them draw the first ones as they open their sessions. */
    private void draw(List<Layer> layers, String call) {
        for (Layer layer : layers) {
            ModelState user = userOf(layer);
            if (user != null) {
                user.session(call);
            } else if (!has(layer)) {
                throw closed(call);
            }
        }
    }

    private synchronized @Nullable ModelState userOf(Layer layer) {
        return models.stream().filter(model -> model.uses(layer)).findFirst().orElse(null);
    }

    private synchronized boolean has(Layer layer) {
        return placed.contains(layer) || kept.containsKey(layer);
    }

    private synchronized Weights of(Layer layer, String call) {
        Weights own = memory != null && placed.contains(layer) ? memory.get(layer) : kept.get(layer);
        if (own == null) {
            throw closed(call);
        }
        return own;
    }

    private IllegalStateException closed(String call) {
        return new IllegalStateException("%s: \"%s\" is closed; build a new model to go on".formatted(call, lastModel));
    }

    /** Takes the weights out of the memory and closes it. */
    private void suspend() {
        if (memory == null) {
            return;
        }
        for (Layer layer : placed) {
            kept.put(layer, memory.get(layer));
        }
        placed.clear();
        memory.close();
        memory = null;
    }

    private static Weights first(Layer layer, Random random) {
        List<Tensor> weights = new ArrayList<>();
        for (WeightSpec spec : layer.weightSpecs()) {
            weights.add(spec.initializer().initialize(spec.shape(), random));
        }
        return Weights.of(weights);
    }
}
