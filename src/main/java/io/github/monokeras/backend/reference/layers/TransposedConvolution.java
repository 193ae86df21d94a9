package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.BaseConvTranspose;
import java.util.ArrayList;
import java.util.List;

/**
 * A transposed convolution: the same places meet as in the convolution that leads from its output to its input, only
 * the other way, {@code y[i s + k d - p, f] = sum over k and c of x[i, c] w[k, f, c]}.
 *
 * @param layer the description
 */
record TransposedConvolution(BaseConvTranspose<?> layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        int[] shape = Convolutions.outputShape(layer, x, layer.filters());
        LayerFlow flow = new Correlation(places(x, shape), channels(x.dim(-1))).forward(x, call.weight(0), shape);
        return layer.useBias() ? Convolutions.plusBias(flow, call.weight(1)) : flow;
    }

    private List<Meeting> places(NdArray x, int[] outputShape) {
        List<Meeting.Axis> axes = new ArrayList<>();
        for (int axis = 0; axis < layer.rank(); axis++) {
            int size = outputShape[1 + axis];
            int stride = layer.strides()[axis];
            int back = x.dim(1 + axis);
            int before =
                    layer.padding().equals("same") ? Convolutions.before(size, back, stride, layer.reach(axis)) : 0;
            axes.add(
                    new Meeting.Axis(size, layer.kernelSize()[axis], back, stride, layer.dilationRate()[axis], before));
        }
        return Meeting.along(axes).stream().map(Meeting::backwards).toList();
    }

    private List<Meeting> channels(int count) {
        List<Meeting> channels = new ArrayList<>();
        for (int f = 0; f < layer.filters(); f++) {
            for (int c = 0; c < count; c++) {
                channels.add(new Meeting(c, f * count + c, f));
            }
        }
        return channels;
    }
}
