package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** The layers that bring numbers into a range that is good for learning. */
final class PreprocessingFormulas {

    private PreprocessingFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Normalization.class, PreprocessingFormulas::normalization);
    }

    /** {@code (x - mean) / max(sqrt(variance), epsilon)}. */
    private static LayerFormula normalization(Normalization layer) {
        return call -> {
            NDArray mean = moment(layer.givenMean(), call, 0);
            NDArray deviation = moment(layer.givenVariance(), call, 1).sqrt();
            NDArray scale = deviation.maximum(Scalar.of(Normalization.EPSILON, deviation));
            return new NDList(call.input().sub(mean).div(scale));
        };
    }

    private static NDArray moment(@Nullable Tensor given, LayerCall call, int weight) {
        NDManager manager = call.manager();
        return given == null
                ? call.weight(weight)
                : DjlArrays.create(manager, given, DjlArrays.dtype(call.input()));
    }
}
