package io.github.monokeras.onnx;

import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.RecurrentLayer;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/** The formulas of one time step. */
final class RecurrentCells {

    private RecurrentCells() {}

    /** One time step. */
    @FunctionalInterface
    interface Cell {

        /** Returns the states behind a time step; x is what comes in, times the kernel, with the bias. */
        List<String> step(String x, List<String> states);
    }

    /** Returns the inputs of all time steps times the kernel, plus the bias or its first row. */
    static String inputs(RecurrentLayer<?> layer, OnnxCall call, String x) {
        OnnxGraph graph = call.graph();
        String product = graph.op("MatMul", x, call.constant(0));
        return layer.useBias() ? graph.op("Add", product, bias(call, 0)) : product;
    }

    /** Makes the cell of a layer that is written into a loop's graph. */
    static Cell of(RecurrentLayer<?> layer, OnnxCall call, OnnxGraph step) {
        if (layer instanceof LSTM lstm) {
            return (x, states) -> lstm(lstm, call, step, x, states);
        }
        if (layer instanceof GRU gru) {
            return (x, states) -> List.of(gru(gru, call, step, x, states.get(0)));
        }
        return (x, states) -> {
            String sum = step.op("Add", x, step.op("MatMul", states.get(0), call.constant(1)));
            return List.of(OnnxActivations.apply(layer.activation(), step, sum));
        };
    }

    /** {@code c' = f * c + i * a(n)} and {@code h' = o * a(c')}, with {@code i, f, n, o} of {@code x + h U}. */
    private static List<String> lstm(LSTM layer, OnnxCall call, OnnxGraph step, String x, List<String> states) {
        String sum = step.op("Add", x, step.op("MatMul", states.get(0), call.constant(1)));
        List<String> z = split(step, sum, 4);
        String let = step.op("Mul", gate(layer, step, z.get(0)), activated(layer, step, z.get(2)));
        String c = step.op("Add", step.op("Mul", gate(layer, step, z.get(1)), states.get(1)), let);
        return List.of(step.op("Mul", gate(layer, step, z.get(3)), activated(layer, step, c)), c);
    }

    /** {@code h' = z * h + (1 - z) * n}, with the gates {@code z, r} of {@code x + h U}. */
    private static String gru(GRU layer, OnnxCall call, OnnxGraph step, String x, String h) {
        List<String> in = split(step, x, 3);
        String z;
        String reset;
        if (layer.resetAfter()) {
            String product = step.op("MatMul", h, call.constant(1));
            String biased = layer.useBias() ? step.op("Add", product, bias(call, 1)) : product;
            List<String> seen = split(step, biased, 3);
            z = gate(layer, step, step.op("Add", in.get(0), seen.get(0)));
            String r = gate(layer, step, step.op("Add", in.get(1), seen.get(1)));
            reset = step.op("Mul", r, seen.get(2));
        } else {
            List<String> kernels = call.graph()
                    .node("Split", call.constant(1))
                    .integer("axis", 1)
                    .outputs(3);
            z = gate(layer, step, step.op("Add", in.get(0), step.op("MatMul", h, kernels.get(0))));
            String r = gate(layer, step, step.op("Add", in.get(1), step.op("MatMul", h, kernels.get(1))));
            reset = step.op("MatMul", step.op("Mul", r, h), kernels.get(2));
        }
        String n = activated(layer, step, step.op("Add", in.get(2), reset));
        return step.op("Add", n, step.op("Mul", z, step.op("Sub", h, n)));
    }

    private static String gate(LSTM layer, OnnxGraph step, String x) {
        return OnnxActivations.apply(layer.recurrentActivation(), step, x);
    }

    private static String gate(GRU layer, OnnxGraph step, String x) {
        return OnnxActivations.apply(layer.recurrentActivation(), step, x);
    }

    private static String activated(RecurrentLayer<?> layer, OnnxGraph step, String x) {
        return OnnxActivations.apply(layer.activation(), step, x);
    }

    private static List<String> split(OnnxGraph step, String x, int gates) {
        return step.node("Split", x).integer("axis", 1).outputs(gates);
    }

    private static String bias(OnnxCall call, int row) {
        Tensor bias = call.weight(2);
        int columns = bias.shape().dim(-1);
        float[] numbers = Arrays.copyOfRange(bias.toFloatArray(), row * columns, (row + 1) * columns);
        return call.constant(2, Tensor.of(Shape.of(columns), numbers));
    }
}
