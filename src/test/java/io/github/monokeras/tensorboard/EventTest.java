package io.github.monokeras.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Byte for byte what TensorFlow 2.21 wrote, the first two under Keras 3.15's TensorBoard callback. */
class EventTest {

    @Test
    void begins_a_file_as_tensorflow_does() {
        assertThat(hex(Event.fileVersion(1795375825, "tensorflow.core.util.events_writer")))
                .isEqualTo("09000040b4d0c0da411a0d627261696e2e4576656e743a32"
                        + "52240a2274656e736f72666c6f772e636f72652e7574696c2e6576656e74735f777269746572");
    }

    @Test
    void names_its_own_writer() {
        assertThat(Event.fileVersion(1795375824).toByteArray())
                .isEqualTo(Event.fileVersion(1795375824, "io.github.monokeras.tensorboard.EventFileWriter")
                        .toByteArray());
    }

    @Test
    void writes_a_scalar_as_keras_does() {
        double wallTime = Double.longBitsToDouble(0x41dac0d0b463f81fL);
        float loss = Float.intBitsToFloat(0x3f916c3f);

        assertThat(hex(Event.scalar(wallTime, 1, "batch_loss", loss)))
                .isEqualTo("091ff863b4d0c0da4110012a270a250a0a62617463685f6c6f7373420a0801120022043f6c913f"
                        + "4a0b0a090a077363616c617273");
    }

    @Test
    void writes_a_histogram_as_tensorflow_does() {
        double wallTime = Double.longBitsToDouble(0x41dac0d0d4803850L);

        assertThat(hex(Event.histogram(
                        wallTime, 3, "dense/kernel/histogram", Histogram.buckets(new double[] {1, 2, 4}, 2))))
                .isEqualTo("09503880d4d0c0da4110032a6a0a680a1664656e73652f6b65726e656c2f686973746f6772616d"
                        + "423e0802120812020802120208032230"
                        + "000000000000f03f00000000000004400000000000000040"
                        + "00000000000004400000000000001040000000000000f03f"
                        + "4a0e0a0c0a0a686973746f6772616d73");
    }

    private static String hex(ProtobufMessage message) {
        return HexFormat.of().formatHex(message.toByteArray());
    }
}
