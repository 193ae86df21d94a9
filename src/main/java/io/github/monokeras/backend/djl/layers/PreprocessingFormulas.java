package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.layers.Rescaling;
import io.github.monokeras.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** The layers that bring numbers into a range that is good for learning. */
final class PreprocessingFormulas {

    private PreprocessingFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Normalization.class, PreprocessingFormulas::normalization)
                .add(Rescaling.class, PreprocessingFormulas::rescaling);
        CategoryFormulas.addTo(formulas);
    }

    /** {@code (x - mean) / max(sqrt(variance), epsilon)}, or its inverse. */
    private static LayerFormula normalization(Normalization layer) {
        return call -> {
            NDArray mean = moment(layer, layer.givenMean(), call, 0);
            NDArray deviation = moment(layer, layer.givenVariance(), call, 1).sqrt();
            NDArray scale = deviation.maximum(Scalar.of(Normalization.EPSILON, deviation));
            return new NDList(
                    layer.invert()
                            ? call.input().mul(scale).add(mean)
                            : call.input().sub(mean).div(scale));
        };
    }

    private static NDArray moment(Normalization layer, @Nullable Tensor given, LayerCall call, int weight) {
        NDArray moment = given == null
                ? call.weight(weight)
                : DjlArrays.create(call.manager(), given, DjlArrays.dtype(call.input()));
        return moment.reshape(DjlArrays.shape(layer.broadcastShape()));
    }

    /** {@code x scale + offset}. */
    private static LayerFormula rescaling(Rescaling layer) {
        return LayerFormula.of(x -> x.mul(numbers(layer.scale(), x)).add(numbers(layer.offset(), x)));
    }

    private static NDArray numbers(double[] values, NDArray like) {
        return DjlArrays.create(like.getManager(), Tensor.of(values), DjlArrays.dtype(like));
    }
}
