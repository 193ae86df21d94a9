package io.github.monokeras.preprocessing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes samples of a folder's files; the options common to all chain with its own.
 *
 * @param <D> the maker itself
 */
public interface FromDirectory<D> {

    /** Returns the options common to all. */
    DirectoryOptions directory();

    /** Returns this with other common options. */
    D directory(DirectoryOptions options);

    /** Returns this with a label for each file, in the order of their paths, instead of one for each folder. */
    default D labels(int... labels) {
        DirectoryOptions old = directory();
        List<Integer> list = Arrays.stream(labels).boxed().toList();
        return with(list, old.labelMode(), old.classNames(), old.batchSize(), old.shuffle(), old.seed());
    }

    /** Returns this with labels {@code "int"}, {@code "categorical"}, {@code "binary"}, or null: without. */
    default D labelMode(@Nullable String labelMode) {
        DirectoryOptions old = directory();
        return with(old.labels(), labelMode, old.classNames(), old.batchSize(), old.shuffle(), old.seed());
    }

    /** Returns this with some folders as classes, in this order. */
    default D classNames(String... classNames) {
        DirectoryOptions old = directory();
        return with(old.labels(), old.labelMode(), List.of(classNames), old.batchSize(), old.shuffle(), old.seed());
    }

    /** Returns this with another number of samples in a batch. */
    default D batchSize(int batchSize) {
        DirectoryOptions old = directory();
        return with(old.labels(), old.labelMode(), old.classNames(), batchSize, old.shuffle(), old.seed());
    }

    /** Returns this with the samples in random order, or in that of their paths. */
    default D shuffle(boolean shuffle) {
        DirectoryOptions old = directory();
        return with(old.labels(), old.labelMode(), old.classNames(), old.batchSize(), shuffle, old.seed());
    }

    /** Returns this with a seed of the random order. */
    default D seed(long seed) {
        DirectoryOptions old = directory();
        return with(old.labels(), old.labelMode(), old.classNames(), old.batchSize(), old.shuffle(), seed);
    }

    /** Returns this with a share of the samples to validate with; {@code subset} says which of the two parts to make. */
    default D validationSplit(double share) {
        return with(
                share,
                directory().subset(),
                directory().followLinks(),
                directory().verbose());
    }

    /** Returns this for the part {@code "training"} or {@code "validation"}. */
    default D subset(String subset) {
        return with(
                directory().validationSplit(),
                subset,
                directory().followLinks(),
                directory().verbose());
    }

    /** Returns this going into folders that are symbolic links, or not. */
    default D followLinks(boolean followLinks) {
        return with(
                directory().validationSplit(),
                directory().subset(),
                followLinks,
                directory().verbose());
    }

    /** Returns this printing how many files were found, or not. */
    default D verbose(boolean verbose) {
        return with(
                directory().validationSplit(), directory().subset(), directory().followLinks(), verbose);
    }

    private D with(
            @Nullable List<Integer> labels,
            @Nullable String labelMode,
            @Nullable List<String> classNames,
            int batchSize,
            boolean shuffle,
            @Nullable Long seed) {
        DirectoryOptions old = directory();
        return directory(new DirectoryOptions(
                labels,
                labelMode,
                classNames,
                batchSize,
                shuffle,
                seed,
                old.validationSplit(),
                old.subset(),
                old.followLinks(),
                old.verbose()));
    }

    private D with(@Nullable Double validationSplit, @Nullable String subset, boolean followLinks, boolean verbose) {
        DirectoryOptions old = directory();
        return directory(new DirectoryOptions(
                old.labels(),
                old.labelMode(),
                old.classNames(),
                old.batchSize(),
                old.shuffle(),
                old.seed(),
                validationSplit,
                subset,
                followLinks,
                verbose));
    }
}
