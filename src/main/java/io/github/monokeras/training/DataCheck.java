package io.github.monokeras.training;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.OptionalInt;

/** Brings data into the shapes that a model takes, as Keras does, and refuses in one sentence what does not fit. */
public final class DataCheck {

    private DataCheck() {}

    /**
     * Returns the shape of one sample, from which an unbuilt model learns what goes in.
     *
     * @throws IllegalArgumentException if there are no samples
     */
    public static Shape sampleShape(String call, Tensor x) {
        requireSamples(call, "x", x);
        return asSamples(x).shape().withoutBatch();
    }

    /**
     * Returns inputs as {@code (batch, …)} for a model's first layer; a row of numbers becomes a column of samples.
     *
     * @throws IllegalArgumentException if there are none, one is not finite, or a sample has another shape
     */
    public static Tensor inputs(String call, Tensor x, Layer first) {
        requireSamples(call, "x", x);
        Tensor samples = asSamples(x);
        Shape expected = first.inputShape();
        if (!samples.shape().withoutBatch().equals(expected)) {
            String what = expected.rank() == 1
                    ? expected.dim(0) + (expected.dim(0) == 1 ? " input" : " inputs") + " per sample"
                    : "samples of shape " + expected;
            throw new IllegalArgumentException(
                    "%s: expected %s, got x of shape %s".formatted(first.who(), what, samples.shape()));
        }
        requireFinite(call, "x", samples);
        return samples;
    }

    /**
     * Returns labels as {@code (batch, …)} in the shape that the loss wants, which mostly is that of a model's output; a last
     * axis of length 1 may be left out, or be there in excess.
     *
     * @throws IllegalArgumentException if their number differs from that of the inputs, one is not finite, or a label has
     *     another shape
     */
    public static Tensor labels(String call, Tensor y, Tensor x, Shape label) {
        requireSamples(call, "y", y);
        int count = x.shape().dim(0);
        if (y.shape().dim(0) != count) {
            throw new IllegalArgumentException("%s: x has %d samples, y has %d; give one label for each sample"
                    .formatted(call, count, y.shape().dim(0)));
        }
        Shape expected = label.withBatch(count);
        if (!sameButForLastOnes(y.shape(), expected)) {
            throw new IllegalArgumentException(
                    "%s: y must have the shape %s, as the model's output and loss ask, got %s"
                            .formatted(call, expected, y.shape()));
        }
        requireFinite(call, "y", y);
        return y.reshape(expected.dims());
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
        if (!sameButForLastOnes(weights.shape(), expected)) {
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
        return weights.reshape(expected.dims());
    }

    private static Tensor asSamples(Tensor x) {
        return x.shape().rank() == 1 ? x.reshape(x.shape().dim(0), 1) : x;
    }

    private static boolean sameButForLastOnes(Shape given, Shape expected) {
        return given.equals(expected) || hasOneMore(given, expected) || hasOneMore(expected, given);
    }

    /** Says whether a shape is another one with a last axis of length 1 behind it. */
    private static boolean hasOneMore(Shape longer, Shape shorter) {
        int[] dims = Arrays.copyOf(shorter.dims(), shorter.rank() + 1);
        dims[shorter.rank()] = 1;
        return longer.equals(Shape.of(dims));
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
