package io.github.monokeras.keywords;

import io.github.monokeras.callbacks.Callback;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code fit} was asked to do, with Keras's defaults for all that was not said.
 *
 * @param batchSize how many samples make a batch; default 32
 * @param epochs up to which epoch; default 1
 * @param verbose how much to print; default 1
 * @param validationSplit the share of samples to keep aside; default 0
 * @param validationData samples to evaluate after every epoch; default none
 * @param shuffle whether to reorder the samples for every epoch; default true
 * @param initialEpoch how many epochs are done already; default 0
 * @param callbacks who is told how the run goes on; default nobody
 * @see <a href="https://keras.io/api/models/model_training_apis/#fit-method">Model.fit</a>
 */
public record FitArguments(
        int batchSize,
        int epochs,
        int verbose,
        double validationSplit,
        @Nullable ValidationData validationData,
        boolean shuffle,
        int initialEpoch,
        List<Callback> callbacks) {

    /** Reads the keywords of one call. */
    public static FitArguments of(FitKeyword... keywords) {
        Keywords given = new Keywords("fit", keywords);
        return new FitArguments(
                given.get(BatchSize.class, new BatchSize(32)).value(),
                given.get(Epochs.class, new Epochs(1)).value(),
                given.get(Verbose.class, new Verbose(1)).value(),
                given.get(ValidationSplit.class, new ValidationSplit(0)).value(),
                given.find(ValidationData.class),
                given.get(Shuffle.class, new Shuffle(true)).value(),
                given.get(InitialEpoch.class, new InitialEpoch(0)).value(),
                given.get(Callbacks.class, new Callbacks(List.of())).value());
    }
}
