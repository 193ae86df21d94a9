package io.github.monokeras.onnx;

import io.github.monokeras.layers.DirectionsMerge;
import io.github.monokeras.layers.Embedding;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Masking;
import io.github.monokeras.layers.SimpleRNN;
import io.github.monokeras.layers.TimeFolding;
import io.github.monokeras.layers.TimeOrder;
import io.github.monokeras.layers.TimeUnfolding;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The layers for sequences: what makes them of numbers, what walks along them, and the parts of what wraps those. */
final class SequenceFormulas {

    private SequenceFormulas() {}

    static void addTo(OnnxFormulas formulas) {
        formulas.add(Embedding.class, EmbeddingFormula::new)
                .add(Masking.class, MaskingFormula::new)
                .add(SimpleRNN.class, RecurrentFormula::new)
                .add(LSTM.class, RecurrentFormula::new)
                .add(GRU.class, RecurrentFormula::new)
                .add(DirectionsMerge.class, layer -> OnnxFormula.single(call -> merged(layer, call)))
                .add(
                        TimeOrder.class,
                        layer -> OnnxFormula.of((graph, x) -> layer.reversed() ? graph.reversed(x, 1) : x))
                .add(TimeFolding.class, layer -> new Folding())
                .add(TimeUnfolding.class, layer -> new Unfolding());
    }

    private static String merged(DirectionsMerge layer, OnnxCall call) {
        OnnxGraph graph = call.graph();
        String a = call.input(0);
        String b = call.input(1);
        return switch (layer.mode()) {
            case "sum" -> graph.op("Add", a, b);
            case "mul" -> graph.op("Mul", a, b);
            case "ave" -> graph.op("Mul", graph.op("Add", a, b), graph.number(0.5));
            default -> graph.concat(call.rank() - 1, List.of(a, b));
        };
    }

    /** {@code y_i = E[x_i]}. */
    private record EmbeddingFormula(Embedding layer) implements OnnxFormula {

        @Override
        public List<String> write(OnnxCall call) {
            OnnxGraph graph = call.graph();
            return List.of(graph.op("Gather", call.constant(0), graph.toInt(call.input())));
        }

        @Override
        public @Nullable OnnxMask outputMask(OnnxCall call) {
            if (!layer.maskZero()) {
                return null;
            }
            OnnxGraph graph = call.graph();
            String isZero = graph.op("Equal", call.input(), graph.number(0));
            return new OnnxMask(graph.op("Not", isZero), call.rank());
        }
    }

    /** {@code x m}, where {@code m} is 0 at the time steps that are full of one number and else 1. */
    private record MaskingFormula(Masking layer) implements OnnxFormula {

        @Override
        public List<String> write(OnnxCall call) {
            OnnxGraph graph = call.graph();
            String counts = graph.toFloat(graph.unsqueeze(outputMask(call).name(), -1));
            return List.of(graph.op("Mul", call.input(), counts));
        }

        @Override
        public OnnxMask outputMask(OnnxCall call) {
            OnnxGraph graph = call.graph();
            String isSame = graph.op("Equal", call.input(), graph.number(layer.maskValue()));
            String differing = graph.sum(graph.toFloat(graph.op("Not", isSame)), false, -1);
            return new OnnxMask(graph.op("Greater", differing, graph.number(0)), call.rank() - 1);
        }
    }

    /** The same numbers, {@code (batch, time, …)} as {@code (batch time, …)}. */
    private record Folding() implements OnnxFormula {

        @Override
        public List<String> write(OnnxCall call) {
            return List.of(folded(call.graph(), call.input(), call.sample()));
        }

        @Override
        public @Nullable OnnxMask outputMask(OnnxCall call) {
            OnnxMask mask = call.mask(0);
            if (mask == null || mask.rank() < 3) {
                return null;
            }
            int[] dims = Arrays.copyOf(call.sample().dims(), mask.rank() - 1);
            return new OnnxMask(folded(call.graph(), mask.name(), Shape.of(dims)), mask.rank() - 1);
        }

        private static String folded(OnnxGraph graph, String x, Shape sample) {
            if (sample.withoutBatch().isKnown()) {
                long[] rest = Arrays.stream(sample.withoutBatch().dims())
                        .asLongStream()
                        .toArray();
                return graph.reshape(
                        x,
                        LongStream.concat(LongStream.of(-1), LongStream.of(rest))
                                .toArray());
            }
            return graph.op("Reshape", x, graph.concat(0, List.of(graph.integers(-1), graph.shape(x, 2))));
        }
    }

    /** The same numbers, {@code (batch time, …)} as {@code (batch, time, …)}. */
    private record Unfolding() implements OnnxFormula {

        @Override
        public List<String> write(OnnxCall call) {
            OnnxGraph graph = call.graph();
            String x = call.input(0);
            int time = call.inputs().get(1).sample().dim(0);
            if (time != Shape.UNKNOWN && call.sample().isKnown()) {
                long[] rest = Arrays.stream(call.sample().dims()).asLongStream().toArray();
                return List.of(graph.reshape(
                        x,
                        LongStream.concat(LongStream.of(-1, time), LongStream.of(rest))
                                .toArray()));
            }
            String start = graph.shape(call.input(1), 0, 2);
            return List.of(graph.op("Reshape", x, graph.concat(0, List.of(start, graph.shape(x, 1)))));
        }

        @Override
        public @Nullable OnnxMask outputMask(OnnxCall call) {
            return call.mask(1);
        }
    }
}
