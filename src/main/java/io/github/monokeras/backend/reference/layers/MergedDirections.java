package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.DirectionsMerge;
import java.util.List;

/**
 * {@code a + b}, {@code a * b}, {@code (a + b) / 2}, or {@code a} and {@code b} side by side along the last axis.
 *
 * <p>With the gradient {@code d} of the loss, {@code a} and {@code b} get {@code d} and {@code d}; {@code d * b} and
 * {@code d * a}; {@code d / 2} and {@code d / 2}; each its part of {@code d}.
 *
 * @param layer the description
 */
record MergedDirections(DirectionsMerge layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray a = call.input(0);
        NdArray b = call.input(1);
        return switch (layer.mode()) {
            case "sum" -> flow(a.plus(b), d -> List.of(d, d));
            case "mul" -> flow(times(a, b), d -> List.of(times(d, b), times(d, a)));
            case "ave" -> flow(a.zip(b, (p, q) -> (p + q) / 2), d -> List.of(half(d), half(d)));
            default -> flow(beside(a, b), d -> List.of(part(d, a, 0), part(d, b, a.dim(-1))));
        };
    }

    private static LayerFlow flow(NdArray output, Parts parts) {
        return new LayerFlow(List.of(output), gradients -> parts.of(gradients.get(0)));
    }

    private static NdArray times(NdArray one, NdArray other) {
        return one.zip(other, (p, q) -> p * q);
    }

    private static NdArray half(NdArray gradient) {
        return gradient.map(d -> d / 2);
    }

    private static NdArray beside(NdArray a, NdArray b) {
        int left = a.dim(-1);
        int right = b.dim(-1);
        NdArray both = NdArray.zeros(a.shapeWithLast(left + right));
        for (int row = 0; row < a.size() / left; row++) {
            System.arraycopy(a.values(), row * left, both.values(), row * (left + right), left);
            System.arraycopy(b.values(), row * right, both.values(), row * (left + right) + left, right);
        }
        return both;
    }

    /** Returns the columns from one on that stand where those of an input stood. */
    private static NdArray part(NdArray gradient, NdArray input, int from) {
        NdArray part = input.zerosLike();
        int columns = input.dim(-1);
        for (int row = 0; row < input.size() / columns; row++) {
            System.arraycopy(gradient.values(), row * gradient.dim(-1) + from, part.values(), row * columns, columns);
        }
        return part;
    }

    /** Takes a gradient apart. */
    private interface Parts {
        List<NdArray> of(NdArray gradient);
    }
}
