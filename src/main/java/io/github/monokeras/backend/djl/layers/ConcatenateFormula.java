package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.layers.Concatenate;
import org.jspecify.annotations.Nullable;

/**
 * Inputs side by side.
 *
 * @param layer the description
 */
record ConcatenateFormula(Concatenate layer) implements LayerFormula {

    @Override
    public NDList forward(LayerCall call) {
        return new NDList(joined(call.inputs(), axis(call)));
    }

    @Override
    public @Nullable NDArray outputMask(LayerCall call) {
        NDList masks = new NDList();
        boolean isMasked = false;
        for (int i = 0; i < call.inputs().size(); i++) {
            NDArray mask = call.mask(i);
            isMasked |= mask != null;
            masks.add(
                    mask == null
                            ? ones(call.input(i))
                            : mask.toType(call.input().getDataType(), false));
        }
        if (!isMasked) {
            return null;
        }
        return axis(call) == 1
                ? joined(masks, 1)
                : masks.stream().reduce(Broadcasting::or).orElseThrow();
    }

    private int axis(LayerCall call) {
        int rank = call.input().getShape().dimension();
        return layer.axis() < 0 ? layer.axis() + rank : layer.axis();
    }

    private static NDArray joined(NDList arrays, int axis) {
        // On PyTorch no gradient comes back through the joining of one array alone.
        return arrays.size() == 1 ? arrays.get(0) : NDArrays.concat(arrays, axis);
    }

    private static NDArray ones(NDArray x) {
        return x.getManager().ones(new Shape(x.getShape().get(0), x.getShape().get(1)), x.getDataType());
    }
}
