package io.github.monokeras.onnx;

import io.github.monokeras.layers.Dot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dot products, as an einsum for each sample.
 *
 * @param layer the description
 */
record DotFormula(Dot layer) implements OnnxFormula {

    /** The square of the least length that is divided by. */
    private static final double LEAST_SQUARE = 1e-14;

    @Override
    public List<String> write(OnnxCall call) {
        OnnxGraph graph = call.graph();
        int ofX = layer.axis(0, call.rank());
        int rankOfY = call.inputs().get(1).rank();
        int ofY = layer.axis(1, rankOfY);
        String x = letters('b', call.rank(), ofX);
        String y = letters((char) ('b' + call.rank()), rankOfY, ofY);
        String left = (x + y).replaceAll("[az]", "");
        String equation = "%s,%s->a%s".formatted(x, y, left);
        String products = graph.node("Einsum", unit(call, 0, ofX), unit(call, 1, ofY))
                .text("equation", equation)
                .output();
        return List.of(left.isEmpty() ? graph.unsqueeze(products, 1) : products);
    }

    @Override
    public @Nullable OnnxMask outputMask(OnnxCall call) {
        return null;
    }

    /** Returns a for the batch, z for the axis that is summed over, and others from one on. */
    private static String letters(char from, int rank, int axis) {
        StringBuilder letters = new StringBuilder("a");
        for (int each = 1; each < rank; each++) {
            letters.append(each == axis ? 'z' : (char) (from + each));
        }
        return letters.toString();
    }

    /** Returns {@code x / max(|x|, 1e-7)} along an axis, if the layer wants so. */
    private String unit(OnnxCall call, int input, int axis) {
        OnnxGraph graph = call.graph();
        String x = call.input(input);
        if (!layer.normalize()) {
            return x;
        }
        String squares = graph.sum(graph.op("Mul", x, x), true, axis);
        return graph.op("Div", x, graph.op("Sqrt", graph.op("Max", squares, graph.number(LEAST_SQUARE))));
    }
}
