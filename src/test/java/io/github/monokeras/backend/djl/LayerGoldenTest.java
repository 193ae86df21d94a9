package io.github.monokeras.backend.djl;

import static io.github.monokeras.Closeness.requireClose;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.layers.LayerRow;
import io.github.monokeras.layers.LayerTable;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table of layers gives, on each engine, the values and the gradients of real Keras. */
class LayerGoldenTest {

    private static final int BATCH = 2;

    static Stream<Arguments> rows() {
        return Stream.of("PyTorch", "MXNet")
                .filter(ai.djl.engine.Engine::hasEngine)
                .flatMap(engine -> Stream.of(DType.FLOAT64, DType.FLOAT32)
                        .flatMap(dtype -> LayerTable.rows().map(row -> Arguments.of(engine, dtype, row))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void gives_keras_predictions(String engine, DType dtype, LayerRow row) {
        try (Run run = new Run(engine, dtype, row)) {
            Forward forward = run.network.forward(new WeightViews(run.step, List.of()), run.inputs(), false);
            run.requireAll("outputs", tensors(forward), row.tensors("outputs"));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void gives_keras_gradients_in_training(String engine, DType dtype, LayerRow row) {
        if (!row.hasTraining()) {
            assertThat(row.golden().get("random").getAsBoolean()).isTrue();
            return;
        }
        try (Run run = new Run(engine, dtype, row)) {
            List<NDArray> inputs = run.inputs();
            WeightViews weights = new WeightViews(run.step, run.trainable());
            Forward forward;
            try (GradientCollector collector = run.step.getEngine().newGradientCollector()) {
                inputs.forEach(input -> input.setRequiresGradient(true));
                forward = run.network.forward(weights, inputs, true);
                NDArray loss = run.loss(forward, inputs, weights);
                collector.backward(loss);
            }
            run.requireAll("training outputs", tensors(forward), row.tensors("training_outputs"));
            run.requireAll("input gradients", gradients(inputs), row.tensors("input_gradients"));
            run.requireAll(
                    "weight gradients",
                    gradients(run.trainable().stream().map(weights::of).toList()),
                    row.tensors("weight_gradients"));
            DjlNetwork.settle(forward);
            run.requireAll(
                    "moved",
                    run.network.parameters().stream()
                            .map(parameter -> DjlArrays.tensor(parameter.getArray()))
                            .toList(),
                    row.tensors("moved"));
        }
    }

    private static List<Tensor> tensors(Forward forward) {
        return forward.outputs().stream()
                .map(Outputs::activated)
                .map(DjlArrays::tensor)
                .toList();
    }

    private static List<Tensor> gradients(List<NDArray> arrays) {
        return arrays.stream()
                .map(array -> DjlArrays.tensor(array.getGradient()))
                .toList();
    }

    /** A row on an engine. */
    private static final class Run implements AutoCloseable {

        private final LayerRow row;
        private final String engine;
        private final DType dtype;
        private final Network description;
        private final DjlMemory memory;
        private final NDManager step;
        private final DjlNetwork network;

        Run(String engine, DType dtype, LayerRow row) {
            this.row = row;
            this.engine = engine;
            this.dtype = dtype;
            description = Network.of(row.graph());
            memory = new DjlMemory(Engines.newManager(engine, "cpu"), dtype);
            step = memory.manager().newSubManager();
            Weights weights = LayerRow.start(description);
            memory.putAll(description.layers(), weights);
            network = new DjlNetwork(description, memory, 1);
        }

        List<NDArray> inputs() {
            return row.inputs().stream()
                    .map(input -> DjlArrays.create(step, input, dtype))
                    .toList();
        }

        List<Parameter> trainable() {
            return description.trainable(network.parameters());
        }

        /** What a layer does not use has no gradient in the engines, and 0 here. */
        NDArray loss(Forward forward, List<NDArray> inputs, StepWeights weights) {
            List<NDArray> all = new ArrayList<>();
            for (int i = 0; i < forward.outputs().size(); i++) {
                NDArray output = forward.outputs().get(i).activated();
                Tensor factors = LayerRow.factors(DjlArrays.tensor(output).shape(), i);
                all.add(output.mul(DjlArrays.create(step, factors, dtype)).sum());
            }
            inputs.forEach(input -> all.add(input.mul(input.zerosLike()).sum()));
            trainable().forEach(parameter -> {
                NDArray weight = weights.of(parameter);
                all.add(weight.mul(weight.zerosLike()).sum());
            });
            NDArray sum = all.stream().reduce(NDArray::add).orElseThrow();
            return new Penalties(description, network.parameters()).addTo(sum, weights, forward.activities(), BATCH);
        }

        void requireAll(String what, List<Tensor> actual, List<Tensor> expected) {
            assertThat(actual).as(what).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                if (expected.get(i) != null) {
                    double tolerance = dtype == DType.FLOAT64 ? 1e-9 : 1e-5;
                    Tensor wide = actual.get(i).cast(DType.FLOAT64);
                    requireClose(engine + " " + dtype, what + " " + i, wide, expected.get(i), tolerance);
                }
            }
        }

        @Override
        public void close() {
            memory.close();
        }
    }
}
