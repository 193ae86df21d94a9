package io.github.monokeras.saving.legacy;

import io.github.monokeras.layers.Conv1D;
import io.github.monokeras.layers.Conv2D;
import io.github.monokeras.layers.Conv2DTranspose;
import io.github.monokeras.layers.Conv3D;
import io.github.monokeras.layers.Convolution;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The kernels of convolutions as Keras 1 kept them, and as Keras 1 and 2 did on Theano, where each axis ran backwards. */
final class ConvolutionKernels {

    private ConvolutionKernels() {}

    /** Reads a kernel that lies differently in the file, or returns null if it lies as it does here, or is no kernel. */
    static @Nullable Tensor read(String who, Source source, Layer layer, WeightSpec spec, Hdf5Dataset dataset) {
        if (!(layer instanceof Convolution<?>)
                || !spec.name().endsWith("kernel")
                || !(source.keras1() || source.theano())) {
            return null;
        }
        boolean known = layer instanceof Conv1D
                || layer instanceof Conv2D
                || layer instanceof Conv3D
                || layer instanceof Conv2DTranspose;
        if (!known) {
            if (!source.theano()) {
                return null;
            }
            throw new InvalidFileException(
                    "%s: the kernel of %s must not be one of Theano, for nobody has said how those lie; save it with another backend"
                            .formatted(who, layer.className()));
        }
        Tensor kernel = source.keras1() ? old(who, layer, spec, dataset) : null;
        if (!source.theano()) {
            return kernel;
        }
        return backwards(kernel == null ? LayerLayout.plain(who, spec, dataset) : kernel);
    }

    private static @Nullable Tensor old(String who, Layer layer, WeightSpec spec, Hdf5Dataset dataset) {
        int[] today = spec.shape().dims();
        Shape shape = dataset.shape();
        if (layer instanceof Conv1D && shape.rank() == 4) {
            if (shape.equals(Shape.of(today[0], 1, today[1], today[2]))) {
                return dataset.values().reshape(today);
            }
            // Before Keras 1.1.
            require(shape, Shape.of(today[2], today[1], today[0], 1), who, spec);
            return permuted(dataset.values().reshape(today[2], today[1], today[0]), 2, 1, 0);
        }
        if (layer instanceof Conv2DTranspose) {
            require(shape, Shape.of(today[0], today[1], today[3], today[2]), who, spec);
            return permuted(dataset.values(), 0, 1, 3, 2);
        }
        return null;
    }

    private static void require(Shape came, Shape must, String who, WeightSpec spec) {
        if (!came.equals(must)) {
            throw new InvalidFileException(
                    "%s: %s must have shape %s in a file of Keras 1, got %s".formatted(who, spec.name(), must, came));
        }
    }

    /** Turns the axes around along which the kernel moves, all but the last two. */
    private static Tensor backwards(Tensor kernel) {
        double[] values = kernel.toDoubleArray();
        int rank = kernel.shape().rank();
        int inner = kernel.shape().dim(-1) * kernel.shape().dim(rank - 2);
        int places = values.length / Math.max(inner, 1);
        double[] turned = new double[values.length];
        for (int place = 0; place < places; place++) {
            System.arraycopy(values, place * inner, turned, (places - 1 - place) * inner, inner);
        }
        return Tensor.of(kernel.shape(), turned);
    }

    /** Orders the axes anew, as NumPy's {@code transpose}. */
    private static Tensor permuted(Tensor tensor, int... axes) {
        int[] from = tensor.shape().dims();
        int[] to = IntStream.of(axes).map(axis -> from[axis]).toArray();
        double[] values = new double[tensor.size()];
        int[] index = new int[to.length];
        for (int i = 0; i < values.length; i++) {
            int rest = i;
            for (int axis = to.length - 1; axis >= 0; axis--) {
                index[axes[axis]] = rest % to[axis];
                rest /= to[axis];
            }
            int flat = 0;
            for (int axis = 0; axis < from.length; axis++) {
                flat = flat * from[axis] + index[axis];
            }
            values[i] = tensor.getFlat(flat);
        }
        return Tensor.of(Shape.of(to), values);
    }
}
