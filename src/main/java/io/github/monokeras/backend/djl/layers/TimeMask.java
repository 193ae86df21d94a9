package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.jspecify.annotations.Nullable;

/**
 * Which samples count at which time steps.
 *
 * @param counts {@code (batch, 1)} for each step: 1 where it counts, else 0
 * @param skips the other way round
 */
record TimeMask(NDList counts, NDList skips) {

    /** Takes a mask {@code (batch, time)} apart; null stays null: all counts. */
    static @Nullable TimeMask of(@Nullable NDArray mask, int steps) {
        if (mask == null) {
            return null;
        }
        NDArray byTime = mask.transpose(1, 0).expandDims(2);
        return new TimeMask(
                RecurrentWalk.eachTime(byTime, steps),
                RecurrentWalk.eachTime(byTime.neg().add(1), steps));
    }

    /** Returns the one where a step counts, the other where not. */
    NDArray chosen(int t, NDArray counting, NDArray skipped) {
        return counting.mul(counts.get(t)).add(skipped.mul(skips.get(t)));
    }

    NDList chosen(int t, NDList counting, NDList skipped) {
        NDList chosen = new NDList();
        for (int i = 0; i < counting.size(); i++) {
            chosen.add(chosen(t, counting.get(i), skipped.get(i)));
        }
        return chosen;
    }

    /** Returns numbers where a step counts, 0 where not. */
    NDArray zeroed(int t, NDArray counting) {
        return counting.mul(counts.get(t));
    }
}
