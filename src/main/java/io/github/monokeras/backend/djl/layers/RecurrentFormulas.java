package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.layers.DirectionsMerge;
import io.github.monokeras.layers.Embedding;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Masking;
import io.github.monokeras.layers.SimpleRNN;
import io.github.monokeras.layers.TimeFolding;
import io.github.monokeras.layers.TimeOrder;
import io.github.monokeras.layers.TimeUnfolding;
import org.jspecify.annotations.Nullable;

/** The layers for sequences: what makes them of numbers, what walks along them, and the parts of what wraps those. */
final class RecurrentFormulas {

    private RecurrentFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Embedding.class, EmbeddingFormula::new)
                .add(Masking.class, MaskingFormula::new)
                .add(
                        SimpleRNN.class,
                        layer -> new RecurrentFormula(layer, RecurrentCells.simple(layer), FusedCall.simple(layer)))
                .add(
                        LSTM.class,
                        layer -> new RecurrentFormula(layer, RecurrentCells.lstm(layer), FusedCall.lstm(layer)))
                .add(GRU.class, layer -> new RecurrentFormula(layer, RecurrentCells.gru(layer), FusedCall.gru(layer)))
                .add(DirectionsMerge.class, layer -> call -> new NDList(merged(layer, call.input(0), call.input(1))))
                .add(TimeOrder.class, layer -> LayerFormula.of(x -> layer.reversed() ? x.flip(1) : x))
                .add(TimeFolding.class, layer -> new Folding())
                .add(TimeUnfolding.class, layer -> new Unfolding());
    }

    private static NDArray merged(DirectionsMerge layer, NDArray a, NDArray b) {
        return switch (layer.mode()) {
            case "sum" -> a.add(b);
            case "mul" -> a.mul(b);
            case "ave" -> a.add(b).mul(Scalar.of(0.5, a));
            default -> a.concat(b, a.getShape().dimension() - 1);
        };
    }

    /** {@code x m}, where {@code m} is 0 at the time steps that are full of one number and else 1. */
    private record MaskingFormula(Masking layer) implements LayerFormula {

        @Override
        public NDList forward(LayerCall call) {
            return new NDList(call.input().mul(outputMask(call).expandDims(-1)));
        }

        @Override
        public NDArray outputMask(LayerCall call) {
            NDArray x = call.input();
            NDArray differs = x.neq(Scalar.of(layer.maskValue(), x)).toType(x.getDataType(), false);
            return differs.sum(new int[] {x.getShape().dimension() - 1}).gt(0).toType(x.getDataType(), false);
        }
    }

    /** The same numbers, {@code (batch, time, …)} as {@code (batch time, …)}. */
    private record Folding() implements LayerFormula {

        @Override
        public NDList forward(LayerCall call) {
            return new NDList(folded(call.input()));
        }

        @Override
        public @Nullable NDArray outputMask(LayerCall call) {
            NDArray mask = call.mask(0);
            return mask == null || mask.getShape().dimension() < 3 ? null : folded(mask);
        }

        private static NDArray folded(NDArray x) {
            Shape shape = x.getShape();
            return x.reshape(new Shape(shape.get(0) * shape.get(1)).addAll(shape.slice(2)));
        }
    }

    /** The same numbers, {@code (batch time, …)} as {@code (batch, time, …)}. */
    private record Unfolding() implements LayerFormula {

        @Override
        public NDList forward(LayerCall call) {
            NDArray x = call.input(0);
            Shape start = call.input(1).getShape().slice(0, 2);
            return new NDList(x.reshape(start.addAll(x.getShape().slice(1))));
        }

        @Override
        public @Nullable NDArray outputMask(LayerCall call) {
            return call.mask(1);
        }
    }
}
