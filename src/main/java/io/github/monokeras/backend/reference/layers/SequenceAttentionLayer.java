package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.SequenceAttention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code softmax(scores) · value} for each sample, as {@link ValueLookup} says; a score that does not count is less by 1e9,
 * and the output is 0 where the query does not count.
 *
 * @param layer the description
 * @param scores how well keys fit queries
 */
record SequenceAttentionLayer(SequenceAttention<?> layer, AttentionScores scores) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray query = call.input(0);
        NdArray value = call.input(1);
        NdArray key = call.input(call.inputs().size() - 1);
        NdArray output = NdArray.zeros(query.dim(0), query.dim(1), value.dim(2));
        NdArray weights = NdArray.zeros(query.dim(0), query.dim(1), key.dim(1));
        NdArray drops = Drops.of(layer.dropout(), weights.shape(), call);
        List<ValueLookup> samples = new ArrayList<>();
        for (int sample = 0; sample < query.dim(0); sample++) {
            Matrix fit = scores.value(call, Matrices.get(query, sample), Matrices.get(key, sample));
            Matrix all = fit.map(zero -> 1);
            ValueLookup lookup = new ValueLookup(
                    penalized(fit, call, sample), all, Matrices.get(drops, sample), Matrices.get(value, sample));
            Matrices.set(output, sample, counted(lookup.output(), call.mask(0), sample));
            Matrices.set(weights, sample, lookup.dropped());
            samples.add(lookup);
        }
        List<NdArray> outputs = layer.returnAttentionScores() ? List.of(output, weights) : List.of(output);
        return new LayerFlow(outputs, gradients -> {
            List<NdArray> back = call.inputs().stream().map(NdArray::zerosLike).toList();
            for (int sample = 0; sample < query.dim(0); sample++) {
                ValueLookup lookup = samples.get(sample);
                Matrix dOutput = counted(Matrices.get(gradients.get(0), sample), call.mask(0), sample);
                // What comes back to the weights comes behind the dropping here.
                Matrix dWeights = layer.returnAttentionScores()
                        ? ValueLookup.product(Matrices.get(gradients.get(1), sample), Matrices.get(drops, sample))
                        : lookup.weights().map(weight -> 0);
                Matrix dScores = lookup.gradientOfScores(dOutput, dWeights);
                AttentionScores.Pair pair =
                        scores.gradient(call, Matrices.get(query, sample), Matrices.get(key, sample), dScores);
                add(back.get(0), sample, pair.query());
                add(back.get(1), sample, lookup.gradientOfValues(dOutput));
                add(back.get(back.size() - 1), sample, pair.key());
            }
            return back;
        });
    }

    private Matrix penalized(Matrix fit, LayerCall call, int sample) {
        NdArray mask = call.mask(1);
        Matrix penalized = Matrix.zeros(fit.rows(), fit.columns());
        for (int i = 0; i < fit.rows(); i++) {
            for (int j = 0; j < fit.columns(); j++) {
                boolean isMasked = mask != null && mask.values()[sample * mask.dim(1) + j] == 0;
                boolean isHidden = isMasked || (layer.useCausalMask() && j > i);
                penalized.values()[i * fit.columns() + j] = fit.at(i, j) - (isHidden ? SequenceAttention.PENALTY : 0);
            }
        }
        return penalized;
    }

    private static Matrix counted(Matrix rows, @Nullable NdArray mask, int sample) {
        if (mask == null) {
            return rows;
        }
        double[] factors = new double[rows.rows()];
        System.arraycopy(mask.values(), sample * factors.length, factors, 0, factors.length);
        return rows.timesColumn(factors);
    }

    private static void add(NdArray sum, int sample, Matrix more) {
        Matrices.set(sum, sample, Matrices.get(sum, sample).zip(more, Double::sum));
    }
}
