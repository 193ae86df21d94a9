package io.github.monokeras.training;

import io.github.monokeras.backend.Labelling;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.function.UnaryOperator;

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

    /** Brings the samples to where a session computes. */
    public Samples place(Session session) {
        return session.place(x, labels);
    }

    /** Returns the samples {@code [from, to)}. */
    public LabelledData slice(int from, int to) {
        return each(tensor -> tensor.slice(from, to));
    }

    /** Returns the samples with these numbers, in that order. */
    public LabelledData gather(int[] samples) {
        return each(tensor -> tensor.gather(samples));
    }

    private LabelledData each(UnaryOperator<Tensor> part) {
        return new LabelledData(
                x.stream().map(part).toList(),
                labels.stream()
                        .map(label -> new Labelling(
                                part.apply(label.yTrue()),
                                label.sampleWeight() == null ? null : part.apply(label.sampleWeight())))
                        .toList());
    }
}
