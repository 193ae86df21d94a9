package io.github.monokeras.training;

import io.github.monokeras.backend.Samples;
import io.github.monokeras.keywords.Shuffle;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Cuts samples into batches, epoch after epoch.
 *
 * <p>An epoch is one pass through all samples, or so many steps of a pass, which then goes on in the next epoch. Each pass
 * may have an order of its own.
 */
final class Batches {

    private final Samples samples;
    private final int size;
    private final OptionalInt steps;
    private final Shuffle shuffle;
    private final RandomGenerator random;
    private int from;
    private int doneInEpoch;
    private boolean passBegun;

    /**
     * Cuts samples.
     *
     * @param size how many make a batch
     * @param steps how many batches make an epoch; all, if empty
     * @param random where orders come from
     */
    Batches(Samples samples, int size, OptionalInt steps, Shuffle shuffle, RandomGenerator random) {
        this.samples = samples;
        this.size = size;
        this.steps = steps;
        this.shuffle = shuffle;
        this.random = random;
    }

    /** Returns how many batches so many samples make; the last has what is left. */
    static int count(int samples, int size) {
        return (samples - 1) / size + 1;
    }

    /** Returns how many batches an epoch should have. */
    int perEpoch() {
        return steps.orElse(count(samples.count(), size));
    }

    /** Begins an epoch. */
    void beginEpoch() {
        doneInEpoch = 0;
        if (steps.isEmpty() || !passBegun || from >= samples.count()) {
            beginPass();
        }
    }

    /** Says whether the epoch has another batch: fewer than wanted where the samples run out. */
    boolean hasNext() {
        return doneInEpoch < perEpoch() && from < samples.count();
    }

    /** Says whether the samples ended before the steps of the epoch. */
    boolean ranOut() {
        return steps.isPresent() && doneInEpoch < steps.getAsInt() && from >= samples.count();
    }

    /** Returns the first sample of the next batch. */
    int from() {
        return from;
    }

    /** Returns the end of the next batch. */
    int to() {
        return Math.min(from + size, samples.count());
    }

    /** Leaves the batch behind. */
    void advance() {
        from = to();
        doneInEpoch++;
    }

    private void beginPass() {
        from = 0;
        passBegun = true;
        // One batch of all samples is the same in any order.
        if (shuffle.value() && samples.count() > size) {
            samples.shuffle(random);
        }
    }
}
