package io.github.monokeras.backend;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Weights;

/** A memory that several threads may use at once, with all its sessions: see {@link Guard}. */
public final class GuardedMemory implements Memory {

    private final Memory memory;
    private final Guard guard;

    /** Guards a memory, which from now on must not be used directly. */
    public GuardedMemory(Memory memory) {
        this.memory = memory;
        guard = new Guard(memory);
    }

    @Override
    public void put(Layer layer, Weights weights) {
        guard.exclusively(() -> memory.put(layer, weights));
    }

    @Override
    public boolean holds(Layer layer) {
        return guard.shared(() -> memory.holds(layer));
    }

    @Override
    public Weights get(Layer layer) {
        return guard.shared(() -> memory.get(layer));
    }

    @Override
    public void remove(Layer layer) {
        guard.exclusively(() -> memory.remove(layer));
    }

    @Override
    public Session open(Network network, long seed) {
        return guard.shared(() -> new GuardedSession(memory.open(network, seed), guard));
    }

    @Override
    public void close() {
        guard.close(memory::close);
    }
}
