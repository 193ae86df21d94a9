package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.BaseDepthwiseConv;
import java.util.ArrayList;
import java.util.List;

/**
 * A convolution of each channel by itself, of which it makes m:
 * {@code y[o, c m + j] = sum over k of x[o s + k d - p, c] w[k, c, j]}.
 *
 * @param layer the description
 */
record DepthwiseConvolution(BaseDepthwiseConv<?> layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        LayerFlow flow = withoutBias(call);
        return layer.useBias() ? Convolutions.plusBias(flow, call.weight(1)) : flow;
    }

    LayerFlow withoutBias(LayerCall call) {
        NdArray x = call.input();
        List<Meeting> channels = new ArrayList<>();
        for (int c = 0; c < x.dim(-1); c++) {
            for (int j = 0; j < layer.depthMultiplier(); j++) {
                int made = c * layer.depthMultiplier() + j;
                channels.add(new Meeting(c, made, made));
            }
        }
        int[] shape = Convolutions.outputShape(layer, x, channels.size());
        return new Correlation(Convolutions.places(layer, x), channels).forward(x, call.weight(0), shape);
    }
}
