package io.github.monokeras.preprocessing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes samples of a folder's texts, files that end in {@code .txt} and are in UTF-8, each folder in it being a class:
 * {@code new TextDatasetFromDirectory().of(Path.of("reviews"))}. Options of labels, order and subsets are in
 * {@link FromDirectory}; {@code batchSize} means nothing here, as all texts come at once.
 *
 * @param maxLength how many bytes of each text are kept, at least 1; a character that they would cut through goes too; default
 *     null, all
 * @param directory the options common to all kinds of files
 * @see <a href="https://keras.io/api/data_loading/text/">keras.utils.text_dataset_from_directory</a>
 */
public record TextDatasetFromDirectory(@Nullable Integer maxLength, DirectoryOptions directory)
        implements FromDirectory<TextDatasetFromDirectory> {

    private static final String WHO = "textDatasetFromDirectory";

    /** Checks the range of the options. */
    public TextDatasetFromDirectory {
        if (maxLength != null && maxLength < 1) {
            throw new IllegalArgumentException(WHO + ": maxLength must be at least 1, got " + maxLength);
        }
    }

    /** Takes Keras's defaults. */
    public TextDatasetFromDirectory() {
        this(null, new DirectoryOptions());
    }

    /** Returns this keeping so many bytes of each text. */
    public TextDatasetFromDirectory maxLength(@Nullable Integer bytes) {
        return new TextDatasetFromDirectory(bytes, directory);
    }

    @Override
    public TextDatasetFromDirectory directory(DirectoryOptions options) {
        return new TextDatasetFromDirectory(maxLength, options);
    }

    /**
     * Reads the texts of a folder.
     *
     * @throws IllegalArgumentException if there are none, or options do not fit them or each other
     * @throws UncheckedIOException if the folder or a text cannot be read
     */
    public TextDataset of(Path folder) {
        DirectoryIndex index = DirectoryIndex.of(WHO, folder, directory, List.of(".txt"));
        List<String> texts = new ArrayList<>();
        for (Path file : index.files()) {
            try {
                texts.add(text(Files.readAllBytes(file)));
            } catch (IOException failed) {
                throw new UncheckedIOException(
                        "%s: %s must be a text, got a file that cannot be read: %s"
                                .formatted(WHO, file, failed.getMessage()),
                        failed);
            }
        }
        return new TextDataset(texts, index.labels(directory.labelMode()), index.classNames(), index.files());
    }

    private String text(byte[] bytes) {
        int end = maxLength == null ? bytes.length : Math.min(bytes.length, maxLength);
        while (end > 0 && end < bytes.length && (bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
