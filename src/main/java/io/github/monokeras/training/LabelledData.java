package io.github.monokeras.training;

import io.github.monokeras.backend.Labelling;
import io.github.monokeras.tensor.Tensor;
import java.util.List;

/**
 * Inputs with their labels, checked and in the shapes that a model takes.
 *
 * @param x each input, {@code (samples, …)}
 * @param labels for each goal of the compilation
 */
public record LabelledData(List<Tensor> x, List<Labelling> labels) {

    /** Keeps copies of the lists. */
    public LabelledData {
        x = List.copyOf(x);
        labels = List.copyOf(labels);
    }

    /** Returns how many samples there are. */
    public int count() {
        return x.get(0).shape().dim(0);
    }

    /** Returns the samples {@code [from, to)}. */
    public LabelledData slice(int from, int to) {
        return new LabelledData(
                x.stream().map(input -> input.slice(from, to)).toList(),
                labels.stream()
                        .map(label -> new Labelling(
                                label.yTrue().slice(from, to),
                                label.sampleWeight() == null
                                        ? null
                                        : label.sampleWeight().slice(from, to)))
                        .toList());
    }
}
