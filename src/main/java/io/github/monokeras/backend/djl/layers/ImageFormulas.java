package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.CenterCrop;
import io.github.monokeras.layers.ImageInterpolation;
import io.github.monokeras.layers.ImageWindow;
import io.github.monokeras.layers.RandomBrightness;
import io.github.monokeras.layers.RandomContrast;
import io.github.monokeras.layers.RandomFlip;
import io.github.monokeras.layers.RandomRotation;
import io.github.monokeras.layers.RandomTranslation;
import io.github.monokeras.layers.RandomZoom;
import io.github.monokeras.layers.Range;
import io.github.monokeras.layers.Resizing;
import java.util.function.Function;

/** The layers that prepare images, and those that change them at random so that there seem to be more. */
final class ImageFormulas {

    private ImageFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Resizing.class, ImageFormulas::resizing)
                .add(CenterCrop.class, ImageFormulas::centerCrop)
                .add(RandomFlip.class, layer -> inTraining(call -> flipped(layer, call)))
                .add(RandomRotation.class, layer -> inTraining(call -> AffineFormulas.rotated(layer, call)))
                .add(RandomZoom.class, layer -> inTraining(call -> AffineFormulas.zoomed(layer, call)))
                .add(RandomTranslation.class, layer -> inTraining(call -> AffineFormulas.translated(layer, call)))
                .add(RandomContrast.class, layer -> inTraining(call -> contrast(layer, call)))
                .add(RandomBrightness.class, layer -> inTraining(call -> brightness(layer, call)));
    }

    /** Draws a factor of a range for each sample, {@code (batch, 1, …)}. */
    static NDArray drawn(LayerCall call, Range range, Shape shape) {
        NDArray draws = call.uniform(shape);
        return draws.mul(Scalar.of(range.upper() - range.lower(), draws)).add(range.lower());
    }

    private static LayerFormula inTraining(Function<LayerCall, NDArray> change) {
        return call -> new NDList(call.training() ? change.apply(call) : call.input());
    }

    private static LayerFormula resizing(Resizing layer) {
        return LayerFormula.of(x -> {
            int height = Math.toIntExact(x.getShape().get(1));
            int width = Math.toIntExact(x.getShape().get(2));
            int[] margins = layer.padding(height, width);
            NDArray used = cut(x, layer.window(height, width));
            NDArray high = padded(used, 1, margins[0], layer.fillValue());
            NDArray wide = padded(high, 2, margins[1], layer.fillValue());
            return ResizingMatrix.resized(
                    wide, layer.height(), layer.width(), layer.interpolation(), layer.antialias());
        });
    }

    private static LayerFormula centerCrop(CenterCrop layer) {
        return LayerFormula.of(x -> {
            ImageWindow window = layer.window(
                    Math.toIntExact(x.getShape().get(1)),
                    Math.toIntExact(x.getShape().get(2)));
            NDArray used = cut(x, window);
            return window.height() == layer.height() && window.width() == layer.width()
                    ? used
                    : ResizingMatrix.resized(used, layer.height(), layer.width(), ImageInterpolation.BILINEAR, false);
        });
    }

    private static NDArray cut(NDArray x, ImageWindow window) {
        Shape shape = x.getShape();
        if (window.height() == shape.get(1) && window.width() == shape.get(2)) {
            return x;
        }
        return x.get(new NDIndex(
                ":, {}:{}, {}:{}",
                window.top(),
                window.top() + window.height(),
                window.left(),
                window.left() + window.width()));
    }

    private static NDArray padded(NDArray x, int axis, int margin, double fillValue) {
        if (margin == 0) {
            return x;
        }
        long[] dims = x.getShape().getShape().clone();
        dims[axis] = margin;
        NDArray edge = x.getManager().zeros(new Shape(dims), x.getDataType()).add(fillValue);
        return NDArrays.concat(new NDList(edge, x, edge), axis);
    }

    private static Shape perImage(LayerCall call) {
        return new Shape(call.input().getShape().get(0), 1, 1, 1);
    }

    /** Each image, or its mirror image where the draw is at most 1/2. */
    private static NDArray flipped(RandomFlip layer, LayerCall call) {
        NDArray x = call.input();
        NDArray isFlipped = call.uniform(perImage(call)).lte(0.5).toType(x.getDataType(), false);
        NDArray mirrored = layer.isHorizontal() ? x.flip(2) : x;
        NDArray other = layer.isVertical() ? mirrored.flip(1) : mirrored;
        return other.mul(isFlipped).add(x.mul(isFlipped.neg().add(1)));
    }

    /** {@code (x - mean) f + mean}, the mean being that of a channel of one image. */
    private static NDArray contrast(RandomContrast layer, LayerCall call) {
        NDArray x = call.input();
        Range factor = new Range(1 - layer.factor().lower(), 1 + layer.factor().upper());
        NDArray f = drawn(call, factor, perImage(call));
        double pixels = x.getShape().get(1) * x.getShape().get(2);
        NDArray mean = x.sum(new int[] {1, 2}, true).div(Scalar.of(pixels, x));
        return kept(x.sub(mean).mul(f).add(mean), layer.valueRange());
    }

    /** {@code x + f (most - least)}. */
    private static NDArray brightness(RandomBrightness layer, LayerCall call) {
        Range bounds = layer.valueRange();
        NDArray f = drawn(call, layer.factor(), perImage(call));
        return kept(call.input().add(f.mul(Scalar.of(bounds.upper() - bounds.lower(), f))), bounds);
    }

    /** Cuts what is out of bounds; the gradient passes on the bounds and between them, as TensorFlow's. */
    private static NDArray kept(NDArray x, Range bounds) {
        NDArray least = x.zerosLike().add(bounds.lower());
        NDArray most = x.zerosLike().add(bounds.upper());
        return NDArrays.where(x.lt(bounds.lower()), least, NDArrays.where(x.gt(bounds.upper()), most, x));
    }
}
