package io.github.monokeras.onnx;

import io.github.monokeras.layers.RecurrentLayer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk along time: by ONNX's own operation where it knows the layer's formula, else by its loop.
 *
 * @param layer the description
 */
record RecurrentFormula(RecurrentLayer<?> layer) implements OnnxFormula {

    /**
     * What a walk leaves behind.
     *
     * @param sequence the output of each step, {@code (batch, time, units)}
     * @param last that of the last step, {@code (batch, units)}
     * @param states those behind the last step
     */
    record Walk(String sequence, String last, List<String> states) {}

    @Override
    public List<String> write(OnnxCall call) {
        if (layer.stateful()) {
            throw call.refused("which keeps nothing from batch to batch; set stateful to false");
        }
        OnnxGraph graph = call.graph();
        OnnxMask given = call.inputs().size() > 1 ? null : call.mask(0);
        String x = inOrder(graph, call.input());
        Walk walk;
        if (given != null) {
            walk = new RecurrentLoop(layer, call).walk(x, inOrder(graph, given.name()));
        } else if (RecurrentOperation.knows(layer)) {
            walk = new RecurrentOperation(layer, call).walk(x);
        } else {
            walk = new RecurrentLoop(layer, call).walk(x, null);
        }
        List<String> outputs = new ArrayList<>(List.of(layer.returnSequences() ? walk.sequence : walk.last));
        if (layer.returnState()) {
            outputs.addAll(walk.states);
        }
        return outputs;
    }

    @Override
    public @Nullable OnnxMask outputMask(OnnxCall call) {
        return layer.returnSequences() ? call.mask(0) : null;
    }

    private String inOrder(OnnxGraph graph, String sequence) {
        return layer.goBackwards() ? graph.reversed(sequence, 1) : sequence;
    }
}
