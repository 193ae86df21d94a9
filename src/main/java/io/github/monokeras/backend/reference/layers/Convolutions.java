package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.layers.Convolution;
import java.util.ArrayList;
import java.util.List;

/** What the formulas of all convolutions need: where the window goes, and the bias. */
final class Convolutions {

    private Convolutions() {}

    /** Lists which places meet when the window moves over a batch of inputs. */
    static List<Meeting> places(Convolution<?> layer, NdArray x) {
        List<Meeting.Axis> axes = new ArrayList<>();
        for (int axis = 0; axis < layer.rank(); axis++) {
            int size = x.dim(1 + axis);
            int output = layer.outputSize(axis, size);
            int stride = layer.strides()[axis];
            int before = switch (layer.padding()) {
                case "same" -> before(size, output, stride, layer.reach(axis));
                case "causal" -> layer.reach(axis) - 1;
                default -> 0;
            };
            axes.add(new Meeting.Axis(
                    size, layer.kernelSize()[axis], output, stride, layer.dilationRate()[axis], before));
        }
        return Meeting.along(axes);
    }

    /** Returns how many zeros stand in front of an input, so that a window fits as often as the output is long. */
    static int before(int input, int output, int stride, int reach) {
        return Math.max((output - 1) * stride + reach - input, 0) / 2;
    }

    /** Returns the shape of a batch of outputs with so many channels. */
    static int[] outputShape(Convolution<?> layer, NdArray x, int channels) {
        int[] shape = x.shapeWithLast(channels);
        for (int axis = 0; axis < layer.rank(); axis++) {
            shape[1 + axis] = layer.outputSize(axis, shape[1 + axis]);
        }
        return shape;
    }

    /** Adds the bias, {@code z = y + b}, for which {@code db} is the sum of {@code dz} over all places. */
    static LayerFlow plusBias(LayerFlow flow, Weight bias) {
        NdArray y = flow.output();
        Matrix z = y.rows().plusRow(bias.values());
        return LayerFlow.of(NdArray.of(z, y.shape()), dz -> {
            bias.addGradient(dz.rows().sumOfRows());
            return flow.way().back(List.of(dz)).get(0);
        });
    }
}
