package io.github.monokeras;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** One change of a file's bytes that a reader is likely to stumble over. */
public final class ByteMutation {

    private static final long[] ODD = {0, 1, 0x7f, 0x80, 0xff, 0xffff, 0x7fffffff, 0x80000000L, -1, Long.MAX_VALUE};

    private ByteMutation() {}

    /** Changes a bit, a byte, or a number of up to eight bytes, in place. */
    public static void apply(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length - 8);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long odd = ODD[random.nextInt(ODD.length)];
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt();
            case 2 -> buffer.putShort(at, (short) odd);
            case 3 -> buffer.putInt(at, (int) odd);
            case 4 -> buffer.putLong(at, odd);
            // An address, it may be, of something else.
            default -> buffer.putLong(at & -8, random.nextInt(bytes.length) & -8);
        }
    }
}
