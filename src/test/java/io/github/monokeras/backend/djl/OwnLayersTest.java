package io.github.monokeras.backend.djl;

import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.core.Linear;
import io.github.monokeras.Sequential;
import io.github.monokeras.backend.djl.layers.BlockLayer;
import io.github.monokeras.backend.djl.layers.DjlLayer;
import io.github.monokeras.backend.djl.layers.Lambda;
import io.github.monokeras.backend.djl.layers.LayerCall;
import io.github.monokeras.initializers.Ones;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Layers that a user writes with DJL: a function, a class, a block. */
class OwnLayersTest {

    private static final float[][] X = {{1, 2}, {3, -4}};
    private static final float[] Y = {1, 0};

    @BeforeEach
    void start_the_names_anew() {
        AutoNames.reset();
    }

    /** {@code y = scale x}, with a scale for each feature that starts at 1. */
    private static final class Scaling extends DjlLayer<Scaling> {

        @Override
        protected List<Shape> outputShapes(List<Shape> inputs) {
            return inputs;
        }

        @Override
        protected List<WeightSpec> weightSpecs(List<Shape> inputs) {
            return List.of(new WeightSpec("scale", Shape.of(inputs.get(0).dim(-1)), new Ones()));
        }

        @Override
        protected NDList forward(LayerCall call) {
            return new NDList(call.input().mul(call.weight(0)));
        }

        @Override
        protected Scaling self() {
            return this;
        }
    }

    @Test
    void a_function_of_arrays_is_a_layer() {
        try (Sequential model =
                new Sequential(new Input(2), new Lambda(NDArray::abs), new Dense(1).kernelInitializer("ones"))) {
            assertThat(model.predict(X, verbose(0)).toDoubleArray()).containsExactly(3, 7);
            assertThat(model.getLayer(0).outputShape()).isEqualTo(Shape.of(2));
        }
        try (Sequential model = new Sequential(new Input(2), new Lambda(x -> x.sum(new int[] {1}, true)))) {
            assertThat(model.getLayer(0).outputShape()).isEqualTo(Shape.of(1));
        }
        assertThatThrownBy(() -> new Sequential(new Input(null, 2), new Lambda(NDArray::abs)))
                .hasMessage("Lambda \"lambda_2\": outputShape must be given for an input of shape (None, 2)");
    }

    @Test
    void the_reference_refuses_it_by_name() {
        try (Sequential model = new Sequential(new Input(2), new Lambda(NDArray::abs)).backend("reference")) {
            assertThatThrownBy(() -> model.predict(X))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ReferenceBackend: layer must be one that it knows, got Lambda \"lambda\"");
        }
    }

    @Test
    void a_layer_of_ones_own_is_trained() {
        Scaling scaling = new Scaling();
        try (Sequential model = new Sequential(new Input(2), scaling)) {
            model.compile(optimizer(new SGD(0.1)), loss("mse"));
            model.fit(X, new float[][] {{0, 0}, {0, 0}}, verbose(0));

            // The gradient of the mean of (s x)² over 4 numbers is s x² / 2, summed over the samples.
            assertThat(scaling.getWeights().get(0).toDoubleArray())
                    .containsExactly(new double[] {1 - 0.1 * (1 + 9) / 2, 1 - 0.1 * (4 + 16) / 2}, within(1e-6));
        }
    }

    @Test
    void a_djl_block_learns_as_dense_does() {
        BlockLayer block = new BlockLayer(Linear.builder().setUnits(1).build());
        Dense dense = new Dense(1);
        try (Sequential ofBlock = new Sequential(new Input(2), block);
                Sequential ofDense = new Sequential(new Input(2), dense)) {
            assertThat(block.weightSpecs()).extracting(WeightSpec::shape).containsExactly(Shape.of(1, 2), Shape.of(1));
            Tensor kernel = block.getWeights().get(0);
            dense.setWeights(kernel.reshape(2, 1), block.getWeights().get(1));
            for (Sequential model : List.of(ofBlock, ofDense)) {
                model.compile(optimizer(new SGD(0.02)), loss("mse"));
                model.fit(X, Y, epochs(5), verbose(0));
            }

            assertThat(block.getWeights().get(0).toDoubleArray())
                    .containsExactly(dense.getWeights().get(0).toDoubleArray(), within(1e-5));
            assertThat(block.getWeights().get(0)).isNotEqualTo(kernel);
        }
    }
}
