package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
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
import java.util.Arrays;
import java.util.stream.IntStream;

/** The layers that put the numbers of a sample in other places. */
final class ReshapingFormulas {

    private ReshapingFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Flatten.class, layer -> new RearrangingFormula(ReshapingFormulas::flat))
                .add(Reshape.class, ReshapingFormulas::reshape)
                .add(Permute.class, ReshapingFormulas::permute)
                .add(
                        RepeatVector.class,
                        layer -> LayerFormula.of(x -> x.expandDims(1).repeat(1, layer.n())))
                .add(ZeroPadding1D.class, ReshapingFormulas::zeroPadding)
                .add(ZeroPadding2D.class, ReshapingFormulas::zeroPadding)
                .add(ZeroPadding3D.class, ReshapingFormulas::zeroPadding)
                .add(Cropping1D.class, ReshapingFormulas::cropping)
                .add(Cropping2D.class, ReshapingFormulas::cropping)
                .add(Cropping3D.class, ReshapingFormulas::cropping)
                .add(UpSampling1D.class, ReshapingFormulas::repeat)
                .add(UpSampling2D.class, ReshapingFormulas::upSampling2D)
                .add(UpSampling3D.class, ReshapingFormulas::repeat);
    }

    private static NDArray flat(NDArray x) {
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), shape.slice(1).size());
    }

    private static LayerFormula reshape(Reshape layer) {
        return new RearrangingFormula(
                x -> x.reshape(SpatialShapes.batch(x.getShape().get(0), layer.outputShape(SpatialShapes.sample(x)))));
    }

    private static LayerFormula permute(Permute layer) {
        int[] axes =
                IntStream.concat(IntStream.of(0), Arrays.stream(layer.dims())).toArray();
        return LayerFormula.of(x -> x.transpose(axes));
    }

    private static LayerFormula zeroPadding(ZeroPadding<?> layer) {
        int[] before = Arrays.stream(layer.padding()).mapToInt(pair -> pair[0]).toArray();
        int[] behind = Arrays.stream(layer.padding()).mapToInt(pair -> pair[1]).toArray();
        return LayerFormula.of(x -> Borders.pad(x, before, behind, 0));
    }

    private static LayerFormula cropping(Cropping<?> layer) {
        int[][] cropping = layer.cropping();
        return LayerFormula.of(x -> {
            int[] left = layer.outputShape(SpatialShapes.sample(x)).dims();
            NDIndex index = new NDIndex().addAllDim();
            for (int axis = 0; axis < cropping.length; axis++) {
                index.addSliceDim(cropping[axis][0], cropping[axis][0] + left[axis]);
            }
            return x.get(index.addAllDim());
        });
    }

    private static LayerFormula repeat(UpSampling<?> layer) {
        int[] size = layer.size();
        return LayerFormula.of(x -> {
            NDArray larger = x;
            for (int axis = 0; axis < size.length; axis++) {
                larger = size[axis] == 1 ? larger : larger.repeat(axis + 1, size[axis]);
            }
            return larger;
        });
    }

    private static LayerFormula upSampling2D(UpSampling2D layer) {
        if (layer.interpolation().equals("nearest")) {
            return repeat(layer);
        }
        Resampling resampling = Resampling.of(layer.interpolation());
        int[] size = layer.size();
        return LayerFormula.of(x -> resampling.along(2, size[1], resampling.along(1, size[0], x)));
    }
}
