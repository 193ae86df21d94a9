package io.github.monokeras.plots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/**
 * A file that a picture goes into.
 *
 * @param file where it is
 * @param vector whether it holds SVG rather than PNG
 */
record PictureFile(Path file, boolean vector) {

    static PictureFile of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".png") && !name.endsWith(".svg")) {
            throw new IllegalArgumentException("Plot: the file must end in .png or .svg, got \"%s\"".formatted(file));
        }
        return new PictureFile(file.toAbsolutePath(), name.endsWith(".svg"));
    }

    /** Writes beside the file, then moves into place: who reads meanwhile, or finds the disk full, has the old one. */
    void write(Plot plot) {
        byte[] bytes = vector ? svg(plot) : Png.of(plot.image());
        Path beside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            if (Files.isDirectory(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.createDirectories(beside.getParent());
            try {
                Files.write(beside, bytes, StandardOpenOption.CREATE_NEW);
                move(beside);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException failed) {
            String reason = Files.isDirectory(file)
                    ? "it is a folder"
                    : failed.getClass().getSimpleName() + ": " + failed.getMessage();
            throw new UncheckedIOException("Plot: \"%s\" could not be written (%s)".formatted(file, reason), failed);
        }
    }

    private void move(Path beside) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static byte[] svg(Plot plot) {
        try {
            return Svg.bytes(plot);
        } catch (NoClassDefFoundError missing) {
            throw MissingLibrary.named(missing);
        }
    }
}
