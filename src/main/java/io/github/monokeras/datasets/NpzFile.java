package io.github.monokeras.datasets;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip of NumPy arrays, of numbers or of lists of ints.
 *
 * @param path where it is
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>
 */
record NpzFile(Path path) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int VERSION = MAGIC.length;

    /** Python 2 wrote an L behind long integers. */
    private static final Pattern HEADER = Pattern.compile("\\{'descr': '(?<descr>[^']+)', 'fortran_order': "
            + "(?<columns>True|False), 'shape': \\((?<shape>[0-9L, ]*)\\),? ?\\}\\s*");

    /** Reads an array of numbers. */
    Tensor tensor(String name) throws IOException {
        ByteBuffer file = entry(name);
        Matcher header = header(file);
        return NumpyNumbers.tensor(
                header.group("descr"), shape(header), header.group("columns").equals("True"), file);
    }

    /** Reads an array of lists of ints. */
    List<int[]> lists(String name) throws IOException {
        ByteBuffer file = entry(name);
        Matcher header = header(file);
        if (!header.group("descr").endsWith("O")) {
            throw new IOException("the array %s of type %s instead of lists".formatted(name, header.group("descr")));
        }
        return new Pickle(file).array().lists();
    }

    private ByteBuffer entry(String name) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry(name + ".npy");
            if (entry == null) {
                throw new IOException("no array " + name);
            }
            return ByteBuffer.wrap(zip.getInputStream(entry).readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** Reads the header, and leaves the buffer behind it. */
    private static Matcher header(ByteBuffer file) throws IOException {
        byte[] start = new byte[MAGIC.length];
        if (file.remaining() < VERSION + 2 + Integer.BYTES || !Arrays.equals(MAGIC, read(file, start))) {
            throw new IOException("no array of NumPy's format");
        }
        int version = file.getShort() & 0xff;
        int length = version == 1 ? Short.toUnsignedInt(file.getShort()) : file.getInt();
        if (length < 0 || length > file.remaining()) {
            throw new IOException("an array that ends within its header");
        }
        String text = new String(read(file, new byte[length]), StandardCharsets.ISO_8859_1);
        Matcher matcher = HEADER.matcher(text);
        if (!matcher.matches()) {
            throw new IOException("an array with the header " + text.strip());
        }
        return matcher;
    }

    private static byte[] read(ByteBuffer file, byte[] bytes) {
        file.get(bytes);
        return bytes;
    }

    private static Shape shape(Matcher header) throws IOException {
        try {
            return Shape.of(Arrays.stream(header.group("shape").split(","))
                    .map(dim -> dim.replace("L", "").strip())
                    .filter(dim -> !dim.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray());
        } catch (NumberFormatException tooLarge) {
            throw new IOException("an array of shape (" + header.group("shape") + ")", tooLarge);
        }
    }
}
