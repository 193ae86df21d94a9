package io.github.monokeras.tensorboard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The messages of an event file, with the field numbers of TensorFlow's {@code event.proto}, {@code summary.proto} and
 * {@code tensor.proto}.
 *
 * <p>As TensorFlow 2 writes them: each summary holds one value, a tensor as bytes, and the name of the plugin that shows
 * it. {@code data_class} stays unset; TensorBoard derives it from that name.
 *
 * @see <a href="https://github.com/tensorflow/tensorboard/tree/master/tensorboard/compat/proto">the messages</a>
 */
final class Event {

    private static final int DT_FLOAT = 1;
    private static final int DT_DOUBLE = 2;

    private Event() {}

    /** Returns the first event of every file: which format follows, and who writes. */
    static ProtobufMessage fileVersion(double wallTime) {
        return fileVersion(wallTime, EventFileWriter.class.getName());
    }

    static ProtobufMessage fileVersion(double wallTime, String writer) {
        return new ProtobufMessage()
                .float64(1, wallTime)
                .string(3, "brain.Event:2")
                .message(10, new ProtobufMessage().string(1, writer));
    }

    /** Returns a float32 without dimensions. */
    static ProtobufMessage scalar(double wallTime, long step, String tag, float value) {
        byte[] content = new byte[Float.BYTES];
        littleEndian(content).putFloat(value);
        return summary(wallTime, step, tag, "scalars", tensor(DT_FLOAT, new ProtobufMessage(), content));
    }

    /** Returns a float64 tensor {@code (buckets, 3)} of left edge, right edge and count. */
    static ProtobufMessage histogram(double wallTime, long step, String tag, List<Bucket> buckets) {
        byte[] content = new byte[3 * Double.BYTES * buckets.size()];
        ByteBuffer rows = littleEndian(content);
        for (Bucket bucket : buckets) {
            rows.putDouble(bucket.left()).putDouble(bucket.right()).putDouble((double) bucket.count());
        }
        ProtobufMessage shape =
                new ProtobufMessage().message(2, dimension(buckets.size())).message(2, dimension(3));
        return summary(wallTime, step, tag, "histograms", tensor(DT_DOUBLE, shape, content));
    }

    private static ProtobufMessage summary(
            double wallTime, long step, String tag, String plugin, ProtobufMessage tensor) {
        ProtobufMessage metadata = new ProtobufMessage().message(1, new ProtobufMessage().string(1, plugin));
        ProtobufMessage value =
                new ProtobufMessage().string(1, tag).message(8, tensor).message(9, metadata);
        return new ProtobufMessage()
                .float64(1, wallTime)
                .int64(2, step)
                .message(5, new ProtobufMessage().message(1, value));
    }

    private static ProtobufMessage tensor(int dtype, ProtobufMessage shape, byte[] content) {
        return new ProtobufMessage().int64(1, dtype).message(2, shape).bytes(4, content);
    }

    private static ProtobufMessage dimension(int size) {
        return new ProtobufMessage().int64(1, size);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
