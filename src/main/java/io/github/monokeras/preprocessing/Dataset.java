package io.github.monokeras.preprocessing;

import io.github.monokeras.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Samples and their labels, all of them held in memory: {@code model.fit(dataset.x(), dataset.y())}.
 *
 * @param x the samples, {@code (samples, …)}
 * @param y the labels, {@code (samples, …)}, or null if there are none
 * @param classNames one name for each class, of labels that count classes: {@code classNames.get(0)} is what 0 means
 * @param filePaths the file of each sample, of samples that come from files
 * @param batchSize how many samples {@link #batches} puts together, at least 1
 * @see <a href="https://keras.io/api/data_loading/">Keras: data loading</a>
 */
public record Dataset(Tensor x, @Nullable Tensor y, List<String> classNames, List<Path> filePaths, int batchSize) {

    /** Copies the lists. */
    public Dataset {
        classNames = List.copyOf(classNames);
        filePaths = List.copyOf(filePaths);
        if (y != null && y.shape().dim(0) != x.shape().dim(0)) {
            throw new IllegalArgumentException("Dataset: y must have one label for each of %d samples, got shape %s"
                    .formatted(x.shape().dim(0), y.shape()));
        }
        requireBatchSize("Dataset", batchSize);
    }

    /** Returns how many samples there are. */
    public int size() {
        return x.shape().dim(0);
    }

    /** Returns the samples in batches, the last of which may be smaller. */
    public List<Dataset> batches() {
        List<Dataset> batches = new ArrayList<>();
        for (int from = 0; from < size(); from += batchSize) {
            batches.add(slice(from, Math.min(size(), from + batchSize)));
        }
        return batches;
    }

    /** Returns the first so many batches as a data set, all of it if there are fewer. */
    public Dataset take(int batches) {
        return slice(0, (int) Math.min(size(), (long) Math.max(0, batches) * batchSize));
    }

    private Dataset slice(int from, int to) {
        return new Dataset(
                x.slice(from, to),
                y == null ? null : y.slice(from, to),
                classNames,
                filePaths.isEmpty() ? filePaths : filePaths.subList(from, to),
                batchSize);
    }

    static void requireBatchSize(String who, int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("%s: batchSize must be at least 1, got %d".formatted(who, batchSize));
        }
    }
}
