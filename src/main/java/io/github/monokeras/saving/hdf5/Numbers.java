package io.github.monokeras.saving.hdf5;

import io.github.monokeras.tensor.DType;
import java.nio.ByteBuffer;

/** Turns the bytes of numbers into Java's floats and doubles. */
final class Numbers {

    private Numbers() {}

    /** The dtype that holds a type's numbers: float32 for floats of up to 4 bytes, float64 for all others. */
    static DType dtype(Hdf5Type type) {
        return switch (type) {
            case FLOAT16, BFLOAT16, FLOAT32 -> DType.FLOAT32;
            default -> DType.FLOAT64;
        };
    }

    /** One number: Boolean, Integer or Long as large as it must be, Float or Double. */
    static Object scalar(ByteBuffer bytes, Datatype type) {
        ByteBuffer ordered = bytes.slice().order(type.order());
        return switch (type.type()) {
            case FLOAT16, BFLOAT16, FLOAT32 -> (float) decimal(ordered, 0, type.type());
            case FLOAT64, UINT64 -> decimal(ordered, 0, type.type());
            case INT64 -> ordered.getLong(0);
            case UINT32 -> ordered.getInt(0) & 0xffffffffL;
            case BOOL -> ordered.get(0) != 0;
            default -> (int) decimal(ordered, 0, type.type());
        };
    }

    /** Numbers of a type that goes into floats. */
    static float[] floats(ByteBuffer bytes, Datatype type, int count) {
        ByteBuffer ordered = bytes.slice().order(type.order());
        float[] floats = new float[count];
        if (type.type() == Hdf5Type.FLOAT32) {
            ordered.asFloatBuffer().get(floats);
        } else {
            for (int i = 0; i < count; i++) {
                floats[i] = (float) decimal(ordered, i, type.type());
            }
        }
        return floats;
    }

    /** Numbers of any type. */
    static double[] doubles(ByteBuffer bytes, Datatype type, int count) {
        ByteBuffer ordered = bytes.slice().order(type.order());
        double[] doubles = new double[count];
        if (type.type() == Hdf5Type.FLOAT64) {
            ordered.asDoubleBuffer().get(doubles);
        } else {
            for (int i = 0; i < count; i++) {
                doubles[i] = decimal(ordered, i, type.type());
            }
        }
        return doubles;
    }

    private static double decimal(ByteBuffer bytes, int index, Hdf5Type type) {
        int at = index * type.bytes();
        return switch (type) {
            case FLOAT16 -> half(bytes.getShort(at));
            // Its bits are the upper half of a float32's.
            case BFLOAT16 -> Float.intBitsToFloat(bytes.getShort(at) << 16);
            case FLOAT32 -> bytes.getFloat(at);
            case FLOAT64 -> bytes.getDouble(at);
            case INT8 -> bytes.get(at);
            case UINT8 -> bytes.get(at) & 0xff;
            case BOOL -> bytes.get(at) == 0 ? 0 : 1;
            case INT16 -> bytes.getShort(at);
            case UINT16 -> bytes.getShort(at) & 0xffff;
            case INT32 -> bytes.getInt(at);
            case UINT32 -> bytes.getInt(at) & 0xffffffffL;
            case INT64 -> bytes.getLong(at);
            case UINT64 -> unsigned(bytes.getLong(at));
            case OTHER -> throw new IllegalStateException("Numbers: a type without numbers must not come here");
        };
    }

    /** Half the number with the lost bit kept in the lowest place rounds as the number itself does. */
    private static double unsigned(long bits) {
        return bits >= 0 ? bits : 2.0 * ((bits >>> 1) | (bits & 1));
    }

    /** IEEE 754 half precision: a sign, 5 bits of exponent with a bias of 15, 10 bits of mantissa. */
    private static double half(short bits) {
        int exponent = (bits >> 10) & 0x1f;
        int mantissa = bits & 0x3ff;
        double magnitude;
        if (exponent == 0x1f) {
            magnitude = mantissa == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else if (exponent == 0) {
            magnitude = Math.scalb((double) mantissa, -24);
        } else {
            magnitude = Math.scalb((double) (mantissa | 0x400), exponent - 25);
        }
        return bits < 0 ? -magnitude : magnitude;
    }
}
