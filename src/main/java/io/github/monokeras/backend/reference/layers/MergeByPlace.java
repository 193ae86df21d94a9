package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inputs that meet number by number. The gradient that comes back to a number which met several others is the sum of
 * {@code dy/dx · dy} over those.
 *
 * @param rule how one number is made
 */
record MergeByPlace(PlaceRule rule) implements LayerFormula {

    private static final int SEQUENCE_AXES = 3;

    @Override
    public LayerFlow forward(LayerCall call) {
        List<NdArray> inputs = call.inputs();
        int[] shape = Broadcast.shape(inputs);
        List<int[]> places = new ArrayList<>();
        inputs.forEach(x -> places.add(Broadcast.places(x.shape(), shape)));
        NdArray y = NdArray.zeros(shape);
        for (int place = 0; place < y.size(); place++) {
            y.values()[place] = rule.value(at(call, shape, places, place));
        }
        return new LayerFlow(List.of(y), gradients -> {
            List<NdArray> dx = inputs.stream().map(NdArray::zerosLike).toList();
            for (int place = 0; place < y.size(); place++) {
                double[] slopes = rule.slopes(at(call, shape, places, place));
                for (int i = 0; i < slopes.length; i++) {
                    dx.get(i).values()[places.get(i)[place]] +=
                            slopes[i] * gradients.get(0).values()[place];
                }
            }
            return dx;
        });
    }

    @Override
    public @Nullable NdArray outputMask(LayerCall call) {
        NdArray any = call.mask(0);
        for (int i = 1; any != null && i < call.inputs().size(); i++) {
            NdArray mask = call.mask(i);
            any = mask == null ? null : either(any, mask);
        }
        return any;
    }

    /** Returns 1 where any of two masks is 1. */
    static NdArray either(NdArray some, NdArray other) {
        int[] shape = Broadcast.shape(List.of(some, other));
        int[] ofSome = Broadcast.places(some.shape(), shape);
        int[] ofOther = Broadcast.places(other.shape(), shape);
        NdArray either = NdArray.zeros(shape);
        for (int place = 0; place < either.size(); place++) {
            either.values()[place] = Math.max(some.values()[ofSome[place]], other.values()[ofOther[place]]);
        }
        return either;
    }

    private static PlaceRule.Place at(LayerCall call, int[] shape, List<int[]> places, int place) {
        int count = places.size();
        double[] x = new double[count];
        boolean[] isMasked = new boolean[count];
        boolean[] counts = new boolean[count];
        for (int i = 0; i < count; i++) {
            NdArray input = call.input(i);
            int at = places.get(i)[place];
            x[i] = input.values()[at];
            NdArray mask = input.rank() == SEQUENCE_AXES && shape.length == SEQUENCE_AXES ? call.mask(i) : null;
            isMasked[i] = mask != null;
            counts[i] = mask == null || mask.values()[at / input.dim(-1)] > 0;
        }
        return new PlaceRule.Place(x, isMasked, counts);
    }
}
