package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The merges that leave out time steps which do not count. */
final class MaskedMerges {

    private static final int SEQUENCE_AXES = 3;

    private MaskedMerges() {}

    /** {@code x1 x2 …}, with 1 for what does not count; where nothing counts, 0. */
    static NDList product(LayerCall call) {
        NDList inputs = MergingFormulas.aligned(call.inputs());
        NDArray any = mask(call, 0, inputs.get(0));
        NDArray product = orOne(any, inputs.get(0));
        for (int i = 1; i < inputs.size(); i++) {
            NDArray mask = mask(call, i, inputs.get(i));
            product = product.mul(orOne(mask, inputs.get(i)));
            any = any == null || mask == null ? null : Broadcasting.or(any, mask);
        }
        if (any == null) {
            return new NDList(product);
        }
        NDArray counts = Broadcasting.spread(any, product.getShape());
        return new NDList(Broadcasting.where(counts, product, product.zerosLike()));
    }

    /**
     * The input that is preferred at each place, the first of those that tie, as TensorFlow's gradient has it; the engines'
     * own maximum shares it out.
     *
     * @param preferred says where the former of two stays
     */
    static NDList chosen(LayerCall call, BinaryOperator<NDArray> preferred) {
        NDList inputs = MergingFormulas.aligned(call.inputs());
        NDArray best = inputs.get(0);
        NDArray counts = mask(call, 0, best);
        for (int i = 1; i < inputs.size(); i++) {
            Shape shape = Broadcasting.common(best, inputs.get(i));
            NDArray mask = mask(call, i, inputs.get(i));
            NDArray former = Broadcasting.spread(best, shape);
            NDArray x = Broadcasting.spread(inputs.get(i), shape);
            x = mask == null ? x : Broadcasting.where(Broadcasting.spread(mask, shape), x, former);
            former = counts == null ? former : Broadcasting.where(Broadcasting.spread(counts, shape), former, x);
            counts = counts == null || mask == null ? null : Broadcasting.or(counts, mask);
            best = Broadcasting.where(stays(preferred, former, x), former, x);
        }
        return new NDList(best);
    }

    /** Returns numbers that count, and 1 in place of the others. */
    private static NDArray orOne(@Nullable NDArray mask, NDArray x) {
        return mask == null ? x : Broadcasting.where(mask, x, x.zerosLike().add(1));
    }

    /** Returns 1 where the former of two numbers stays: it is preferred, or no number at all. */
    private static NDArray stays(BinaryOperator<NDArray> preferred, NDArray former, NDArray x) {
        NDArray fixed = former.stopGradient();
        NDArray isPreferred = preferred.apply(fixed, x.stopGradient()).toType(x.getDataType(), false);
        return Broadcasting.or(isPreferred, fixed.neq(fixed).toType(x.getDataType(), false));
    }

    /** Returns the mask of an input number by number, or null: it has none, or is no sequence. */
    private static @Nullable NDArray mask(LayerCall call, int input, NDArray x) {
        NDArray mask = call.mask(input);
        boolean isSequence = call.input(input).getShape().dimension() == SEQUENCE_AXES
                && x.getShape().dimension() == SEQUENCE_AXES;
        return mask == null || !isSequence
                ? null
                : Broadcasting.spread(mask.toType(x.getDataType(), false).expandDims(2), x.getShape());
    }
}
