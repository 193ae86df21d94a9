package io.github.monokeras.layers;

import org.jspecify.annotations.Nullable;

/** A layer that draws random numbers, maybe from a seed of its own. */
public interface Seeded {

    /** Returns the seed, or null: the model's stream of random numbers is used. */
    @Nullable
    Long seed();
}
