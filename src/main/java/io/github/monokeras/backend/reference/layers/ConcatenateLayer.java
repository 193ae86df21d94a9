package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.Concatenate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inputs side by side along an axis; the gradient is cut up again.
 *
 * @param layer the description
 */
record ConcatenateLayer(Concatenate layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        int axis = axis(call);
        List<NdArray> inputs = call.inputs();
        return new LayerFlow(List.of(joined(inputs, axis)), gradients -> cut(gradients.get(0), inputs, axis));
    }

    @Override
    public @Nullable NdArray outputMask(LayerCall call) {
        List<NdArray> masks = new ArrayList<>();
        boolean isMasked = false;
        for (int i = 0; i < call.inputs().size(); i++) {
            NdArray mask = call.mask(i);
            isMasked |= mask != null;
            NdArray x = call.input(i);
            masks.add(mask == null ? NdArray.zeros(x.dim(0), x.dim(1)).map(zero -> 1) : mask);
        }
        if (!isMasked) {
            return null;
        }
        return axis(call) == 1
                ? joined(masks, 1)
                : masks.stream().reduce(MergeByPlace::either).orElseThrow();
    }

    private int axis(LayerCall call) {
        return layer.axis() < 0 ? layer.axis() + call.input().rank() : layer.axis();
    }

    private static NdArray joined(List<NdArray> inputs, int axis) {
        int[] shape = inputs.get(0).shape();
        shape[axis] = inputs.stream().mapToInt(x -> x.dim(axis)).sum();
        NdArray y = NdArray.zeros(shape);
        int start = 0;
        for (NdArray x : inputs) {
            copy(x, y, start, axis, true);
            start += x.dim(axis);
        }
        return y;
    }

    private static List<NdArray> cut(NdArray dy, List<NdArray> inputs, int axis) {
        List<NdArray> all = new ArrayList<>();
        int start = 0;
        for (NdArray x : inputs) {
            NdArray dx = x.zerosLike();
            copy(dx, dy, start, axis, false);
            all.add(dx);
            start += x.dim(axis);
        }
        return all;
    }

    /** Copies a part into the whole, or out of it; the part starts at an index of the axis. */
    private static void copy(NdArray part, NdArray whole, int start, int axis, boolean in) {
        int behind = Arrays.stream(part.shape()).skip(axis + 1L).reduce(1, Math::multiplyExact);
        int run = part.dim(axis) * behind;
        for (int row = 0; row * run < part.size(); row++) {
            int at = (row * whole.dim(axis) + start) * behind;
            if (in) {
                System.arraycopy(part.values(), row * run, whole.values(), at, run);
            } else {
                System.arraycopy(whole.values(), at, part.values(), row * run, run);
            }
        }
    }
}
