package io.github.monokeras.saving.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The numbers that Bob Jenkins gives for his hash. */
class Lookup3Test {

    @Test
    void hashes_as_its_author_says() {
        assertThat(checksum("")).isEqualTo(0xdeadbeef);
        assertThat(checksum("Four score and seven years ago")).isEqualTo(0x17770551);
    }

    @Test
    void leaves_the_buffer_where_it_was_and_starts_there() {
        ByteBuffer buffer = ByteBuffer.wrap("xFour score and seven years ago".getBytes(StandardCharsets.UTF_8));
        buffer.position(1);

        assertThat(Lookup3.checksum(buffer)).isEqualTo(0x17770551);
        assertThat(buffer.position()).isEqualTo(1);
    }

    private static int checksum(String text) {
        return Lookup3.checksum(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
