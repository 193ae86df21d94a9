package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/**
 * Sets moments that have all but died away to 0.
 *
 * <p>The moment of a weight that gets no gradient any more, as behind a dead {@code relu}, shrinks at each step until it is a
 * denormal number, and there it stays; on most processors arithmetic with those takes many times as long: once units had died,
 * a step of 784-128-10 with Adam took 3 times as long as before. TensorFlow and JAX tell the processor to take them for 0, which
 * Java cannot. What is set to 0 here is below {@code 1e-33}, and would not move a weight; but of Lion's the sign alone would.
 */
final class Denormals {

    /** Added and taken away again, it takes with it what is too small to be seen beside it. */
    private static final double TINY = 1e-26;

    /** From what {@link #TINY} leaves down to denormal numbers. */
    private static final double WAY_DOWN = 1e-4;

    private Denormals() {}

    /** Cleans a float32 moment that a factor below 1 shrinks, before it can get there. */
    static void clean(NDArray moment, double factor, Step step) {
        if (moment.getDataType() == DataType.FLOAT32 && step.t() % stepsDown(factor) == 0) {
            moment.addi(TINY).subi(TINY);
        }
    }

    /** Returns how many steps it takes to shrink from one to the other, at least 1. */
    static long stepsDown(double factor) {
        return factor <= 0 || factor >= 1
                ? Long.MAX_VALUE
                : Math.max(1, (long) (Math.log(WAY_DOWN) / Math.log(factor)));
    }
}
