package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.metrics;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.layers.Bidirectional;
import io.github.monokeras.layers.Conv1D;
import io.github.monokeras.layers.Conv2D;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Embedding;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.LayerNormalization;
import io.github.monokeras.layers.LayerRow;
import io.github.monokeras.layers.MaxPooling2D;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A convnet, a text classifier and a series model learn for five epochs what real Keras learns; the losses, side by side, are
 * written to {@code target/tutorial-losses.md}.
 */
class TutorialModelsTest {

    private static final JsonObject GOLDEN = Golden.read("tutorial_models").getAsJsonObject("models");
    private static final Path TABLE = Path.of("target", "tutorial-losses.md");
    private static final int SAMPLES = 12;

    /** Even in float64, Keras takes Adam's and RMSprop's options through float32. */
    private static final double ROUNDED_BY_KERAS = 1e-6;

    static Stream<Arguments> models() {
        return Stream.of("float32", "float64")
                .flatMap(floatx -> Backends.all(floatx).stream()
                        .flatMap(backend -> Stream.of("convnet", "text", "series")
                                .map(name -> Arguments.of(name, floatx, backend))));
    }

    @ParameterizedTest
    @MethodSource("models")
    void learns_as_keras_does(String name, String floatx, Backend backend) throws IOException {
        JsonObject golden = GOLDEN.getAsJsonObject(name).getAsJsonObject(floatx);
        boolean narrow = floatx.equals("float32");
        try (Sequential model = model(name).backend(backend)) {
            model.setWeights(LayerRow.start(model.state().network("test")));

            History history = model.fit(x(name), y(name), epochs(5), batchSize(4), shuffle(false), verbose(0));

            for (String log : golden.getAsJsonObject("history").keySet()) {
                List<Double> expected =
                        Golden.numbers(golden.getAsJsonObject("history").get(log));
                for (int epoch = 0; epoch < expected.size(); epoch++) {
                    assertThat(history.get(log).get(epoch))
                            .as("%s in epoch %d", log, epoch + 1)
                            .isCloseTo(expected.get(epoch), within(narrow ? 2e-5 : ROUNDED_BY_KERAS));
                }
            }
            Tensor predicted = model.predict(x(name), verbose(0)).cast(DType.FLOAT64);
            assertThat(predicted.maxAbsDifference(Golden.tensor(golden.get("predict"))))
                    .isLessThan(narrow ? 1e-4 : 10 * ROUNDED_BY_KERAS);
            note(name, backend, history, golden);
        }
    }

    private static Sequential model(String name) {
        switch (name) {
            case "convnet" -> {
                Sequential model = new Sequential(
                        new Input(8, 8, 1),
                        new Conv2D(4, 3).activation("relu").padding("same"),
                        new MaxPooling2D(2),
                        new Conv2D(6, 3).activation("relu"),
                        new BatchNormalization(),
                        new Flatten(),
                        new Dense(3).activation("softmax"));
                model.compile(optimizer("adam"), loss("sparse_categorical_crossentropy"), metrics("accuracy"));
                return model;
            }
            case "text" -> {
                Sequential model = new Sequential(
                        new Input((Integer) null),
                        new Embedding(20, 4).maskZero(true),
                        new Bidirectional(new LSTM(5).returnSequences(true)),
                        new LSTM(3),
                        new Dense(1).activation("sigmoid"));
                model.compile(
                        optimizer(new SGD(0.5).momentum(0.875)), loss("binary_crossentropy"), metrics("accuracy"));
                return model;
            }
            default -> {
                Sequential model = new Sequential(
                        new Input(10, 2),
                        new Conv1D(4, 3).activation("relu").padding("causal"),
                        new GRU(5),
                        new LayerNormalization(),
                        new Dense(1));
                model.compile(optimizer("rmsprop"), loss("huber"), metrics("mae"));
                return model;
            }
        }
    }

    private static Tensor x(String name) {
        return switch (name) {
            case "convnet" -> LayerRow.values(Shape.of(SAMPLES, 8, 8, 1), 1, 0);
            case "text" -> padded(LayerRow.values(Shape.of(SAMPLES, 6), 1, 20));
            default -> LayerRow.values(Shape.of(SAMPLES, 10, 2), 1, 0);
        };
    }

    /** The last two words of each text are missing. */
    private static Tensor padded(Tensor words) {
        double[] numbers = words.toDoubleArray();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i % 6 >= 4 ? 0 : numbers[i];
        }
        return Tensor.of(words.shape(), numbers);
    }

    private static Tensor y(String name) {
        return switch (name) {
            case "convnet" -> LayerRow.values(Shape.of(SAMPLES), 50, 3);
            case "text" -> LayerRow.values(Shape.of(SAMPLES, 1), 50, 2);
            default -> LayerRow.values(Shape.of(SAMPLES, 1), 50, 0);
        };
    }

    private static void note(String name, Backend backend, History history, JsonObject golden) throws IOException {
        List<String> lines = new ArrayList<>();
        List<Double> keras = Golden.numbers(golden.getAsJsonObject("history").get("loss"));
        for (int epoch = 0; epoch < keras.size(); epoch++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.9f | %.9f |",
                    name,
                    backend.label(),
                    epoch + 1,
                    keras.get(epoch),
                    history.get("loss").get(epoch)));
        }
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
