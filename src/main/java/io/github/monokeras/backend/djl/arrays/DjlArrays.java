package io.github.monokeras.backend.djl.arrays;

import ai.djl.Device;
import ai.djl.ndarray.BaseNDManager;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.lang.ref.Reference;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;

/** The border between heap values and DJL's arrays. */
public final class DjlArrays {

    /** From so many bytes on, a buffer of Java's, filled with zeros first and freed by the garbage collector, costs more. */
    private static final int LARGE = 1 << 12;

    private DjlArrays() {}

    public static DataType type(DType dtype) {
        return switch (dtype) {
            case FLOAT32 -> DataType.FLOAT32;
            case FLOAT64 -> DataType.FLOAT64;
        };
    }

    /** Returns the precision of an array. */
    public static DType dtype(NDArray array) {
        return array.getDataType() == DataType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32;
    }

    public static ai.djl.ndarray.types.Shape shape(Shape shape) {
        long[] dims = new long[shape.rank()];
        for (int axis = 0; axis < dims.length; axis++) {
            dims[axis] = shape.dim(axis);
        }
        return new ai.djl.ndarray.types.Shape(dims);
    }

    /** Copies a tensor to the manager's device, in the precision asked for. */
    public static NDArray create(NDManager manager, Tensor tensor, DType dtype) {
        return switch (dtype) {
            case FLOAT32 -> create(manager, tensor.asFloatBuffer(), shape(tensor.shape()));
            case FLOAT64 -> create(manager, DoubleBuffer.wrap(tensor.toDoubleArray()), shape(tensor.shape()));
        };
    }

    /**
     * Copies numbers to the manager's device, in their own type.
     *
     * <p>Everywhere in place of {@code manager.create(numbers)}: that stages them in a buffer of which DJL's MXNet engine keeps
     * the bare address alone, so that the garbage collector may free it before MXNet has read it. Here the buffer stays.
     */
    public static NDArray create(NDManager manager, Buffer numbers, ai.djl.ndarray.types.Shape shape) {
        DataType type = DataType.fromBuffer(numbers);
        int bytes = Math.toIntExact(shape.size() * type.getNumOfBytes());
        if (bytes >= LARGE && isReachable(manager)) {
            NDArray array = manager.create(shape, type);
            BaseNDManager.copyBuffer(numbers, array.toByteBuffer(true));
            return array;
        }
        ByteBuffer staged = manager.allocateDirect(bytes);
        BaseNDManager.copyBuffer(numbers, staged);
        try {
            return manager.create(staged, shape, type);
        } finally {
            Reference.reachabilityFence(staged);
        }
    }

    /** Says whether Java may write where the engine's arrays lie: PyTorch's on a CPU show their memory itself, not a copy. */
    private static boolean isReachable(NDManager manager) {
        return manager.getEngine().getEngineName().equals("PyTorch")
                && manager.getDevice().equals(Device.cpu());
    }

    /** Gives an array the numbers of another of its shape. */
    public static void assign(NDArray target, NDArray values) {
        if (target.getShape().dimension() == 0) {
            // MXNet leaves a single number as it was when it is set by an index.
            values.copyTo(target);
        } else {
            // LibTorch complains about a copy, on standard error, once in each process.
            target.set(new NDIndex("..."), values);
        }
    }

    /** Copies an array to the heap. */
    public static Tensor tensor(NDArray array) {
        int[] dims = new int[array.getShape().dimension()];
        for (int axis = 0; axis < dims.length; axis++) {
            dims[axis] = Math.toIntExact(array.getShape().get(axis));
        }
        Shape shape = Shape.of(dims);
        return array.getDataType() == DataType.FLOAT64
                ? Tensor.of(shape, array.toDoubleArray())
                : Tensor.of(shape, array.toFloatArray());
    }

    /** Reads an array of one element. */
    public static double scalar(NDArray array) {
        return array.getDataType() == DataType.FLOAT64 ? array.toDoubleArray()[0] : array.toFloatArray()[0];
    }
}
