package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.ActivityRegularization;
import io.github.monokeras.layers.AlphaDropout;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.GaussianDropout;
import io.github.monokeras.layers.GaussianNoise;
import io.github.monokeras.layers.Identity;
import io.github.monokeras.layers.NoiseLayer;
import io.github.monokeras.layers.SpatialDropout1D;
import io.github.monokeras.layers.SpatialDropout2D;
import io.github.monokeras.layers.SpatialDropout3D;

/** The layers that keep a network from learning its samples by heart. */
final class RegularizationFormulas {

    private static final double SELU_SATURATION = -1.0507009873554805 * 1.6732632423543772;

    private RegularizationFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(ActivityRegularization.class, layer -> new RearrangingFormula(x -> x))
                .add(Identity.class, layer -> call -> new NDList(call.inputs()))
                .add(Dropout.class, DropoutFormula::new)
                .add(SpatialDropout1D.class, DropoutFormula::new)
                .add(SpatialDropout2D.class, DropoutFormula::new)
                .add(SpatialDropout3D.class, DropoutFormula::new)
                .add(AlphaDropout.class, RegularizationFormulas::alphaDropout)
                .add(GaussianDropout.class, RegularizationFormulas::gaussianDropout)
                .add(GaussianNoise.class, RegularizationFormulas::gaussianNoise);
    }

    /** {@code a (x keep + p (1 - keep)) + b}. */
    private static LayerFormula alphaDropout(AlphaDropout layer) {
        double rate = layer.rate();
        double p = SELU_SATURATION;
        double a = 1 / Math.sqrt((1 - rate) * (1 + rate * p * p));
        double b = -a * p * rate;
        return inTraining(rate, call -> {
            NDArray keep = kept(layer, rate, call);
            NDArray factor = keep.mul(Scalar.of(a, keep));
            NDArray shift = factor.neg().add(a).mul(Scalar.of(p, keep)).add(b);
            return call.input().mul(factor).add(shift);
        });
    }

    /** {@code x (1 + s n)} with {@code s = sqrt(rate / (1 - rate))}. */
    private static LayerFormula gaussianDropout(GaussianDropout layer) {
        double deviation = Math.sqrt(layer.rate() / (1 - layer.rate()));
        return inTraining(
                deviation, call -> call.input().mul(noise(call, deviation).add(1)));
    }

    /** {@code x + s n}. */
    private static LayerFormula gaussianNoise(GaussianNoise layer) {
        return inTraining(layer.stddev(), call -> call.input().add(noise(call, layer.stddev())));
    }

    /** Returns 1 where a random number is at least the rate, else 0. */
    static NDArray kept(NoiseLayer<?> layer, double rate, LayerCall call) {
        NDArray x = call.input();
        Shape shape = DjlArrays.shape(layer.noiseShape(KerasShape.of(x)));
        return call.uniform(shape).gte(rate).toType(x.getDataType(), false);
    }

    private static NDArray noise(LayerCall call, double deviation) {
        NDArray normal = call.normal(call.input().getShape());
        return normal.mul(Scalar.of(deviation, normal));
    }

    private static LayerFormula inTraining(double strength, SingleOutput noisy) {
        return call -> new NDList(call.training() && strength > 0 ? noisy.of(call) : call.input());
    }

    /** Makes the only output of a call. */
    private interface SingleOutput {
        NDArray of(LayerCall call);
    }
}
