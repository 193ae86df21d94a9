package io.github.monokeras.spark;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Which rows of each partition the batches of an epoch take: of every partition in proportion to its rows, so that all end
 * together, by Webster's method.
 *
 * <p>The next row always comes from the partition with the smallest {@code (taken + 0.5) / rows}; of equal ones from the first.
 */
final class Slices {

    private final int[] rows;
    private final int all;
    private int[] taken;
    private int position;

    Slices(int[] rows) {
        this.rows = rows.clone();
        int sum = 0;
        for (int each : rows) {
            sum = Math.addExact(sum, each);
        }
        all = sum;
        taken = new int[rows.length];
    }

    int count() {
        return all;
    }

    /** Returns how many rows of each partition are among the first so many of all. */
    int[] among(int first) {
        if (first == all) {
            return rows.clone();
        }
        if (first < position) {
            taken = new int[rows.length];
            position = 0;
        }
        PriorityQueue<Integer> next = new PriorityQueue<>(
                Comparator.<Integer>comparingDouble(partition -> (taken[partition] + 0.5) / rows[partition])
                        .thenComparing(Comparator.naturalOrder()));
        for (int partition = 0; partition < rows.length; partition++) {
            if (taken[partition] < rows[partition]) {
                next.add(partition);
            }
        }
        while (position < first) {
            Integer partition = next.remove();
            taken[partition]++;
            position++;
            if (taken[partition] < rows[partition]) {
                next.add(partition);
            }
        }
        return taken.clone();
    }
}
