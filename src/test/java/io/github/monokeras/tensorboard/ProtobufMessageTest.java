package io.github.monokeras.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The first two and the negative number are the examples of protobuf's page on its encoding. */
class ProtobufMessageTest {

    @Test
    void writes_a_number_seven_bits_a_byte() {
        assertThat(hex(message().int64(1, 150))).isEqualTo("089601");
        assertThat(hex(message().int64(1, 127))).isEqualTo("087f");
        assertThat(hex(message().int64(1, 128))).isEqualTo("088001");
    }

    @Test
    void writes_text_after_its_length() {
        assertThat(hex(message().string(2, "testing"))).isEqualTo("120774657374696e67");
        assertThat(hex(message().string(2, "µ"))).isEqualTo("1202c2b5");
    }

    @Test
    void writes_a_negative_number_in_ten_bytes() {
        assertThat(hex(message().int64(1, -2))).isEqualTo("08feffffffffffffffff01");
    }

    @Test
    void writes_a_field_above_15_with_a_longer_key() {
        assertThat(hex(message().int64(16, 1))).isEqualTo("800101");
    }

    @Test
    void writes_a_float64_little_endian() {
        assertThat(hex(message().float64(1, 1))).isEqualTo("09000000000000f03f");
    }

    @Test
    void leaves_out_what_is_zero_or_empty() {
        assertThat(message()
                        .int64(1, 0)
                        .float64(2, 0)
                        .string(3, "")
                        .bytes(4, new byte[0])
                        .toByteArray())
                .isEmpty();
        assertThat(hex(message().float64(1, -0.0))).isEqualTo("090000000000000080");
    }

    @Test
    void keeps_an_empty_message() {
        assertThat(hex(message().message(2, message()))).isEqualTo("1200");
    }

    @Test
    void puts_a_message_into_a_message() {
        assertThat(hex(message().message(3, message().int64(1, 150)))).isEqualTo("1a03089601");
    }

    private static ProtobufMessage message() {
        return new ProtobufMessage();
    }

    private static String hex(ProtobufMessage message) {
        return HexFormat.of().formatHex(message.toByteArray());
    }
}
