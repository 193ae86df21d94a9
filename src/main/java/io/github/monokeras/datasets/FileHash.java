package io.github.monokeras.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Says whether a file has the hash that it should have. */
final class FileHash {

    private static final int MD5_DIGITS = 32;
    private static final int BLOCK = 1 << 16;

    private FileHash() {}

    /**
     * Says whether the file has a hash.
     *
     * @param hash a SHA-256 or an MD5 in hexadecimal digits, or empty: every file has that
     */
    static boolean fits(Path file, String hash) throws IOException {
        if (hash.isEmpty()) {
            return true;
        }
        MessageDigest digest = digest(hash.length() == MD5_DIGITS ? "MD5" : "SHA-256");
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int count = stream.read(block); count >= 0; count = stream.read(block)) {
                digest.update(block, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).equals(hash);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(algorithm + " must be there, every Java has it", impossible);
        }
    }
}
