package io.github.monokeras.datasets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * The files in a gzipped tar: a header of 512 bytes for each, then its bytes, filled up to a multiple of 512.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html">POSIX: ustar interchange format</a>
 */
final class TarFile {

    private static final int BLOCK = 512;
    private static final int NAME_END = 100;
    private static final int SIZE_START = 124;
    private static final int SIZE_END = 136;
    private static final int TYPE = 156;

    private TarFile() {}

    /** Reads files by their names without folders. */
    static Map<String, byte[]> read(Path path, Set<String> names) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (InputStream file = Files.newInputStream(path);
                InputStream tar = new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16)) {
            byte[] header = tar.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                String name = text(header, 0, NAME_END);
                String last = name.substring(name.lastIndexOf('/') + 1);
                int size = size(header);
                boolean regular = header[TYPE] == '0' || header[TYPE] == 0;
                if (regular && names.contains(last)) {
                    files.put(last, tar.readNBytes(size));
                } else {
                    tar.skipNBytes(size);
                }
                tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                header = tar.readNBytes(BLOCK);
            }
        }
        for (String name : names) {
            if (!files.containsKey(name)) {
                throw new IOException("no file " + name);
            }
        }
        return files;
    }

    private static int size(byte[] header) throws IOException {
        String octal = text(header, SIZE_START, SIZE_END).strip();
        try {
            return Integer.parseInt(octal, 8);
        } catch (NumberFormatException bad) {
            throw new IOException("a file of size " + octal, bad);
        }
    }

    /** The text up to the first zero byte. */
    private static String text(byte[] header, int from, int to) {
        int end = from;
        while (end < to && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
