package io.github.monokeras.tensorboard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * The frame around each event of a file: how long it is and two checksums, by which a reader knows a whole record.
 *
 * @see <a href="https://www.tensorflow.org/tutorials/load_data/tfrecord">TFRecord</a>
 */
final class TFRecord {

    private static final int MASK = 0xa282ead8;

    private TFRecord() {}

    /** Returns length, masked CRC of the length, data, masked CRC of the data; all numbers little-endian. */
    static byte[] of(byte[] data) {
        ByteBuffer record = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + data.length + Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        record.putLong(data.length);
        record.putInt(maskedCrc(record.array(), Long.BYTES));
        record.put(data);
        record.putInt(maskedCrc(data, data.length));
        return record.array();
    }

    /** Returns CRC-32C, turned and shifted: a CRC over bytes that hold CRCs themselves would be weak. */
    static int maskedCrc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return Integer.rotateRight((int) crc.getValue(), 15) + MASK;
    }
}
