package io.github.monokeras.callbacks;

import java.nio.file.Path;

/** What goes into files and comes back out of them. */
public interface Savable {

    /**
     * Writes all of it into a {@code .keras} file.
     *
     * @throws IllegalArgumentException if the name ends otherwise
     * @throws java.io.UncheckedIOException if it cannot be written; what was there is untouched
     */
    void save(Path file);

    /**
     * Writes the weights, and what the optimizer keeps, into a {@code .weights.h5} file.
     *
     * @throws IllegalArgumentException if the name ends otherwise
     * @throws java.io.UncheckedIOException if it cannot be written; what was there is untouched
     */
    void saveWeights(Path file);

    /**
     * Takes the weights of a file, and what an optimizer kept if there is one like this one's.
     *
     * @throws IllegalArgumentException if the file is damaged, or its weights are of another model; the old ones stay
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    void loadWeights(Path file);
}
