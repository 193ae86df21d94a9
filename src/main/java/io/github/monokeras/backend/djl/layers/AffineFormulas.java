package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.AffineImageLayer;
import io.github.monokeras.layers.ImageInterpolation;
import io.github.monokeras.layers.RandomRotation;
import io.github.monokeras.layers.RandomTranslation;
import io.github.monokeras.layers.RandomZoom;
import io.github.monokeras.layers.Range;
import io.github.monokeras.tensor.Tensor;
import java.nio.IntBuffer;
import java.util.function.IntUnaryOperator;

/**
 * Images moved at random: each new pixel reads its color where it came from.
 *
 * <p>Places are {@code (batch, pixels)}, with one row of pixels after the other; what is drawn is {@code (batch, 1)}.
 */
final class AffineFormulas {

    private final AffineImageLayer<?> layer;
    private final NDArray images;
    private final int height;
    private final int width;
    private final NDArray x;
    private final NDArray y;

    private AffineFormulas(AffineImageLayer<?> layer, LayerCall call) {
        this.layer = layer;
        images = call.input();
        height = Math.toIntExact(images.getShape().get(1));
        width = Math.toIntExact(images.getShape().get(2));
        x = places(pixel -> pixel % width);
        y = places(pixel -> pixel / width);
    }

    /** {@code (x cos - y sin, x sin + y cos)}, counted from the middle. */
    static NDArray rotated(RandomRotation layer, LayerCall call) {
        AffineFormulas moved = new AffineFormulas(layer, call);
        NDArray part = ImageFormulas.drawn(call, layer.factor(), perImage(call));
        NDArray angle = part.mul(Scalar.of(2 * Math.PI, part));
        NDArray cos = angle.cos();
        NDArray sin = angle.sin();
        double centerX = (moved.width - 1) * 0.5;
        double centerY = (moved.height - 1) * 0.5;
        NDArray right = moved.x.sub(centerX);
        NDArray down = moved.y.sub(centerY);
        return moved.read(
                right.mul(cos).sub(down.mul(sin)).add(centerX),
                right.mul(sin).add(down.mul(cos)).add(centerY));
    }

    /** {@code (zx x, zy y)}, counted from the middle. */
    static NDArray zoomed(RandomZoom layer, LayerCall call) {
        AffineFormulas moved = new AffineFormulas(layer, call);
        Range widthFactor = layer.widthFactor();
        NDArray zoomY =
                ImageFormulas.drawn(call, layer.heightFactor(), perImage(call)).add(1);
        NDArray zoomX = widthFactor == null
                ? zoomY
                : ImageFormulas.drawn(call, widthFactor, perImage(call)).add(1);
        double centerX = (moved.width - 1) * 0.5;
        double centerY = (moved.height - 1) * 0.5;
        return moved.read(
                moved.x.sub(centerX).mul(zoomX).add(centerX),
                moved.y.sub(centerY).mul(zoomY).add(centerY));
    }

    /** {@code (x - width fx, y - height fy)}. */
    static NDArray translated(RandomTranslation layer, LayerCall call) {
        AffineFormulas moved = new AffineFormulas(layer, call);
        NDArray down = ImageFormulas.drawn(call, layer.heightFactor(), perImage(call));
        NDArray right = ImageFormulas.drawn(call, layer.widthFactor(), perImage(call));
        return moved.read(
                moved.x.sub(right.mul(Scalar.of(moved.width, right))),
                moved.y.sub(down.mul(Scalar.of(moved.height, down))));
    }

    private static Shape perImage(LayerCall call) {
        return new Shape(call.input().getShape().get(0), 1);
    }

    private NDArray places(IntUnaryOperator placeOfPixel) {
        double[] places = new double[height * width];
        for (int pixel = 0; pixel < places.length; pixel++) {
            places[pixel] = placeOfPixel.applyAsInt(pixel);
        }
        return DjlArrays.create(
                images.getManager(), Tensor.of(places).reshape(1, places.length), DjlArrays.dtype(images));
    }

