package io.github.monokeras.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes an event file apart into the bytes of its events, and checks every frame on the way. */
final class EventFile {

    private EventFile() {}

    /** Fails unless the file is made of whole records to its end. */
    static List<byte[]> events(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        List<byte[]> events = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] length = new byte[Long.BYTES];
            in.get(length);
            assertThat(in.getInt()).isEqualTo(TFRecord.maskedCrc(length, Long.BYTES));
            byte[] event = new byte
                    [Math.toIntExact(ByteBuffer.wrap(length)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getLong())];
            in.get(event);
            assertThat(in.getInt()).isEqualTo(TFRecord.maskedCrc(event, event.length));
            events.add(event);
        }
        return events;
    }
}
