package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer of samples that have channels at each place of a line, an image or a volume; the channels come last.
 *
 * @param <L> the layer itself
 */
abstract class SpatialLayer<L extends SpatialLayer<L>> extends SingleInputLayer<L> {

    /** Keras's name of the only order of axes that there is. */
    static final String CHANNELS_LAST = "channels_last";

    private static final List<String> SAMPLES =
            List.of("(steps, channels)", "(height, width, channels)", "(depth, height, width, channels)");

    private final int rank;

    /** Makes a layer of samples with 1, 2 or 3 axes before the channels. */
    SpatialLayer(int rank) {
        this.rank = rank;
    }

    /** Returns how many axes a sample has before its channels. */
    public final int rank() {
        return rank;
    }

    /** Refuses a sample that has other axes. */
    final void requireSample(Shape input) {
        if (input.rank() != rank + 1) {
            throw new IllegalArgumentException(
                    "%s: an input sample must have the axes %s, got shape %s; use Reshape before it"
                            .formatted(who(), SAMPLES.get(rank - 1), input));
        }
    }

    /** Takes Keras's {@code data_format}, of which only one is known. */
    final void requireChannelsLast(@Nullable String dataFormat) {
        requireUnbuilt();
        requireChannelsLast(className(), dataFormat);
    }

    static void requireChannelsLast(String className, @Nullable String dataFormat) {
        if (dataFormat != null && !dataFormat.equals(CHANNELS_LAST)) {
            throw new IllegalArgumentException(("%s: dataFormat must be \"channels_last\", got \"%s\"; "
                            + "bring the channels to the last axis with Permute")
                    .formatted(className, dataFormat));
        }
    }

    /** Returns one number for each axis: those given, or the only one for all. */
    final int[] perAxis(String option, int least, int... given) {
        boolean counted = given.length == 1 || given.length == rank;
        if (!counted || Arrays.stream(given).anyMatch(number -> number < least)) {
            throw new IllegalArgumentException("%s: %s must be 1 number%s of at least %d, got %s"
                    .formatted(className(), option, rank == 1 ? "" : " or " + rank, least, Arrays.toString(given)));
        }
        int[] sizes = given.clone();
        if (given.length < rank) {
            sizes = new int[rank];
            Arrays.fill(sizes, given[0]);
        }
        return sizes;
    }

    /** Returns how much there is before and behind each axis, from one number of at least 0 for both ends. */
    final int[][] bothEnds(String option, int... given) {
        return Arrays.stream(perAxis(option, 0, given))
                .mapToObj(number -> new int[] {number, number})
                .toArray(int[][]::new);
    }

    /** Returns how much there is before and behind each axis, from a pair for each. */
    final int[][] pairs(String option, int[]... given) {
        boolean sound = given.length == rank;
        for (int[] pair : given) {
            sound &= pair.length == 2 && pair[0] >= 0 && pair[1] >= 0;
        }
        if (!sound) {
            throw new IllegalArgumentException("%s: %s must be %s of 2 numbers of at least 0, got %s"
                    .formatted(
                            className(), option, rank == 1 ? "1 pair" : rank + " pairs", Arrays.deepToString(given)));
        }
        return copy(given);
    }

    static int[][] copy(int[][] pairs) {
        return Arrays.stream(pairs).map(int[]::clone).toArray(int[][]::new);
    }
}
