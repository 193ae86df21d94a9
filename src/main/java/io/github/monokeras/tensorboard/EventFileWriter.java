package io.github.monokeras.tensorboard;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes one event file into a folder, for TensorBoard to show.
 *
 * <pre>{@code
 * try (EventFileWriter writer = EventFileWriter.in(Path.of("logs", "train"))) {
 *     writer.scalar("epoch_loss", 0, 0.25);
 *     writer.histogram("dense/kernel/histogram", 0, kernel);
 * }
 * }</pre>
 *
 * <p>Each event is in the file, whole, when the method that writes it returns: a running TensorBoard sees it. A writer
 * is for one thread.
 *
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/summary/create_file_writer">tf.summary.create_file_writer</a>
 */
public final class EventFileWriter implements AutoCloseable {

    /** The number of buckets of a histogram: 30, as in {@code tf.summary.histogram}. */
    public static final int BUCKETS = 30;

    private static final AtomicInteger FILES = new AtomicInteger();

    private final Path file;
    private final FileOutputStream out;
    private final Clock clock;
    private boolean closed;

    EventFileWriter(Path file, FileOutputStream out, Clock clock) {
        this.file = file;
        this.out = out;
        this.clock = clock;
        write(Event.fileVersion(now()));
    }

    /**
     * Starts a new event file in a folder, which is made if it is missing.
     *
     * @param directory the folder; TensorBoard shows each folder with event files as one run, under the folder's name
     * @return the writer, to be closed
     * @throws UncheckedIOException if the folder cannot be made or written to
     */
    public static EventFileWriter in(Path directory) {
        return in(directory, Clock.systemUTC());
    }

    static EventFileWriter in(Path directory, Clock clock) {
        try {
            Files.createDirectories(directory);
            // Fails where the file exists: another process's events are never overwritten.
            Path file = Files.createFile(directory.resolve(name(clock.instant())));
            return new EventFileWriter(file, new FileOutputStream(file.toFile()), clock);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "EventFileWriter: \"%s\" must be a folder that can be written to, got %s: %s; choose another"
                            .formatted(directory, failed.getClass().getSimpleName(), failed.getMessage()),
                    failed);
        }
    }

    /**
     * Writes one point of a curve.
     *
     * @param tag the curve's name, such as {@code epoch_loss}; a part before a slash groups curves
     * @param step where the point lies, such as the epoch
     * @param value its height; rounded to float32, as TensorBoard keeps it
     * @throws IllegalArgumentException if the tag is empty
     * @throws IllegalStateException if the writer is closed
     * @throws UncheckedIOException if it cannot be written, as on a full disk; the writer is then closed
     */
    public void scalar(String tag, long step, double value) {
        write(Event.scalar(now(), step, checked(tag), (float) value));
    }

    /**
     * Writes how many values lie in each of {@value #BUCKETS} buckets of equal width between the least and the greatest.
     *
     * <p>Where all values are equal the last bucket counts them and every bucket begins and ends there; without values
     * there are {@value #BUCKETS} buckets of zeros. A value that is not finite is in no bucket.
     *
     * @param tag the histogram's name, such as {@code dense/kernel/histogram}
     * @param step when the values were these, such as the epoch
     * @param values the values in any order, such as those of a weight
     * @throws IllegalArgumentException if the tag is empty
     * @throws IllegalStateException if the writer is closed
     * @throws UncheckedIOException if it cannot be written, as on a full disk; the writer is then closed
     * @see <a href="https://www.tensorflow.org/api_docs/python/tf/summary/histogram">tf.summary.histogram</a>
     */
    public void histogram(String tag, long step, double... values) {
        write(Event.histogram(now(), step, checked(tag), Histogram.buckets(values, BUCKETS)));
    }

    /**
     * Waits until the disk has every event, so that not even a loss of power takes one away.
     *
     * <p>A running TensorBoard does not need this, and a disk takes milliseconds for it.
     *
     * @throws IllegalStateException if the writer is closed
     * @throws UncheckedIOException if the disk refuses; the writer is then closed
     */
    public void flush() {
        requireOpen();
        try {
            out.getFD().sync();
        } catch (IOException failed) {
            throw givenUp(failed);
        }
    }

    /** Ends the file; a second call does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            out.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(notWritten(failed), failed);
        }
    }

    /**
     * Returns where the events are.
     *
     * @return the file, named {@code events.out.tfevents.SECONDS.HOST.PROCESS.NUMBER.v2}
     */
    public Path file() {
        return file;
    }

    private void write(ProtobufMessage event) {
        requireOpen();
        try {
            out.write(TFRecord.of(event.toByteArray()));
        } catch (IOException failed) {
            throw givenUp(failed);
        }
    }

    /** Half a record may lie in the file now. Readers stop before it, so nothing may follow: the writer closes. */
    private UncheckedIOException givenUp(IOException failed) {
        closed = true;
        try {
            out.close();
        } catch (IOException also) {
            failed.addSuppressed(also);
        }
        return new UncheckedIOException(notWritten(failed), failed);
    }

    private String notWritten(IOException failed) {
        return "EventFileWriter: \"%s\" could not be written (%s: %s)"
                .formatted(file, failed.getClass().getSimpleName(), failed.getMessage());
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException(
                    "EventFileWriter: \"%s\" must be open, but is closed; start another".formatted(file));
        }
    }

    private static String checked(String tag) {
        if (Objects.requireNonNull(tag, "tag").isEmpty()) {
            throw new IllegalArgumentException("EventFileWriter: tag must be a name such as epoch_loss, got \"\"");
        }
        return tag;
    }

    private double now() {
        Instant now = clock.instant();
        return now.getEpochSecond() + now.getNano() / 1e9;
    }

    private static String name(Instant now) {
        return String.format(
                Locale.ROOT,
                "events.out.tfevents.%010d.%s.%d.%d.v2",
                now.getEpochSecond(),
                host(),
                ProcessHandle.current().pid(),
                FILES.getAndIncrement());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
