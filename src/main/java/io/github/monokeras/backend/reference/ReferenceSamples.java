package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Labelling;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Samples on the heap. */
final class ReferenceSamples implements Samples {

    private final Network network;
    private final List<Tensor> x;
    private final List<Labelling> labels;
    private List<Tensor> orderedX;
    private List<Labelling> orderedLabels;

    ReferenceSamples(Network network, List<Tensor> x, List<Labelling> labels) {
        this.network = network;
        this.x = x;
        this.labels = labels;
        orderedX = x;
        orderedLabels = labels;
    }

    static NdArray array(Tensor tensor) {
        return NdArray.of(tensor.toDoubleArray(), tensor.shape().dims());
    }

    /** Returns a batch of each input as it enters a network. */
    static List<NdArray> batch(Network network, List<Tensor> x) {
        return IntStream.range(0, x.size())
                .mapToObj(input -> array(network.inputs().get(input).cut(x.get(input))))
                .toList();
    }

    /** Returns a batch of each input. */
    List<NdArray> inputs(int from, int to) {
        return batch(
                network, orderedX.stream().map(input -> input.slice(from, to)).toList());
    }

    /** Returns what a batch is judged by, for each goal. */
    List<Labels> labels(int from, int to) {
        List<Labels> batch = new ArrayList<>();
        for (Labelling label : orderedLabels) {
            Tensor weight = label.sampleWeight();
            batch.add(new Labels(
                    array(label.yTrue().slice(from, to)).rows(),
                    weight == null ? null : weight.slice(from, to).toDoubleArray(),
                    to - from));
        }
        return batch;
    }

    @Override
    public int count() {
        return x.get(0).shape().dim(0);
    }

    @Override
    public void reorder(int[] order) {
        orderedX = x.stream().map(input -> input.gather(order)).toList();
        orderedLabels = labels.stream()
                .map(label -> new Labelling(
                        label.yTrue().gather(order),
                        label.sampleWeight() == null
                                ? null
                                : label.sampleWeight().gather(order)))
                .toList();
    }

    @Override
    public void close() {
        // The heap needs no closing.
    }
}
