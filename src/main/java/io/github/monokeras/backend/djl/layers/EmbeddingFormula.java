package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.SparseFormat;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.Embedding;
import io.github.monokeras.tensor.Tensor;
import java.nio.IntBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A table of vectors: {@code y_i = E[x_i]}.
 *
 * <p>The numbers are read on the heap, so that one without a row is refused there: MXNet would take another row for it, and
 * PyTorch on a GPU would end the process.
 *
 * @param layer the description
 */
record EmbeddingFormula(Embedding layer) implements LayerFormula {

    @Override
    public NDList forward(LayerCall call) {
        NDArray x = call.input();
        Tensor numbers = DjlArrays.tensor(x);
        int[] rows = new int[numbers.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = layer.row(numbers.getFlat(i));
        }
        NDArray indices = DjlArrays.create(call.manager(), IntBuffer.wrap(rows), x.getShape());
        return x.getNDArrayInternal().embedding(indices, call.weight(0), SparseFormat.DENSE);
    }

    @Override
    public @Nullable NDArray outputMask(LayerCall call) {
        NDArray x = call.input();
        return layer.maskZero() ? x.neq(Scalar.of(0, x)).toType(x.getDataType(), false) : null;
    }
}
