package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.ScaledDotProductAttention;
import java.util.stream.IntStream;

/** Queries, keys or values of many heads as {@code (axes kept apart, attended axes, features)}, and back. */
final class HeadRows {

    private final ScaledDotProductAttention layer;
    private final NdArray x;
    private final int heads;
    private final Transposition order;

    /**
     * Takes an array whose last axes are heads and features.
     *
     * @param query whose heads share those of the array in groups
     */
    HeadRows(ScaledDotProductAttention layer, NdArray x, NdArray query) {
        this.layer = layer;
        this.x = x;
        heads = query.dim(-2);
        IntStream axes =
                IntStream.concat(IntStream.of(layer.separateAxes(x.rank())), IntStream.of(layer.attentionAxes()));
        order = new Transposition(
                IntStream.concat(axes, IntStream.of(x.rank() - 1)).toArray());
    }

    NdArray rows() {
        return folded(repeated());
    }

    /** Returns an array of this one's axes, with a head for each of the query's, as rows. */
    NdArray folded(NdArray array) {
        int attended = product(array, layer.attentionAxes());
        return order.of(array).reshape(array.size() / attended / array.dim(-1), attended, array.dim(-1));
    }

    /** Returns rows with this array's axes, but for the features. */
    NdArray unfolded(NdArray rows) {
        int[] dims = IntStream.of(order.order()).map(x::dim).toArray();
        dims[dims.length - 1] = rows.dim(2);
        int at = layer.separateAxes(x.rank()).length - 1;
        dims[at] = heads;
        return order.back().of(rows.reshape(dims));
    }

    /** Returns the gradient of the array, given that of its rows; of a group the sum over its heads. */
    NdArray gradient(NdArray dRows) {
        NdArray all = unfolded(dRows);
        NdArray dx = x.zerosLike();
        for (int place = 0; place < all.size(); place++) {
            dx.values()[source(place)] += all.values()[place];
        }
        return dx;
    }

    /** Returns the shape of weights for keys: axes kept apart, attended axes of this array, then those of the keys. */
    int[] scoresShape(NdArray keys) {
        IntStream separate = IntStream.of(layer.separateAxes(x.rank())).map(x::dim);
        IntStream from = IntStream.of(layer.attentionAxes()).map(x::dim);
        IntStream to = IntStream.of(layer.attentionAxes()).map(keys::dim);
        return IntStream.concat(separate, IntStream.concat(from, to)).toArray();
    }

    private NdArray repeated() {
        int[] shape = x.shape();
        shape[shape.length - 2] = heads;
        NdArray all = NdArray.zeros(shape);
        for (int place = 0; place < all.size(); place++) {
            all.values()[place] = x.values()[source(place)];
        }
        return all;
    }

    /** Returns where a number lies before groups are repeated for their heads. */
    private int source(int place) {
        int features = x.dim(-1);
        int groups = x.dim(-2);
        int head = place / features % heads;
        int before = place / features / heads;
        return (before * groups + head / (heads / groups)) * features + place % features;
    }

    private static int product(NdArray array, int[] axes) {
        return IntStream.of(axes).map(array::dim).reduce(1, Math::multiplyExact);
    }
}
