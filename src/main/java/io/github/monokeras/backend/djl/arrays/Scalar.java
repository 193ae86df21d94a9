package io.github.monokeras.backend.djl.arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

/**
 * Numbers in formulas that autograd follows: {@code x.mul(Scalar.of(2, x))}, never {@code x.mul(2)}.
 *
 * <p>Autograd reads both factors again on its way back. DJL's PyTorch engine keeps the number of {@code x.mul(2)} in a buffer of
 * Java's, which the garbage collector may take as soon as the call is over: then the gradient is any number at all.
 */
public final class Scalar {

    private Scalar() {}

    /** Returns a number in the type of another array, which stays as long as that array's manager is open. */
    public static NDArray of(double value, NDArray like) {
        Buffer number = like.getDataType() == DataType.FLOAT64
                ? DoubleBuffer.wrap(new double[] {value})
                : FloatBuffer.wrap(new float[] {(float) value});
        return DjlArrays.create(like.getManager(), number, new Shape());
    }
}
