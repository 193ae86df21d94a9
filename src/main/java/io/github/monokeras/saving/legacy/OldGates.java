package io.github.monokeras.saving.legacy;

import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a recurrent layer of Keras 1, which kept those of each gate apart: {@code W_i U_i b_i W_c U_c b_c W_f U_f b_f
 * W_o U_o b_o} of an LSTM, {@code W_z U_z b_z W_r U_r b_r W_h U_h b_h} of a GRU.
 *
 * @param order which gate of the file comes first, second, … today
 */
record OldGates(List<Integer> order) {

    private static final List<Integer> OF_LSTM = List.of(0, 2, 1, 3);
    private static final List<Integer> OF_GRU = List.of(0, 1, 2);
    private static final int KINDS = 3;

    /** Returns the gates, or null if the layer has none, or they are joined already in the file. */
    static @Nullable OldGates of(Layer layer, List<Hdf5Dataset> weights, int wanted) {
        boolean lstm = layer instanceof LSTM;
        if (!(lstm || layer instanceof GRU) || wanted != KINDS || weights.isEmpty()) {
            return null;
        }
        int units = layer instanceof LSTM one ? one.units() : ((GRU) layer).units();
        Shape first = weights.get(0).shape();
        return first.rank() == 2 && first.dim(1) == units ? new OldGates(lstm ? OF_LSTM : OF_GRU) : null;
    }

    /** Returns how many weights the file has. */
    int count() {
        return KINDS * order.size();
    }

    /** Joins the gates to a kernel, a recurrent kernel and a bias. */
    List<Tensor> joined(String who, List<Hdf5Dataset> weights, List<WeightSpec> wanted) {
        List<Tensor> joined = new ArrayList<>();
        for (int kind = 0; kind < KINDS; kind++) {
            WeightSpec spec = wanted.get(kind);
            int[] dims = spec.shape().dims();
            if (dims[dims.length - 1] % order.size() != 0 || dims.length > 2) {
                throw new InvalidFileException("%s: %s must have shape %s; Keras 1 had no such weight"
                        .formatted(who, spec.name(), spec.shape()));
            }
            int units = dims[dims.length - 1] / order.size();
            dims[dims.length - 1] = units;
            WeightSpec one = new WeightSpec(spec.name() + " of a gate", Shape.of(dims), spec.initializer());
            List<double[]> gates = new ArrayList<>();
            for (int gate : order) {
                gates.add(LayerLayout.plain(who, one, weights.get(KINDS * gate + kind))
                        .toDoubleArray());
            }
            joined.add(beside(gates, spec.shape(), units));
        }
        return joined;
    }

    /** Puts matrices of the same shape beside one another, or vectors one behind the other. */
    static Tensor beside(List<double[]> parts, Shape shape, int columns) {
        double[] all = new double[Math.toIntExact(shape.size())];
        int width = columns * parts.size();
        for (int part = 0; part < parts.size(); part++) {
            double[] values = parts.get(part);
            for (int i = 0; i < values.length; i++) {
                all[i / columns * width + part * columns + i % columns] = values[i];
            }
        }
        return Tensor.of(shape, all);
    }
}
