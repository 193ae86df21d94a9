package io.github.monokeras.keywords;

import io.github.monokeras.callbacks.Callback;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What {@code fit} was asked to do, with Keras's defaults for all that was not said.
 *
 * @param size how many samples make a batch, or null: 32, or as many as let the steps of an epoch reach all samples
 * @param epochs up to which epoch; default 1
 * @param verbose how much to print; default 1
 * @param validation what to evaluate, and when; default nothing
 * @param shuffle whether to reorder the samples for every epoch; default true
 * @param classWeight how much each class counts; default 1 for all
 * @param sampleWeight how much each sample counts, or null: all alike
 * @param initialEpoch how many epochs are done already; default 0
 * @param stepsPerEpoch how many batches make an epoch; default all
 * @param callbacks who is told how the run goes on; default nobody
 * @see <a href="https://keras.io/api/models/model_training_apis/#fit-method">Model.fit</a>
 */
public record FitArguments(
        @Nullable BatchSize size,
        int epochs,
        int verbose,
        ValidationArguments validation,
        Shuffle shuffle,
        Map<Integer, Double> classWeight,
        @Nullable Object sampleWeight,
        int initialEpoch,
        OptionalInt stepsPerEpoch,
        List<Callback> callbacks) {

    /**
     * Reads the keywords of one call.
     *
     * @throws IllegalArgumentException if a keyword comes twice, or two that exclude each other
     */
    public static FitArguments of(FitKeyword... keywords) {
        return of("fit", keywords);
    }

    /** Reads the keywords of one call that trains, as {@link #of(FitKeyword...)}. */
    public static FitArguments of(String call, Keyword... keywords) {
        Keywords given = new Keywords(call, keywords);
        SampleWeight weight = given.find(SampleWeight.class);
        ClassWeight classes = given.find(ClassWeight.class);
        if (weight != null && classes != null) {
            throw new IllegalArgumentException(
                    call
                            + ": classWeight and sampleWeight must not come together, got both; multiply them into one sampleWeight");
        }
        StepsPerEpoch steps = given.find(StepsPerEpoch.class);
        return new FitArguments(
                given.find(BatchSize.class),
                given.get(Epochs.class, new Epochs(1)).value(),
                given.get(Verbose.class, new Verbose(1)).value(),
                ValidationArguments.of(given),
                given.get(Shuffle.class, new Shuffle(true)),
                classes == null ? Map.of() : classes.value(),
                weight == null ? null : weight.value(),
                given.get(InitialEpoch.class, new InitialEpoch(0)).value(),
                steps == null ? OptionalInt.empty() : OptionalInt.of(steps.value()),
                given.get(Callbacks.class, new Callbacks(List.of())).value());
    }

    /** Returns how many of so many samples make a batch. */
    public int batchSize(int samples) {
        return BatchSize.of(size, stepsPerEpoch, samples);
    }

    /** Returns how many of so many validation samples make a batch. */
    public int validationBatchSize(int samples) {
        BatchSize own = validation.size() == null ? size : validation.size();
        return BatchSize.of(own, validation.steps(), samples);
    }

    /** Returns after how many batches a validation ends. */
    public OptionalInt validationSteps() {
        return validation.steps();
    }

    /** Says whether the validation data are evaluated after an epoch, counted from 0. */
    public boolean validates(int epoch) {
        return validation.freq().includes(epoch);
    }
}
