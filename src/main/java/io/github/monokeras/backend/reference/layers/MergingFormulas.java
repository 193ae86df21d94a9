package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.layers.Add;
import io.github.monokeras.layers.Average;
import io.github.monokeras.layers.Concatenate;
import io.github.monokeras.layers.Dot;
import io.github.monokeras.layers.Maximum;
import io.github.monokeras.layers.Minimum;
import io.github.monokeras.layers.Multiply;
import io.github.monokeras.layers.Subtract;

/** The layers that make one tensor of several. */
final class MergingFormulas {

    private MergingFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Add.class, layer -> new MergeByPlace(new SumRule(1, 1)))
                .add(Subtract.class, layer -> new MergeByPlace(new SumRule(1, -1)))
                .add(Average.class, layer -> new MergeByPlace(new MeanRule()))
                .add(Multiply.class, layer -> new MergeByPlace(new ProductRule()))
                .add(Maximum.class, layer -> new MergeByPlace(new ChoiceRule(1)))
                .add(Minimum.class, layer -> new MergeByPlace(new ChoiceRule(-1)))
                .add(Concatenate.class, ConcatenateLayer::new)
                .add(Dot.class, DotLayer::new);
    }
}
