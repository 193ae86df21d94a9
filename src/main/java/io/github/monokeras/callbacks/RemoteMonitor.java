package io.github.monokeras.callbacks;

import io.github.monokeras.text.PythonText;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends the logs of every epoch to a server, as JSON such as {@code {"epoch": 0, "loss": 0.25}}, by HTTP POST.
 *
 * <p>A server that cannot be reached is a warning; what it answers does not matter.
 *
 * @see <a href="https://keras.io/api/callbacks/remote_monitor/">keras.callbacks.RemoteMonitor</a>
 */
public final class RemoteMonitor implements Callback {

    private final Warnings warnings = new Warnings();
    private String root = "http://localhost:9000";
    private String path = "/publish/epoch/end/";
    private String field = "data";
    private Map<String, String> headers = Map.of();
    private boolean sendAsJson;
    private @Nullable HttpClient client;

    /** Sends to {@code http://localhost:9000/publish/epoch/end/}. */
    public RemoteMonitor() {}

    /** Sets the server; default {@code "http://localhost:9000"}. */
    public RemoteMonitor root(String newRoot) {
        root = newRoot;
        return this;
    }

    /** Sets where on the server; default {@code "/publish/epoch/end/"}. */
    public RemoteMonitor path(String newPath) {
        path = newPath;
        return this;
    }

    /** Sets the field of the form that holds the JSON; default {@code "data"}. */
    public RemoteMonitor field(String newField) {
        field = newField;
        return this;
    }

    /**
     * Sets further headers; default none.
     *
     * @throws IllegalArgumentException if one is not allowed, as {@code Host}
     */
    public RemoteMonitor headers(Map<String, String> newHeaders) {
        HttpRequest.Builder refusing = HttpRequest.newBuilder();
        newHeaders.forEach(refusing::setHeader);
        headers = new LinkedHashMap<>(newHeaders);
        return this;
    }

    /** Says whether the JSON is the whole content, and not a field of a form; default false. */
    public RemoteMonitor sendAsJson(boolean newSendAsJson) {
        sendAsJson = newSendAsJson;
        return this;
    }

    @Override
    public void onEpochEnd(int epoch, Map<String, Double> logs) {
        // JSON has no such numbers; in the form goes what Python writes instead.
        if (sendAsJson && logs.values().stream().anyMatch(value -> !Double.isFinite(value))) {
            unreachable();
            return;
        }
        try {
            client().send(request(json(epoch, logs)), HttpResponse.BodyHandlers.discarding());
        } catch (IOException | IllegalArgumentException noServer) {
            unreachable();
        } catch (InterruptedException interrupted) {
            // The loop asks for this before the next batch.
            Thread.currentThread().interrupt();
        }
    }

    private void unreachable() {
        warnings.warn("Could not reach RemoteMonitor root server at " + root);
    }

    private HttpRequest request(String json) {
        String content = sendAsJson ? json : formEncoded(field) + "=" + formEncoded(json);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .setHeader("Content-Type", sendAsJson ? "application/json" : "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(content));
        headers.forEach(request::setHeader);
        return request.build();
    }

    private HttpClient client() {
        HttpClient existing = client;
        if (existing == null) {
            existing = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            client = existing;
        }
        return existing;
    }

    private static String json(int epoch, Map<String, Double> logs) {
        StringBuilder json = new StringBuilder("{\"epoch\": ").append(epoch);
        logs.forEach((name, value) ->
                json.append(", \"").append(escaped(name)).append("\": ").append(number(value)));
        return json.append('}').toString();
    }

    private static String number(double value) {
        if (Double.isFinite(value)) {
            return PythonText.repr(value);
        }
        return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }

    private static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** As Python's {@code urlencode}, which leaves the tilde and not the asterisk. */
    private static String formEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
