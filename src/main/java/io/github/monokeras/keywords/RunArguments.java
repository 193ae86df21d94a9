package io.github.monokeras.keywords;

/**
 * What {@code evaluate} or {@code predict} was asked to do, with Keras's defaults for all that was not said.
 *
 * @param batchSize how many samples make a batch; default 32
 * @param verbose how much to print; default 1
 */
public record RunArguments(int batchSize, int verbose) {

    /** Reads the keywords of one call. */
    public static RunArguments of(String call, Keyword... keywords) {
        Keywords given = new Keywords(call, keywords);
        return new RunArguments(
                given.get(BatchSize.class, new BatchSize(32)).value(),
                given.get(Verbose.class, new Verbose(1)).value());
    }
}
