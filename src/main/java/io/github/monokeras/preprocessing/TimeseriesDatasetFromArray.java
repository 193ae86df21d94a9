package io.github.monokeras.preprocessing;

import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a series of steps in time into windows: {@code new TimeseriesDatasetFromArray(10).of(series, targets)}.
 *
 * <p>Window {@code k} holds the steps {@code s, s + r, …, s + (sequenceLength - 1) r} from {@code s = k sequenceStride} on,
 * with {@code r = samplingRate}, and its target is {@code targets[s]}. All windows are made at once and held in memory.
 *
 * @param sequenceLength how many steps a window has, at least 1
 * @param sequenceStride how many steps further the next window begins, at least 1; default 1
 * @param samplingRate how many steps further the next step of a window is, at least 1; default 1
 * @param batchSize how many windows make a batch, at least 1; default 128
 * @param shuffle whether the windows come in random order; default false. For a seed it is NumPy's order, which Keras mixes
 *     once more at each epoch
 * @param seed settles the random order, from 0 to 2<sup>32</sup> - 1; default null, another one each time
 * @param startIndex the first step that is used; default null, 0
 * @param endIndex the step before which the series ends, below its length; default null, its length
 * @see <a href="https://keras.io/api/data_loading/timeseries/#timeseries_dataset_from_array-function">
 *     keras.utils.timeseries_dataset_from_array</a>
 */