    /** Returns the images with each pixel's color read at a place. */
    private NDArray read(NDArray fromX, NDArray fromY) {
        NDArray column = folded(fromX, width);
        NDArray row = folded(fromY, height);
        if (layer.interpolation() == ImageInterpolation.NEAREST) {
            return tap(awayFromZero(column), awayFromZero(row), column.onesLike())
                    .reshape(images.getShape());
        }
        NDArray left = column.floor();
        NDArray top = row.floor();
        NDArray right = column.sub(left);
        NDArray down = row.sub(top);
        NDArray notRight = right.neg().add(1);
        NDArray notDown = down.neg().add(1);
        return tap(left, top, notRight.mul(notDown))
                .add(tap(left.add(1), top, right.mul(notDown)))
                .add(tap(left, top.add(1), notRight.mul(down)))
                .add(tap(left.add(1), top.add(1), right.mul(down)))
                .reshape(images.getShape());
    }

    /** Returns the weighted colors at whole places, {@code (batch, pixels, channels)}. */
    private NDArray tap(NDArray column, NDArray row, NDArray weight) {
        NDArray isInside = column.gte(0)
                .logicalAnd(column.lte(width - 1))
                .logicalAnd(row.gte(0).logicalAnd(row.lte(height - 1)))
                .toType(images.getDataType(), false);
        NDArray place = within(row, height).mul(Scalar.of(width, row)).add(within(column, width));
        long batch = images.getShape().get(0);
        long pixels = (long) height * width;
        NDArray table =
                images.reshape(new Shape(batch * pixels, images.getShape().get(3)));
        NDArray index = place.toType(DataType.INT32, false).add(firstPixels(Math.toIntExact(batch)));
        NDArray colors = table.getNDArrayInternal()
                .embedding(index, table, SparseFormat.DENSE)
                .singletonOrThrow();
        NDArray inside = colors.mul(weight.mul(isInside).expandDims(2));
        NDArray outside = weight.mul(isInside.neg().add(1));
        return inside.add(outside.mul(Scalar.of(layer.fillValue(), outside)).expandDims(2));
    }

    /** Returns for each image its first pixel among those of all, {@code (batch, 1)}; float32 could not count so far. */
    private NDArray firstPixels(int batch) {
        int[] first = new int[batch];
        for (int image = 0; image < batch; image++) {
            first[image] = Math.multiplyExact(image, height * width);
        }
        return DjlArrays.create(images.getManager(), IntBuffer.wrap(first), new Shape(batch, 1));
    }

    private static NDArray awayFromZero(NDArray place) {
        return place.abs().add(0.5).floor().mul(place.sign());
    }

    /** Returns the places within an image of so many pixels that stand for those outside. */
    private NDArray folded(NDArray place, int length) {
        return switch (layer.fillMode()) {
            case CONSTANT -> place;
            case NEAREST -> within(place, length);
            case REFLECT -> {
                NDArray period = Scalar.of(2.0 * length, place);
                NDArray phase = place.sub(place.div(period).floor().mul(period));
                yield within(phase.minimum(phase.neg().add(2.0 * length - 1)), length);
            }
            case WRAP -> within(wrapped(place, length), length);
        };
    }

    /** TensorFlow counts by one pixel less than it steps by, so that far outside the edges are repeated. */
    private static NDArray wrapped(NDArray place, int length) {
        if (length == 1) {
            return place.zerosLike();
        }
        NDArray step = Scalar.of(length, place);
        NDArray turns = place.abs().div(Scalar.of(length - 1, place)).floor();
        NDArray below = place.add(turns.add(1).mul(step));
        NDArray above = place.sub(turns.mul(step));
        return NDArrays.where(place.lt(0), below, NDArrays.where(place.gt(length - 1), above, place));
    }

    private static NDArray within(NDArray place, int length) {
        return place.maximum(Scalar.of(0, place)).minimum(Scalar.of(length - 1, place));
    }
}
