package io.github.monokeras.onnx;

import io.github.monokeras.layers.AveragePooling1D;
import io.github.monokeras.layers.AveragePooling2D;
import io.github.monokeras.layers.AveragePooling3D;
import io.github.monokeras.layers.GlobalAveragePooling1D;
import io.github.monokeras.layers.GlobalAveragePooling2D;
import io.github.monokeras.layers.GlobalAveragePooling3D;
import io.github.monokeras.layers.GlobalMaxPooling1D;
import io.github.monokeras.layers.GlobalMaxPooling2D;
import io.github.monokeras.layers.GlobalMaxPooling3D;
import io.github.monokeras.layers.GlobalPooling;
import io.github.monokeras.layers.MaxPooling1D;
import io.github.monokeras.layers.MaxPooling2D;
import io.github.monokeras.layers.MaxPooling3D;
import io.github.monokeras.layers.Pooling;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The layers that make one number of many places of a channel. */
final class PoolingFormulas {

    private PoolingFormulas() {}

    static void addTo(OnnxFormulas formulas) {
        formulas.add(MaxPooling1D.class, layer -> pooling(layer, "MaxPool"))
                .add(MaxPooling2D.class, layer -> pooling(layer, "MaxPool"))
                .add(MaxPooling3D.class, layer -> pooling(layer, "MaxPool"))
                .add(AveragePooling1D.class, layer -> pooling(layer, "AveragePool"))
                .add(AveragePooling2D.class, layer -> pooling(layer, "AveragePool"))
                .add(AveragePooling3D.class, layer -> pooling(layer, "AveragePool"))
                .add(GlobalMaxPooling1D.class, layer -> global(layer, "Max"))
                .add(GlobalMaxPooling2D.class, layer -> global(layer, "Max"))
                .add(GlobalMaxPooling3D.class, layer -> global(layer, "Max"))
                .add(GlobalAveragePooling1D.class, MaskedAverage::new)
                .add(GlobalAveragePooling2D.class, layer -> global(layer, "Average"))
                .add(GlobalAveragePooling3D.class, layer -> global(layer, "Average"));
    }

    /** Zeros beyond the input do not count in an average, which is ONNX's default too. */
    private static OnnxFormula pooling(Pooling<?> layer, String type) {
        return OnnxFormula.single(call -> {
            OnnxNode node = call.graph()
                    .node(type, Pads.channelsFirst(call))
                    .integers("kernel_shape", layer.poolSize())
                    .integers("strides", layer.strides());
            if (layer.padding().equals("same")) {
                Pads.addSame(node, call.sample().dims(), layer.strides(), layer.poolSize());
            }
            return Pads.channelsLast(call, node.output());
        });
    }

    private static OnnxFormula global(GlobalPooling<?> layer, String what) {
        return OnnxFormula.single(call -> allPlaces(layer, call, what));
    }

    private static String allPlaces(GlobalPooling<?> layer, OnnxCall call, String what) {
        OnnxGraph graph = call.graph();
        int rank = call.rank();
        if (Arrays.equals(graph.order(call.input(), rank), Pads.channelsLast(rank))) {
            String pooled = graph.op("Global" + what + "Pool", Pads.channelsFirst(call));
            return layer.keepdims()
                    ? Pads.channelsLast(call, pooled)
                    : graph.squeeze(pooled, IntStream.range(2, rank).toArray());
        }
        String type = what.equals("Max") ? "ReduceMax" : "ReduceMean";
        return graph.reduce(
                type,
                call.input(),
                layer.keepdims(),
                IntStream.range(1, rank - 1).toArray());
    }

    /**
     * The mean of those steps that a mask leaves.
     *
     * @param layer the description
     */
    private record MaskedAverage(GlobalAveragePooling1D layer) implements OnnxFormula {

        @Override
        public List<String> write(OnnxCall call) {
            OnnxMask mask = call.mask(0);
            return List.of(mask == null ? allPlaces(layer, call, "Average") : average(call, mask));
        }

        @Override
        public @Nullable OnnxMask outputMask(OnnxCall call) {
            return null;
        }

        private String average(OnnxCall call, OnnxMask mask) {
            OnnxGraph graph = call.graph();
            String each = graph.unsqueeze(mask.name(), -1);
            String kept = graph.op("Where", each, call.input(), graph.number(0));
            String sum = graph.sum(kept, layer.keepdims(), 1);
            return graph.op("Div", sum, graph.sum(graph.toFloat(each), layer.keepdims(), 1));
        }
    }
}
