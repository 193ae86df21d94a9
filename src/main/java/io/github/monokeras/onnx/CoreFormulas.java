package io.github.monokeras.onnx;

import io.github.monokeras.layers.Activation;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.ELU;
import io.github.monokeras.layers.LeakyReLU;
import io.github.monokeras.layers.PReLU;
import io.github.monokeras.layers.ReLU;

/** {@code Dense}, and activations as layers of their own. */
final class CoreFormulas {

    private CoreFormulas() {}

    static void addTo(OnnxFormulas formulas) {
        formulas.add(Dense.class, layer -> OnnxFormula.single(call -> dense(layer, call)))
                .add(Activation.class, layer -> OnnxFormula.of((graph, x) -> x))
                .add(ReLU.class, layer -> OnnxFormula.of((graph, x) -> relu(layer, graph, x)))
                .add(LeakyReLU.class, layer -> OnnxFormula.of((graph, x) -> leaky(graph, x, layer.negativeSlope())))
                .add(
                        ELU.class,
                        layer -> OnnxFormula.of((graph, x) -> graph.node("Elu", x)
                                .number("alpha", layer.alpha())
                                .output()))
                .add(
                        PReLU.class,
                        layer -> OnnxFormula.single(call -> call.graph().op("PRelu", call.input(), call.constant(0))));
    }

    /** {@code x · kernel + bias}. */
    private static String dense(Dense layer, OnnxCall call) {
        String product = call.graph().op("MatMul", call.input(), call.constant(0));
        return layer.useBias() ? call.graph().op("Add", product, call.constant(1)) : product;
    }

    private static String leaky(OnnxGraph graph, String x, double slope) {
        return graph.node("LeakyRelu", x).number("alpha", slope).output();
    }

    /** {@code min(x, max)} above the threshold, {@code slope (x - threshold)} below. */
    private static String relu(ReLU layer, OnnxGraph graph, String x) {
        Double max = layer.maxValue();
        double slope = layer.negativeSlope();
        if (layer.threshold() == 0 && max == null) {
            return slope == 0 ? graph.op("Relu", x) : leaky(graph, x, slope);
        }
        String threshold = graph.number(layer.threshold());
        String kept = max == null ? x : graph.op("Min", x, graph.number(max));
        String below =
                slope == 0 ? graph.number(0) : graph.op("Mul", graph.op("Sub", x, threshold), graph.number(slope));
        return graph.op("Where", graph.op("Greater", x, threshold), kept, below);
    }
}
