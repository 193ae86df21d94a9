package io.github.monokeras;

import static io.github.monokeras.Closeness.requireClose;
import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that real Keras trained and saved predict here as there, and training goes on as there, on every backend. */
class PythonFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/saved");
    private static final JsonObject FILES = Golden.read("saved_models").getAsJsonObject("files");
    private static final double TOLERANCE = 1e-5;

    static Stream<Arguments> files() {
        return Backends.all("float32").stream()
                .flatMap(backend -> FILES.keySet().stream().map(name -> Arguments.of(backend, name)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void predicts_and_goes_on_as_in_python(Backend backend, String name) {
        JsonObject golden = FILES.getAsJsonObject(name);
        Object x = one(inputs(golden));
        List<Tensor> outputs = ExchangeRows.tensors(golden.get("outputs"));
        List<Double> losses = Golden.numbers(golden.get("losses"));
        try (Model model = Model.load(FOLDER.resolve(name + ".keras")).backend(backend)) {
            List<Tensor> predicted = model.predictAll(x, verbose(0));
            assertThat(predicted).hasSameSizeAs(outputs);
            for (int i = 0; i < outputs.size(); i++) {
                requireClose("python files", name, predicted.get(i).cast(DType.FLOAT64), outputs.get(i), TOLERANCE);
            }

            List<Double> next = model.fit(
                            x, targets(golden), epochs(losses.size()), batchSize(1000), shuffle(false), verbose(0))
                    .get("loss");
            for (int epoch = 0; epoch < losses.size(); epoch++) {
                assertThat(next.get(epoch))
                        .as("loss %d, all are %s", epoch, next)
                        .isCloseTo(losses.get(epoch), within(TOLERANCE * Math.max(1, losses.get(epoch))));
            }
        }
    }

    private static List<Object> inputs(JsonObject golden) {
        List<Object> inputs = new ArrayList<>();
        for (JsonElement input : golden.getAsJsonArray("inputs")) {
            JsonObject each = input.getAsJsonObject();
            inputs.add(each.has("texts") ? texts(each.getAsJsonArray("texts")) : tensor(each));
        }
        return inputs;
    }

    private static Object targets(JsonObject golden) {
        List<Tensor> targets = ExchangeRows.tensors(golden.get("targets"));
        if (golden.get("names").isJsonNull()) {
            return one(targets);
        }
        Map<String, Tensor> byName = new LinkedHashMap<>();
        golden.getAsJsonArray("names").forEach(name -> byName.put(name.getAsString(), targets.get(byName.size())));
        return byName;
    }

    private static Tensor tensor(JsonObject listed) {
        JsonArray alone = new JsonArray();
        alone.add(listed);
        return ExchangeRows.tensors(alone).get(0);
    }

    private static String[] texts(JsonArray texts) {
        return texts.asList().stream().map(JsonElement::getAsString).toArray(String[]::new);
    }

    private static Object one(List<?> values) {
        return values.size() == 1 ? values.get(0) : values;
    }
}
