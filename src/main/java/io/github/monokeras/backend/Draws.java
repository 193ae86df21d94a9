package io.github.monokeras.backend;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.Seeded;
import java.util.SplittableRandom;

/**
 * The random numbers of one layer, step after step: every backend draws the same, so that their results can be compared.
 *
 * <p>They are floats, which are exactly the same in either precision.
 */
public final class Draws {

    private static final float UNIT = 1f / (1 << 24);

    private final SplittableRandom random;

    /** Starts a stream of numbers. */
    public Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    /**
     * Starts the stream of a layer.
     *
     * @param place where the layer stands in its network
     * @param seed of the session, which a seed of the layer's own overrides
     */
    public static Draws of(Layer layer, int place, long seed) {
        Long own = layer instanceof Seeded seeded ? seeded.seed() : null;
        return new Draws(own == null ? seed + 0x9E3779B97F4A7C15L * place : own);
    }

    /** Returns so many numbers, equally likely in {@code [0, 1)}. */
    public float[] uniform(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (random.nextInt() >>> 8) * UNIT;
        }
        return numbers;
    }

    /** Returns so many numbers of the normal distribution {@code N(0, 1)}. */
    public float[] normal(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
