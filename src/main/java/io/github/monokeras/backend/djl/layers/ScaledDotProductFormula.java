package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.ScaledDotProductAttention;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code softmax(query · keyᵀ / sqrt(features)) · value} for each head.
 *
 * <p>All axes that are not attended along are put in one, and those that are in another: products of matrices remain.
 *
 * @param layer the description
 */
record ScaledDotProductFormula(ScaledDotProductAttention layer) implements LayerFormula {

    /** What Keras puts in place of a score that does not count, where it computes without weights. */
    private static final double HIDDEN = -0.7 * 3.38953e38;

    /** What Keras puts in place of a score that does not count, where it computes weights. */
    private static final double MASKED = -1e9;

    @Override
    public NDList forward(LayerCall call) {
        NDArray query = call.input(0);
        long heads = query.getShape().get(query.getShape().dimension() - 2);
        NDArray value = forHeads(call.input(call.inputs().size() - 1), heads);
        NDArray q = rows(query);
        NDArray k = rows(forHeads(call.input(1), heads));
        double scale = 1 / Math.sqrt((double) q.getShape().get(2));
        NDArray scores = q.mul(Scalar.of(scale, q)).matMul(k.transpose(0, 2, 1));
        NDArray weights = weights(scores, call);
        NDArray used = call.training() && layer.dropout() > 0
                ? AttentionFormulas.dropped(weights, call, layer.dropout())
                : weights;
        NDArray found = unfolded(used.matMul(rows(value)), query, value);
        NDArray output = layer.useGate() ? found.mul(call.input(2)) : found;
        return layer.returnAttentionScores()
                ? new NDList(output, weights.reshape(scoresShape(query, value)))
                : new NDList(output);
    }

    private NDArray weights(NDArray scores, LayerCall call) {
        NDArray keeps = keeps(scores, call);
        if (keeps == null) {
            return scores.softmax(-1);
        }
        boolean isZero = layer.zeroWhereNothingCounts();
        NDArray instead = scores.zerosLike().add(isZero ? MASKED : HIDDEN);
        NDArray weights = Broadcasting.where(keeps, scores, instead).softmax(-1);
        return isZero ? Broadcasting.where(keeps, weights, weights.zerosLike()) : weights;
    }

    /** Returns 1 where a query may look at a value, in the shape of the scores, or null: everywhere. */
    private @Nullable NDArray keeps(NDArray scores, LayerCall call) {
        int last = call.inputs().size() - 1;
        NDArray keeps = mask(call, 0, 2);
        keeps = Broadcasting.and(keeps, mask(call, 1, 1));
        keeps = Broadcasting.and(keeps, mask(call, last, 1));
        keeps = Broadcasting.and(keeps, layer.useCausalMask() ? Distances.notAfter(scores) : null);
        Integer window = layer.slidingWindow();
        keeps = Broadcasting.and(keeps, window == null ? null : Distances.within(window, scores));
        if (keeps == null) {
            return null;
        }
        layer.requireTime();
        Shape shape = scores.getShape();
        long batch = call.input().getShape().get(0);
        Shape ofHeads = new Shape(batch, shape.get(0) / batch, shape.get(1), shape.get(2));
        return Broadcasting.spread(keeps.expandDims(1), ofHeads).reshape(shape);
    }

    private static @Nullable NDArray mask(LayerCall call, int input, int axis) {
        NDArray mask = call.mask(input);
        return mask == null
                ? null
                : mask.toType(call.input().getDataType(), false).expandDims(axis);
    }

    /** Returns keys or values with each group repeated for its heads. */
    private static NDArray forHeads(NDArray x, long heads) {
        Shape shape = x.getShape();
        int axis = shape.dimension() - 2;
        long groups = shape.get(axis);
        if (groups == heads) {
            return x;
        }
        Shape repeated = shape.slice(0, axis + 1).add(heads / groups).addAll(shape.slice(axis + 1));
        return x.expandDims(axis + 1)
                .broadcast(repeated)
                .reshape(shape.slice(0, axis).add(heads).addAll(shape.slice(axis + 1)));
    }

    /** Returns {@code (axes kept apart, attended axes, features)}. */
    private NDArray rows(NDArray x) {
        Shape shape = x.getShape();
        NDArray ordered = x.transpose(order(shape.dimension()));
        long features = shape.get(shape.dimension() - 1);
        long attended = sizes(x, layer.attentionAxes()).reduce(1, Math::multiplyExact);
        return ordered.reshape(shape.size() / attended / features, attended, features);
    }

    /** Returns what the heads found, with the axes of the query. */
    private NDArray unfolded(NDArray found, NDArray query, NDArray value) {
        int rank = query.getShape().dimension();
        long[] dims = LongStream.concat(
                        LongStream.concat(sizes(query, layer.separateAxes(rank)), sizes(query, layer.attentionAxes())),
                        LongStream.of(value.getShape().get(rank - 1)))
                .toArray();
        int[] order = order(rank);
        int[] back = IntStream.range(0, rank)
                .map(axis -> IntStream.range(0, rank)
                        .filter(at -> order[at] == axis)
                        .findFirst()
                        .orElseThrow())
                .toArray();
        return found.reshape(new Shape(dims)).transpose(back);
    }

    private Shape scoresShape(NDArray query, NDArray value) {
        LongStream separate = sizes(query, layer.separateAxes(query.getShape().dimension()));
        LongStream attended =
                LongStream.concat(sizes(query, layer.attentionAxes()), sizes(value, layer.attentionAxes()));
        return new Shape(LongStream.concat(separate, attended).toArray());
    }

    private int[] order(int rank) {
        return IntStream.concat(
                        IntStream.concat(IntStream.of(layer.separateAxes(rank)), IntStream.of(layer.attentionAxes())),
                        IntStream.of(rank - 1))
                .toArray();
    }

    private static LongStream sizes(NDArray x, int[] axes) {
        return IntStream.of(axes).mapToLong(axis -> x.getShape().get(axis));
    }
}
