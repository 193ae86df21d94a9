package io.github.monokeras.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.github.monokeras.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The constants of a model, of which equal ones are written once: layers that are called twice share their weights. */
final class OnnxConstants {

    private final ValueNames names;
    private final Map<TensorProto, String> constants = new LinkedHashMap<>();
    private final Set<String> numbers = new HashSet<>();

    OnnxConstants(ValueNames names) {
        this.names = names;
    }

    /** Returns the name of a constant of float32. */
    String floats(String wanted, Tensor values) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.size(), Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values.toFloatArray());
        TensorProto.Builder tensor = TensorProto.newBuilder().setDataType(DataType.FLOAT_VALUE);
        for (int dim : values.shape().dims()) {
            tensor.addDims(dim);
        }
        String name = add(wanted, tensor, bytes.array());
        if (values.shape().rank() == 0) {
            numbers.add(name);
        }
        return name;
    }

    /** Returns the name of a constant {@code (n,)} of int64. */
    String integers(String wanted, long... values) {
        return add(
                wanted,
                TensorProto.newBuilder().setDataType(DataType.INT64_VALUE).addDims(values.length),
                bytes(values));
    }

    /** Returns the name of a constant {@code ()} of int64. */
    String integer(String wanted, long value) {
        return add(wanted, TensorProto.newBuilder().setDataType(DataType.INT64_VALUE), bytes(value));
    }

    /** Says whether a value is a constant {@code ()} of float32, which meets any layout. */
    boolean isNumber(String name) {
        return numbers.contains(name);
    }

    /** Returns those constants that are used. */
    List<TensorProto> used(Set<String> used) {
        return constants.entrySet().stream()
                .filter(entry -> used.contains(entry.getValue()))
                .map(entry ->
                        entry.getKey().toBuilder().setName(entry.getValue()).build())
                .toList();
    }

    private String add(String wanted, TensorProto.Builder tensor, byte[] bytes) {
        // Nobody else has the array, which need not be copied then.
        ByteString raw = UnsafeByteOperations.unsafeWrap(bytes);
        return constants.computeIfAbsent(tensor.setRawData(raw).build(), key -> names.next(wanted));
    }

    private static byte[] bytes(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return bytes.array();
    }
}
