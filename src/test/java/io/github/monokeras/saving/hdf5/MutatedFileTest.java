package io.github.monokeras.saving.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.gson.JsonParser;
import io.github.monokeras.ByteMutation;
import io.github.monokeras.saving.InvalidFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of damaged files: each is read, or refused by the one exception there is. */
class MutatedFileTest {

    private static final int MUTATIONS = 10_000;
    private static final int SOME = 300;
    /** Values at which sizes and addresses go wrong. */
    @Test
    void a_damaged_file_of_h5py_is_read_or_refused() throws IOException {
        String golden = Files.readString(GoldenFiles.FOLDER.resolve("hdf5_files.json"));
        String small =
                JsonParser.parseString(golden).getAsJsonObject().get("small").getAsString();

        mutate(Base64.getDecoder().decode(small), MUTATIONS, false);
    }

    @Test
    void a_damaged_file_of_ours_is_read_or_refused_even_with_right_checksums() throws IOException {
        mutate(Trees.bytes(Trees.weights()), MUTATIONS, true);
    }

    @Test
    void a_damaged_large_file_is_read_or_refused() throws IOException {
        mutate(GoldenFiles.bytes("hdf5_default.h5"), SOME, false);
        mutate(GoldenFiles.bytes("hdf5_latest.h5"), SOME, true);
    }

    private static void mutate(byte[] original, int times, boolean sealed) {
        Random random = new Random(42);
        int refused = 0;
        for (int i = 0; i < times; i++) {
            byte[] bytes = original.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                ByteMutation.apply(bytes, random);
            }
            if (sealed) {
                seal(bytes);
            }
            try {
                GoldenFiles.readAll(Hdf5Reader.read(ByteBuffer.wrap(bytes)));
            } catch (InvalidFileException expected) {
                assertThat(expected).hasMessageStartingWith("HDF5: ");
                refused++;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError wrong) {
                fail("mutation " + i, wrong);
            }
        }
        // Some hit what nobody reads, some only a number.
        assertThat(refused).isBetween(times / 20, times - 1);
    }

    /** Gives the superblock and all headers of newer files the checksums of their bytes, as far as they still have a size. */
    private static void seal(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(44, Lookup3.checksum(ByteBuffer.wrap(bytes, 0, 44)));
        for (int at = 0; at < bytes.length - 16; at++) {
            if (buffer.getInt(at) == 0x5244484f) {
                int flags = bytes[at + 5];
                int prefix = 6 + ((flags & 0x20) == 0 ? 0 : 16) + ((flags & 0x10) == 0 ? 0 : 4);
                int sizeBytes = 1 << (flags & 3);
                int size = 0;
                for (int i = Math.min(sizeBytes, 3) - 1; i >= 0 && at + prefix + i < bytes.length; i--) {
                    size = (size << 8) | (bytes[at + prefix + i] & 0xff);
                }
                int length = prefix + sizeBytes + size;
                if (at + length + 4 <= bytes.length) {
                    buffer.putInt(at + length, Lookup3.checksum(ByteBuffer.wrap(bytes, at, length)));
                }
            }
        }
    }
}
