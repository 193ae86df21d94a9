package io.github.monokeras.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RemoteMonitorTest {

    private final List<JsonObject> kept = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String root;

    static Stream<JsonObject> cases() {
        return CallbackGolden.read().getAsJsonObject("remote").getAsJsonArray("cases").asList().stream()
                .map(golden -> golden.getAsJsonObject());
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::keep);
        server.start();
        root = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sends_what_keras_sends(JsonObject golden) {
        RemoteMonitor monitor = CallbackGolden.with(new RemoteMonitor().root(root), golden.getAsJsonObject("options"));
        JsonArray logs = golden.getAsJsonArray("logs");

        List<String> warned = CallbackGolden.warnings(() -> {
            for (int epoch = 0; epoch < logs.size(); epoch++) {
                monitor.onEpochEnd(epoch, CallbackGolden.logs(logs.get(epoch)));
            }
        });

        assertThat(kept)
                .isEqualTo(golden.getAsJsonArray("requests").asList().stream()
                        .map(request -> request.getAsJsonObject())
                        .toList());
        assertThat(warned)
                .isEqualTo(CallbackGolden.strings(golden.get("warned")).stream()
                        .map(text -> text.replace("ROOT", root))
                        .toList());
    }

    @Test
    void warns_once_of_a_server_that_cannot_be_reached() {
        server.stop(0);
        RemoteMonitor nobody = new RemoteMonitor().root(root);
        RemoteMonitor nowhere = new RemoteMonitor().root("no address");

        List<String> warned = CallbackGolden.warnings(() -> {
            nobody.onEpochEnd(0, Map.of("loss", 1.0));
            nobody.onEpochEnd(1, Map.of("loss", 1.0));
            nowhere.onEpochEnd(0, Map.of("loss", 1.0));
        });

        assertThat(warned)
                .isEqualTo(
                        CallbackGolden.strings(CallbackGolden.read()
                                        .getAsJsonObject("remote")
                                        .get("unreachable"))
                                .stream()
                                .map(text -> text.replace("ROOT", root))
                                .toList());
    }

    @Test
    void refuses_a_header_that_is_not_allowed() {
        assertThatThrownBy(() -> new RemoteMonitor().headers(Map.of("Host", "elsewhere")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keeps_an_interruption() {
        Thread.currentThread().interrupt();

        new RemoteMonitor().root(root).onEpochEnd(0, Map.of());

        assertThat(Thread.interrupted()).isTrue();
    }

    private void keep(HttpExchange exchange) throws IOException {
        JsonObject headers = new JsonObject();
        for (String name : List.of("content-type", "x-key")) {
            if (exchange.getRequestHeaders().containsKey(name)) {
                headers.addProperty(name, exchange.getRequestHeaders().getFirst(name));
            }
        }
        JsonObject request = new JsonObject();
        request.addProperty("method", exchange.getRequestMethod());
        request.addProperty("path", exchange.getRequestURI().getPath());
        request.add("headers", headers);
        request.addProperty("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        kept.add(request);
        exchange.sendResponseHeaders(404, -1);
        exchange.close();
    }
}
