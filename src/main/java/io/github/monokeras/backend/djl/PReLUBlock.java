package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/** {@code PReLU} as a DJL block: {@code max(x, 0) - alpha max(-x, 0)}, the shape unchanged. */
final class PReLUBlock extends AbstractBlock {

    private final Parameter alpha = addParameter(
            Parameter.builder().setName("alpha").setType(Parameter.Type.WEIGHT).build());

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, @Nullable PairList<String, Object> params) {
        NDArray x = inputs.singletonOrThrow();
        NDArray below = Activation.relu(x.neg()).mul(weights.getValue(alpha, x.getDevice(), training));
        return new NDList(Activation.relu(x).sub(below));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }

    @Override
    protected void prepare(Shape[] inputs) {
        alpha.setShape(inputs[0].slice(1));
    }
}
