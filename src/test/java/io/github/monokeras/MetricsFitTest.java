package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.GoldenMetrics;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What two epochs of training log of metrics, each sample alike and weighted, on every backend and in real Keras. */
class MetricsFitTest {

    private static final int BATCH = 5;

    static Stream<Arguments> fits() {
        List<Arguments> arguments = new ArrayList<>();
        for (JsonElement golden : GoldenMetrics.golden().getAsJsonArray("fits")) {
            JsonObject fit = golden.getAsJsonObject();
            for (Backend backend : Backends.all(fit.get("floatx").getAsString())) {
                arguments.add(Arguments.of(fit.get("name").getAsString(), backend, fit));
            }
        }
        return arguments.stream();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("fits")
    void logs_what_keras_logs(String name, Backend backend, JsonObject golden) {
        Tensor x = Golden.tensor(golden.get("x"));
        Tensor kernel = Golden.tensor(golden.get("kernel"));
        int units = kernel.shape().dim(1);
        Loss loss = Loss.of(golden.get("loss").getAsString());
        Dense layer = new Dense(units)
                .activation(golden.get("activation").getAsString())
                .inputShape(x.shape().dim(1));
        Network network = Networks.chain(Shape.of(x.shape().dim(1)), layer);
        List<Metric> metrics = metrics(golden.getAsJsonArray("metrics"));
        Compilation compilation = new Compilation(new SGD(0.5), loss, metrics, metrics).forOutputs(network.outputs());
        Weights start = Weights.of(List.of(kernel, Tensor.of(new double[units])));
        try (Session session = Networks.open(backend, network, start)) {
            session.compile(compilation);
            Samples samples = Networks.place(
                    session,
                    x,
                    labels(golden),
                    Golden.tensor(GoldenMetrics.golden().get("sample_weight")));
            for (JsonElement epoch : golden.getAsJsonArray("epochs")) {
                session.resetLogs();
                for (int from = 0; from < x.shape().dim(0); from += BATCH) {
                    session.train(
                            samples, from, Math.min(from + BATCH, x.shape().dim(0)));
                }
                List<String> keras = strings(golden.getAsJsonArray("names"));
                for (int i = 0; i < keras.size(); i++) {
                    int place = place(keras.get(i), compilation);
                    assertThat(place).as(keras.get(i)).isNotNegative();
                    assertClose(session.logs()[place], epoch.getAsJsonArray().get(i), golden, keras.get(i));
                }
            }
        }
    }

    /** Returns where a number stands that Keras logs under a name; a second Precision of the process is precision_1 there. */
    private static int place(String keras, Compilation compilation) {
        List<String> names = compilation.logNames();
        return names.contains(keras) ? names.indexOf(keras) : names.indexOf("weighted_" + keras.replace("_1", ""));
    }

    private static Tensor labels(JsonObject golden) {
        return Golden.tensor(GoldenMetrics.golden()
                .getAsJsonObject("data")
                .getAsJsonObject(golden.get("data").getAsString())
                .get("y_true"));
    }

    private static List<Metric> metrics(JsonArray described) {
        return described.asList().stream()
                .map(golden -> golden.isJsonPrimitive()
                        ? Metric.of(golden.getAsString())
                        : GoldenMetrics.metric(
                                golden.getAsJsonObject().get("metric").getAsString(),
                                golden.getAsJsonObject().getAsJsonObject("config")))
                .toList();
    }

    private static List<String> strings(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsString).toList();
    }

    private static void assertClose(double actual, JsonElement expected, JsonObject golden, String name) {
        // Overlaps are float32 in Keras, whatever the precision is.
        boolean exact = golden.get("floatx").getAsString().equals("float64") && !name.contains("io_u");
        double scale = Math.max(1, Math.abs(expected.getAsDouble()));
        assertThat(actual).as(name).isCloseTo(expected.getAsDouble(), within((exact ? 1e-9 : 1e-5) * scale));
    }
}
