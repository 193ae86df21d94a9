package io.github.monokeras.preprocessing;

import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings sequences to one length, cut where they are longer and filled where they are shorter.
 *
 * <p>{@code new PadSequences().maxlen(3).of(sequences)} makes of {@code [[1], [2, 3, 4, 5]]} the tensor
 * {@code [[0, 0, 1], [3, 4, 5]]}. Each step of a sequence may be an array again, of one shape in all sequences.
 *
 * @param maxlen the length, at least 1; default null, that of the longest
 * @param dtype {@code "int32"} cuts off fractions, the numbers being float32 here; {@code "float32"}, {@code "float64"};
 *     default {@code "int32"}
 * @param padding whether to fill before the sequence, {@code "pre"}, or behind it, {@code "post"}; default {@code "pre"}
 * @param truncating whether to cut off the beginning, {@code "pre"}, or the end, {@code "post"}; default {@code "pre"}
 * @param value what to fill with; default 0
 * @see <a href="https://keras.io/api/data_loading/timeseries/#pad_sequences-function">keras.utils.pad_sequences</a>
 */
public record PadSequences(@Nullable Integer maxlen, String dtype, String padding, String truncating, double value) {

    /** Checks the options. */
    public PadSequences {
        if (maxlen != null && maxlen < 1) {
            throw new IllegalArgumentException("padSequences: maxlen must be at least 1, got " + maxlen);
        }
        if (!List.of("int32", "float32", "float64").contains(dtype)) {
            throw new IllegalArgumentException(
                    "padSequences: dtype must be \"int32\", \"float32\" or \"float64\", got \"" + dtype + "\"");
        }
        requireSide("padding", padding);
        requireSide("truncating", truncating);
    }

    /** Takes Keras's defaults. */
    public PadSequences() {
        this(null, "int32", "pre", "pre", 0);
    }

    /** Returns this with another length, null being that of the longest sequence. */
    public PadSequences maxlen(@Nullable Integer newMaxlen) {
        return new PadSequences(newMaxlen, dtype, padding, truncating, value);
    }

    /** Returns this with another dtype. */
    public PadSequences dtype(String newDtype) {
        return new PadSequences(maxlen, newDtype, padding, truncating, value);
    }

    /** Returns this filling before, {@code "pre"}, or behind, {@code "post"}. */
    public PadSequences padding(String newPadding) {
        return new PadSequences(maxlen, dtype, newPadding, truncating, value);
    }

    /** Returns this cutting off the beginning, {@code "pre"}, or the end, {@code "post"}. */
    public PadSequences truncating(String newTruncating) {
        return new PadSequences(maxlen, dtype, padding, newTruncating, value);
    }

    /** Returns this filling with another number. */
    public PadSequences value(double newValue) {
        return new PadSequences(maxlen, dtype, padding, truncating, newValue);
    }

    /**
     * Brings the sequences to one length.
     *
     * @param sequences a list or an array of sequences, each of any kind that {@link Tensor#from} takes but a number
     * @return {@code (sequences, maxlen, …)}
     * @throws IllegalArgumentException if there are none and {@code maxlen} is null, or their steps differ in shape
     */
    public Tensor of(Object sequences) {
        List<Tensor> all = tensors(sequences);
        int length = maxlen != null
                ? maxlen
                : all.stream()
                        .mapToInt(sequence -> sequence.shape().dim(0))
                        .max()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "padSequences: sequences must hold at least 1, got none; or say maxlen"));
        Shape step = step(all);
        int stepSize = (int) step.size();
        double[] padded = new double
                [Math.toIntExact(Math.multiplyExact((long) all.size(), Math.multiplyExact((long) length, stepSize)))];
        Arrays.fill(padded, number(value));
        for (int i = 0; i < all.size(); i++) {
            Tensor sequence = all.get(i);
            int steps = sequence.shape().dim(0);
            int kept = Math.min(steps, length);
            int from = truncating.equals("pre") ? steps - kept : 0;
            int to = i * length + (padding.equals("pre") ? length - kept : 0);
            for (int j = 0; j < kept * stepSize; j++) {
                padded[to * stepSize + j] = number(sequence.getFlat(from * stepSize + j));
            }
        }
        Tensor result = Tensor.of(step.withBatch(length).withBatch(all.size()), padded);
        return dtype.equals("float64") ? result : result.cast(DType.FLOAT32);
    }

    private static List<Tensor> tensors(Object sequences) {
        List<?> items = sequences instanceof List<?> list
                ? list
                : sequences instanceof Object[] array ? Arrays.asList(array) : null;
        if (items == null) {
            throw new IllegalArgumentException("padSequences: sequences must be a list or an array of sequences, got %s"
                    .formatted(sequences.getClass().getSimpleName()));
        }
        List<Tensor> tensors = new ArrayList<>();
        for (Object item : items) {
            if (item instanceof Number) {
                throw new IllegalArgumentException(
                        "padSequences: sequences must each be a list or an array, got the number " + item);
            }
            tensors.add(Tensor.from(item));
        }
        return tensors;
    }

    /** The shape of one step, which sequences without steps do not have. */
    private static Shape step(List<Tensor> sequences) {
        List<Shape> steps = sequences.stream()
                .filter(sequence -> sequence.size() > 0)
                .map(sequence -> sequence.shape().withoutBatch())
                .distinct()
                .toList();
        if (steps.size() > 1) {
            throw new IllegalArgumentException(
                    "padSequences: every step of a sequence must have one shape, got %s and %s"
                            .formatted(steps.get(0), steps.get(1)));
        }
        return steps.isEmpty() ? Shape.of() : steps.get(0);
    }

    private double number(double given) {
        return dtype.equals("int32") ? (int) given : given;
    }

    private static void requireSide(String option, String side) {
        if (!side.equals("pre") && !side.equals("post")) {
            throw new IllegalArgumentException(
                    "padSequences: %s must be \"pre\" or \"post\", got \"%s\"".formatted(option, side));
        }
    }
}
