package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;

/** What dropping multiplies numbers by: 0 for a share of them, {@code 1 / (1 - share)} for the others. */
final class Drops {

    private Drops() {}

    /** Returns a factor for each number; 1 unless the layer is training. */
    static NdArray of(double share, int[] shape, LayerCall call) {
        if (!call.training() || share == 0) {
            return NdArray.zeros(shape).map(zero -> 1);
        }
        return call.uniform(shape).map(u -> u >= share ? 1 / (1 - share) : 0);
    }
}
