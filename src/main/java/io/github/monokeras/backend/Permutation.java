package io.github.monokeras.backend;

import java.util.random.RandomGenerator;

/** Fisher and Yates's shuffle. */
public final class Permutation {

    private Permutation() {}

    /** Returns {@code 0 … count - 1} in an order by chance, every one equally likely. */
    public static int[] of(int count, RandomGenerator random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
