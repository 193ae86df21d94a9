package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.Normalization;
import org.jspecify.annotations.Nullable;

/** {@code Normalization} as a DJL block: {@code (x - mean) / max(sqrt(variance), epsilon)}, the shape unchanged. */
final class NormalizationBlock extends AbstractBlock {

    private final Parameter mean = add("mean", Parameter.Type.RUNNING_MEAN);
    private final Parameter variance = add("variance", Parameter.Type.RUNNING_VAR);

    NormalizationBlock() {
        add("count", Parameter.Type.OTHER);
    }

    Parameter mean() {
        return mean;
    }

    Parameter variance() {
        return variance;
    }

    private Parameter add(String name, Parameter.Type type) {
        return addParameter(Parameter.builder().setName(name).setType(type).build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, @Nullable PairList<String, Object> params) {
        NDArray x = inputs.singletonOrThrow();
        // Closed here: what is computed from a weight alone hangs on the weight's manager, which outlives the step.
        try (NDArray deviation =
                        weights.getValue(variance, x.getDevice(), training).sqrt();
                NDArray least = Scalar.of(Normalization.EPSILON, deviation);
                NDArray scale = deviation.maximum(least)) {
            return new NDList(
                    x.sub(weights.getValue(mean, x.getDevice(), training)).div(scale));
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }

    @Override
    protected void prepare(Shape[] inputs) {
        mean.setShape(new Shape(inputs[0].tail()));
        variance.setShape(new Shape(inputs[0].tail()));
    }
}
