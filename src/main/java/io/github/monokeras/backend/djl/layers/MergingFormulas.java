package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.Add;
import io.github.monokeras.layers.Average;
import io.github.monokeras.layers.Concatenate;
import io.github.monokeras.layers.Dot;
import io.github.monokeras.layers.Maximum;
import io.github.monokeras.layers.Minimum;
import io.github.monokeras.layers.Multiply;
import io.github.monokeras.layers.Subtract;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The layers that make one tensor of several. */
final class MergingFormulas {

    private MergingFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Add.class, layer -> merged(NDArray::add))
                .add(Subtract.class, layer -> merged(NDArray::sub))
                .add(Average.class, layer -> average())
                .add(Multiply.class, layer -> (MaskedByAny) MaskedMerges::product)
                .add(Maximum.class, layer -> (MaskedByAny) call -> MaskedMerges.chosen(call, NDArray::gte))
                .add(Minimum.class, layer -> (MaskedByAny) call -> MaskedMerges.chosen(call, NDArray::lte))
                .add(Concatenate.class, ConcatenateFormula::new)
                .add(Dot.class, DotFormula::new);
    }

    /** Returns one input after the other, each with as many axes as any. */
    static NDList aligned(NDList inputs) {
        int rank = inputs.stream().mapToInt(x -> x.getShape().dimension()).max().orElseThrow();
        NDList aligned = new NDList();
        inputs.forEach(x -> aligned.add(Broadcasting.withAxes(x, rank)));
        return aligned;
    }

    private static MaskedByAny merged(BinaryOperator<NDArray> operator) {
        return call ->
                new NDList(aligned(call.inputs()).stream().reduce(operator).orElseThrow());
    }

    /** {@code (x1 + x2 + …) / n}. */
    private static MaskedByAny average() {
        LayerFormula sum = merged(NDArray::add);
        return call -> {
            NDArray total = sum.forward(call).get(0);
            return new NDList(total.div(Scalar.of(call.inputs().size(), total)));
        };
    }

    /** A formula whose output counts where any input does, and everywhere if an input has no mask. */
    @FunctionalInterface
    interface MaskedByAny extends LayerFormula {

        @Override
        default @Nullable NDArray outputMask(LayerCall call) {
            NDArray any = call.mask(0);
            for (int i = 1; any != null && i < call.inputs().size(); i++) {
                NDArray mask = call.mask(i);
                any = mask == null ? null : Broadcasting.or(any, mask);
            }
            return any;
        }
    }
}
