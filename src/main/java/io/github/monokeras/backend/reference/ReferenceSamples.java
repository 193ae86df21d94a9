package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Labelling;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Permutation;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Samples on the heap. */
final class ReferenceSamples implements Samples {

    private final Network network;
    private final List<Tensor> x;
    private final List<Labelling> labels;
    private int @Nullable [] order;

    ReferenceSamples(Network network, List<Tensor> x, List<Labelling> labels) {
        this.network = network;
        this.x = x;
        this.labels = labels;
    }

    static NdArray array(Tensor tensor) {
        return NdArray.of(tensor.toDoubleArray(), tensor.shape().dims());
    }

    /** Returns a batch of each input as it enters a network. */
    static List<NdArray> batch(Network network, List<Tensor> x) {
        List<NdArray> batch = new ArrayList<>();
        for (int input = 0; input < x.size(); input++) {
            batch.add(array(network.inputs().get(input).cut(x.get(input))));
        }
        return batch;
    }

    /** Returns a batch of each input. */
    List<NdArray> inputs(int from, int to) {
        List<Tensor> rows = new ArrayList<>();
        for (Tensor input : x) {
            rows.add(rows(input, from, to));
        }
        return batch(network, rows);
    }

    /** Returns what a batch is judged by, for each goal. */
    List<Labels> labels(int from, int to) {
        List<Labels> batch = new ArrayList<>();
        for (Labelling label : labels) {
            Tensor weight = label.sampleWeight();
            batch.add(new Labels(
                    array(rows(label.yTrue(), from, to)).rows(),
                    weight == null ? null : rows(weight, from, to).toDoubleArray(),
                    to - from));
        }
        return batch;
    }

    @Override
    public int count() {
        return x.get(0).shape().dim(0);
    }

    @Override
    public void shuffle(RandomGenerator random) {
        order = Permutation.of(count(), random);
    }

    private Tensor rows(Tensor tensor, int from, int to) {
        return order == null ? tensor.slice(from, to) : tensor.gather(Arrays.copyOfRange(order, from, to));
    }

    @Override
    public void close() {
        // The heap needs no closing.
    }
}
