package io.github.monokeras.layers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spreads texts, and whole numbers, over bins as TensorFlow does: by the hash of their bytes, or their digits'. */
final class HashBins {

    private HashBins() {}

    /**
     * Returns the bin of a number, from 0.
     *
     * @param salt the two keys of {@link SipHash}, or null: {@link FarmHash}
     */
    static long of(long number, int bins, long @Nullable [] salt) {
        return of(Long.toString(number), bins, salt);
    }

    /** Returns the bin of a text, as {@link #of(long, int, long[])} that of a number. */
    static long of(String text, int bins, long @Nullable [] salt) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long hash = salt == null ? FarmHash.fingerprint64(bytes) : SipHash.hash(bytes, salt[0], salt[1]);
        return Long.remainderUnsigned(hash, bins);
    }

    /** Takes one key for both, or two. */
    static long[] salt(String who, long... salt) {
        if (salt.length != 1 && salt.length != 2) {
            throw new IllegalArgumentException(
                    "%s: salt must be one number or two, got %d of them".formatted(who, salt.length));
        }
        return new long[] {salt[0], salt[salt.length - 1]};
    }

    /** Returns keys as Keras writes them. */
    static @Nullable Object written(long @Nullable [] salt) {
        return salt == null ? null : List.of(salt[0], salt[1]);
    }
}
