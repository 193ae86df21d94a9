package io.github.monokeras.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileWriterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1795375824, 500_000_000), ZoneOffset.UTC);
    private static final double NOW = 1795375824.5;

    @TempDir
    Path folder;

    @Test
    void writes_the_version_first_and_then_what_it_is_told() throws IOException {
        Path file;
        try (EventFileWriter writer = EventFileWriter.in(folder, CLOCK)) {
            writer.scalar("epoch_loss", 3, 0.25);
            writer.histogram("dense/kernel/histogram", 3, 1, 2, 4);
            file = writer.file();
        }

        assertThat(EventFile.events(file))
                .containsExactly(
                        Event.fileVersion(NOW).toByteArray(),
                        Event.scalar(NOW, 3, "epoch_loss", 0.25f).toByteArray(),
                        Event.histogram(
                                        NOW,
                                        3,
                                        "dense/kernel/histogram",
                                        Histogram.buckets(new double[] {1, 2, 4}, EventFileWriter.BUCKETS))
                                .toByteArray());
    }

    @Test
    void has_every_event_in_the_file_before_it_is_flushed_or_closed() throws IOException {
        try (EventFileWriter writer = EventFileWriter.in(folder)) {
            assertThat(EventFile.events(writer.file())).hasSize(1);
            writer.scalar("batch_loss", 1, 0.5);
            assertThat(EventFile.events(writer.file())).hasSize(2);
            writer.flush();
            assertThat(EventFile.events(writer.file())).hasSize(2);
        }
    }

    @Test
    void makes_the_folder_and_gives_each_writer_a_file_named_as_tensorflow_names_it() {
        Path train = folder.resolve("logs").resolve("train");
        try (EventFileWriter first = EventFileWriter.in(train, CLOCK);
                EventFileWriter second = EventFileWriter.in(train, CLOCK)) {
            String process = String.valueOf(ProcessHandle.current().pid());

            assertThat(List.of(first.file(), second.file()))
                    .doesNotHaveDuplicates()
                    .allSatisfy(file -> assertThat(file).isRegularFile().hasParent(train))
                    .allSatisfy(file -> assertThat(file.getFileName().toString())
                            .matches("events\\.out\\.tfevents\\.1795375824\\.[^/]+\\." + process + "\\.\\d+\\.v2"));
        }
    }

    @Test
    void refuses_a_folder_that_cannot_be_one() throws IOException {
        Path file = Files.createFile(folder.resolve("logs"));

        assertThatThrownBy(() -> EventFileWriter.in(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(
                        "EventFileWriter: \"%s\" must be a folder that can be written to, got %s: %s; choose another",
                        file, "FileAlreadyExistsException", file);
    }

    @Test
    void refuses_an_empty_tag() {
        try (EventFileWriter writer = EventFileWriter.in(folder)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.scalar("", 0, 1))
                    .withMessage("EventFileWriter: tag must be a name such as epoch_loss, got \"\"");
        }
    }

    @Test
    void writes_nothing_once_closed() throws IOException {
        EventFileWriter writer = EventFileWriter.in(folder);
        writer.close();
        writer.close();
        String message = "EventFileWriter: \"%s\" must be open, but is closed; start another".formatted(writer.file());

        assertThatIllegalStateException()
                .isThrownBy(() -> writer.scalar("epoch_loss", 0, 1))
                .withMessage(message);
        assertThatIllegalStateException()
                .isThrownBy(() -> writer.histogram("dense/bias/histogram", 0))
                .withMessage(message);
        assertThatIllegalStateException().isThrownBy(writer::flush).withMessage(message);
        assertThat(EventFile.events(writer.file())).hasSize(1);
    }

    @Test
    void lets_nothing_follow_half_a_record() throws IOException {
        Path file = folder.resolve("events");
        DiskThatFillsUp disk = new DiskThatFillsUp(file);
        EventFileWriter writer = new EventFileWriter(file, disk, CLOCK);
        long whole = Files.size(file);
        disk.full = true;

        assertThatThrownBy(() -> writer.scalar("epoch_loss", 0, 1))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("EventFileWriter: \"%s\" could not be written (IOException: disk full)", file);
        disk.full = false;
        long torn = Files.size(file);
        assertThat(torn).isGreaterThan(whole);
        assertThatIllegalStateException().isThrownBy(() -> writer.scalar("epoch_loss", 1, 1));
        writer.close();
        assertThat(Files.size(file)).isEqualTo(torn);
    }

    /** Writes half of what it is given and fails, once it is full. */
    private static final class DiskThatFillsUp extends FileOutputStream {

        private boolean full;

        DiskThatFillsUp(Path file) throws IOException {
            super(file.toFile());
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            super.write(full ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
            if (full) {
                throw new IOException("disk full");
            }
        }
    }
}
