package io.github.monokeras.saving.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Bob Jenkins's hash {@code lookup3}, with which HDF5 guards its structures: 32 bits from any number of bytes.
 *
 * @see <a href="https://burtleburtle.net/bob/c/lookup3.c">Bob Jenkins: lookup3.c, hashlittle()</a>
 */
final class Lookup3 {

    private static final int BLOCK = 12;
    private static final int START = 0xdeadbeef;

    private Lookup3() {}

    /** The checksum of all that lies between a buffer's position and its limit; the buffer stays as it is. */
    static int checksum(ByteBuffer buffer) {
        ByteBuffer bytes = buffer.slice().order(ByteOrder.LITTLE_ENDIAN);
        int a = START + bytes.remaining();
        int b = a;
        int c = a;
        // The last block is mixed in another way, so at least one byte is left for it.
        while (bytes.remaining() > BLOCK) {
            a += bytes.getInt();
            b += bytes.getInt();
            c += bytes.getInt();
            a = (a - c) ^ Integer.rotateLeft(c, 4);
            c += b;
            b = (b - a) ^ Integer.rotateLeft(a, 6);
            a += c;
            c = (c - b) ^ Integer.rotateLeft(b, 8);
            b += a;
            a = (a - c) ^ Integer.rotateLeft(c, 16);
            c += b;
            b = (b - a) ^ Integer.rotateLeft(a, 19);
            a += c;
            c = (c - b) ^ Integer.rotateLeft(b, 4);
            b += a;
        }
        if (!bytes.hasRemaining()) {
            return c;
        }
        ByteBuffer last = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        last.put(bytes).rewind();
        a += last.getInt();
        b += last.getInt();
        c += last.getInt();
        c = (c ^ b) - Integer.rotateLeft(b, 14);
        a = (a ^ c) - Integer.rotateLeft(c, 11);
        b = (b ^ a) - Integer.rotateLeft(a, 25);
        c = (c ^ b) - Integer.rotateLeft(b, 16);
        a = (a ^ c) - Integer.rotateLeft(c, 4);
        b = (b ^ a) - Integer.rotateLeft(a, 14);
        return (c ^ b) - Integer.rotateLeft(b, 24);
    }
}
