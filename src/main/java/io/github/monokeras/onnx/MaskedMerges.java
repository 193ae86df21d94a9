package io.github.monokeras.onnx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merges that leave out time steps which do not count. */
final class MaskedMerges {

    private static final int SEQUENCE_AXES = 3;

    private MaskedMerges() {}

    /** {@code x1 x2 …}, with 1 for what does not count; where nothing counts, 0. */
    static List<String> product(OnnxCall call) {
        OnnxGraph graph = call.graph();
        List<String> inputs = MergingFormulas.aligned(call);
        String any = mask(call, 0);
        String product = orOne(graph, any, inputs.get(0));
        for (int i = 1; i < inputs.size(); i++) {
            String mask = mask(call, i);
            product = graph.op("Mul", product, orOne(graph, mask, inputs.get(i)));
            any = any == null || mask == null ? null : graph.op("Or", any, mask);
        }
        return List.of(any == null ? product : graph.op("Where", any, product, graph.number(0)));
    }

    /** The largest or smallest of what counts at each place. */
    static List<String> chosen(OnnxCall call, String type) {
        OnnxGraph graph = call.graph();
        List<String> inputs = MergingFormulas.aligned(call);
        String best = inputs.get(0);
        String counts = mask(call, 0);
        for (int i = 1; i < inputs.size(); i++) {
            String mask = mask(call, i);
            String x = mask == null ? inputs.get(i) : graph.op("Where", mask, inputs.get(i), best);
            String former = counts == null ? best : graph.op("Where", counts, best, x);
            counts = counts == null || mask == null ? null : graph.op("Or", counts, mask);
            best = graph.op(type, former, x);
        }
        return List.of(best);
    }

    private static String orOne(OnnxGraph graph, @Nullable String mask, String x) {
        return mask == null ? x : graph.op("Where", mask, x, graph.number(1));
    }

    /** Returns the mask of an input for all its numbers, {@code (batch, time, 1)}; null: it has none, or is no sequence. */
    private static @Nullable String mask(OnnxCall call, int input) {
        OnnxMask mask = call.mask(input);
        boolean areSequences = call.inputs().stream().allMatch(each -> each.rank() <= SEQUENCE_AXES)
                && call.inputs().get(input).rank() == SEQUENCE_AXES;
        return mask == null || !areSequences ? null : call.graph().unsqueeze(mask.name(), 2);
    }
}
