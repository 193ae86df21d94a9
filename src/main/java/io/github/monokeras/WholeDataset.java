package io.github.monokeras;

import io.github.monokeras.backend.DatasetReader;
import io.github.monokeras.preprocessing.Dataset;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The inputs and labels of a data set.
 *
 * @param x one tensor, or a list of several
 * @param y one tensor, or a list of several
 */
record WholeDataset(Object x, Object y) {

    /**
     * Reads a data set of ours or of a library that a reader is there for.
     *
     * @param call who asks, as {@code fit}
     * @throws IllegalArgumentException if it is none, or has no labels
     */
    static WholeDataset of(String call, Object data) {
        if (data instanceof Dataset dataset) {
            if (dataset.y() == null) {
                throw new IllegalArgumentException(
                        call + ": the data set must have labels, got none; give x and y, or a data set with labels");
            }
            return new WholeDataset(dataset.x(), dataset.y());
        }
        for (DatasetReader reader : ServiceLoader.load(DatasetReader.class, DatasetReader.class.getClassLoader())) {
            if (reader.reads(data)) {
                DatasetReader.Content content = reader.read(data);
                return new WholeDataset(oneOrAll(content.x()), oneOrAll(content.y()));
            }
        }
        throw new IllegalArgumentException("%s: must be given x and y, or a data set, got one %s"
                .formatted(call, data.getClass().getSimpleName()));
    }

    private static Object oneOrAll(List<Tensor> tensors) {
        return tensors.size() == 1 ? tensors.get(0) : tensors;
    }
}
