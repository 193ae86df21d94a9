package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.Cropping;
import io.github.monokeras.layers.Cropping1D;
import io.github.monokeras.layers.Cropping2D;
import io.github.monokeras.layers.Cropping3D;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.Permute;
import io.github.monokeras.layers.RepeatVector;
import io.github.monokeras.layers.Reshape;
import io.github.monokeras.layers.UpSampling;
import io.github.monokeras.layers.UpSampling1D;
import io.github.monokeras.layers.UpSampling2D;
import io.github.monokeras.layers.UpSampling3D;
import io.github.monokeras.layers.ZeroPadding;
import io.github.monokeras.layers.ZeroPadding1D;
import io.github.monokeras.layers.ZeroPadding2D;
import io.github.monokeras.layers.ZeroPadding3D;
import io.github.monokeras.tensor.Shape;
import java.util.function.IntBinaryOperator;
import java.util.function.UnaryOperator;

/** The layers that put the numbers of a sample in other places. */
final class ReshapingFormulas {

    private ReshapingFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Flatten.class, layer -> reshape(input -> Shape.of(Math.toIntExact(input.size()))))
                .add(Reshape.class, layer -> reshape(layer::outputShape))
                .add(Permute.class, ReshapingFormulas::permute)
                .add(RepeatVector.class, ReshapingFormulas::repeatVector)
                .add(ZeroPadding1D.class, ReshapingFormulas::zeroPadding)
                .add(ZeroPadding2D.class, ReshapingFormulas::zeroPadding)
                .add(ZeroPadding3D.class, ReshapingFormulas::zeroPadding)
                .add(Cropping1D.class, ReshapingFormulas::cropping)
                .add(Cropping2D.class, ReshapingFormulas::cropping)
                .add(Cropping3D.class, ReshapingFormulas::cropping)
                .add(UpSampling1D.class, ReshapingFormulas::nearest)
                .add(UpSampling2D.class, ReshapingFormulas::upSampling2D)
                .add(UpSampling3D.class, ReshapingFormulas::nearest);
    }

    private static LayerFormula reshape(UnaryOperator<Shape> outputOf) {
        return call -> {
            NdArray x = call.input();
            Shape output = outputOf.apply(Shape.of(x.shape()).withoutBatch());
            return LayerFlow.of(x.reshape(output.withBatch(x.dim(0)).dims()), dy -> dy.reshape(x.shape()));
        };
    }

    private static LayerFormula permute(Permute layer) {
        int[] order = layer.dims();
        return new Rearrangement(
                input -> {
                    int[] dims = new int[order.length];
                    for (int axis = 0; axis < dims.length; axis++) {
                        dims[axis] = input.dim(order[axis] - 1);
                    }
                    return Shape.of(dims);
                },
                place -> {
                    int[] origin = new int[order.length];
                    for (int axis = 0; axis < origin.length; axis++) {
                        origin[order[axis] - 1] = place[axis];
                    }
                    return origin;
                });
    }

    private static LayerFormula repeatVector(RepeatVector layer) {
        return new Rearrangement(input -> Shape.of(layer.n(), input.dim(0)), place -> new int[] {place[1]});
    }

    private static LayerFormula zeroPadding(ZeroPadding<?> layer) {
        int[][] padding = layer.padding();
        return new Rearrangement(layer::outputShape, spatial(layer.rank(), (place, axis) -> place - padding[axis][0]));
    }

    private static LayerFormula cropping(Cropping<?> layer) {
        int[][] cropping = layer.cropping();
        return new Rearrangement(layer::outputShape, spatial(layer.rank(), (place, axis) -> place + cropping[axis][0]));
    }

    private static LayerFormula nearest(UpSampling<?> layer) {
        int[] size = layer.size();
        return new Rearrangement(layer::outputShape, spatial(layer.rank(), (place, axis) -> place / size[axis]));
    }

    private static LayerFormula upSampling2D(UpSampling2D layer) {
        return layer.interpolation().equals("nearest") ? nearest(layer) : new Interpolation(layer);
    }

    /** Returns the place of the input whose place along each axis but the channels is a function of the output's. */
    private static UnaryOperator<int[]> spatial(int rank, IntBinaryOperator originOf) {
        return place -> {
            int[] origin = place.clone();
            for (int axis = 0; axis < rank; axis++) {
                origin[axis] = originOf.applyAsInt(place[axis], axis);
            }
            return origin;
        };
    }
}
