package io.github.monokeras.onnx;

import io.github.monokeras.layers.Concatenate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inputs side by side.
 *
 * @param layer the description
 */
record ConcatenateFormula(Concatenate layer) implements OnnxFormula {

    @Override
    public List<String> write(OnnxCall call) {
        OnnxGraph graph = call.graph();
        List<String> inputs = call.inputs().stream().map(OnnxValue::name).toList();
        int[] order = graph.order(inputs.get(0), call.rank());
        if (!inputs.stream().allMatch(input -> Arrays.equals(graph.order(input, call.rank()), order))) {
            return List.of(graph.concat(axis(call), inputs));
        }
        List<String> sources = inputs.stream().map(graph::source).toList();
        return List.of(graph.transpose(graph.concat(order[axis(call)], sources), order));
    }

    @Override
    public @Nullable OnnxMask outputMask(OnnxCall call) {
        List<OnnxMask> masks = new ArrayList<>();
        boolean isMasked = false;
        for (int i = 0; i < call.inputs().size(); i++) {
            OnnxMask mask = call.mask(i);
            isMasked |= mask != null;
            masks.add(mask == null ? everywhere(call.graph(), call.input(i)) : mask);
        }
        if (!isMasked) {
            return null;
        }
        if (axis(call) == 1) {
            List<String> names = masks.stream().map(OnnxMask::name).toList();
            return new OnnxMask(call.graph().concat(1, names), masks.get(0).rank());
        }
        return masks.stream()
                .reduce((a, b) -> MergingFormulas.or(call.graph(), a, b))
                .orElseThrow();
    }

    private int axis(OnnxCall call) {
        return Math.floorMod(layer.axis(), call.rank());
    }

    private static OnnxMask everywhere(OnnxGraph graph, String x) {
        String ones = graph.op("Expand", graph.number(1), graph.shape(x, 0, 2));
        return new OnnxMask(graph.toBool(ones), 2);
    }
}
