package io.github.monokeras.preprocessing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the files of a folder become samples with labels.
 *
 * @param labels the label of each file, in the order of their paths; default null, inferred: one class for each folder
 * @param labelMode {@code "int"} gives y {@code (samples,)}, {@code "categorical"} one-hot rows {@code (samples, classes)},
 *     {@code "binary"} 0 and 1 {@code (samples, 1)}, null no labels; default {@code "int"}
 * @param classNames which folders are classes, in the order of the labels; default null, all of them in alphabetical order
 * @param batchSize how many samples make a batch, at least 1; default 32
 * @param shuffle whether the samples come in random order; default true. For a seed it is NumPy's order, which Keras mixes
 *     once more at each epoch
 * @param seed settles the order, from 0 to 2<sup>32</sup> - 1; default null, another one each time
 * @param validationSplit the share of the samples, the last ones in the order, to validate with, above 0 and below 1; default
 *     null, none
 * @param subset {@code "training"} or {@code "validation"}, with {@code validationSplit}; default null
 * @param followLinks whether to go into folders that are symbolic links; default false
 * @param verbose whether to print how many files were found; default true
 */
public record DirectoryOptions(
        @Nullable List<Integer> labels,
        @Nullable String labelMode,
        @Nullable List<String> classNames,
        int batchSize,
        boolean shuffle,
        @Nullable Long seed,
        @Nullable Double validationSplit,
        @Nullable String subset,
        boolean followLinks,
        boolean verbose) {

    /** Copies the lists and checks the range of each option. */
    public DirectoryOptions {
        labels = labels == null ? null : List.copyOf(labels);
        classNames = classNames == null ? null : List.copyOf(classNames);
        if (labelMode != null && !List.of("int", "categorical", "binary").contains(labelMode)) {
            throw new IllegalArgumentException(
                    "fromDirectory: labelMode must be \"int\", \"categorical\", \"binary\" or null, got \"" + labelMode
                            + "\"");
        }
        Dataset.requireBatchSize("fromDirectory", batchSize);
        if (validationSplit != null && !(validationSplit > 0 && validationSplit < 1)) {
            throw new IllegalArgumentException(
                    "fromDirectory: validationSplit must be above 0 and below 1, got " + validationSplit);
        }
        if (subset != null && !List.of("training", "validation").contains(subset)) {
            throw new IllegalArgumentException("fromDirectory: subset must be \"training\" or \"validation\", got \""
                    + subset + "\"; for both call it twice");
        }
    }

    /** Takes Keras's defaults. */
    public DirectoryOptions() {
        this(null, "int", null, 32, true, null, null, null, false, true);
    }

    /** Refuses options that do not go together. */
    void requireFitting() {
        if ((validationSplit == null) != (subset == null)) {
            throw new IllegalArgumentException(
                    "fromDirectory: validationSplit and subset must be given together, got %s and %s"
                            .formatted(validationSplit, subset));
        }
        if (validationSplit != null && shuffle && seed == null) {
            throw new IllegalArgumentException(
                    "fromDirectory: validationSplit needs a seed, or shuffle(false), so that the subsets do not overlap");
        }
        if (classNames != null && (labels != null || labelMode == null)) {
            throw new IllegalArgumentException("fromDirectory: classNames must be left out unless labels are inferred");
        }
    }
}
