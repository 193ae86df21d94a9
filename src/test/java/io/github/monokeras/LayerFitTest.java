package io.github.monokeras;

import static io.github.monokeras.Closeness.requireClose;
import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.LayerRow;
import io.github.monokeras.layers.LayerTable;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Three steps of training lead each row of the table of layers to the weights of real Keras, on every backend. */
class LayerFitTest {

    static Stream<Arguments> rows() {
        List<Backend> backends = new ArrayList<>(Backends.all("float64"));
        backends.addAll(Backends.all("float32"));
        return backends.stream()
                .flatMap(backend -> LayerTable.rows().filter(LayerRow::hasFit).map(row -> Arguments.of(backend, row)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void three_steps_end_at_keras_weights(Backend backend, LayerRow row) {
        Graph graph = row.graph();
        double tolerance = backend.dtype() == DType.FLOAT64 ? 1e-9 : 1e-5;
        try (Model model = new Model(graph.inputs(), graph.outputs().subList(0, 1)).backend(backend)) {
            model.setWeights(LayerRow.start(model.state().network("test")));
            Object x = graph.inputs().size() == 1 ? row.inputs().get(0) : row.inputs();
            Tensor y = LayerRow.targets(row.tensors("outputs").get(0).shape());
            model.compile(optimizer(new SGD(0.05)), loss("mse"));
            History history = model.fit(x, y, epochs(3), batchSize(2), shuffle(false), verbose(0));

            List<Double> losses =
                    Golden.numbers(row.golden().getAsJsonObject("fit").get("losses"));
            for (int epoch = 0; epoch < losses.size(); epoch++) {
                assertThat(history.get("loss").get(epoch))
                        .isCloseTo(losses.get(epoch), within(tolerance * Math.max(1, losses.get(epoch))));
            }
            Weights weights = model.getWeights();
            List<Tensor> expected =
                    Golden.tensors(row.golden().getAsJsonObject("fit").get("weights"));
            for (int i = 0; i < weights.size(); i++) {
                requireClose(
                        "fit " + backend.label(),
                        row + " weight " + i,
                        weights.get(i).cast(DType.FLOAT64),
                        expected.get(i),
                        tolerance);
            }
        }
    }
}
