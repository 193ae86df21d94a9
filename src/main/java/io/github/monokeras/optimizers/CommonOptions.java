package io.github.monokeras.optimizers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The options that every optimizer has; null stands for Keras's {@code None}.
 *
 * <p>In one step gradients are averaged, then clipped; the weights shrink, then move; their averages follow.
 *
 * @param weightDecay how fast weights shrink of themselves, {@code w -= w weightDecay learningRate} before the update, 0 or
 *     more; default none
 * @param clipnorm the largest norm of a weight's gradient, {@code g clipnorm / max(|g|, clipnorm)}, above 0; default none
 * @param clipvalue the largest absolute value in a gradient, above 0; default none
 * @param globalClipnorm the largest norm of all gradients taken as one, above 0; default none
 * @param useEma whether the moving average of the weights is kept, {@code a = emaMomentum a + (1 - emaMomentum) w}, which
 *     replaces them at the end of training; default false
 * @param emaMomentum how slowly that average moves, from 0 to 1; default 0.99
 * @param emaOverwriteFrequency after how many steps the average replaces the weights, again and again, at least 1; default
 *     none: only at the end
 * @param gradientAccumulationSteps of how many steps the gradients are averaged before the weights move, at least 2;
 *     default none: they move in every step
 * @see <a href="https://keras.io/api/optimizers/">keras.optimizers</a>
 */
public record CommonOptions(
        @Nullable Double weightDecay,
        @Nullable Double clipnorm,
        @Nullable Double clipvalue,
        @Nullable Double globalClipnorm,
        boolean useEma,
        double emaMomentum,
        @Nullable Integer emaOverwriteFrequency,
        @Nullable Integer gradientAccumulationSteps) {

    /** The slot of a weight's moving average. */
    public static final Slot AVERAGE = new Slot("average");

    /** The slot where a weight's gradients are added up. */
    public static final Slot GRADIENT_ACCUMULATOR = new Slot("gradient_accumulator");

    /** Checks the range of the options. */
    public CommonOptions {
        if (weightDecay != null) {
            Options.requireNotNegative("optimizer", "weightDecay", weightDecay);
        }
        if (clipnorm != null) {
            Options.requirePositive("optimizer", "clipnorm", clipnorm);
        }
        if (clipvalue != null) {
            Options.requirePositive("optimizer", "clipvalue", clipvalue);
        }
        if (globalClipnorm != null) {
            Options.requirePositive("optimizer", "globalClipnorm", globalClipnorm);
        }
        if (Stream.of(clipnorm, clipvalue, globalClipnorm)
                        .filter(Objects::nonNull)
                        .count()
                > 1) {
            throw new IllegalArgumentException(
                    "optimizer: only one of clipnorm, clipvalue and globalClipnorm may be set, "
                            + "got %s, %s and %s; leave out the others".formatted(clipnorm, clipvalue, globalClipnorm));
        }
        Options.requireWithinOne("optimizer", "emaMomentum", emaMomentum);
        requireAtLeast("emaOverwriteFrequency", 1, emaOverwriteFrequency);
        requireAtLeast("gradientAccumulationSteps", 2, gradientAccumulationSteps);
    }

    /** Takes Keras's defaults: nothing of all that. */
    public CommonOptions() {
        this(null, null, null, null, false, 0.99, null, null);
    }

    CommonOptions weightDecay(double newWeightDecay) {
        return new CommonOptions(
                newWeightDecay,
                clipnorm,
                clipvalue,
                globalClipnorm,
                useEma,
                emaMomentum,
                emaOverwriteFrequency,
                gradientAccumulationSteps);
    }

    CommonOptions clipnorm(double newClipnorm) {
        return clipped(newClipnorm, clipvalue, globalClipnorm);
    }

    CommonOptions clipvalue(double newClipvalue) {
        return clipped(clipnorm, newClipvalue, globalClipnorm);
    }

    CommonOptions globalClipnorm(double newGlobalClipnorm) {
        return clipped(clipnorm, clipvalue, newGlobalClipnorm);
    }

    CommonOptions useEma(boolean newUseEma) {
        return averaged(newUseEma, emaMomentum, emaOverwriteFrequency);
    }

    CommonOptions emaMomentum(double newEmaMomentum) {
        return averaged(useEma, newEmaMomentum, emaOverwriteFrequency);
    }

    CommonOptions emaOverwriteFrequency(int newEmaOverwriteFrequency) {
        return averaged(useEma, emaMomentum, newEmaOverwriteFrequency);
    }

    CommonOptions gradientAccumulationSteps(int newGradientAccumulationSteps) {
        return new CommonOptions(
                weightDecay,
                clipnorm,
                clipvalue,
                globalClipnorm,
                useEma,
                emaMomentum,
                emaOverwriteFrequency,
                newGradientAccumulationSteps);
    }

    /** Returns how many steps pass from one update to the next. */
    public int stepsPerUpdate() {
        return gradientAccumulationSteps == null ? 1 : gradientAccumulationSteps;
    }

    /** Lists what these options keep for each weight, in groups as {@link Optimizer#slots} does. */
    public List<List<Slot>> slots() {
        List<List<Slot>> slots = new ArrayList<>();
        if (useEma) {
            slots.add(List.of(AVERAGE));
        }
        if (gradientAccumulationSteps != null) {
            slots.add(List.of(GRADIENT_ACCUMULATOR));
        }
        return slots;
    }

    private CommonOptions clipped(@Nullable Double norm, @Nullable Double value, @Nullable Double globalNorm) {
        return new CommonOptions(
                weightDecay,
                norm,
                value,
                globalNorm,
                useEma,
                emaMomentum,
                emaOverwriteFrequency,
                gradientAccumulationSteps);
    }

    private CommonOptions averaged(boolean averages, double momentum, @Nullable Integer frequency) {
        return new CommonOptions(
                weightDecay,
                clipnorm,
                clipvalue,
                globalClipnorm,
                averages,
                momentum,
                frequency,
                gradientAccumulationSteps);
    }

    private static void requireAtLeast(String option, int least, @Nullable Integer value) {
        if (value != null && value < least) {
            throw new IllegalArgumentException(
                    "optimizer: %s must be at least %d, got %d".formatted(option, least, value));
        }
    }
}
