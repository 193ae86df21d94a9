package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.Scalar;

/** What recurrent layers drop: drawn once for all time steps. */
final class RecurrentDropout {

    private RecurrentDropout() {}

    /**
     * Returns for each draw {@code 1 / (1 - rate)} where a number is left and 0 where not; nothing if all are left.
     *
     * @param size how many numbers a sample has
     */
    static NDList left(LayerCall call, double rate, long size, int draws) {
        NDList left = new NDList();
        if (call.training() && rate > 0) {
            NDArray x = call.input();
            for (int draw = 0; draw < draws; draw++) {
                NDArray kept =
                        call.uniform(new Shape(x.getShape().get(0), size)).gte(rate);
                left.add(kept.toType(x.getDataType(), false).mul(Scalar.of(1 / (1 - rate), x)));
            }
        }
        return left;
    }
}
