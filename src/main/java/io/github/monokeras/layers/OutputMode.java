package io.github.monokeras.layers;

/** How the index of a category is written. */
public enum OutputMode {
    /** As itself. */
    INT,
    /** As a row of zeros with a 1 at the index. */
    ONE_HOT,
    /** As one row for all of a sample's indices, with a 1 at each. */
    MULTI_HOT,
    /** As one row for all of a sample's indices, that tells how often each is there. */
    COUNT,
    /** As {@link #COUNT}, each times how telling the index is: the rarer, the more. */
    TF_IDF;

    /** Returns Keras's name, as {@code one_hot}. */
    @Override
    public String toString() {
        return Choice.name(this);
    }
}
