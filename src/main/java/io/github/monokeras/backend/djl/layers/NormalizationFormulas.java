package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.layers.GroupNormalization;
import io.github.monokeras.layers.LayerNormalization;
import io.github.monokeras.layers.RMSNormalization;
import io.github.monokeras.layers.Softmax;
import io.github.monokeras.layers.UnitNormalization;

/** The layers that bring numbers to mean 0 and variance 1, to length 1 or to sum 1 as they flow through a network. */
final class NormalizationFormulas {

    private NormalizationFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(BatchNormalization.class, BatchNormalizationFormula::new)
                .add(LayerNormalization.class, NormalizationFormulas::layer)
                .add(GroupNormalization.class, NormalizationFormulas::group)
                .add(RMSNormalization.class, NormalizationFormulas::rms)
                .add(UnitNormalization.class, layer -> LayerFormula.of(x -> unit(layer, x)))
                .add(Softmax.class, SoftmaxFormula::new);
    }

    /** {@code gamma (x - mean) / sqrt(variance + epsilon) + beta} along the axes. */
    private static LayerFormula layer(LayerNormalization layer) {
        GammaBeta learned = new GammaBeta(layer);
        return call -> {
            NDArray x = call.input();
            int[] axes = layer.axes(x.getShape().dimension());
            Moments moments = Moments.of(x, axes);
            return new NDList(learned.apply(call, standardized(moments, layer.epsilon()), GammaBeta.spread(x, axes)));
        };
    }

    /** {@code gamma (x - mean) / sqrt(variance + epsilon) + beta} for each sample's groups of neighbouring channels. */
    private static LayerFormula group(GroupNormalization layer) {
        GammaBeta learned = new GammaBeta(layer);
        return call -> {
            NDArray x = call.input();
            Shape shape = x.getShape();
            int channels = Math.floorMod(layer.axis(), shape.dimension());
            long each = shape.get(channels) / layer.groups();
            Shape grouped = shape.slice(0, channels).add(layer.groups(), each).addAll(shape.slice(channels + 1));
            NDArray groups = x.reshape(grouped);
            Moments moments = Moments.of(groups, GammaBeta.others(groups, 0, channels));
            NDArray y = standardized(moments, layer.epsilon()).reshape(shape);
            return new NDList(learned.apply(call, y, GammaBeta.spread(x, channels)));
        };
    }

    /** {@code scale x / sqrt(mean(x²) + epsilon)} along the axes. */
    private static LayerFormula rms(RMSNormalization layer) {
        return call -> {
            NDArray x = call.input();
            NDArray square = Moments.mean(x.square(), layer.axes(x.getShape().dimension()));
            NDArray root = square.add(layer.epsilon()).sqrt();
            return new NDList(x.div(root).mul(call.weight(0)));
        };
    }

    /** {@code x / sqrt(max(sum(x²), epsilon²))} along the axes. */
    private static NDArray unit(UnitNormalization layer, NDArray x) {
        NDArray sum = x.square().sum(layer.axes(x.getShape().dimension()), true);
        NDArray least = Scalar.of(UnitNormalization.EPSILON * UnitNormalization.EPSILON, sum);
        return x.div(sum.maximum(least).sqrt());
    }

    private static NDArray standardized(Moments moments, double epsilon) {
        return moments.centered().div(moments.variance().add(epsilon).sqrt());
    }
}
