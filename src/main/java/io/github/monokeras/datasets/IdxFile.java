package io.github.monokeras.datasets;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A gzipped array of bytes in the format of MNIST: 0, 0, 8 for bytes, the number of dimensions, each dimension as a
 * big-endian int, the bytes.
 *
 * @see <a href="https://github.com/zalandoresearch/fashion-mnist">Fashion-MNIST</a>
 */
final class IdxFile {

    private static final int BYTES = 8;

    private IdxFile() {}

    static Tensor read(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path);
                InputStream plain = new GZIPInputStream(file)) {
            ByteBuffer array = ByteBuffer.wrap(plain.readAllBytes());
            if (array.remaining() < Integer.BYTES || array.getShort() != 0 || array.get() != BYTES) {
                throw new IOException("no IDX array of bytes");
            }
            int[] dims = new int[array.get()];
            if (array.remaining() < dims.length * Integer.BYTES) {
                throw new IOException("an IDX array that ends within its header");
            }
            for (int axis = 0; axis < dims.length; axis++) {
                dims[axis] = array.getInt();
            }
            return NumpyNumbers.tensor("|u1", Shape.of(dims), false, array);
        }
    }
}
