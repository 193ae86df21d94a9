package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.metrics;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.backend.djl.DjlBackend;
import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.layers.Conv2D;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.LayerRow;
import io.github.monokeras.layers.LayerTable;
import io.github.monokeras.layers.MaxPooling2D;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each row of the table of layers, and models that have been trained, are saved into {@code target/exchange} and opened
 * again; {@code check_exchange.py} opens them in Python, {@link ReopenedTest} what that saves.
 */
class ExchangeTest {

    private static final ExchangeRows ROWS = ExchangeRows.begin();
    private static final int SAMPLES = 8;

    @BeforeAll
    static void sets_the_seed() {
        Keras.setRandomSeed(7);
    }

    static Stream<LayerRow> rows() {
        return LayerTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_is_saved_and_opened(LayerRow row) {
        Graph graph = row.graph();
        try (Model model = new Model(graph.inputs(), graph.outputs()).backend(new DjlBackend())) {
            model.setWeights(LayerRow.start(model.state().network("test")));
            // A row that draws random numbers in training cannot say what its losses will be.
            boolean trains = (row.hasFit() || !row.hasTraining())
                    && model.state().network("test").countTrainableParams() > 0;
            boolean compiled = trains && graph.outputs().size() == 1;
            if (compiled) {
                model.compile(optimizer(new SGD(0.05)), loss("mse"));
            }
            ExchangeRows.Saved saved = ROWS.save(row.name(), model, row.inputs(), trains);

            requireAlike(row.name(), saved);
            if (compiled) {
                saved.aimAt(LayerRow.targets(saved.outputs().get(0).shape()));
            }
            if (compiled && row.hasFit()) {
                saved.goOn();
            }
        }
    }

    @Test
    void an_adam_goes_on() {
        Sequential model =
                new Sequential(new Input(4), new Dense(6).activation("relu"), new Dense(3).activation("softmax"));
        goesOn("trained_mlp_adam", model, new Adam(0.01), numbers(1, SAMPLES, 4), 3);
    }

    @Test
    void a_momentum_goes_on() {
        Sequential model = new Sequential(
                new Input(6, 6, 2),
                new Conv2D(3, 3).activation("relu"),
                new BatchNormalization(),
                new MaxPooling2D(2),
                new Flatten(),
                new Dense(2).activation("softmax"));
        goesOn("trained_convnet_momentum", model, new SGD(0.05).momentum(0.9), numbers(1, SAMPLES, 6, 6, 2), 2);
    }

    private static void goesOn(String name, Sequential model, Optimizer optimizer, Tensor x, int classes) {
        Tensor y = LayerRow.values(Shape.of(SAMPLES), 50, classes);
        try (Model trained = model.backend(new DjlBackend())) {
            trained.compile(optimizer(optimizer), loss("sparse_categorical_crossentropy"), metrics("accuracy"));
            trained.fit(x, y, epochs(3), batchSize(SAMPLES), shuffle(false), verbose(0));
            ExchangeRows.Saved saved = ROWS.save(name, trained, List.of(x), true);

            requireAlike(name, saved);
            saved.aimAt(y).goOn();
        }
    }

    private static void requireAlike(String name, ExchangeRows.Saved saved) {
        try (Model opened = Model.load(ExchangeRows.file(name)).backend(new DjlBackend())) {
            assertThat(opened.predictAll(ExchangeRows.all(saved.inputs()), verbose(0)))
                    .isEqualTo(saved.outputs());
        }
    }

    private static Tensor numbers(int seed, int... dims) {
        return LayerRow.values(Shape.of(dims), seed, 0);
    }

    @AfterAll
    static void write_the_listing() {
        ROWS.finish();
    }
}
