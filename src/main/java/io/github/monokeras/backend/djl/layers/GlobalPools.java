package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.GlobalAveragePooling1D;
import io.github.monokeras.layers.GlobalPooling;
import org.jspecify.annotations.Nullable;

/** One number of all places of a channel: of {@code (batch, places, channels)} in the end {@code (batch, channels)}. */
final class GlobalPools {

    private static final int[] PLACES = {1};

    private GlobalPools() {}

    /** Returns the largest; where several are, they share the gradient, as TensorFlow's do and the engines' do not. */
    static NDArray max(NDArray x) {
        NDArray fixed = x.stopGradient();
        NDArray largest = fixed.max(PLACES, true);
        NDArray reached = fixed.eq(largest);
        NDArray hits = reached.toType(x.getDataType(), false).sum(PLACES, true);
        NDArray mean =
                NDArrays.where(reached, x, x.zerosLike()).sum(PLACES, true).div(hits);
        return largest.add(mean.sub(mean.stopGradient()));
    }

    static NDArray average(NDArray x) {
        NDArray sum = x.sum(PLACES, true);
        return sum.div(Scalar.of((double) x.getShape().get(1), sum));
    }

    /** Gives the result the output shape of its layer. */
    static NDArray shaped(GlobalPooling<?> layer, NDArray x, NDArray result) {
        return result.reshape(SpatialShapes.batch(x.getShape().get(0), layer.outputShape(SpatialShapes.sample(x))));
    }

    /**
     * The mean of those steps that a mask leaves.
     *
     * @param layer the description
     */
    record MaskedAverage(GlobalAveragePooling1D layer) implements LayerFormula {

        @Override
        public NDList forward(LayerCall call) {
            NDArray x = call.input();
            NDArray mask = call.mask(0);
            return new NDList(shaped(layer, x, mask == null ? average(x) : average(x, mask)));
        }

        @Override
        public @Nullable NDArray outputMask(LayerCall call) {
            return null;
        }

        private static NDArray average(NDArray x, NDArray mask) {
            NDArray counts = mask.toType(x.getDataType(), false).expandDims(-1);
            NDArray each = counts.broadcast(x.getShape()).neq(0);
            return NDArrays.where(each, x, x.zerosLike()).sum(PLACES, true).div(counts.sum(PLACES, true));
        }

        private static NDArray average(NDArray x) {
            return GlobalPools.average(x);
        }
    }
}
