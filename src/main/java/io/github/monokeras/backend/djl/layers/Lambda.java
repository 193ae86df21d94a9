package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A function of DJL arrays as a layer: {@code new Lambda(x -> x.abs())}. Only the DJL backend can compute it.
 *
 * <p>Input and output {@code (batch, …)}. The shape of the output is found by calling the function once on zeros, or given by
 * {@link #outputShape(Integer...)}, which a shape with an unknown dimension needs.
 *
 * @see <a href="https://keras.io/api/layers/core_layers/lambda/">keras.layers.Lambda</a>
 */
public final class Lambda extends DjlLayer<Lambda> {

    private final UnaryOperator<NDArray> function;
    private @Nullable Shape givenOutput;

    /** Makes a layer of a function of batches. */
    public Lambda(UnaryOperator<NDArray> function) {
        this.function = function;
    }

    /** Gives the shape of one output sample; default what the function makes of zeros. */
    public Lambda outputShape(Integer... sample) {
        requireUnbuilt();
        givenOutput = Shape.of(Arrays.stream(sample).mapToInt(Integer::intValue).toArray());
        return this;
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> inputs) {
        if (inputs.size() != 1) {
            throw new IllegalArgumentException(
                    "%s: takes 1 input, got %d; merge them first".formatted(who(), inputs.size()));
        }
        Shape output = givenOutput;
        return List.of(output == null ? tried(inputs.get(0)) : output);
    }

    @Override
    protected NDList forward(LayerCall call) {
        return new NDList(function.apply(call.input()));
    }

    @Override
    protected Lambda self() {
        return this;
    }

    private Shape tried(Shape input) {
        if (!input.isKnown()) {
            throw new IllegalArgumentException(
                    "%s: outputShape must be given for an input of shape %s".formatted(who(), input));
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray zeros = manager.zeros(DjlArrays.shape(input.withBatch(1)), DataType.FLOAT32);
            return DjlArrays.tensor(function.apply(zeros)).shape().withoutBatch();
        }
    }
}
