package io.github.monokeras.datasets;

import io.github.monokeras.text.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of a data set: its name, where Keras has it from, and its hash.
 *
 * @param dataset how error messages name the data set
 * @param name its name in the folder
 * @param origin where it is downloaded from
 * @param hash its SHA-256, or MD5 where Keras knows only that, in hexadecimal digits; empty where Keras knows none
 * @param otherName the name under which Keras itself keeps it, if that is another
 */
record DatasetFile(String dataset, String name, URI origin, String hash, String otherName) {

    /** Where Keras keeps most of its data sets. */
    static final String KERAS = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/";

    /** Names a file among Keras's data sets. */
    static DatasetFile keras(String dataset, String name, String hash) {
        return new DatasetFile(dataset, name, URI.create(KERAS + name), hash, name);
    }

    /** Returns Keras's folder of data sets: {@code KERAS_HOME/datasets}, by default {@code ~/.keras/datasets}. */
    static Path folder() {
        String home = System.getenv("KERAS_HOME");
        return (home == null ? Path.of(System.getProperty("user.home"), ".keras") : Path.of(home)).resolve("datasets");
    }

    /** Finds the file in a folder of somebody's own, whatever is in it. */
    Path in(Path folder) {
        for (String each : List.of(name, otherName)) {
            if (Files.isRegularFile(folder.resolve(each))) {
                return folder.resolve(each);
            }
        }
        throw new UncheckedIOException(
                "%s: %s must hold the file %s, got none; download it from %s".formatted(dataset, folder, name, origin),
                new NoSuchFileException(folder.resolve(name).toString()));
    }

    /** Finds the file in Keras's folder, or downloads it there if it is not there or is not what it should be. */
    Path fetched(Path folder, Console console) {
        try {
            for (String each : List.of(name, otherName)) {
                Path file = folder.resolve(each);
                if (Files.isRegularFile(file) && FileHash.fits(file, hash)) {
                    return file;
                }
            }
            Files.createDirectories(folder);
            Path file = folder.resolve(name);
            Download.to(file, this, console);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "%s: the file %s must be downloaded once from %s, which failed with %s; download it by hand into %s"
                            .formatted(dataset, name, origin, failed, folder),
                    failed);
        }
    }

    /** Reads a file in the way of its format; one that is not in its format is refused by name. */
    <T> T read(Path file, Reader<T> reader) {
        try {
            return reader.read(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "%s: %s must be the file that %s has, got one that cannot be read: %s"
                            .formatted(dataset, file, origin, failed.getMessage()),
                    failed);
        }
    }

    /** Reads a file of one format. */
    interface Reader<T> {

        T read(Path file) throws IOException;
    }
}
