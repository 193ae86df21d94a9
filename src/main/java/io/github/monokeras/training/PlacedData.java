package io.github.monokeras.training;

import io.github.monokeras.backend.Samples;
import org.jspecify.annotations.Nullable;

/**
 * What one {@code fit} works on, where it is computed.
 *
 * @param training the samples to train on
 * @param validation the samples to evaluate after every epoch, or null
 */
public record PlacedData(Samples training, @Nullable Samples validation) implements AutoCloseable {

    @Override
    public void close() {
        try {
            if (validation != null) {
                validation.close();
            }
        } finally {
            training.close();
        }
    }
}
