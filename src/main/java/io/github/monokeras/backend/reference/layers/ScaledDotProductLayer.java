package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.ScaledDotProductAttention;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code G · softmax(Q Kᵀ / sqrt(d)) V} for each head, as {@link ValueLookup} says, with the gate {@code G} if there is one.
 *
 * <p>Back: {@code dO = G · dY}, {@code dG = O · dY}, and with {@code dS} from the lookup, 0 where nothing was looked at:
 * {@code dQ = dS K / sqrt(d)}, {@code dK = dSᵀ Q / sqrt(d)}.
 *
 * @param layer the description
 */
record ScaledDotProductLayer(ScaledDotProductAttention layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        HeadRows ofQuery = new HeadRows(layer, call.input(0), call.input(0));
        HeadRows ofKey = new HeadRows(layer, call.input(1), call.input(0));
        HeadRows ofValue = new HeadRows(layer, call.input(call.inputs().size() - 1), call.input(0));
        NdArray q = ofQuery.rows();
        NdArray k = ofKey.rows();
        NdArray v = ofValue.rows();
        double scale = 1 / Math.sqrt(q.dim(2));
        NdArray weights = NdArray.zeros(q.dim(0), q.dim(1), k.dim(1));
        NdArray drops = Drops.of(layer.dropout(), weights.shape(), call);
        NdArray found = NdArray.zeros(q.dim(0), q.dim(1), v.dim(2));
        List<ValueLookup> lookups = new ArrayList<>();
        List<Matrix> masks = new ArrayList<>();
        for (int row = 0; row < q.dim(0); row++) {
            Matrix mask = mask(call, row / (q.dim(0) / call.input().dim(0)), q.dim(1), k.dim(1));
            Matrix scores = Matrices.get(q, row).times(Matrices.get(k, row).transposed());
            // So low that the softmax makes 0 of it; where nothing counts, all are alike.
            Matrix hidden = scores.zip(mask, (score, keeps) -> keeps > 0 ? scale * score : -1e300);
            Matrix keeps = layer.zeroWhereNothingCounts() ? mask : mask.map(any -> 1);
            ValueLookup lookup = new ValueLookup(hidden, keeps, Matrices.get(drops, row), Matrices.get(v, row));
            Matrices.set(weights, row, lookup.weights());
            Matrices.set(found, row, lookup.output());
            lookups.add(lookup);
            masks.add(mask);
        }
        NdArray o = ofQuery.unfolded(found);
        NdArray y = layer.useGate() ? o.zip(call.input(2), (each, gate) -> each * gate) : o;
        List<NdArray> outputs = layer.returnAttentionScores()
                ? List.of(y, weights.reshape(ofQuery.scoresShape(call.input(1))))
                : List.of(y);
        return new LayerFlow(outputs, gradients -> {
            NdArray dy = gradients.get(0);
            NdArray dFound = ofQuery.folded(layer.useGate() ? dy.zip(call.input(2), (d, gate) -> d * gate) : dy);
            NdArray dWeights =
                    layer.returnAttentionScores() ? gradients.get(1).reshape(weights.shape()) : weights.zerosLike();
            NdArray dq = q.zerosLike();
            NdArray dk = k.zerosLike();
            NdArray dv = v.zerosLike();
            for (int row = 0; row < q.dim(0); row++) {
                Matrix each = Matrices.get(dFound, row);
                Matrix ds = ValueLookup.product(
                        lookups.get(row).gradientOfScores(each, Matrices.get(dWeights, row)), masks.get(row));
                Matrices.set(dq, row, ds.times(Matrices.get(k, row)).map(d -> scale * d));
                Matrices.set(
                        dk, row, ds.transposed().times(Matrices.get(q, row)).map(d -> scale * d));
                Matrices.set(dv, row, lookups.get(row).gradientOfValues(each));
            }
            List<NdArray> back = new ArrayList<>(List.of(ofQuery.gradient(dq), ofKey.gradient(dk)));
            if (layer.useGate()) {
                back.add(o.zip(dy, (each, d) -> each * d));
            }
            back.add(ofValue.gradient(dv));
            return back;
        });
    }

    /** Returns 1 where a query of a sample may look at a value, else 0. */
    private Matrix mask(LayerCall call, int sample, int queries, int values) {
        Matrix mask = Matrix.zeros(queries, values);
        int last = call.inputs().size() - 1;
        Integer window = layer.slidingWindow();
        if (IntStream.of(0, 1, last).anyMatch(input -> call.mask(input) != null)) {
            layer.requireTime();
        }
        for (int i = 0; i < queries; i++) {
            for (int j = 0; j < values; j++) {
                boolean keeps = counts(call.mask(0), sample, i)
                        && counts(call.mask(1), sample, j)
                        && counts(call.mask(last), sample, j)
                        && !(layer.useCausalMask() && j > i)
                        && !(window != null && Math.abs(i - j) >= window);
                mask.values()[i * values + j] = keeps ? 1 : 0;
            }
        }
        return mask;
    }

    private static boolean counts(@Nullable NdArray mask, int sample, int time) {
        return mask == null || mask.values()[sample * mask.dim(1) + time] > 0;
    }
}
