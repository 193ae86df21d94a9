package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.github.monokeras.layers.Dense;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code Dense} without its activation, {@code x · kernel + bias}, as a DJL block: input {@code (batch, …, inputs)}, output
 * {@code (batch, …, units)}.
 */
final class DenseBlock extends AbstractBlock {

    private final int units;
    private final Parameter kernel;
    private final @Nullable Parameter bias;

    DenseBlock(Dense layer) {
        units = layer.units();
        kernel = addParameter(Parameter.builder()
                .setName("kernel")
                .setType(Parameter.Type.WEIGHT)
                .build());
        bias = layer.useBias()
                ? addParameter(Parameter.builder()
                        .setName("bias")
                        .setType(Parameter.Type.BIAS)
                        .build())
                : null;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, @Nullable PairList<String, Object> params) {
        NDArray x = inputs.singletonOrThrow();
        NDArray output = x.matMul(weights.getValue(kernel, x.getDevice(), training));
        return new NDList(bias == null ? output : output.add(weights.getValue(bias, x.getDevice(), training)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        long[] dims = inputs[0].getShape().clone();
        dims[dims.length - 1] = units;
        return Arrays.stream(inputs).map(input -> new Shape(dims)).toArray(Shape[]::new);
    }

    @Override
    protected void prepare(Shape[] inputs) {
        kernel.setShape(new Shape(inputs[0].tail(), units));
        if (bias != null) {
            bias.setShape(new Shape(units));
        }
    }
}
