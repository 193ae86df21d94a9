package io.github.monokeras.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.monokeras.text.Console;
import io.github.monokeras.text.Surface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server on this machine. */
class DatasetFileTest {

    private static final String TEXT = "a small file";
    private static final String SHA256 = "58831986bf022035197bd05d44de7eb9b1f5a6cac36994a862a7164c5ead0b41";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Console console =
            Console.of(new PrintStream(printed, true, StandardCharsets.UTF_8), Surface.FILE, () -> 0);
    private HttpServer server;
    private int requests;

    @BeforeEach
    void serves_a_file() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/file.txt", exchange -> {
            requests++;
            exchange.sendResponseHeaders(200, TEXT.length());
            exchange.getResponseBody().write(TEXT.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    @Test
    void downloads_a_file_once(@TempDir Path home) throws IOException {
        Path folder = home.resolve("datasets");
        DatasetFile file = file("file.txt", SHA256);

        assertThat(file.fetched(folder, console)).hasContent(TEXT).isEqualTo(folder.resolve("file.txt"));
        assertThat(file.fetched(folder, console)).hasContent(TEXT);

        assertThat(requests).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("Downloading data from " + file.origin() + "\n12/12 [")
                .endsWith("\n");
        assertThat(files(folder)).containsExactly("file.txt");
    }

    @Test
    void downloads_a_file_anew_that_is_not_what_it_should_be(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("file.txt"), "half");

        assertThat(file("file.txt", SHA256).fetched(folder, console)).hasContent(TEXT);
    }

    @Test
    void knows_md5_and_no_hash_at_all(@TempDir Path folder) {
        assertThat(file("file.txt", "aed59494a00a1e91dfc79d3d9135b3d9").fetched(folder, console))
                .hasContent(TEXT);
        assertThat(file("file.txt", "").fetched(folder, console)).hasContent(TEXT);
        assertThat(requests).isEqualTo(1);
    }

    @Test
    void finds_the_file_under_the_name_that_keras_gives_it(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("other"), TEXT);
        assertThat(file("file.txt", SHA256).fetched(folder, console)).isEqualTo(folder.resolve("other"));
        assertThat(file("file.txt", SHA256).in(folder)).isEqualTo(folder.resolve("other"));
    }

    @Test
    void leaves_nothing_of_a_file_with_another_hash(@TempDir Path folder) throws IOException {
        String hash = SHA256.replace('2', '3');
        assertThatThrownBy(() -> file("file.txt", hash).fetched(folder, console))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("set: the file file.txt must be downloaded once from " + origin("file.txt")
                        + ", which failed with java.io.IOException: a file whose hash is not " + hash
                        + "; download it by hand into " + folder);
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void says_what_to_do_without_a_network(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> file("none.txt", SHA256).fetched(folder, console))
                .hasMessageContaining(
                        "which failed with java.io.IOException: HTTP status 404; download it by hand into");
        server.stop(0);
        assertThatThrownBy(() -> file("file.txt", SHA256).fetched(folder, console))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("which failed with java.net.ConnectException")
                .hasMessageEndingWith("; download it by hand into " + folder);
        assertThat(files(folder)).isEmpty();
    }

    private DatasetFile file(String name, String hash) {
        return new DatasetFile("set", name, origin(name), hash, "other");
    }

    private URI origin(String name) {
        return URI.create("http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), name));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }
}
