package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import io.github.monokeras.backend.Memory;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Weights on the device, as DJL parameters; all native memory hangs on one manager, which a forgotten memory gives back too.
 */
final class DjlMemory implements Memory {

    private static final Cleaner CLEANER = Cleaner.create();

    private final NDManager manager;
    private final Cleaner.Cleanable nativeMemory;
    private final DType dtype;
    private final Map<Layer, List<Parameter>> parameters = new HashMap<>();
    private long changes;

    DjlMemory(NDManager manager, DType dtype) {
        this.manager = manager;
        this.dtype = dtype;
        nativeMemory = CLEANER.register(this, () -> {
            manager.close();
            OpenMemories.closed();
        });
        OpenMemories.opened();
    }

    @Override
    public void put(Layer layer, Weights weights) {
        changed();
        List<Parameter> kept = parameters.get(layer);
        if (kept == null) {
            parameters.put(layer, made(layer, weights));
            return;
        }
        for (int i = 0; i < kept.size(); i++) {
            try (NDArray staged = DjlArrays.create(manager, weights.get(i), dtype)) {
                DjlArrays.assign(kept.get(i).getArray(), staged);
            }
        }
    }

    @Override
    public boolean holds(Layer layer) {
        return parameters.containsKey(layer);
    }

    @Override
    public Weights get(Layer layer) {
        List<Tensor> tensors = new ArrayList<>();
        for (Parameter parameter : parameters(layer)) {
            tensors.add(DjlArrays.tensor(parameter.getArray()));
        }
        return Weights.of(tensors);
    }

    @Override
    public void remove(Layer layer) {
        List<Parameter> forgotten = parameters.remove(layer);
        if (forgotten != null) {
            forgotten.forEach(Parameter::close);
        }
    }

    @Override
    public Session open(Network network, long seed) {
        return new DjlSession(this, network, seed);
    }

    @Override
    public void close() {
        nativeMemory.clean();
    }

    /** Returns the weights of a layer in Keras's order. */
    List<Parameter> parameters(Layer layer) {
        return Objects.requireNonNull(parameters.get(layer), layer::who);
    }

    /** Notes that weights have changed; the guard lets nobody read meanwhile. */
    void changed() {
        changes++;
    }

    /** Counts the changes so far. */
    long changes() {
        return changes;
    }

    NDManager manager() {
        return manager;
    }

    DType dtype() {
        return dtype;
    }

    private List<Parameter> made(Layer layer, Weights weights) {
        List<Parameter> made = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            Parameter parameter = Parameter.builder()
                    .setName(layer.name() + "/" + i)
                    .setType(Parameter.Type.OTHER)
                    .build();
            // Autograd follows the views of each step, never the weights themselves: see StepWeights.
            parameter.freeze(true);
            // A staged array may live in Java's memory; its duplicate is the engine's own.
            try (NDArray staged = DjlArrays.create(manager, weights.get(i), dtype)) {
                parameter.setArray(staged.duplicate());
            }
            made.add(parameter);
        }
        return List.copyOf(made);
    }
}
