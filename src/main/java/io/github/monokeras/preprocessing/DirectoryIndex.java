package io.github.monokeras.preprocessing;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.text.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder that become samples, in their order, with the class of each.
 *
 * @param files the files
 * @param classes the class of each, or nothing where there are no labels
 * @param classNames the names of the classes
 */
record DirectoryIndex(List<Path> files, List<Integer> classes, List<String> classNames) {

    /**
     * Looks a folder through.
     *
     * @param who how error messages name the caller
     * @param endings which files count, in small letters
     */
    static DirectoryIndex of(String who, Path folder, DirectoryOptions options, List<String> endings) {
        options.requireFitting();
        try {
            DirectoryIndex all = options.labelMode() != null && options.labels() == null
                    ? inferred(who, folder, options, endings)
                    : explicit(who, folder, options, endings);
            if ("binary".equals(options.labelMode()) && all.classNames().size() != 2) {
                throw new IllegalArgumentException(
                        "%s: labelMode \"binary\" needs 2 classes, got %s".formatted(who, all.classNames()));
            }
            if (options.verbose()) {
                Console.standard().print(all.found());
            }
            DirectoryIndex part = all.shuffled(options).part(options);
            if (part.files().isEmpty()) {
                throw new IllegalArgumentException(
                        "%s: %s must hold at least 1 file with one of the endings %s, got none"
                                .formatted(who, folder, endings));
            }
            return part;
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "%s: %s must be a folder that can be read, got %s".formatted(who, folder, failed), failed);
        }
    }

    private static DirectoryIndex inferred(String who, Path folder, DirectoryOptions options, List<String> endings)
            throws IOException {
        List<String> names = subfolders(folder);
        if (options.classNames() != null) {
            if (!names.containsAll(options.classNames())) {
                throw new IllegalArgumentException("%s: classNames must be among the folders %s, got %s"
                        .formatted(who, names, options.classNames()));
            }
            names = options.classNames();
        }
        List<Path> files = new ArrayList<>();
        List<Integer> classes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Path> ofClass = walk(folder.resolve(names.get(i)), options.followLinks(), endings);
            files.addAll(ofClass);
            classes.addAll(Collections.nCopies(ofClass.size(), i));
        }
        return new DirectoryIndex(files, classes, names);
    }

    private static DirectoryIndex explicit(String who, Path folder, DirectoryOptions options, List<String> endings)
            throws IOException {
        List<Path> files = walk(folder, options.followLinks(), endings);
        List<Integer> labels = options.labels();
        if (labels == null || options.labelMode() == null) {
            return new DirectoryIndex(files, List.of(), List.of());
        }
        if (labels.size() != files.size()) {
            throw new IllegalArgumentException("%s: labels must hold one for each of %d files, got %d"
                    .formatted(who, files.size(), labels.size()));
        }
        return new DirectoryIndex(
                files,
                labels,
                labels.stream().distinct().sorted().map(String::valueOf).toList());
    }

    /** The labels as a tensor, null where there are none. */
    @Nullable
    Tensor labels(@Nullable String labelMode) {
        if (labelMode == null) {
            return null;
        }
        int[] all = classes.stream().mapToInt(each -> each).toArray();
        if (!labelMode.equals("categorical")) {
            return labelMode.equals("binary") ? Tensor.of(all).reshape(-1, 1) : Tensor.of(all);
        }
        float[] oneHot = new float[all.length * classNames.size()];
        for (int i = 0; i < all.length; i++) {
            if (all[i] >= 0 && all[i] < classNames.size()) {
                oneHot[i * classNames.size() + all[i]] = 1;
            }
        }
        return Tensor.of(Shape.of(all.length, classNames.size()), oneHot);
    }

    private DirectoryIndex shuffled(DirectoryOptions options) {
        if (!options.shuffle()) {
            return this;
        }
        Long seed = options.seed();
        return chosen(new RandomState(seed == null ? new Random().nextInt(1_000_000) : seed).shuffled(files.size()));
    }

    /** The last files, in their order, are to validate with. */
    private DirectoryIndex part(DirectoryOptions options) {
        Double share = options.validationSplit();
        if (share == null) {
            return this;
        }
        int validation = (int) (share * files.size());
        int training = files.size() - validation;
        if (validation == 0) {
            throw new IllegalArgumentException(
                    "fromDirectory: validationSplit %s of %d files must leave at least 1 to validate with, got 0"
                            .formatted(share, files.size()));
        }
        boolean train = "training".equals(options.subset());
        if (options.verbose()) {
            Console.standard()
                    .print("Using %d files for %s.\n".formatted(train ? training : validation, options.subset()));
        }
        return chosen(IntStream.range(train ? 0 : training, train ? training : files.size())
                .toArray());
    }

    private DirectoryIndex chosen(int[] order) {
        return new DirectoryIndex(
                IntStream.of(order).mapToObj(files::get).toList(),
                classes.isEmpty()
                        ? classes
                        : IntStream.of(order).mapToObj(classes::get).toList(),
                classNames);
    }

    private String found() {
        return classNames.isEmpty()
                ? "Found %d files.\n".formatted(files.size())
                : "Found %d files belonging to %d classes.\n".formatted(files.size(), classNames.size());
    }

    private static List<String> subfolders(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** The files by their folders' paths, those of one folder by their names, as Keras has them. */
    private static List<Path> walk(Path folder, boolean followLinks, List<String> endings) throws IOException {
        Predicate<Path> counts =
                file -> endings.stream().anyMatch(file.getFileName().toString().toLowerCase(Locale.ROOT)::endsWith);
        FileVisitOption[] options =
                followLinks ? new FileVisitOption[] {FileVisitOption.FOLLOW_LINKS} : new FileVisitOption[0];
        try (Stream<Path> paths = Files.walk(folder, options)) {
            return paths.filter(Files::isRegularFile)
                    .filter(counts)
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.resolveSibling("").toString())
                            .thenComparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }
}
