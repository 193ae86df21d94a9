package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.BatchNormalization;
import org.jspecify.annotations.Nullable;

/** {@code gamma (x - mean) / sqrt(variance + epsilon) + beta} with the moments of the batch, or with the moving ones. */
final class BatchNormalizationFormula implements LayerFormula {

    private static final int MEAN = 0;
    private static final int VARIANCE = 1;
    private static final int DEVIATION = 2;
    private static final int RENORM_MEAN = 3;
    private static final int RENORM_DEVIATION = 4;

    private final BatchNormalization layer;
    private final GammaBeta learned;

    BatchNormalizationFormula(BatchNormalization layer) {
        this.layer = layer;
        learned = new GammaBeta(layer);
    }

    @Override
    public NDList forward(LayerCall call) {
        NDArray x = call.input();
        int channels = Math.floorMod(layer.axis(), x.getShape().dimension());
        Shape spread = GammaBeta.spread(x, channels);
        NDArray y = call.training() && layer.isTrainable() ? training(call, channels, spread) : inference(call, spread);
        return new NDList(y);
    }

    private NDArray inference(LayerCall call, Shape spread) {
        NDArray factor = learned.scaled(call, inverse(moving(call, VARIANCE).reshape(spread)), spread);
        NDArray shift = moving(call, MEAN).reshape(spread).mul(factor).neg();
        return call.input().mul(factor).add(learned.shifted(call, shift, spread));
    }

    private NDArray training(LayerCall call, int channels, Shape spread) {
        NDArray x = call.input();
        NDArray mask = mask(call);
        Moments moments = Moments.of(x, mask, GammaBeta.others(x, channels));
        NDArray factor = inverse(moments.variance());
        Shape weights = moving(call, MEAN).getShape();
        NDArray mean = moments.mean().stopGradient().reshape(weights);
        NDArray variance = moments.variance().stopGradient().reshape(weights);
        if (!layer.renorm()) {
            follow(call, MEAN, mean, layer.momentum());
            follow(call, VARIANCE, variance, layer.momentum());
            NDArray scaled = moments.centered().mul(learned.scaled(call, factor, spread));
            return learned.shifted(call, scaled, spread);
        }
        NDArray deviation = variance.add(layer.epsilon()).sqrt();
        NDArray least = deviation.zerosLike().add(Math.sqrt(layer.epsilon()));
        NDArray usual = moving(call, RENORM_DEVIATION).stopGradient().maximum(least);
        NDArray r = within(deviation.div(usual), layer.renormBound("rmin"), layer.renormBound("rmax"));
        Double dmax = layer.renormBound("dmax");
        NDArray apart = mean.sub(moving(call, RENORM_MEAN).stopGradient()).div(usual);
        NDArray d = within(apart, dmax == null ? null : -dmax, dmax);
        followRenormalized(call, mean, deviation);
        NDArray corrected =
                moments.centered().mul(factor.mul(r.reshape(spread))).add(d.reshape(spread));
        return learned.apply(call, corrected, spread);
    }

    private void followRenormalized(LayerCall call, NDArray mean, NDArray deviation) {
        follow(call, RENORM_MEAN, mean, layer.renormMomentum());
        follow(call, RENORM_DEVIATION, deviation, layer.renormMomentum());
        follow(call, MEAN, mean, layer.momentum());
        NDArray moved = follow(call, DEVIATION, deviation, layer.momentum());
        NDArray variance = moved.square().sub(layer.epsilon());
        call.update(learned.count() + VARIANCE, variance.maximum(variance.zerosLike()));
    }

    private NDArray follow(LayerCall call, int weight, NDArray batch, double momentum) {
        NDArray old = moving(call, weight).stopGradient();
        NDArray moved = old.mul(Scalar.of(momentum, old)).add(batch.mul(Scalar.of(1 - momentum, batch)));
        call.update(learned.count() + weight, moved);
        return moved;
    }

    private NDArray moving(LayerCall call, int weight) {
        return call.weight(learned.count() + weight);
    }

    private @Nullable NDArray mask(LayerCall call) {
        NDArray mask = call.mask(0);
        if (mask != null) {
            layer.requireMask(KerasShape.of(mask), KerasShape.of(call.input()));
        }
        return mask;
    }

    private NDArray inverse(NDArray variance) {
        NDArray deviation = variance.add(layer.epsilon()).sqrt();
        return deviation.onesLike().div(deviation);
    }

    private static NDArray within(NDArray x, @Nullable Double least, @Nullable Double greatest) {
        NDArray raised = least == null ? x : x.maximum(Scalar.of(least, x));
        return greatest == null ? raised : raised.minimum(Scalar.of(greatest, x));
    }
}
