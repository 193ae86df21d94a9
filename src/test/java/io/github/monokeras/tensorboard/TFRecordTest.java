package io.github.monokeras.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TFRecordTest {

    /** CRC-32C's check value, 0xe3069283 of 123456789, turned right by 15 bits, plus the mask. */
    @Test
    void masks_the_check_value_of_crc_32c() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);

        assertThat(TFRecord.maskedCrc(digits, 9)).isEqualTo(0xc78ab0e5);
    }

    /** What tf.io.TFRecordWriter wrote for these three bytes. */
    @Test
    void frames_data_as_tensorflow_does() {
        assertThat(HexFormat.of().formatHex(TFRecord.of(new byte[] {'a', 'b', 'c'})))
                .isEqualTo("0300000000000000b099490e6162636e57f121");
    }

    @Test
    void frames_no_data_too() {
        assertThat(HexFormat.of().formatHex(TFRecord.of(new byte[0]))).isEqualTo("000000000000000029039807d8ea82a2");
    }
}
