package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.layers.Dot;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Dot products, as a product of matrices for each sample.
 *
 * @param layer the description
 */
record DotFormula(Dot layer) implements LayerFormula {

    /** The square of the least length that is divided by. */
    private static final double LEAST_SQUARE = 1e-14;

    @Override
    public NDList forward(LayerCall call) {
        NDArray x = call.input(0);
        NDArray y = call.input(1);
        int ofX = layer.axis(0, x.getShape().dimension());
        int ofY = layer.axis(1, y.getShape().dimension());
        NDArray rows = rows(layer.normalize() ? unit(x, ofX) : x, ofX);
        NDArray columns = rows(layer.normalize() ? unit(y, ofY) : y, ofY).transpose(0, 2, 1);
        long[] left = LongStream.concat(left(x, ofX), left(y, ofY)).toArray();
        long[] dims = LongStream.concat(
                        LongStream.of(x.getShape().get(0)), LongStream.of(left.length == 0 ? new long[] {1} : left))
                .toArray();
        return new NDList(rows.matMul(columns).reshape(new Shape(dims)));
    }

    @Override
    public @Nullable NDArray outputMask(LayerCall call) {
        return null;
    }

    /** Returns {@code (batch, all others, axis)}. */
    private static NDArray rows(NDArray x, int axis) {
        int rank = x.getShape().dimension();
        int[] order = IntStream.concat(IntStream.range(0, rank).filter(each -> each != axis), IntStream.of(axis))
                .toArray();
        long others = left(x, axis).reduce(1, Math::multiplyExact);
        return x.transpose(order)
                .reshape(new Shape(x.getShape().get(0), others, x.getShape().get(axis)));
    }

    private static LongStream left(NDArray x, int axis) {
        return IntStream.range(1, x.getShape().dimension())
                .filter(each -> each != axis)
                .mapToLong(each -> x.getShape().get(each));
    }

    /** Returns {@code x / max(|x|, 1e-7)} along an axis. */
    private static NDArray unit(NDArray x, int axis) {
        NDArray squares = x.mul(x).sum(new int[] {axis}, true);
        NDArray least = squares.zerosLike().add(LEAST_SQUARE);
        NDArray isLong = squares.stopGradient().gt(LEAST_SQUARE).toType(x.getDataType(), false);
        return x.div(Broadcasting.where(isLong, squares, least).sqrt());
    }
}
