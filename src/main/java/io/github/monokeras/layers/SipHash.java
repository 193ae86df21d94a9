package io.github.monokeras.layers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * SipHash-2-4, with which TensorFlow puts strings into buckets that depend on a key: two rounds for each 8 bytes, four at
 * the end.
 *
 * @see <a href="https://cr.yp.to/siphash/siphash-20120918.pdf">Aumasson, Bernstein: SipHash, a fast short-input PRF</a>
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/strings/to_hash_bucket_strong">
 *     tf.strings.to_hash_bucket_strong</a>
 */
final class SipHash {

    private long v0;
    private long v1;
    private long v2;
    private long v3;

    private SipHash(long key0, long key1) {
        v0 = key0 ^ 0x736f6d6570736575L;
        v1 = key1 ^ 0x646f72616e646f6dL;
        v2 = key0 ^ 0x6c7967656e657261L;
        v3 = key1 ^ 0x7465646279746573L;
    }

    /** Returns the hash of the bytes under a key, to be read as unsigned. */
    static long hash(byte[] bytes, long key0, long key1) {
        SipHash state = new SipHash(key0, key1);
        int words = bytes.length / Long.BYTES;
        ByteBuffer text = ByteBuffer.allocate((words + 1) * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        text.put(0, bytes);
        // The last word ends in the length.
        text.put(text.capacity() - 1, (byte) bytes.length);
        for (int word = 0; word <= words; word++) {
            state.take(text.getLong(word * Long.BYTES));
        }
        state.v2 ^= 0xff;
        state.rounds(4);
        return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
    }

    private void take(long word) {
        v3 ^= word;
        rounds(2);
        v0 ^= word;
    }

    private void rounds(int count) {
        for (int round = 0; round < count; round++) {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
