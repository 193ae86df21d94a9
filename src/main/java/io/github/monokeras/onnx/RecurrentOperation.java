package io.github.monokeras.onnx;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.GatedRecurrentLayer;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.RecurrentLayer;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** ONNX's operations {@code RNN}, {@code LSTM} and {@code GRU}, which walk along the first axis of their input. */
final class RecurrentOperation {

    private static final String NOTHING = "";

    private static final Map<Activation, String> NAMES = Map.of(
            Activation.TANH, "Tanh",
            Activation.SIGMOID, "Sigmoid",
            Activation.RELU, "Relu",
            Activation.SOFTSIGN, "Softsign");

    private final RecurrentLayer<?> layer;
    private final OnnxCall call;

    RecurrentOperation(RecurrentLayer<?> layer, OnnxCall call) {
        this.layer = layer;
        this.call = call;
    }

    /** Says whether the operations know the layer's activations. */
    static boolean knows(RecurrentLayer<?> layer) {
        return NAMES.keySet().containsAll(activations(layer));
    }

    RecurrentFormula.Walk walk(String x) {
        OnnxGraph graph = call.graph();
        List<String> operands = new ArrayList<>(List.of(
                graph.transpose(x, 1, 0, 2),
                call.constant(0, WeightLayout.gates(call.weight(0), order())),
                call.constant(1, WeightLayout.gates(call.weight(1), order()))));
        operands.add(layer.useBias() ? call.constant(2, bias()) : NOTHING);
        operands.add(NOTHING);
        for (int state = 1; state < call.inputs().size(); state++) {
            operands.add(graph.unsqueeze(call.input(state), 0));
        }
        List<String> made = node(operands).outputs(1 + layer.states());
        List<String> states =
                made.stream().skip(1).map(state -> graph.squeeze(state, 0)).toList();
        String sequence = graph.transpose(graph.squeeze(made.get(0), 1), 1, 0, 2);
        return new RecurrentFormula.Walk(sequence, states.get(0), states);
    }

    private OnnxNode node(List<String> operands) {
        String type = layer instanceof LSTM ? "LSTM" : layer instanceof GRU ? "GRU" : "RNN";
        OnnxNode node = new OnnxNode(call.graph(), type, operands)
                .integer("hidden_size", layer.units())
                .texts(
                        "activations",
                        activations(layer).stream().map(NAMES::get).toList());
        return layer instanceof GRU gru ? node.integer("linear_before_reset", gru.resetAfter() ? 1 : 0) : node;
    }

    private static List<Activation> activations(RecurrentLayer<?> layer) {
        Activation activation = layer.activation();
        if (layer instanceof GatedRecurrentLayer<?> gated) {
            return layer instanceof LSTM
                    ? List.of(gated.recurrentActivation(), activation, activation)
                    : List.of(gated.recurrentActivation(), activation);
        }
        return List.of(activation);
    }

    /** Returns the gates in ONNX's order: of an LSTM i, o, f, c, which Keras has as i, f, c, o. */
    private int[] order() {
        return layer instanceof LSTM
                ? new int[] {0, 3, 1, 2}
                : IntStream.range(0, layer.gates()).toArray();
    }

    /** Returns the biases for inputs and states side by side; Keras has but the former, unless a GRU resets after. */
    private Tensor bias() {
        Tensor bias = call.weight(2);
        int columns = bias.shape().dim(-1);
        float[] both = new float[2 * columns];
        for (int row = 0; row < bias.size() / columns; row++) {
            Tensor one = Tensor.of(
                    Shape.of(columns), Arrays.copyOfRange(bias.toFloatArray(), row * columns, (row + 1) * columns));
            System.arraycopy(WeightLayout.gates(one, order()).toFloatArray(), 0, both, row * columns, columns);
        }
        return Tensor.of(Shape.of(1, 2 * columns), both);
    }
}
