package io.github.monokeras.keywords;

import io.github.monokeras.callbacks.Callback;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What {@code evaluate} or {@code predict} was asked to do, with Keras's defaults for all that was not said.
 *
 * @param size how many samples make a batch, or null: 32, or as many as let the steps reach all samples
 * @param verbose how much to print; default 1
 * @param sampleWeight how much each sample counts, or null: all alike
 * @param steps after how many batches to end; default behind all
 * @param callbacks who is told how the run goes on; default nobody
 */
public record RunArguments(
        @Nullable BatchSize size,
        int verbose,
        @Nullable Object sampleWeight,
        OptionalInt steps,
        List<Callback> callbacks) {

    /** Reads the keywords of one call. */
    public static RunArguments of(String call, Keyword... keywords) {
        Keywords given = new Keywords(call, keywords);
        SampleWeight weight = given.find(SampleWeight.class);
        Steps steps = given.find(Steps.class);
        return new RunArguments(
                given.find(BatchSize.class),
                given.get(Verbose.class, new Verbose(1)).value(),
                weight == null ? null : weight.value(),
                steps == null ? OptionalInt.empty() : OptionalInt.of(steps.value()),
                given.get(Callbacks.class, new Callbacks(List.of())).value());
    }

    /** Returns how many of so many samples make a batch. */
    public int batchSize(int samples) {
        return BatchSize.of(size, steps, samples);
    }
}
