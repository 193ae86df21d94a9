package io.github.monokeras.backend.djl;

import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.heap.HeapChain;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Answers small predictions on Java's heap, from copies of the weights that are made anew when these have changed.
 *
 * <p>Of an engine's calls for one sample most is the way there and back: here {@code predict} of one sample takes 0.4 of the
 * engine's time through 784-128-10, and 0.15 through one neuron.
 */
final class SmallPredictions {

    /** Beyond so many multiplications the engine is faster. */
    private static final long MOST_PRODUCTS = 1 << 18;

    /** Batches of more than these no longer get faster, and take memory. */
    private static final long PRODUCTS_AT_ONCE = 1 << 25;

    private static final long SAMPLES_AT_ONCE = 1 << 12;

    private final Network network;
    private final DjlMemory memory;
    private final long productsInSample;
    private volatile @Nullable Copy copy;

    private SmallPredictions(Network network, DjlMemory memory) {
        this.network = network;
        this.memory = memory;
        productsInSample = network.countParams();
    }

    /** A chain, and as of which change its weights are. */
    private record Copy(HeapChain chain, long changes) {}

    /** Returns the small predictions of a network, or null if it cannot have any. */
    static @Nullable SmallPredictions of(Network network, DjlMemory memory) {
        boolean isNear =
                memory.dtype() == DType.FLOAT32 && !memory.manager().getDevice().isGpu();
        return isNear && HeapChain.fits(network) ? new SmallPredictions(network, memory) : null;
    }

    /** Says whether a batch is small. */
    boolean isSmall(Tensor x) {
        return x.shape().dim(0) * productsInSample <= MOST_PRODUCTS;
    }

    /** Returns how many samples the engine may as well take at once: in such a chain they do not meet. */
    int atOnce() {
        return (int) Math.min(SAMPLES_AT_ONCE, PRODUCTS_AT_ONCE / Math.max(1, productsInSample));
    }

    /** Returns the output for a batch, {@code (batch, …)} each. */
    Tensor predict(Tensor x) {
        Copy known = copy;
        if (known == null || known.changes != memory.changes()) {
            // Two threads may copy at once: both copies are good.
            known = new Copy(
                    new HeapChain(
                            network,
                            layer -> memory.parameters(layer).stream()
                                    .map(parameter -> DjlArrays.tensor(parameter.getArray()))
                                    .toList()),
                    memory.changes());
            copy = known;
        }
        return known.chain.predict(x);
    }
}
