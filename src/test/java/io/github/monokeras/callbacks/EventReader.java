package io.github.monokeras.callbacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the points in event files: of the summaries in a folder, what they are called, where they lie and their numbers. */
final class EventReader {

    /** One scalar, or the rows of one histogram, and the folder in which its file is. */
    record Point(String folder, String tag, long step, List<Double> numbers) {}

    private EventReader() {}

    static List<Point> points(Path folder) {
        List<Point> points = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getParent().getFileName().toString();
                ByteBuffer records = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
                while (records.hasRemaining()) {
                    byte[] event = new byte[(int) records.getLong()];
                    records.getInt();
                    records.get(event);
                    records.getInt();
                    Map<Integer, Object> fields = fields(event);
                    if (fields.containsKey(5)) {
                        points.add(point(name, (long) fields.getOrDefault(2, 0L), fields((byte[])
                                fields(bytes(fields, 5)).get(1))));
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return points;
    }

    private static Point point(String folder, long step, Map<Integer, Object> value) {
        Map<Integer, Object> tensor = fields(bytes(value, 8));
        ByteBuffer content = ByteBuffer.wrap(bytes(tensor, 4)).order(ByteOrder.LITTLE_ENDIAN);
        List<Double> numbers = new ArrayList<>();
        while (content.hasRemaining()) {
            numbers.add(tensor.get(1).equals(1L) ? content.getFloat() : content.getDouble());
        }
        return new Point(folder, new String(bytes(value, 1), StandardCharsets.UTF_8), step, numbers);
    }

    private static byte[] bytes(Map<Integer, Object> fields, int field) {
        return (byte[]) fields.get(field);
    }

    /** Takes a protobuf message apart: numbers and bytes by field, of a field that repeats the last. */
    private static Map<Integer, Object> fields(byte[] message) {
        ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        Map<Integer, Object> fields = new LinkedHashMap<>();
        while (in.hasRemaining()) {
            long key = varint(in);
            Object value = switch ((int) (key & 7)) {
                case 0 -> varint(in);
                case 1 -> in.getLong();
                default -> {
                    byte[] bytes = new byte[(int) varint(in)];
                    in.get(bytes);
                    yield bytes;
                }
            };
            fields.put((int) (key >> 3), value);
        }
        return fields;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
