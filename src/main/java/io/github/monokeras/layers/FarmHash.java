package io.github.monokeras.layers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * FarmHash's 64-bit fingerprint, with which TensorFlow puts strings into buckets: the same on every machine, for ever.
 *
 * <p>A fingerprint for short texts, no protection against somebody who looks for two texts with the same one.
 *
 * @see <a href="https://github.com/google/farmhash">FarmHash</a>
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/strings/to_hash_bucket_fast">
 *     tf.strings.to_hash_bucket_fast</a>
 */
final class FarmHash {

    private static final long K0 = 0xc3a5c85c97cb3127L;
    private static final long K1 = 0xb492b66fbe98f273L;
    private static final long K2 = 0x9ae16a3b2f90404fL;
    private static final int BLOCK = 64;

    private FarmHash() {}

    /** Returns {@code Fingerprint64} of the bytes, to be read as unsigned. */
    static long fingerprint64(byte[] bytes) {
        ByteBuffer text = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int length = bytes.length;
        if (length <= 16) {
            return upTo16(text, length);
        }
        if (length <= 32) {
            return upTo32(text, length);
        }
        return length <= BLOCK ? upTo64(text, length) : longer(text, length);
    }

    private static long upTo16(ByteBuffer text, int length) {
        long factor = K2 + length * 2L;
        if (length >= 8) {
            long a = text.getLong(0) + K2;
            long b = text.getLong(length - 8);
            return mixed(turned(b, 37) * factor + a, (turned(a, 25) + b) * factor, factor);
        }
        if (length >= 4) {
            long a = Integer.toUnsignedLong(text.getInt(0));
            return mixed(length + (a << 3), Integer.toUnsignedLong(text.getInt(length - 4)), factor);
        }
        if (length == 0) {
            return K2;
        }
        int first = Byte.toUnsignedInt(text.get(0));
        int middle = Byte.toUnsignedInt(text.get(length >> 1));
        int last = Byte.toUnsignedInt(text.get(length - 1));
        return folded((first + (middle << 8)) * K2 ^ (length + (last << 2)) * K0) * K2;
    }

    private static long upTo32(ByteBuffer text, int length) {
        long factor = K2 + length * 2L;
        long a = text.getLong(0) * K1;
        long b = text.getLong(8);
        long c = text.getLong(length - 8) * factor;
        long d = text.getLong(length - 16) * K2;
        return mixed(turned(a + b, 43) + turned(c, 30) + d, a + turned(b + K2, 18) + c, factor);
    }

    private static long upTo64(ByteBuffer text, int length) {
        long factor = K2 + length * 2L;
        long a = text.getLong(0) * K2;
        long b = text.getLong(8);
        long c = text.getLong(length - 8) * factor;
        long d = text.getLong(length - 16) * K2;
        long y = turned(a + b, 43) + turned(c, 30) + d;
        long z = mixed(y, a + turned(b + K2, 18) + c, factor);
        long e = text.getLong(16) * factor;
        long f = text.getLong(24);
        long g = (y + text.getLong(length - 32)) * factor;
        long h = (z + text.getLong(length - 24)) * factor;
        return mixed(turned(e + f, 43) + turned(g, 30) + h, e + turned(f + a, 18) + g, factor);
    }

    private static long longer(ByteBuffer text, int length) {
        State state = new State(81);
        state.x = state.x * K2 + text.getLong(0);
        state.y = state.y * K1 + 113;
        state.z = folded(state.y * K2 + 113) * K2;
        int end = (length - 1) / BLOCK * BLOCK;
        for (int at = 0; at < end; at += BLOCK) {
            state.take(text, at, K1, 1);
        }
        // The last block reaches back, so that it is a whole one.
        long factor = K1 + ((state.z & 0xff) << 1);
        state.w0 += (length - 1) & (BLOCK - 1);
        state.v0 += state.w0;
        state.w0 += state.v0;
        state.take(text, length - BLOCK, factor, 9);
        return mixed(
                mixed(state.v0, state.w0, factor) + folded(state.y) * K0 + state.z,
                mixed(state.v1, state.w1, factor) + state.x,
                factor);
    }

    /** The 56 bytes that go from block to block. */
    private static final class State {
        private long x;
        private long y;
        private long z;
        private long v0;
        private long v1;
        private long w0;
        private long w1;

        State(long seed) {
            x = seed;
            y = seed;
        }

        void take(ByteBuffer text, int at, long factor, long weight) {
            x = turned(x + y + v0 + text.getLong(at + 8), 37) * factor;
            y = turned(y + v1 + text.getLong(at + 48), 42) * factor;
            x ^= w1 * weight;
            y += v0 * weight + text.getLong(at + 40);
            z = turned(z + w0, 33) * factor;
            long a = v1 * factor + text.getLong(at);
            long b = turned(x + w0 + a + text.getLong(at + 24), 21);
            long sum = a + text.getLong(at + 8) + text.getLong(at + 16);
            v0 = sum + text.getLong(at + 24);
            v1 = b + turned(sum, 44) + a;
            a = z + w1 + text.getLong(at + 32);
            b = turned(y + text.getLong(at + 16) + a + text.getLong(at + 56), 21);
            sum = a + text.getLong(at + 40) + text.getLong(at + 48);
            w0 = sum + text.getLong(at + 56);
            w1 = b + turned(sum, 44) + a;
            long swapped = z;
            z = x;
            x = swapped;
        }
    }

    private static long mixed(long u, long v, long factor) {
        long a = folded((u ^ v) * factor);
        return folded((v ^ a) * factor) * factor;
    }

    private static long folded(long value) {
        return value ^ (value >>> 47);
    }

    private static long turned(long value, int bits) {
        return Long.rotateRight(value, bits);
    }
}
