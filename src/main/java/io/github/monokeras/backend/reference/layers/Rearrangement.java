package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.tensor.Shape;
import java.util.function.UnaryOperator;

/**
 * A layer whose every output number is one number of the same sample, or 0: {@code y[p] = x[origin(p)]}; then {@code
 * dx[q]} is the sum of {@code dy[p]} over all {@code p} that come from {@code q}.
 *
 * @param outputOf the shape of one output sample, by that of an input sample
 * @param origin the place of the input, by that of the output; beyond the input for 0
 */
record Rearrangement(UnaryOperator<Shape> outputOf, UnaryOperator<int[]> origin) implements LayerFormula {

    private static final int NOWHERE = -1;

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        Shape input = Shape.of(x.shape()).withoutBatch();
        Shape output = outputOf.apply(input);
        int[] origins = origins(input, output);
        int size = Math.toIntExact(input.size());
        NdArray y = NdArray.zeros(output.withBatch(x.dim(0)).dims());
        for (int i = 0; i < y.size(); i++) {
            int from = origins[i % origins.length];
            y.values()[i] = from == NOWHERE ? 0 : x.values()[i / origins.length * size + from];
        }
        return LayerFlow.of(y, dy -> {
            NdArray dx = x.zerosLike();
            for (int i = 0; i < dy.size(); i++) {
                int from = origins[i % origins.length];
                if (from != NOWHERE) {
                    dx.values()[i / origins.length * size + from] += dy.values()[i];
                }
            }
            return dx;
        });
    }

    private int[] origins(Shape input, Shape output) {
        int[] origins = new int[Math.toIntExact(output.size())];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = index(input, origin.apply(place(output, i)));
        }
        return origins;
    }

    /** Returns the place along each axis of the number at an index. */
    private static int[] place(Shape shape, int index) {
        int[] place = new int[shape.rank()];
        int rest = index;
        for (int axis = place.length - 1; axis >= 0; axis--) {
            place[axis] = rest % shape.dim(axis);
            rest /= shape.dim(axis);
        }
        return place;
    }

    /** Returns the index of the number at a place, or that there is none. */
    private static int index(Shape shape, int[] place) {
        int index = 0;
        for (int axis = 0; axis < place.length; axis++) {
            if (place[axis] < 0 || place[axis] >= shape.dim(axis)) {
                return NOWHERE;
            }
            index = index * shape.dim(axis) + place[axis];
        }
        return index;
    }
}
