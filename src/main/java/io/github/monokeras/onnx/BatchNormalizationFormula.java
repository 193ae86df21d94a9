package io.github.monokeras.onnx;

import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code gamma (x - mean) / sqrt(variance + epsilon) + beta} with the moving moments.
 *
 * <p>ONNX's operation has the channels behind the batch: it is taken where they are there already, in convolutional
 * networks for one; elsewhere a factor and a shift say the same without moving an axis.
 *
 * @param layer the description
 */
record BatchNormalizationFormula(BatchNormalization layer) implements OnnxFormula {

    @Override
    public List<String> write(OnnxCall call) {
        int rank = call.rank();
        int channels = Math.floorMod(layer.axis(), rank);
        int[] order = call.graph().order(call.input(), rank);
        return List.of(order[channels] == 1 ? operation(call, rank) : factorAndShift(call, channels));
    }

    private String operation(OnnxCall call, int rank) {
        OnnxGraph graph = call.graph();
        return graph.alongAxes(
                call.input(),
                rank,
                (source, order) -> graph.node(
                                "BatchNormalization",
                                source,
                                constant(call, 0, layer.scale(), 1),
                                constant(call, layer.scale() ? 1 : 0, layer.center(), 0),
                                call.constant(mean()),
                                call.constant(mean() + 1))
                        .number("epsilon", layer.epsilon())
                        .output());
    }

    private String factorAndShift(OnnxCall call, int channels) {
        double[] mean = call.weight(mean()).toDoubleArray();
        double[] factor = call.weight(mean() + 1).toDoubleArray();
        double[] shift = new double[mean.length];
        for (int i = 0; i < mean.length; i++) {
            double gamma = layer.scale() ? call.weight(0).getFlat(i) : 1;
            double beta = layer.center() ? call.weight(layer.scale() ? 1 : 0).getFlat(i) : 0;
            factor[i] = gamma / Math.sqrt(factor[i] + layer.epsilon());
            shift[i] = beta - mean[i] * factor[i];
        }
        int[] spread = IntStream.generate(() -> 1).limit(call.rank()).toArray();
        spread[channels] = mean.length;
        OnnxGraph graph = call.graph();
        String scaled = graph.op(
                "Mul", call.input(), graph.floats("factor", Tensor.of(factor).reshape(spread)));
        return graph.op("Add", scaled, graph.floats("shift", Tensor.of(shift).reshape(spread)));
    }

    private int mean() {
        return (layer.scale() ? 1 : 0) + (layer.center() ? 1 : 0);
    }

    private String constant(OnnxCall call, int weight, boolean isLearned, double otherwise) {
        if (isLearned) {
            return call.constant(weight);
        }
        double[] same = new double[call.weight(mean()).size()];
        Arrays.fill(same, otherwise);
        return call.graph().floats(Tensor.of(same));
    }
}
