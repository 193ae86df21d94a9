package io.github.monokeras.backend;

import java.util.random.RandomGenerator;

/** Inputs and labels that a session holds where it computes. */
public interface Samples extends AutoCloseable {

    /** Returns how many samples there are. */
    int count();

    /** Puts the samples in an order by chance. */
    void shuffle(RandomGenerator random);

    /** Frees the data; closing twice is harmless. */
    @Override
    void close();
}
