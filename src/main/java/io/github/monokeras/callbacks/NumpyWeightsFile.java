package io.github.monokeras.callbacks;

import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A zip of NumPy arrays.
 *
 * @param path where it is
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.savez.html">numpy.savez</a>
 */
record NumpyWeightsFile(Path path) implements WeightsFile {

    static final String ENDING = ".weights.npz";

    private static final String ARRAY = ".npy";
    /** NumPy's: two files of the same weights are the same bytes. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public void write(Map<String, Tensor> arrays) {
        Path parent = path.toAbsolutePath().getParent();
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try {
            if (Files.isDirectory(path)) {
                throw new IOException("is a folder");
            }
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try {
                zip(arrays, part);
                Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failed) {
            throw refused("written", failed);
        }
    }

    @Override
    public Map<String, Tensor> read() {
        Map<String, Tensor> arrays = new LinkedHashMap<>();
        try (InputStream file = Files.newInputStream(path);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                String key = name.endsWith(ARRAY) ? name.substring(0, name.length() - ARRAY.length()) : name;
                arrays.put(key, NumpyArray.read(zip.readAllBytes()));
            }
            if (arrays.isEmpty()) {
                throw new IOException("holds no arrays");
            }
        } catch (IOException failed) {
            throw refused("read", failed);
        }
        return arrays;
    }

    private static void zip(Map<String, Tensor> arrays, Path to) throws IOException {
        try (OutputStream file = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            // Weights hardly shrink.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, Tensor> array : arrays.entrySet()) {
                ZipEntry entry = new ZipEntry(array.getKey() + ARRAY);
                entry.setTimeLocal(WRITTEN);
                zip.putNextEntry(entry);
                zip.write(NumpyArray.bytes(array.getValue()));
                zip.closeEntry();
            }
        }
    }

    private UncheckedIOException refused(String done, IOException failed) {
        return new UncheckedIOException(
                "WeightsFile: \"%s\" must be a file of weights that can be %s, got %s: %s"
                        .formatted(path, done, failed.getClass().getSimpleName(), failed.getMessage()),
                failed);
    }
}
