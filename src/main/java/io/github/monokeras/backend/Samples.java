package io.github.monokeras.backend;

/** Inputs and labels that a session holds where it computes. */
public interface Samples extends AutoCloseable {

    /** Returns how many samples there are. */
    int count();

    /** Puts the samples in an order: the sample at {@code i} is from now on the original one at {@code order[i]}. */
    void reorder(int[] order);

    /** Frees the data; closing twice is harmless. */
    @Override
    void close();
}
