package io.github.monokeras;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Weights;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What one model is at the moment: its graph, where its weights are, and the session that computes it. */
final class ModelState {

    private final Random random;
    private final long seed;
    private final Set<Layer> layers = ConcurrentHashMap.newKeySet();
    private String name;
    private SharedWeights weights = new SharedWeights();
    private @Nullable Graph graph;
    private @Nullable Network network;
    private SharedWeights.@Nullable Opened opened;
    private boolean closed;

    ModelState(String name) {
        this.name = name;
        seed = Seeds.next();
        random = new Random(seed);
        weights.join(this);
    }

    String name() {
        return name;
    }

    void name(String newName) {
        name = newName;
    }

    /** Returns what the model's random numbers come from. */
    long seed() {
        return seed;
    }

    /** Returns the model's own stream of random numbers. */
    Random random() {
        return random;
    }

    /** Takes a layer, and all whose weights are where its weights are, into this model's place. */
    synchronized void take(Layer layer) {
        layers.add(layer);
        for (Layer leaf : layer.leaves()) {
            layers.add(leaf);
            if (leaf.weightStore() instanceof SharedWeights others && others != weights) {
                weights.absorb(others);
            }
        }
        layer.attach(weights);
    }

    /** Gives a layer up. */
    synchronized void giveUp(Layer layer) {
        layers.remove(layer);
        layer.leaves().forEach(leaf -> {
            layers.remove(leaf);
            weights.forget(leaf);
        });
    }

    /** Tells the model that its weights have moved in with others. */
    void weightsAreIn(SharedWeights place) {
        weights = place;
        layers.forEach(layer -> layer.attach(place));
    }

    /** Takes weights for layers of the model. */
    synchronized void adopt(Map<Layer, Weights> newWeights) {
        weights.adopt(newWeights);
    }

    boolean uses(Layer layer) {
        return layers.contains(layer);
    }

    boolean isBuilt() {
        return network != null;
    }

    @Nullable
    Graph graph() {
        return graph;
    }

    /** Sets what the model computes, or null: that is not known yet. */
    synchronized void graph(@Nullable Graph newGraph) {
        graph = newGraph;
        network = newGraph == null ? null : Network.of(newGraph);
        if (newGraph != null) {
            newGraph.layers().forEach(this::take);
            weights.join(this);
        }
        closeSession();
    }

    synchronized void backend(Backend backend) {
        requireOpen("backend");
        closeSession();
        weights.backend(backend);
    }

    synchronized Backend backend() {
        return weights.backend();
    }

    synchronized Network network(String call) {
        requireOpen(call);
        if (network == null) {
            throw new IllegalStateException(
                    "%s: \"%s\" has no input shape yet; give the first layer an inputShape(...), or call fit first"
                            .formatted(call, name));
        }
        return network;
    }

    /** Returns the session, which opens when it is first needed. */
    synchronized Session session(String call) {
        Network built = network(call);
        if (opened == null || !weights.isIn(opened.memory())) {
            opened = weights.open(this, built, random, seed);
        }
        return opened.session();
    }

    /** Says whether a session is the one that is used now. */
    synchronized boolean holds(Session other) {
        return opened != null && opened.session() == other && weights.isIn(opened.memory());
    }

    synchronized void close() {
        closed = true;
        closeSession();
        weights.leave(this);
    }

    void requireOpen(String call) {
        if (closed) {
            throw new IllegalStateException("%s: \"%s\" is closed; build a new model to go on".formatted(call, name));
        }
    }

    private void closeSession() {
        if (opened != null) {
            opened.session().close();
            opened = null;
        }
    }
}