public record TimeseriesDatasetFromArray(
        int sequenceLength,
        int sequenceStride,
        int samplingRate,
        int batchSize,
        boolean shuffle,
        @Nullable Long seed,
        @Nullable Integer startIndex,
        @Nullable Integer endIndex) {

    private static final String WHO = "timeseriesDatasetFromArray";

    /** Checks what can be checked without the series. */
    public TimeseriesDatasetFromArray {
        require("sequenceLength", sequenceLength, 1);
        require("sequenceStride", sequenceStride, 1);
        require("samplingRate", samplingRate, 1);
        require("startIndex", startIndex == null ? 0 : startIndex, 0);
        require("endIndex", endIndex == null ? 1 : endIndex, 1);
        Dataset.requireBatchSize(WHO, batchSize);
    }

    /** Takes windows of so many steps, and Keras's defaults for the rest. */
    public TimeseriesDatasetFromArray(int sequenceLength) {
        this(sequenceLength, 1, 1, 128, false, null, null, null);
    }

    /** Returns this with another distance between windows. */
    public TimeseriesDatasetFromArray sequenceStride(int steps) {
        return new TimeseriesDatasetFromArray(
                sequenceLength, steps, samplingRate, batchSize, shuffle, seed, startIndex, endIndex);
    }

    /** Returns this with another distance between the steps of a window. */
    public TimeseriesDatasetFromArray samplingRate(int steps) {
        return new TimeseriesDatasetFromArray(
                sequenceLength, sequenceStride, steps, batchSize, shuffle, seed, startIndex, endIndex);
    }

    /** Returns this with another number of windows in a batch. */
    public TimeseriesDatasetFromArray batchSize(int windows) {
        return new TimeseriesDatasetFromArray(
                sequenceLength, sequenceStride, samplingRate, windows, shuffle, seed, startIndex, endIndex);
    }

    /** Returns this with windows in random order, or not. */
    public TimeseriesDatasetFromArray shuffle(boolean newShuffle) {
        return new TimeseriesDatasetFromArray(
                sequenceLength, sequenceStride, samplingRate, batchSize, newShuffle, seed, startIndex, endIndex);
    }

    /** Returns this with a seed of the random order. */
    public TimeseriesDatasetFromArray seed(@Nullable Long newSeed) {
        return new TimeseriesDatasetFromArray(
                sequenceLength, sequenceStride, samplingRate, batchSize, shuffle, newSeed, startIndex, endIndex);
    }

    /** Returns this with a seed of the random order. */
    public TimeseriesDatasetFromArray seed(int newSeed) {
        return seed((Long) (long) newSeed);
    }

    /** Returns this with another first step. */
    public TimeseriesDatasetFromArray startIndex(@Nullable Integer step) {
        return new TimeseriesDatasetFromArray(
                sequenceLength, sequenceStride, samplingRate, batchSize, shuffle, seed, step, endIndex);
    }

    /** Returns this with another step before which the series ends. */
    public TimeseriesDatasetFromArray endIndex(@Nullable Integer step) {
        return new TimeseriesDatasetFromArray(
                sequenceLength, sequenceStride, samplingRate, batchSize, shuffle, seed, startIndex, step);
    }

    /**
     * Cuts a series into windows without targets.
     *
     * @param data the series, {@code (steps, …)}, of any kind that {@link Tensor#from} takes
     * @return windows {@code (windows, sequenceLength, …)}, and null for y
     * @throws IllegalArgumentException if the options do not fit the series
     */
    public Dataset of(Object data) {
        return of(data, null);
    }

    /**
     * Cuts a series into windows.
     *
     * @param data the series, {@code (steps, …)}, of any kind that {@link Tensor#from} takes
     * @param targets the target of the window that begins at each step, {@code (steps, …)}, or null
     * @return windows {@code (windows, sequenceLength, …)}, and their targets {@code (windows, …)}
     * @throws IllegalArgumentException if the options do not fit the series
     */
    public Dataset of(Object data, @Nullable Object targets) {
        Tensor series = Tensor.from(data);
        Tensor aims = targets == null ? null : Tensor.from(targets);
        int[] starts = starts(
                series.shape().dim(0),
                aims == null ? Integer.MAX_VALUE : aims.shape().dim(0));
        int[] steps = IntStream.of(starts)
                .flatMap(start -> IntStream.range(0, sequenceLength).map(i -> start + i * samplingRate))
                .toArray();
        Tensor windows = series.gather(steps);
        int[] dims = windows.shape()
                .withoutBatch()
                .withBatch(sequenceLength)
                .withBatch(starts.length)
                .dims();
        return new Dataset(
                windows.reshape(dims), aims == null ? null : aims.gather(starts), List.of(), List.of(), batchSize);
    }

    /** The steps at which windows begin, counted from the beginning of the series. */
    private int[] starts(int length, int targets) {
        int start = startIndex == null ? 0 : startIndex;
        int end = endIndex == null ? length : endIndex;
        requireBelow("startIndex", start, length);
        requireBelow("endIndex", endIndex == null ? 0 : end, length);
        requireBelow("samplingRate", samplingRate, length);
        requireBelow("sequenceStride", sequenceStride, length);
        if (end <= start) {
            throw new IllegalArgumentException(
                    "%s: endIndex must be above startIndex %d, got %d".formatted(WHO, start, end));
        }
        long count = Math.max(0, Math.min(end - start - (sequenceLength - 1L) * samplingRate, targets));
        int[] starts = IntStream.iterate(0, s -> s < count, s -> s + sequenceStride)
                .map(s -> s + start)
                .toArray();
        if (starts.length > 0 && starts[starts.length - 1] >= targets) {
            throw new IllegalArgumentException("%s: targets must hold one for the window at step %d, got %d; give more"
                    .formatted(WHO, starts[starts.length - 1], targets));
        }
        if (!shuffle) {
            return starts;
        }
        long seeded = seed == null ? new Random().nextInt(1_000_000) : seed;
        return IntStream.of(new RandomState(seeded).shuffled(starts.length))
                .map(i -> starts[i])
                .toArray();
    }

    private static void require(String option, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "%s: %s must be at least %d, got %d".formatted(WHO, option, least, value));
        }
    }

    private static void requireBelow(String option, int value, int length) {
        if (value >= length) {
            throw new IllegalArgumentException(
                    "%s: %s must be below the length of the series %d, got %d".formatted(WHO, option, length, value));
        }
    }
}
