package io.github.monokeras.saving;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file whole or not at all: beside its place first, then moved there.
 *
 * <p>Whatever happens on the way, a full disk or the end of the process, the old file is there or the new one.
 */
public final class SafeFile {

    private SafeFile() {}

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file in the place of the one that was there, if there was one.
     *
     * @param who saves, as messages name it
     * @throws UncheckedIOException if that fails; what was there is untouched
     */
    public static void write(String who, Path file, Content content) {
        Path target = file.toAbsolutePath();
        try {
            Path folder = target.getParent();
            if (folder == null || Files.isDirectory(target)) {
                throw new IOException("it is a folder");
            }
            // No temporary file of Java's: those are for their owner alone, and this one is to be the file.
            Path beside = folder.resolve(".%s.%s.part".formatted(target.getFileName(), UUID.randomUUID()));
            try {
                fill(beside, content);
                move(beside, target);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "%s: \"%s\" must be a file that can be written, got %s: %s"
                            .formatted(who, file, failed.getClass().getSimpleName(), failed.getMessage()),
                    failed);
        }
    }

    private static void fill(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            content.writeTo(out);
            out.flush();
            // A move that reaches the disk before the content would leave an empty file behind a power cut.
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException ordinary) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
