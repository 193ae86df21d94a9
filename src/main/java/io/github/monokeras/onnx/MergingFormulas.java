package io.github.monokeras.onnx;

import io.github.monokeras.layers.Add;
import io.github.monokeras.layers.Average;
import io.github.monokeras.layers.Concatenate;
import io.github.monokeras.layers.Dot;
import io.github.monokeras.layers.Maximum;
import io.github.monokeras.layers.Minimum;
import io.github.monokeras.layers.Multiply;
import io.github.monokeras.layers.Subtract;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The layers that make one tensor of several. */
final class MergingFormulas {

    private MergingFormulas() {}

    static void addTo(OnnxFormulas formulas) {
        formulas.add(Add.class, layer -> (MaskedByAny) call -> folded(call, "Add"))
                .add(Subtract.class, layer -> (MaskedByAny) call -> folded(call, "Sub"))
                .add(Average.class, layer -> (MaskedByAny) MergingFormulas::average)
                .add(Multiply.class, layer -> (MaskedByAny) MaskedMerges::product)
                .add(Maximum.class, layer -> (MaskedByAny) call -> MaskedMerges.chosen(call, "Max"))
                .add(Minimum.class, layer -> (MaskedByAny) call -> MaskedMerges.chosen(call, "Min"))
                .add(Concatenate.class, ConcatenateFormula::new)
                .add(Dot.class, DotFormula::new);
    }

    /** Returns one input after the other, each with as many axes as any: axes of 1 behind the batch. */
    static List<String> aligned(OnnxCall call) {
        int rank = call.inputs().stream().mapToInt(OnnxValue::rank).max().orElseThrow();
        return call.inputs().stream()
                .map(input -> call.graph()
                        .unsqueeze(
                                input.name(),
                                IntStream.rangeClosed(1, rank - input.rank()).toArray()))
                .toList();
    }

    private static String sum(OnnxCall call, String type) {
        return aligned(call).stream()
                .reduce((a, b) -> call.graph().op(type, a, b))
                .orElseThrow();
    }

    private static List<String> folded(OnnxCall call, String type) {
        return List.of(sum(call, type));
    }

    /** {@code (x1 + x2 + …) / n}. */
    private static List<String> average(OnnxCall call) {
        String count = call.graph().number(call.inputs().size());
        return List.of(call.graph().op("Div", sum(call, "Add"), count));
    }

    /** Returns the mask that is true where any of two is. */
    static OnnxMask or(OnnxGraph graph, OnnxMask some, OnnxMask other) {
        return new OnnxMask(graph.op("Or", some.name(), other.name()), Math.max(some.rank(), other.rank()));
    }

    /** A formula whose output counts where any input does, and everywhere if an input has no mask. */
    @FunctionalInterface
    interface MaskedByAny extends OnnxFormula {

        @Override
        default @Nullable OnnxMask outputMask(OnnxCall call) {
            OnnxMask any = call.mask(0);
            for (int i = 1; any != null && i < call.inputs().size(); i++) {
                OnnxMask mask = call.mask(i);
                any = mask == null ? null : or(call.graph(), any, mask);
            }
            return any;
        }
    }
}
