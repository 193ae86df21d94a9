package io.github.monokeras.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.github.monokeras.layers.RecurrentLayer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ONNX's {@code Scan}, which repeats a graph for each time step: for masks, which no operation of ONNX knows in the middle of a
 * sequence, and for activations that those do not know.
 */
final class RecurrentLoop {

    private final RecurrentLayer<?> layer;
    private final OnnxCall call;

    RecurrentLoop(RecurrentLayer<?> layer, OnnxCall call) {
        this.layer = layer;
        this.call = call;
    }

    RecurrentFormula.Walk walk(String x, @Nullable String mask) {
        OnnxGraph graph = call.graph();
        OnnxGraph step = graph.body();
        OnnxBody body = new OnnxBody(step);
        List<String> operands = new ArrayList<>();
        List<String> old = new ArrayList<>();
        for (int state = 0; state < layer.states(); state++) {
            operands.add(start(state, x));
            old.add(body.input("state", DataType.FLOAT));
        }
        String input = body.input("input", DataType.FLOAT);
        operands.add(RecurrentCells.inputs(layer, call, x));
        List<String> states = RecurrentCells.of(layer, call, step).step(input, old);
        String output = states.get(0);
        int sequences = 1;
        if (mask != null) {
            operands.add(mask);
            sequences = 2;
            String counts = step.unsqueeze(body.input("mask", DataType.BOOL), 1);
            List<String> kept = new ArrayList<>();
            for (int state = 0; state < states.size(); state++) {
                kept.add(step.op("Where", counts, states.get(state), old.get(state)));
            }
            output = layer.zeroOutputForMask() ? step.op("Where", counts, output, step.number(0)) : kept.get(0);
            states = kept;
        }
        states.forEach(state -> body.output(state, DataType.FLOAT));
        body.output(step.op("Identity", output), DataType.FLOAT);

        List<String> made = new OnnxNode(graph, "Scan", operands)
                .body(body.proto(call.layer().name()))
                .integer("num_scan_inputs", sequences)
                .integers("scan_input_axes", sequences == 1 ? new int[] {1} : new int[] {1, 1})
                .integers("scan_output_axes", 1)
                .outputs(layer.states() + 1);
        String sequence = made.get(layer.states());
        boolean outputIsState = mask == null || !layer.zeroOutputForMask();
        String last = outputIsState
                ? made.get(0)
                : graph.node("Gather", sequence, graph.integer(-1))
                        .integer("axis", 1)
                        .output();
        return new RecurrentFormula.Walk(sequence, last, made.subList(0, layer.states()));
    }

    /** Returns the state that was given, or 0, {@code (batch, units)}. */
    private String start(int state, String x) {
        OnnxGraph graph = call.graph();
        if (call.inputs().size() > 1) {
            return call.input(1 + state);
        }
        String shape = graph.concat(0, List.of(graph.shape(x, 0, 1), graph.integers(layer.units())));
        return graph.op("Expand", graph.number(0), shape);
    }
}
