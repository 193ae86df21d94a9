package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.metrics;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.layers.Conv2D;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.Input;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Java saved, Java opens: the same model, which trains on as if nothing had been. */
class SavingTest {

    private static final Tensor X = FunctionalCase.numbers(8, 32, 1).reshape(8, 4, 4, 2);
    private static final Tensor Y = FunctionalCase.numbers(8, 2, 50);

    @TempDir
    Path folder;

    static List<Backend> backends() {
        return Backends.all("float32");
    }

    private static Sequential convnet() {
        Keras.setRandomSeed(5);
        return new Sequential(
                new Input(4, 4, 2),
                new Conv2D(3, 2).activation("relu").name("conv"),
                new BatchNormalization(),
                new Flatten(),
                new Dense(2).name("head"));
    }

    private static List<Double> train(Model model, int more) {
        return model.fit(X, Y, epochs(more), batchSize(3), shuffle(false), verbose(0))
                .get("loss");
    }

    @ParameterizedTest
    @MethodSource("backends")
    void training_goes_on_where_it_stopped(Backend backend) {
        Path file = folder.resolve("m.keras");
        try (Model unbroken = convnet().backend(backend)) {
            unbroken.compile(optimizer(new Adam(0.01)), loss("mse"), metrics("mae"));
            train(unbroken, 3);
            unbroken.save(file);
            List<Double> expected = train(unbroken, 5);

            try (Model loaded = Model.load(file).backend(backend)) {
                assertThat(loaded).isInstanceOf(Sequential.class);
                assertThat(loaded.name()).isEqualTo(unbroken.name());
                assertThat(train(loaded, 5)).isEqualTo(expected);
                assertThat(loaded.getWeights()).isEqualTo(unbroken.getWeights());
                assertThat(loaded.evaluate(X, Y, verbose(0)).get("mae"))
                        .isEqualTo(unbroken.evaluate(X, Y, verbose(0)).get("mae"));
            }
        }
    }

    @Test
    void weights_alone_take_the_optimizer_along() {
        Path file = folder.resolve("m.weights.h5");
        try (Model model = convnet();
                Model other = convnet()) {
            model.compile(optimizer(new Adam(0.01)), loss("mse"));
            other.compile(optimizer(new Adam(0.01)), loss("mse"));
            train(model, 2);
            model.saveWeights(file);
            List<Double> expected = train(model, 2);
            train(other, 1);

            other.loadWeights(file);

            assertThat(train(other, 2)).isEqualTo(expected);
        }
    }

    @Test
    void the_same_model_gives_the_same_bytes_but_for_the_date() throws IOException {
        try (Model model = convnet()) {
            model.compile(optimizer("adam"), loss("mse"));
            train(model, 1);
            List<List<String>> contents = new ArrayList<>();
            for (String name : List.of("a.keras", "b.keras")) {
                model.save(folder.resolve(name));
                contents.add(members(folder.resolve(name)));
                try (Model loaded = Model.load(folder.resolve(name))) {
                    loaded.save(folder.resolve("again.keras"));
                    contents.add(members(folder.resolve("again.keras")));
                }
            }
            assertThat(contents).allMatch(contents.get(0)::equals);
        }
    }

    private static List<String> members(Path file) throws IOException {
        List<String> members = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String name : List.of("config.json", "model.weights.h5")) {
                members.add(name
                        + Arrays.hashCode(zip.getInputStream(zip.getEntry(name)).readAllBytes()));
            }
        }
        return members;
    }

    @Test
    void text_says_what_the_model_is_without_its_weights() {
        try (Model model = convnet();
                Model again = Model.fromJson(model.toJson())) {
            assertThat(again.toJson()).isEqualTo(model.toJson());
            again.setWeights(model.getWeights());
            assertThat(again.predict(X, verbose(0))).isEqualTo(model.predict(X, verbose(0)));
        }
    }

    @Test
    void djl_predicts_by_its_own_means() throws TranslateException {
        try (Model model = convnet()) {
            Tensor expected = model.predict(X, verbose(0));
            try (ai.djl.Model djl = model.toDjl();
                    Predictor<NDList, NDList> predictor = djl.newPredictor(new NoopTranslator());
                    NDManager manager = djl.getNDManager().newSubManager()) {
                NDArray x = manager.create(X.toFloatArray(), new ai.djl.ndarray.types.Shape(8, 4, 4, 2));

                assertThat(predictor.predict(new NDList(x)).head().toFloatArray())
                        .isEqualTo(expected.toFloatArray());
                assertThat(djl.getBlock().getParameters().size()).isEqualTo(8);
            }
            assertThatIllegalStateException()
                    .isThrownBy(() -> model.backend("reference").toDjl())
                    .withMessage("reference: no ai.djl.Model can be made here;"
                            + " choose the backend that computes with that library");
        }
    }

    @Test
    void a_failed_load_leaves_the_weights_as_they_are() {
        Path file = folder.resolve("other.weights.h5");
        try (Model model = convnet();
                Model other = new Sequential(new Input(3), new Dense(2))) {
            other.saveWeights(file);
            List<Tensor> before = List.copyOf(model.getWeights());

            assertThatThrownBy(() -> model.loadWeights(file))
                    .isInstanceOf(InvalidFileException.class)
                    .hasMessageStartingWith("\"" + file + "\": ");
            assertThat(List.copyOf(model.getWeights())).isEqualTo(before);
        }
    }

    @Test
    void names_say_what_is_written() {
        try (Model model = convnet()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> model.save("m.h5"))
                    .withMessage("save: the file's name must end in \".keras\", got \"m.h5\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> model.saveWeights("m.h5"))
                    .withMessage("saveWeights: the file's name must end in \".weights.h5\", got \"m.h5\"");
        }
        assertThatThrownBy(() -> Model.load(folder.resolve("none.keras")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("load: \"%s\" must be a file that can be read, got NoSuchFileException"
                        .formatted(folder.resolve("none.keras")));
    }

    @Test
    void what_was_there_stays_if_writing_fails() throws IOException {
        Path file = folder.resolve("m.keras");
        Files.createDirectory(file);
        try (Model model = convnet()) {
            assertThatThrownBy(() -> model.save(file)).isInstanceOf(UncheckedIOException.class);
            try (var left = Files.list(folder)) {
                assertThat(left).containsExactly(file);
            }
        }
    }
}
