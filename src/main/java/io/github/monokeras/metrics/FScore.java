package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A metric that weighs precision {@code P = tp / (tp + fp + 1e-7)} against recall {@code R = tp / (tp + fn + 1e-7)}, class by
 * class: {@code (1 + beta²) P R / (beta² P + R + 1e-7)}.
 *
 * <p>Without a threshold the largest output of a sample is the yes, or several that are equally large.
 */
public sealed interface FScore extends Metric permits F1Score, FBetaScore {

    /** Added to every divisor. */
    double EPSILON = 1e-7;

    /** The largest output must exceed this, or go below its negative, to be a yes. */
    double LEAST_YES = 1e-9;

    /** Returns how the classes' scores become one. */
    Average average();

    /** Returns how much recall counts against precision. */
    double beta();

    /** Returns what an output must exceed to count as yes, or null: the largest does. */
    @Nullable
    Double threshold();

    /** {@inheritDoc} A number for each class of several is no number for a log, so it is refused. */
    @Override
    default Metric forShapes(Shape output, Shape label) {
        if (average() == Average.NONE && output.dim(-1) > 1) {
            throw new IllegalArgumentException(
                    "%s: average must be micro, macro or weighted where a log holds one number, got none, Keras's default, which gives %d; write new %s().average(\"macro\")"
                            .formatted(Fit.who(this), output.dim(-1), Fit.who(this)));
        }
        return Fit.rows(this, output, label);
    }

    /** Checks the range of the option. */
    static void requireThreshold(String who, @Nullable Double threshold) {
        if (threshold != null && !(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException(who + ": threshold must be above 0 and at most 1, got " + threshold);
        }
    }
}
