package io.github.monokeras.backend.reference.batch;

import org.jspecify.annotations.Nullable;

/** What a batch is judged by: its labels, and how much each sample counts. */
public final class Labels {

    private final Matrix yTrue;
    private final double @Nullable [] sampleWeight;
    private final int count;

    public Labels(Matrix yTrue, double @Nullable [] sampleWeight, int count) {
        this.yTrue = yTrue;
        this.sampleWeight = sampleWeight;
        this.count = count;
    }

    /** Returns the labels, one row or several for each sample. */
    public Matrix yTrue() {
        return yTrue;
    }

    /** Returns how much each sample counts, or null: all alike. */
    public double @Nullable [] sampleWeight() {
        return sampleWeight;
    }

    /** Returns how many samples there are. */
    public int count() {
        return count;
    }

    /** Returns the same, every sample alike. */
    public Labels unweighted() {
        return new Labels(yTrue, null, count);
    }
}
