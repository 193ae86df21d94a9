package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.DropoutLayer;

/** {@code x keep / (1 - rate)} in training, else {@code x}; back the gradient times the same. */
final class DropoutFormula implements LayerFormula, WayBack {

    private final DropoutLayer<?> layer;
    private final double rate;

    DropoutFormula(DropoutLayer<?> layer) {
        this.layer = layer;
        rate = layer.rate();
    }

    @Override
    public NDList forward(LayerCall call) {
        NDArray x = call.input();
        if (!call.training() || rate == 0) {
            return new NDList(x);
        }
        NDArray factor = call.keep(factor(call));
        return new NDList(x.mul(factor));
    }

    @Override
    public WayBack wayBack() {
        return this;
    }

    @Override
    public NDArray ofInput(LayerCall call, NDArray gradient) {
        NDArray factor = call.kept();
        return factor == null ? gradient : gradient.mul(factor);
    }

    private NDArray factor(LayerCall call) {
        NDArray x = call.input();
        if (rate == 1) {
            return x.zerosLike();
        }
        NDArray keep = RegularizationFormulas.kept(layer, rate, call);
        return keep.mul(Scalar.of(1 / (1 - rate), keep));
    }
}
