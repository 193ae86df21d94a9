package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import io.github.monokeras.backend.Labelling;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Permutation;
import io.github.monokeras.backend.RowLengths;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Samples on the device; a batch is a view of them, without a copy. */
final class DjlSamples implements Samples {

    private final NDManager manager;
    private final List<NDArray> placed = new ArrayList<>();
    private final List<Integer> inputs = new ArrayList<>();
    private final List<@Nullable RowLengths> lengths = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<@Nullable Integer> weights = new ArrayList<>();
    private final Map<Rows, NDArray> views = new HashMap<>();
    private final int count;
    private NDManager orderManager;
    private List<NDArray> ordered = placed;

    DjlSamples(NDManager session, DType dtype, Network network, List<Tensor> x, List<Labelling> labelled) {
        manager = session.newSubManager();
        orderManager = manager.newSubManager();
        for (int i = 0; i < x.size(); i++) {
            inputs.add(place(x.get(i), dtype));
            lengths.add(network.inputs().get(i).hasFilledRows() ? RowLengths.of(x.get(i)) : null);
        }
        for (Labelling label : labelled) {
            labels.add(place(label.yTrue(), dtype));
            weights.add(label.sampleWeight() == null ? null : place(label.sampleWeight(), dtype));
        }
        count = x.get(0).shape().dim(0);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public void shuffle(RandomGenerator random) {
        int[] order = Permutation.of(count, random);
        orderManager.close();
        orderManager = manager.newSubManager();
        NDArray rows = DjlArrays.create(orderManager, IntBuffer.wrap(order), new Shape(order.length));
        ordered = placed.stream().map(array -> picked(array, rows)).toList();
        lengths.stream().filter(Objects::nonNull).forEach(known -> known.reorder(order));
    }

    /** Returns a batch of each input. */
    List<NDArray> inputs(NDManager step, int from, int to) {
        List<NDArray> batch = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            NDArray rows = rows(inputs.get(i), step, from, to);
            RowLengths known = lengths.get(i);
            batch.add(
                    known == null
                            ? rows
                            : rows.get(step, new NDIndex().addAllDim().addSliceDim(0, known.width(from, to))));
        }
        return batch;
    }

    /** Returns what a batch is judged by, for each goal. */
    List<Labels> labels(NDManager step, int from, int to) {
        List<Labels> batch = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Integer weight = weights.get(i);
            batch.add(new Labels(
                    rows(labels.get(i), step, from, to),
                    weight == null ? null : rows(weight, step, from, to),
                    to - from));
        }
        return batch;
    }

    @Override
    public void close() {
        manager.close();
    }

    private int place(Tensor tensor, DType dtype) {
        placed.add(DjlArrays.create(manager, tensor, dtype));
        return placed.size() - 1;
    }

    private NDArray rows(int place, NDManager step, int from, int to) {
        NDIndex index = new NDIndex().addSliceDim(from, to);
        if (ordered != placed) {
            return ordered.get(place).get(step, index);
        }
        // What stays in its order is cut once, not anew in each epoch.
        NDArray rows = views.computeIfAbsent(
                new Rows(place, from, to), key -> placed.get(place).get(manager, index));
        rows.tempAttach(step);
        return rows;
    }

    /** Returns the rows in another order; engines look up embeddings row by row, and every other index number by number. */
    private NDArray picked(NDArray array, NDArray rows) {
        try (NDArray table = array.reshape(count, -1);
                NDArray picked = table.getNDArrayInternal()
                        .embedding(rows, table, SparseFormat.DENSE)
                        .singletonOrThrow()) {
            NDArray shaped = picked.reshape(array.getShape());
            shaped.attach(orderManager);
            return shaped;
        }
    }

    private record Rows(int place, int from, int to) {}
}
