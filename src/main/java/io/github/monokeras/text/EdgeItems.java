package io.github.monokeras.text;

import java.util.stream.IntStream;

/** Which items of a long list are shown: those at both ends, and a gap between them. */
public final class EdgeItems {

    /** Stands among the items for those that are left out. */
    public static final int GAP = -1;

    private EdgeItems() {}

    /** Returns the indices of a list in order: all if they are no more than {@code most}, else {@code edge} at each end. */
    public static int[] of(int count, int most, int edge) {
        if (count <= most) {
            return IntStream.range(0, count).toArray();
        }
        return IntStream.concat(
                        IntStream.concat(IntStream.range(0, edge), IntStream.of(GAP)),
                        IntStream.range(count - edge, count))
                .toArray();
    }
}
