package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.ActivityRegularization;
import io.github.monokeras.layers.AlphaDropout;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.DropoutLayer;
import io.github.monokeras.layers.GaussianDropout;
import io.github.monokeras.layers.GaussianNoise;
import io.github.monokeras.layers.Identity;
import io.github.monokeras.layers.NoiseLayer;
import io.github.monokeras.layers.SpatialDropout1D;
import io.github.monokeras.layers.SpatialDropout2D;
import io.github.monokeras.layers.SpatialDropout3D;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The layers that keep a network from learning its samples by heart: in training {@code y = f x + c} with {@code f} or
 * {@code c} drawn at random, {@code dx = f dy}; otherwise {@code y = x}.
 */
final class RegularizationFormulas {

    private static final double SELU_ALPHA = 1.6732632423543772;
    private static final double SELU_SCALE = 1.0507009873554805;

    private RegularizationFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(ActivityRegularization.class, layer -> RegularizationFormulas::unchanged)
                .add(Identity.class, layer -> call -> new LayerFlow(call.inputs(), gradients -> gradients))
                .add(Dropout.class, layer -> call -> dropout(layer, call))
                .add(SpatialDropout1D.class, layer -> call -> dropout(layer, call))
                .add(SpatialDropout2D.class, layer -> call -> dropout(layer, call))
                .add(SpatialDropout3D.class, layer -> call -> dropout(layer, call))
                .add(AlphaDropout.class, layer -> call -> alphaDropout(layer, call))
                .add(GaussianDropout.class, layer -> call -> gaussianDropout(layer, call))
                .add(GaussianNoise.class, layer -> call -> gaussianNoise(layer, call));
    }

    /** {@code f = 1 / (1 - rate)}, or 0 with the probability rate. */
    private static LayerFlow dropout(DropoutLayer<?> layer, LayerCall call) {
        double rate = layer.rate();
        if (!call.training() || rate == 0) {
            return unchanged(call);
        }
        return scaled(call, drawn(layer, call, number -> number < rate ? 0 : 1 / (1 - rate)));
    }

    /** {@code f = a} and {@code c = b}, or {@code f = 0} and {@code c = a p + b} with the probability rate. */
    private static LayerFlow alphaDropout(AlphaDropout layer, LayerCall call) {
        double rate = layer.rate();
        if (!call.training() || rate == 0) {
            return unchanged(call);
        }
        double p = -SELU_ALPHA * SELU_SCALE;
        double a = Math.pow((1 - rate) * (1 + rate * p * p), -0.5);
        double b = -a * p * rate;
        NdArray f = drawn(layer, call, number -> number < rate ? 0 : a);
        NdArray c = f.map(factor -> factor == 0 ? a * p + b : b);
        LayerFlow flow = scaled(call, f);
        return new LayerFlow(List.of(flow.output().plus(c)), flow.way());
    }

    /** {@code f = 1 + s n} with {@code s = sqrt(rate / (1 - rate))} and n of the distribution {@code N(0, 1)}. */
    private static LayerFlow gaussianDropout(GaussianDropout layer, LayerCall call) {
        if (!call.training() || layer.rate() == 0) {
            return unchanged(call);
        }
        double deviation = Math.sqrt(layer.rate() / (1 - layer.rate()));
        return scaled(call, call.normal(call.input().shape()).map(normal -> 1 + deviation * normal));
    }

    /** {@code c = stddev n} with n of the distribution {@code N(0, 1)}. */
    private static LayerFlow gaussianNoise(GaussianNoise layer, LayerCall call) {
        if (!call.training() || layer.stddev() == 0) {
            return unchanged(call);
        }
        NdArray noise = call.normal(call.input().shape()).map(normal -> layer.stddev() * normal);
        return LayerFlow.of(call.input().plus(noise), dy -> dy);
    }

    private static LayerFlow unchanged(LayerCall call) {
        return LayerFlow.of(call.input(), dy -> dy);
    }

    private static LayerFlow scaled(LayerCall call, NdArray factors) {
        return LayerFlow.of(product(call.input(), factors), dy -> product(dy, factors));
    }

    private static NdArray product(NdArray values, NdArray factors) {
        return values.zip(factors, (value, factor) -> factor == 0 ? 0 : factor * value);
    }

    /** Draws numbers in {@code [0, 1)} in the layer's noise shape, and spreads what a function makes of them. */
    private static NdArray drawn(NoiseLayer<?> layer, LayerCall call, DoubleUnaryOperator function) {
        NdArray x = call.input();
        int[] shape = layer.noiseShape(Shape.of(x.shape())).dims();
        NdArray numbers = call.uniform(shape);
        int[] place = Places.spread(shape, x.shape());
        NdArray factors = x.zerosLike();
        for (int i = 0; i < place.length; i++) {
            factors.values()[i] = function.applyAsDouble(numbers.values()[place[i]]);
        }
        return factors;
    }
}
