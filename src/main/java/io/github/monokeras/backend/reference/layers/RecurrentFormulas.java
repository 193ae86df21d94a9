package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.DirectionsMerge;
import io.github.monokeras.layers.Embedding;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Masking;
import io.github.monokeras.layers.SimpleRNN;
import io.github.monokeras.layers.TimeFolding;
import io.github.monokeras.layers.TimeOrder;
import io.github.monokeras.layers.TimeUnfolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The layers for sequences: what makes them of numbers, what walks along them, and the parts of what wraps those. */
final class RecurrentFormulas {

    private RecurrentFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Embedding.class, EmbeddingLayer::new)
                .add(Masking.class, MaskingLayer::new)
                .add(SimpleRNN.class, layer -> new RecurrentWalk(layer, call -> new SimpleRnnCell(layer, call)))
                .add(LSTM.class, layer -> new RecurrentWalk(layer, call -> new LstmCell(layer, call)))
                .add(GRU.class, layer -> new RecurrentWalk(layer, call -> new GruCell(layer, call)))
                .add(DirectionsMerge.class, MergedDirections::new)
                .add(
                        TimeOrder.class,
                        layer -> layer.reversed() ? RecurrentFormulas::reversed : RecurrentFormulas::unchanged)
                .add(TimeFolding.class, layer -> new Folding())
                .add(TimeUnfolding.class, layer -> new Unfolding());
    }

    /** {@code y_t = x_(T-1-t)}; gradients turn round again. */
    private static LayerFlow reversed(LayerCall call) {
        return LayerFlow.of(turned(call.input()), RecurrentFormulas::turned);
    }

    private static LayerFlow unchanged(LayerCall call) {
        return LayerFlow.of(call.input(), gradient -> gradient);
    }

    private static NdArray turned(NdArray x) {
        List<Matrix> steps = new ArrayList<>();
        for (int t = 0; t < x.dim(1); t++) {
            steps.add(Times.at(x, t));
        }
        Collections.reverse(steps);
        return Times.together(steps);
    }

    /** The same numbers, {@code (batch, time, …)} as {@code (batch time, …)}. */
    private record Folding() implements LayerFormula {

        @Override
        public LayerFlow forward(LayerCall call) {
            NdArray x = call.input();
            return LayerFlow.of(folded(x), gradient -> gradient.reshape(x.shape()));
        }

        @Override
        public @Nullable NdArray outputMask(LayerCall call) {
            NdArray mask = call.mask(0);
            return mask == null || mask.rank() < 3 ? null : folded(mask);
        }

        private static NdArray folded(NdArray x) {
            int[] shape = Arrays.copyOfRange(x.shape(), 1, x.rank());
            shape[0] *= x.dim(0);
            return x.reshape(shape);
        }
    }

    /** The same numbers, {@code (batch time, …)} as {@code (batch, time, …)}. */
    private record Unfolding() implements LayerFormula {

        @Override
        public LayerFlow forward(LayerCall call) {
            NdArray x = call.input(0);
            NdArray sequences = call.input(1);
            int[] shape = new int[x.rank() + 1];
            System.arraycopy(x.shape(), 0, shape, 1, x.rank());
            shape[0] = sequences.dim(0);
            shape[1] = sequences.dim(1);
            return new LayerFlow(
                    List.of(x.reshape(shape)),
                    gradients -> List.of(gradients.get(0).reshape(x.shape()), sequences.zerosLike()));
        }

        @Override
        public @Nullable NdArray outputMask(LayerCall call) {
            return call.mask(1);
        }
    }
}
