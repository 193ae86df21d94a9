package io.github.monokeras.training;

import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import org.jspecify.annotations.Nullable;

/**
 * What one {@code fit} works on.
 *
 * @param training the samples to train on
 * @param validation the samples to evaluate after every epoch, or null
 */
public record TrainingData(LabelledData training, @Nullable LabelledData validation) implements FitData {

    @Override
    public PlacedData place(Session session) {
        Samples placed = training.place(session);
        try {
            return new PlacedData(placed, validation == null ? null : validation.place(session));
        } catch (RuntimeException refused) {
            placed.close();
            throw refused;
        }
    }

    /**
     * Keeps the last samples aside for validation: those from {@code floor(count (1 - fraction))} on.
     *
     * @throws IllegalArgumentException if one of the two parts would be empty
     */
    public static TrainingData split(LabelledData data, double fraction) {
        int at = (int) Math.floor(data.count() * (1 - fraction));
        if (at == 0 || at == data.count()) {
            throw new IllegalArgumentException(
                    "fit: validationSplit %s of %d samples must leave at least 1 to train and 1 to validate, got %d and %d"
                            .formatted(fraction, data.count(), at, data.count() - at));
        }
        return new TrainingData(data.slice(0, at), data.slice(at, data.count()));
    }
}
