package io.github.monokeras.callbacks;

import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A file of weights, as {@link ModelCheckpoint} writes it.
 *
 * <p>Today there is one kind, which ends in {@code .weights.npz}: what {@code numpy.savez} writes, a zip of arrays, one for
 * each weight, named by number, layer and weight, as {@code 0000_dense_kernel}. In Python {@code numpy.load} reads it; here
 * {@code model.setWeights(WeightsFile.at("best.weights.npz").weights())}.
 */
public interface WeightsFile {

    /**
     * Returns the file at a path, of the kind that its ending says.
     *
     * @throws IllegalArgumentException if the path does not end in {@code .weights.npz}
     */
    static WeightsFile at(String path) {
        return at(Path.of(path));
    }

    /**
     * Returns the file at a path, of the kind that its ending says.
     *
     * @throws IllegalArgumentException if the path does not end in {@code .weights.npz}
     */
    static WeightsFile at(Path path) {
        requireKnown("WeightsFile: path", path.toString());
        return new NumpyWeightsFile(path);
    }

    /** Refuses a path that is of no kind. */
    static void requireKnown(String whose, String path) {
        if (!path.endsWith(NumpyWeightsFile.ENDING)) {
            throw new IllegalArgumentException(
                    "%s must end in \"%s\", got \"%s\"; .weights.h5, .h5 and .keras cannot be written yet"
                            .formatted(whose, NumpyWeightsFile.ENDING, path));
        }
    }

    /**
     * Writes arrays in their order, or leaves the file as it was; folders that are missing are made.
     *
     * @param arrays each under its name
     * @throws UncheckedIOException if that fails
     */
    void write(Map<String, Tensor> arrays);

    /**
     * Reads all arrays in their order.
     *
     * @throws UncheckedIOException if the file is missing or damaged
     */
    Map<String, Tensor> read();

    /**
     * Reads all arrays in their order, for {@code model.setWeights(…)}.
     *
     * @throws UncheckedIOException if the file is missing or damaged
     */
    default Weights weights() {
        return Weights.of(List.copyOf(read().values()));
    }
}
