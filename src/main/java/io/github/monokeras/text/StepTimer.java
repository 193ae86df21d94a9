package io.github.monokeras.text;

import org.jspecify.annotations.Nullable;

/** Estimates how long one step takes, leaving the first step out as soon as there are others. */
final class StepTimer {
    private static final double NANOS_PER_SECOND = 1e9;

    private final long start;
    private @Nullable Long firstStepEnd;

    StepTimer(long start) {
        this.start = start;
    }

    /** Returns the progress after {@code step} of {@code steps} at the time {@code now}, in nanoseconds. */
    Progress at(int step, int steps, long now) {
        double seconds = (now - start) / NANOS_PER_SECOND;
        double secondsPerStep = secondsPerStep(step, now);
        if (step == 1) {
            firstStepEnd = now;
        }
        return new Progress(step, steps, seconds, secondsPerStep);
    }

    private double secondsPerStep(int step, long now) {
        if (step == 0) {
            return 0;
        }
        if (firstStepEnd != null && step > 1) {
            return (now - firstStepEnd) / NANOS_PER_SECOND / (step - 1);
        }
        return (now - start) / NANOS_PER_SECOND / step;
    }
}
