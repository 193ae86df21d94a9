package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Samples on the device; a batch is a view of them, without a copy. */
final class DjlSamples implements Samples {

    private final NDManager manager;
    private final NDArray x;
    private final NDArray y;
    private final @Nullable NDArray sampleWeight;
    private final int count;
    private NDManager orderManager;
    private NDArray orderedX;
    private NDArray orderedY;
    private @Nullable NDArray orderedWeight;

    DjlSamples(NDManager session, DType dtype, Tensor x, Tensor y, @Nullable Tensor sampleWeight) {
        manager = session.newSubManager();
        orderManager = manager.newSubManager();
        this.x = DjlArrays.create(manager, x, dtype);
        this.y = DjlArrays.create(manager, y, dtype);
        this.sampleWeight = sampleWeight == null ? null : DjlArrays.create(manager, sampleWeight, dtype);
        orderedX = this.x;
        orderedY = this.y;
        orderedWeight = this.sampleWeight;
        count = x.shape().dim(0);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public void reorder(int[] order) {
        orderManager.close();
        orderManager = manager.newSubManager();
        NDArray rows = orderManager.create(Arrays.stream(order).asLongStream().toArray());
        orderedX = x.get(orderManager, new NDIndex("{}", rows));
        orderedY = y.get(orderManager, new NDIndex("{}", rows));
        orderedWeight = sampleWeight == null ? null : sampleWeight.get(orderManager, new NDIndex("{}", rows));
    }

    NDArray inputs(NDManager step, int from, int to) {
        return rows(orderedX, step, from, to);
    }

    Labels labels(NDManager step, int from, int to) {
        NDArray weights = orderedWeight == null ? null : rows(orderedWeight, step, from, to);
        return new Labels(rows(orderedY, step, from, to), weights, to - from);
    }

    @Override
    public void close() {
        manager.close();
    }

    private NDArray rows(NDArray array, NDManager step, int from, int to) {
        return array.get(step, new NDIndex().addSliceDim(from, to));
    }
}
