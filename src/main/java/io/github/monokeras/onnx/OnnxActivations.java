package io.github.monokeras.onnx;

import io.github.monokeras.activations.Activation;

/** The named activations in ONNX's operations. */
final class OnnxActivations {

    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;
    private static final double LEAKY_SLOPE = 0.2;
    private static final double SHRINK = 0.5;

    private OnnxActivations() {}

    /** Applies an activation to {@code x}. */
    static String apply(Activation activation, OnnxGraph graph, String x) {
        return switch (activation) {
            case LINEAR -> x;
            case RELU -> graph.op("Relu", x);
            case SIGMOID -> graph.op("Sigmoid", x);
            case TANH -> graph.op("Tanh", x);
            case SOFTMAX -> graph.node("Softmax", x).integer("axis", -1).output();
            case CELU -> graph.op("Celu", x);
            case ELU -> graph.op("Elu", x);
            case EXPONENTIAL -> graph.op("Exp", x);
            case GELU -> gelu(graph, x);
            case GLU -> glu(graph, x);
            case HARD_SHRINK ->
                graph.node("Shrink", x)
                        .number("lambd", SHRINK)
                        .number("bias", 0)
                        .output();
            case HARD_SIGMOID ->
                graph.node("HardSigmoid", x)
                        .number("alpha", 1.0 / 6)
                        .number("beta", 0.5)
                        .output();
            case HARD_SIGMOID_KERAS2 ->
                graph.node("HardSigmoid", x)
                        .number("alpha", 0.2)
                        .number("beta", 0.5)
                        .output();
            case HARD_SILU -> graph.op("HardSwish", x);
            case HARD_TANH -> clip(graph, x, -1, 1);
            case LEAKY_RELU ->
                graph.node("LeakyRelu", x).number("alpha", LEAKY_SLOPE).output();
            case LOG_SIGMOID -> graph.op("Neg", graph.op("Softplus", graph.op("Neg", x)));
            case LOG_SOFTMAX -> graph.node("LogSoftmax", x).integer("axis", -1).output();
            case MISH -> graph.op("Mul", x, graph.op("Tanh", graph.op("Softplus", x)));
            case RELU6 -> clip(graph, x, 0, 6);
            case SELU ->
                graph.node("Selu", x)
                        .number("alpha", SELU_ALPHA)
                        .number("gamma", SELU_SCALE)
                        .output();
            case SILU -> graph.op("Mul", x, graph.op("Sigmoid", x));
            case SOFT_SHRINK ->
                graph.node("Shrink", x)
                        .number("lambd", SHRINK)
                        .number("bias", SHRINK)
                        .output();
            case SOFTPLUS -> graph.op("Softplus", x);
            case SOFTSIGN -> graph.op("Softsign", x);
            case SPARSE_PLUS -> sparsePlus(graph, x);
            case SPARSE_SIGMOID -> clip(graph, half(graph, graph.op("Add", x, graph.number(1))), 0, 1);
            case SPARSEMAX -> sparsemax(graph, x);
            case SQUAREPLUS -> squareplus(graph, x);
            case TANH_SHRINK -> graph.op("Sub", x, graph.op("Tanh", x));
        };
    }

    static String clip(OnnxGraph graph, String x, double least, double most) {
        return graph.op("Clip", x, graph.number(least), graph.number(most));
    }

    private static String half(OnnxGraph graph, String x) {
        return graph.op("Mul", x, graph.number(0.5));
    }

    /** {@code x (1 + erf(x / sqrt(2))) / 2}. */
    private static String gelu(OnnxGraph graph, String x) {
        String erf = graph.op("Erf", graph.op("Mul", x, graph.number(Math.sqrt(0.5))));
        return half(graph, graph.op("Mul", x, graph.op("Add", erf, graph.number(1))));
    }

    /** {@code a σ(b)}. */
    private static String glu(OnnxGraph graph, String x) {
        var halves = graph.node("Split", x).integer("axis", -1).outputs(2);
        return graph.op("Mul", halves.get(0), graph.op("Sigmoid", halves.get(1)));
    }

    /** {@code (x + 1)² / 4} between -1 and 1, 0 below, x above. */
    private static String sparsePlus(OnnxGraph graph, String x) {
        String above = half(graph, graph.op("Add", clip(graph, x, -1, 1), graph.number(1)));
        String isStraight = graph.op("GreaterOrEqual", x, graph.number(1));
        return graph.op("Where", isStraight, x, graph.op("Mul", above, above));
    }

    /** {@code max(x - t, 0)} with the largest t of {@code (sum of the k largest - 1) / k}. */
    private static String sparsemax(OnnxGraph graph, String x) {
        String descending = graph.node("TopK", x, graph.shape(x, -1))
                .integer("axis", -1)
                .outputs(2)
                .get(0);
        String last = graph.integer(-1);
        String one = graph.number(1);
        String sums = graph.op("Sub", graph.op("CumSum", descending, last), one);
        String ones = graph.op("Add", graph.op("Mul", descending, graph.number(0)), one);
        String thresholds = graph.op("Div", sums, graph.op("CumSum", ones, last));
        return graph.op("Relu", graph.op("Sub", x, graph.reduce("ReduceMax", thresholds, true, -1)));
    }

    /** {@code (x + sqrt(x² + 4)) / 2}. */
    private static String squareplus(OnnxGraph graph, String x) {
        String root = graph.op("Sqrt", graph.op("Add", graph.op("Mul", x, x), graph.number(4)));
        return half(graph, graph.op("Add", x, root));
    }
}
