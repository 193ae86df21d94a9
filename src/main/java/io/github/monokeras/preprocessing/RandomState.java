package io.github.monokeras.preprocessing;

import java.util.Arrays;

/**
 * NumPy's {@code RandomState}, as far as Keras needs it to shuffle data: a seed gives the order that it gives in Python.
 *
 * <p>The numbers come from the Mersenne Twister MT19937. Not for use by several threads at once.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/random/legacy.html">NumPy: legacy random generation</a>
 * @see <a href="https://doi.org/10.1145/272991.272995">Matsumoto, Nishimura: Mersenne Twister, 1998</a>
 */
public final class RandomState {

    private static final int SIZE = 624;
    private static final int SHIFT = 397;
    private static final int UPPER_BIT = 0x80000000;
    private static final int TWIST = 0x9908b0df;

    private final int[] state = new int[SIZE];
    private int next = SIZE;

    /**
     * Starts from a seed.
     *
     * @param seed from 0 to 2<sup>32</sup> - 1
     * @throws IllegalArgumentException if it is out of range
     */
    public RandomState(long seed) {
        if (seed < 0 || seed > 0xffffffffL) {
            throw new IllegalArgumentException("RandomState: seed must be from 0 to 2**32 - 1, got " + seed);
        }
        state[0] = (int) seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
    }

    /** Returns the numbers below {@code count} in a random order, as {@code shuffle} of them makes it. */
    public int[] shuffled(int count) {
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        for (int last = count - 1; last > 0; last--) {
            int chosen = upTo(last);
            int swapped = order[last];
            order[last] = order[chosen];
            order[chosen] = swapped;
        }
        return order;
    }

    /** A number from 0 to {@code greatest}: bits are drawn until they make one that is not above it. */
    private int upTo(int greatest) {
        int mask = (Integer.highestOneBit(greatest) << 1) - 1;
        int drawn = bits() & mask;
        while (drawn > greatest) {
            drawn = bits() & mask;
        }
        return drawn;
    }

    private int bits() {
        if (next == SIZE) {
            twist();
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void twist() {
        for (int i = 0; i < SIZE; i++) {
            int y = (state[i] & UPPER_BIT) | (state[(i + 1) % SIZE] & ~UPPER_BIT);
            state[i] = state[(i + SHIFT) % SIZE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : TWIST);
        }
        next = 0;
    }
}
