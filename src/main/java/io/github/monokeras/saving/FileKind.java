package io.github.monokeras.saving;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is by its first bytes: names say too little, as early Keras wrote HDF5 under {@code .keras} too. */
public enum FileKind {
    /** A zip, as Keras 3 writes models. */
    ZIP,
    /** An HDF5 file: weights, or a model of before. */
    HDF5,
    /** A folder with what would be in the zip. */
    FOLDER,
    /** An index of weights in several files. */
    JSON,
    /** Something else. */
    OTHER;

    private static final byte[] PK = {'P', 'K'};
    private static final byte[] HDF = {(byte) 0x89, 'H', 'D', 'F'};

    /**
     * Looks at a file.
     *
     * @param who asks, as messages name it
     * @throws UncheckedIOException if it is not there or cannot be read
     */
    public static FileKind of(String who, Path file) {
        if (Files.isDirectory(file)) {
            return FOLDER;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(HDF.length);
            if (startsWith(first, PK)) {
                return ZIP;
            }
            if (startsWith(first, HDF)) {
                return HDF5;
            }
            return first.length > 0 && first[0] == '{' ? JSON : OTHER;
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "%s: \"%s\" must be a file that can be read, got %s"
                            .formatted(who, file, failed.getClass().getSimpleName()),
                    failed);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(Arrays.copyOf(bytes, start.length), start);
    }
}
