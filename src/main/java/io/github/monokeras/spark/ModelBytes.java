package io.github.monokeras.spark;

import io.github.monokeras.Model;
import io.github.monokeras.Replica;
import io.github.monokeras.backend.Backend;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** A whole model as the bytes of a {@code .keras} file, which parts of a pipeline carry and copy. */
final class ModelBytes implements Serializable {

    private static final long serialVersionUID = 1;

    private static final String FILE = "model.keras";

    private final byte[] bytes;
    private final Backend backend;

    private ModelBytes(byte[] bytes, Backend backend) {
        this.bytes = bytes;
        this.backend = backend;
    }

    static ModelBytes of(Model model, Backend backend) {
        return throughFile(file -> {
            model.save(file);
            return new ModelBytes(Files.readAllBytes(file), backend);
        });
    }

    /** Returns what computes. */
    Backend backend() {
        return backend;
    }

    /** Makes a model of its own. */
    Model model() {
        return throughFile(file -> {
            Files.write(file, bytes);
            return Model.load(file).backend(backend);
        });
    }

    /** Returns what the model is and how it was compiled. */
    Replica replica(String call) {
        try (Model model = model()) {
            return Replica.of(call, model);
        }
    }

    /** Writes the file into a folder of any file system that Hadoop knows. */
    void write(String folder, Configuration hadoop) {
        org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(folder, FILE);
        try (OutputStream out = file.getFileSystem(hadoop).create(file)) {
            out.write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads the file out of a folder; the backend is the standard one of this process. */
    static ModelBytes read(String folder, Configuration hadoop) {
        org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(folder, FILE);
        try {
            FileSystem files = file.getFileSystem(hadoop);
            try (InputStream in = files.open(file)) {
                return new ModelBytes(in.readAllBytes(), Backend.standard());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Something that is done with a file. */
    private interface FileAction<T> {
        T with(Path file) throws IOException;
    }

    private static <T> T throughFile(FileAction<T> action) {
        try {
            Path folder = Files.createTempDirectory("monokeras");
            Path file = folder.resolve(FILE);
            try {
                return action.with(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
