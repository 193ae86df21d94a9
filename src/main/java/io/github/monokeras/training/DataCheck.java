package io.github.monokeras.training;

import io.github.monokeras.backend.Network;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Strings;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Brings data into the shapes that a model takes, as Keras does, and refuses in one sentence what does not fit. */
public final class DataCheck {

    private DataCheck() {}

    /**
     * Returns the shape of one sample, from which an unbuilt model learns what goes in.
     *
     * @throws IllegalArgumentException if there are no samples
     */
    public static Shape sampleShape(String call, Object x) {
        if (Strings.isText(x)) {
            Shape shape = Strings.of(call + ": x", x).shape();
            return shape.rank() == 1 ? Shape.of(1) : shape.withoutBatch();
        }
        Tensor tensor = Tensor.from(x);
        requireSamples(call, "x", tensor);
        return asSamples(tensor).shape().withoutBatch();
    }

    /**
     * Returns strings as {@code (batch, …)} of an entry's shape; a last axis of length 1 may be left out, or be in excess.
     *
     * @throws IllegalArgumentException if there are none, or a sample has another shape
     */
    static Strings strings(String call, Strings x, Network.Entry entry) {
        int[] dims = x.shape().dims();
        Shape sample = x.shape().withoutBatch();
        if (!x.values().isEmpty() && entry.shape().accepts(sample)) {
            return x;
        }
        if (!x.values().isEmpty() && dims.length == 1 && entry.shape().accepts(Shape.of(1))) {
            return x.reshape(dims[0], 1);
        }
        if (!x.values().isEmpty() && entry.shape().rank() == 0 && sample.equals(Shape.of(1))) {
            return x.reshape(dims[0]);
        }
        throw new IllegalArgumentException(
                "%s: \"%s\" takes samples of strings of shape %s, at least 1, got x of shape %s"
                        .formatted(call, entry.name(), entry.shape(), x.shape()));
    }

    /**
     * Returns an input as {@code (batch, …)}; a row of numbers becomes a column of samples, unless a sample is one number.
     *
     * @throws IllegalArgumentException if there are none, one is not finite, or a sample has another shape
     */
    public static Tensor inputs(String call, Tensor x, Network.Input input) {
        requireSamples(call, "x", x);
        Shape expected = input.shape();
        Tensor samples = expected.rank() == 0 ? x : asSamples(x);
        if (!expected.accepts(samples.shape().withoutBatch())) {
            String what = expected.rank() == 1 && expected.isKnown()
                    ? expected.dim(0) + (expected.dim(0) == 1 ? " input" : " inputs") + " per sample"
                    : "samples of shape " + expected;
            throw new IllegalArgumentException(
                    "%s: expected %s, got x of shape %s".formatted(input.who(), what, samples.shape()));
        }
        requireFinite(call, "x", samples);
        return samples;
    }

    /**
     * Refuses inputs of which one has another number of samples than the first.
     *
     * @throws IllegalArgumentException if they differ
     */
    static void requireSameCount(String call, String name, List<Tensor> inputs) {
        int first = inputs.get(0).shape().dim(0);
        int last = inputs.get(inputs.size() - 1).shape().dim(0);
        if (first != last) {
            throw new IllegalArgumentException(
                    "%s: all inputs must have the same number of samples, got %d and, for \"%s\", %d"
                            .formatted(call, first, name, last));
        }
    }

    /**
     * Returns labels as {@code (batch, …)} in the shape that the loss wants, which mostly is that of a model's output; a last
     * axis of length 1 may be left out, or be there in excess.
     *
     * @throws IllegalArgumentException if their number differs from that of the inputs, one is not finite, or a label has
     *     another shape
     */
    public static Tensor labels(String call, Tensor y, int count, Shape label) {
        requireSamples(call, "y", y);
        if (y.shape().dim(0) != count) {
            throw new IllegalArgumentException("%s: x has %d samples, y has %d; give one label for each sample"
                    .formatted(call, count, y.shape().dim(0)));
        }
        Shape expected = label.withBatch(count);
        Tensor shaped = likeButForLastOnes(y, expected);
        if (shaped == null) {
            throw new IllegalArgumentException(
                    "%s: y must have the shape %s, as the model's output and loss ask, got %s"
                            .formatted(call, expected, y.shape()));
        }
        requireFinite(call, "y", y);
        return shaped;
    }

    /**
     * Returns weights of samples, {@code (batch,)} or {@code (batch, …)} along the labels without their last axis.
     *
     * @throws IllegalArgumentException if the shape differs, or one is negative or not finite
     */
    public static Tensor sampleWeights(String call, Tensor weights, Tensor labels) {
        int[] dims = labels.shape().dims();
        int rank = weights.shape().rank();
        Shape expected = Shape.of(Arrays.copyOf(dims, Math.min(Math.max(rank, 1), Math.max(dims.length - 1, 1))));
        Tensor shaped = likeButForLastOnes(weights, expected);
        if (shaped == null) {
            throw new IllegalArgumentException(
                    "%s: sampleWeight must have the shape %s, got %s; give one for each sample"
                            .formatted(call, expected, weights.shape()));
        }
        requireFinite(call, "sampleWeight", weights);
        for (int i = 0; i < weights.size(); i++) {
            if (weights.getFlat(i) < 0) {
                throw new IllegalArgumentException(
                        "%s: sampleWeight must be at least 0, got %s".formatted(call, weights.getFlat(i)));
            }
        }
        return shaped;
    }

    private static Tensor asSamples(Tensor x) {
        return x.shape().rank() == 1 ? x.reshape(x.shape().dim(0), 1) : x;
    }

    /** Returns a tensor in an expected shape, but for a last axis of length 1 that one of them may lack; or else null. */
    private static @Nullable Tensor likeButForLastOnes(Tensor given, Shape expected) {
        int[] dims = given.shape().dims();
        int rank = dims.length;
        if (expected.accepts(given.shape())) {
            return given;
        }
        int[] longer = Arrays.copyOf(dims, rank + 1);
        longer[rank] = 1;
        int[] shorter = Arrays.copyOf(dims, Math.max(rank - 1, 0));
        if (expected.rank() == rank + 1 && expected.accepts(Shape.of(longer))) {
            return given.reshape(longer);
        }
        return rank > 0 && dims[rank - 1] == 1 && expected.accepts(Shape.of(shorter)) ? given.reshape(shorter) : null;
    }

    private static void requireSamples(String call, String name, Tensor tensor) {
        if (tensor.shape().rank() == 0 || tensor.size() == 0) {
            throw new IllegalArgumentException(
                    "%s: %s must hold at least 1 sample, got shape %s".formatted(call, name, tensor.shape()));
        }
    }

    private static void requireFinite(String call, String name, Tensor tensor) {
        OptionalInt found = tensor.firstNonFinite();
        if (found.isPresent()) {
            int perSample = tensor.size() / tensor.shape().dim(0);
            throw new IllegalArgumentException(
                    "%s: %s must hold finite numbers, got %s in sample %d; clean the data first"
                            .formatted(call, name, tensor.getFlat(found.getAsInt()), found.getAsInt() / perSample));
        }
    }
}
