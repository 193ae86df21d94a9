package io.github.monokeras.datasets;

import io.github.monokeras.text.Console;
import io.github.monokeras.text.ProgressBar;
import io.github.monokeras.text.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/** Downloads a file beside its place, checks its hash and moves it there, so that it is never there by half. */
final class Download {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int BLOCK = 1 << 16;

    private Download() {}

    static void to(Path place, DatasetFile file, Console console) throws IOException {
        console.print("Downloading data from " + file.origin() + "\n");
        Path part = Files.createTempFile(place.toAbsolutePath().getParent(), file.name(), ".part");
        try {
            copy(file, part, console);
            if (!FileHash.fits(part, file.hash())) {
                throw new IOException("a file whose hash is not " + file.hash());
            }
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void copy(DatasetFile file, Path part, Console console) throws IOException {
        HttpResponse<InputStream> response = response(file);
        try (InputStream from = response.body();
                OutputStream to = Files.newOutputStream(part)) {
            if (response.statusCode() != OK) {
                throw new IOException("HTTP status " + response.statusCode());
            }
            long size = response.headers().firstValueAsLong("content-length").orElse(0);
            if (size < 1 || size > Integer.MAX_VALUE) {
                from.transferTo(to);
                return;
            }
            ProgressBar bar = new ProgressBar(TextStyle.current(), console, (int) size);
            byte[] block = new byte[BLOCK];
            int done = 0;
            for (int count = from.read(block); count >= 0; count = from.read(block)) {
                to.write(block, 0, count);
                done += count;
                bar.update(done, Map::of);
            }
            bar.finish(Map.of());
        }
    }

    private static HttpResponse<InputStream> response(DatasetFile file) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(file.origin()).timeout(PATIENCE).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("the thread was interrupted");
            stopped.initCause(interrupted);
            throw stopped;
        }
    }
}
