package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.BaseConv;
import java.util.ArrayList;
import java.util.List;

/**
 * A convolution: filter f of group g meets the channels of group g, each with a weight of its own at each place of the
 * window, {@code y[o, f] = sum over k and c of x[o s + k d - p, c] w[k, c, f]}.
 *
 * @param layer the description
 */
record ConvolutionLayer(BaseConv<?> layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        Correlation correlation = new Correlation(Convolutions.places(layer, x), channels(x.dim(-1)));
        LayerFlow flow = correlation.forward(x, call.weight(0), Convolutions.outputShape(layer, x, layer.filters()));
        return layer.useBias() ? Convolutions.plusBias(flow, call.weight(1)) : flow;
    }

    private List<Meeting> channels(int count) {
        int perGroup = count / layer.groups();
        int filtersPerGroup = layer.filters() / layer.groups();
        List<Meeting> channels = new ArrayList<>();
        for (int c = 0; c < perGroup; c++) {
            for (int f = 0; f < layer.filters(); f++) {
                int group = f / filtersPerGroup;
                channels.add(new Meeting(group * perGroup + c, c * layer.filters() + f, f));
            }
        }
        return channels;
    }
}
