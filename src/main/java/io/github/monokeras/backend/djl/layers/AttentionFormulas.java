package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.AdditiveAttention;
import io.github.monokeras.layers.Attention;
import io.github.monokeras.layers.EinsumDense;
import io.github.monokeras.layers.ScaledDotProductAttention;
import io.github.monokeras.layers.SequenceAttention;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The layers that look up values by keys. */
final class AttentionFormulas {

    private static final int[] FEATURES = {3};

    private AttentionFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Attention.class, layer -> attention(layer, dotOrConcat(layer)))
                .add(AdditiveAttention.class, layer -> attention(layer, additive(layer)))
                .add(EinsumDense.class, EinsumFormula::new)
                .add(ScaledDotProductAttention.class, ScaledDotProductFormula::new);
    }

    /** {@code softmax(scores) · value}, with scores {@code (batch, queryTime, valueTime)}. */
    private static LayerFormula attention(SequenceAttention<?> layer, Function<LayerCall, NDArray> formula) {
        return call -> {
            NDArray scores = formula.apply(call);
            NDArray keeps = keeps(layer, call, scores);
            if (keeps != null) {
                NDArray penalty = keeps.neg().add(1).mul(Scalar.of(SequenceAttention.PENALTY, scores));
                scores = scores.sub(penalty);
            }
            NDArray weights = scores.softmax(-1);
            if (call.training() && layer.dropout() > 0) {
                weights = dropped(weights, call, layer.dropout());
            }
            NDArray output = weights.matMul(call.input(1));
            NDArray counts = call.mask(0);
            if (counts != null) {
                NDArray wide = Broadcasting.spread(
                        counts.toType(output.getDataType(), false).expandDims(2), output.getShape());
                output = Broadcasting.where(wide, output, output.zerosLike());
            }
            return layer.returnAttentionScores() ? new NDList(output, weights) : new NDList(output);
        };
    }

    /** {@code query · keyᵀ}, or {@code w sum(tanh(query + key))}. */
    private static Function<LayerCall, NDArray> dotOrConcat(Attention layer) {
        if (layer.scoreMode().equals("concat")) {
            return call -> {
                NDArray sums = sums(call);
                NDArray scaled = layer.useScale() ? sums.mul(call.weight(0)) : sums;
                return scaled.tanh().sum(FEATURES).mul(call.weight(layer.useScale() ? 1 : 0));
            };
        }
        return call -> {
            NDArray products = call.input(0).matMul(key(call).transpose(0, 2, 1));
            return layer.useScale() ? products.mul(call.weight(0)) : products;
        };
    }

    /** {@code sum(scale tanh(query + key))}. */
    private static Function<LayerCall, NDArray> additive(AdditiveAttention layer) {
        return call -> {
            NDArray curves = sums(call).tanh();
            return (layer.useScale() ? curves.mul(call.weight(0)) : curves).sum(FEATURES);
        };
    }

    /** Returns {@code query + key} for each pair, {@code (batch, queryTime, valueTime, features)}. */
    private static NDArray sums(LayerCall call) {
        return call.input(0).expandDims(2).add(key(call).expandDims(1));
    }

    private static NDArray key(LayerCall call) {
        return call.input(call.inputs().size() - 1);
    }

    private static @Nullable NDArray keeps(SequenceAttention<?> layer, LayerCall call, NDArray scores) {
        NDArray values = call.mask(1);
        NDArray counts = values == null
                ? null
                : values.toType(scores.getDataType(), false).expandDims(1);
        NDArray past = layer.useCausalMask() ? Distances.notAfter(scores) : null;
        return Broadcasting.and(counts, past);
    }

    /** Returns weights of which a share is 0, and the others are larger, so that their sum stays as it is on the average. */
    static NDArray dropped(NDArray weights, LayerCall call, double share) {
        NDArray stays = call.uniform(weights.getShape()).gte(share).toType(weights.getDataType(), false);
        return weights.mul(stays.mul(Scalar.of(share < 1 ? 1 / (1 - share) : 0, weights)));
    }
}
