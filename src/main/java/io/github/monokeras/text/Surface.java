package io.github.monokeras.text;

/** What a console writes to, and how often a line of it may be drawn over. */
public enum Surface {
    /** A pipe or a file: each line is written once, when it is complete. */
    FILE(Long.MAX_VALUE, Long.MAX_VALUE),

    /** A terminal: a line is drawn over itself, in colours, at most every 0.05 s. */
    TERMINAL(0, 50_000_000L),

    /**
     * The output below a notebook's cell: a line is written again behind a carriage return, at most ten times a second and
     * not in its first tenth; what shows the notebook keeps the last one.
     */
    NOTEBOOK(100_000_000L, 100_000_000L);

    private final long firstNanos;
    private final long redrawNanos;

    Surface(long firstNanos, long redrawNanos) {
        this.firstNanos = firstNanos;
        this.redrawNanos = redrawNanos;
    }

    /** Returns how long after its start a line may first be drawn unfinished, in nanoseconds. */
    long firstNanos() {
        return firstNanos;
    }

    /** Returns how long after a drawing the next may follow, in nanoseconds. */
    long redrawNanos() {
        return redrawNanos;
    }
}
