package io.github.monokeras.saving.archive;

import io.github.monokeras.saving.SafeFile;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Writer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes {@code .keras} files: the same model gives the same bytes, but for the date in {@code metadata.json}. */
public final class KerasArchiveWriter {

    /** The oldest Keras that opens what is written. */
    private static final String KERAS_VERSION = "3.0.0";

    private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd@HH:mm:ss", Locale.ROOT);

    private KerasArchiveWriter() {}

    /**
     * Writes a zip, its members one after the other and as they are, as Keras does.
     *
     * @param config the content of {@code config.json}
     * @param weights the content of {@code model.weights.h5}
     */
    public static void write(OutputStream out, String config, Hdf5Group weights, LocalDateTime date)
            throws IOException {
        String metadata =
                "{\"keras_version\": \"%s\", \"date_saved\": \"%s\"}".formatted(KERAS_VERSION, DATE.format(date));
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED);
        add(zip, KerasArchive.METADATA, text(metadata));
        add(zip, KerasArchive.CONFIG, text(config));
        add(zip, KerasArchive.WEIGHTS, content -> Hdf5Writer.write(weights, content));
        // Whoever opened the stream below closes it.
        zip.finish();
    }

    private static SafeFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A zip has a member's size and sum before the member: it is written twice, the first time to nowhere. */
    private static void add(ZipOutputStream zip, String name, SafeFile.Content content) throws IOException {
        Counting nowhere = new Counting();
        CRC32 sum = new CRC32();
        try (OutputStream counted = new CheckedOutputStream(nowhere, sum)) {
            content.writeTo(counted);
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ZIP_EPOCH);
        entry.setSize(nowhere.size);
        entry.setCompressedSize(nowhere.size);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    private static final class Counting extends OutputStream {

        private long size;

        @Override
        public void write(int value) {
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            size += length;
        }
    }
}
