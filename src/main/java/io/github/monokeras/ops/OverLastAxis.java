package io.github.monokeras.ops;

import java.util.Locale;

/**
 * One number for each sample, from all along the last axis.
 *
 * @param summary which
 * @param x the numbers
 */
public record OverLastAxis(Summary summary, Expression x) implements Expression {

    /** The ways to make one number of many. */
    public enum Summary {
        /** Their sum. */
        SUM,
        /** Their sum over their number. */
        MEAN,
        /** The largest; where several are, they share the gradient. */
        MAX
    }

    @Override
    public boolean reads(Input input) {
        return x.reads(input);
    }

    @Override
    public boolean isOnePerSample() {
        return true;
    }

    @Override
    public String toString() {
        return summary.name().toLowerCase(Locale.ROOT) + "(" + x + ")";
    }
}
