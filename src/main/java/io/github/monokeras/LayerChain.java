package io.github.monokeras;

import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Layers one after another: the chain-shaped case of a graph, which exists once the first layer's input shape is known. */
final class LayerChain {

    private final ModelState state;
    private final List<Layer> layers = new ArrayList<>();
    private @Nullable Input given;
    private @Nullable Input input;
    private @Nullable KerasTensor last;

    LayerChain(ModelState state) {
        this.state = state;
    }

    List<Layer> layers() {
        return Collections.unmodifiableList(layers);
    }

    /** Adds layers behind the last: all, or none if one does not fit. */
    void addAll(List<? extends Layer> added) {
        state.requireOpen("add");
        int before = layers.size();
        boolean wasBuilt = last != null;
        try {
            for (Layer layer : added) {
                add(layer);
            }
        } catch (RuntimeException refused) {
            removeFrom(before);
            if (!wasBuilt) {
                unbuild();
            }
            throw refused;
        } finally {
            settle();
        }
    }

    void pop() {
        state.requireOpen("pop");
        if (layers.isEmpty()) {
            throw new IllegalStateException("pop: \"%s\" has no layers left; add one first".formatted(state.name()));
        }
        removeFrom(layers.size() - 1);
        settle();
    }

    /** Fixes all shapes from that of one input sample. */
    void build(String call, Shape sample) {
        state.requireOpen(call);
        if (layers.isEmpty()) {
            throw new IllegalStateException("%s: \"%s\" has no layers; add one first".formatted(call, state.name()));
        }
        try {
            begin(entrance(layers.get(0), sample));
            layers.forEach(this::call);
        } catch (RuntimeException refused) {
            unbuild();
            throw refused;
        }
        settle();
    }

    /** Takes a {@link #build} back whose data turned out to be unfit. */
    void unbuild() {
        for (int i = layers.size() - 1; i >= 0; i--) {
            uncall(layers.get(i));
        }
        input = null;
        last = null;
        layers.forEach(state::take);
        settle();
    }

    /** Says whether the first layer takes nothing but strings. */
    boolean startsWithStrings() {
        return !layers.isEmpty() && takesStringsOnly(layers.get(0));
    }

    private static boolean takesStringsOnly(Layer first) {
        return first.takesStrings(0) && !first.takesNumbers(0);
    }

    private static Input entrance(Layer first, Shape sample) {
        Input entrance = new Input(sample);
        return takesStringsOnly(first) ? entrance.dtype("string") : entrance;
    }

    private void add(Layer layer) {
        if (layer instanceof Input first) {
            if (!layers.isEmpty() || input != null) {
                throw new IllegalArgumentException(
                        "add: %s must come first, before any layer; build a new model".formatted(layer.who()));
            }
            given = first;
            begin(first);
            return;
        }
        for (Layer other : layers) {
            if (other.name().equals(layer.name())) {
                throw new IllegalArgumentException(
                        "add: the names of layers must differ, got \"%s\" twice; name one of them anew"
                                .formatted(layer.name()));
            }
        }
        Shape declared = layer.declaredInputShape();
        if (layers.isEmpty() && last == null && declared != null) {
            begin(entrance(layer, declared));
        }
        if (last != null) {
            call(layer);
        }
        layers.add(layer);
        state.take(layer);
    }

    private void begin(Input newInput) {
        input = newInput;
        last = newInput;
    }

    private void call(Layer layer) {
        if (last != null) {
            last = layer.apply(last);
        }
    }

    /** Takes the last layer's call back. */
    private void uncall(Layer layer) {
        KerasTensor output = last;
        if (output != null && output.node().layer() == layer) {
            last = output.node().inputs().get(0);
            layer.forget(output.node());
        }
    }

    private void removeFrom(int size) {
        while (layers.size() > size) {
            Layer removed = layers.remove(layers.size() - 1);
            uncall(removed);
            state.giveUp(removed);
        }
        if (layers.isEmpty()) {
            input = given;
            last = given;
        }
    }

    /** Tells the model what it computes now. */
    private void settle() {
        Input from = input;
        KerasTensor to = last;
        state.graph(layers.isEmpty() || from == null || to == null ? null : new Graph(List.of(from), List.of(to)));
    }
}
