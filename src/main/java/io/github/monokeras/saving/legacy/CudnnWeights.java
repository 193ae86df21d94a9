package io.github.monokeras.saving.legacy;

import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weights of {@code CuDNNLSTM} and {@code CuDNNGRU} as cuDNN had them: the kernel of each gate turned over, and two biases
 * one behind the other, {@code (8 units,)} or {@code (6 units,)}.
 *
 * <p>Of a gate, the numbers of {@code (features, units)} lie as those of {@code (units, features)}. An LSTM adds its two
 * biases up; a GRU has them as the two rows of its bias.
 */
final class CudnnWeights {

    private CudnnWeights() {}

    /** Reads the kernel, recurrent kernel and bias, or returns null if they do not lie as cuDNN has them. */
    static @Nullable List<Tensor> read(Layer layer, List<WeightSpec> wanted, List<Hdf5Dataset> weights) {
        int gates = layer instanceof LSTM ? 4 : 3;
        if (!(layer instanceof LSTM || layer instanceof GRU) || wanted.size() != 3) {
            return null;
        }
        int units = wanted.get(1).shape().dim(0);
        boolean fits = weights.get(2).shape().equals(Shape.of(2 * gates * units))
                && wanted.get(2).shape().size() == (gates == 4 ? 4L : 6L) * units
                && weights.get(0).shape().equals(wanted.get(0).shape())
                && weights.get(1).shape().equals(wanted.get(1).shape());
        if (!fits) {
            return null;
        }
        return List.of(
                turned(weights.get(0).values(), gates),
                turned(weights.get(1).values(), gates),
                bias(weights.get(2).values(), wanted.get(2).shape(), gates));
    }

    /** Turns the kernel of each gate over. */
    private static Tensor turned(Tensor kernel, int gates) {
        double[] values = kernel.toDoubleArray();
        int rows = kernel.shape().dim(0);
        int width = kernel.shape().dim(1);
        int units = width / gates;
        List<double[]> parts = new ArrayList<>();
        for (int gate = 0; gate < gates; gate++) {
            double[] part = new double[rows * units];
            for (int i = 0; i < part.length; i++) {
                // Number i of the gate belongs to unit i / rows and feature i % rows.
                part[i % rows * units + i / rows] = values[i / units * width + gate * units + i % units];
            }
            parts.add(part);
        }
        return OldGates.beside(parts, kernel.shape(), units);
    }

    private static Tensor bias(Tensor both, Shape shape, int gates) {
        double[] values = both.toDoubleArray();
        if (gates == 3) {
            return Tensor.of(shape, values);
        }
        double[] sum = new double[values.length / 2];
        for (int i = 0; i < sum.length; i++) {
            // Keras adds them up in float32.
            sum[i] = (float) (values[i] + values[sum.length + i]);
        }
        return Tensor.of(shape, sum);
    }
}
