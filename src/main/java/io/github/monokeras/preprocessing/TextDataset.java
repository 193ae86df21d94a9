package io.github.monokeras.preprocessing;

import io.github.monokeras.tensor.Tensor;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts and their labels, all of them held in memory; a {@code TextVectorization} makes numbers of the texts.
 *
 * @param x the texts
 * @param y the labels, {@code (texts, …)}, or null if there are none
 * @param classNames one name for each class: {@code classNames.get(0)} is what 0 means
 * @param filePaths the file of each text
 */
public record TextDataset(List<String> x, @Nullable Tensor y, List<String> classNames, List<Path> filePaths) {

    /** Copies the lists. */
    public TextDataset {
        x = List.copyOf(x);
        classNames = List.copyOf(classNames);
        filePaths = List.copyOf(filePaths);
    }

    /** Returns how many texts there are. */
    public int size() {
        return x.size();
    }
}
