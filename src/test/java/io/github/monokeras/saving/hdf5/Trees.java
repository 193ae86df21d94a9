package io.github.monokeras.saving.hdf5;

import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Trees to be written. */
final class Trees {

    private Trees() {}

    static byte[] bytes(Hdf5Group root) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Hdf5Writer.write(root, out);
        return out.toByteArray();
    }

    /** The weights of a small model as Keras lays them out. */
    static Hdf5Group weights() {
        Hdf5Group root = new Hdf5Group();
        root.addGroup("layers/dense/vars")
                .attribute("name", "dense")
                .put("0", Hdf5Dataset.of(Tensor.of(new float[][] {{1.5f, -2}, {0.1f, Float.NaN}})))
                .put("1", Hdf5Dataset.of(Tensor.of(0.5f, 0.25f)));
        root.addGroup("layers/dropout/vars").attribute("name", "dropout");
        root.addGroup("optimizer/vars")
                .attribute("name", "adam")
                .put("0", Hdf5Dataset.of(Tensor.of(Shape.of(), new double[] {123}), Hdf5Type.INT64))
                .put("1", Hdf5Dataset.of(Tensor.of(Shape.of(), new float[] {0.001f})));
        root.addGroup("vars");
        return root;
    }

    /** Every type, every kind of shape. */
    static Hdf5Group numbers() {
        Hdf5Group root = new Hdf5Group();
        for (Hdf5Type type : List.of(Hdf5Type.FLOAT32, Hdf5Type.FLOAT64, Hdf5Type.INT32, Hdf5Type.INT64)) {
            Hdf5Group group = root.addGroup(type.toString());
            for (Shape shape : List.of(
                    Shape.of(),
                    Shape.of(0),
                    Shape.of(1),
                    Shape.of(7),
                    Shape.of(3, 0, 2),
                    Shape.of(2, 3),
                    Shape.of(2, 1, 3, 2, 2))) {
                double[] values = IntStream.range(0, (int) shape.size())
                        .mapToDouble(i -> i * 3 - 4)
                        .toArray();
                group.put(
                        "shape " + shape,
                        Hdf5Dataset.of(Tensor.of(shape, values).cast(dtype(type)), type));
            }
        }
        root.addGroup("extremes")
                .put("int32", Hdf5Dataset.of(Tensor.of(-0x1p31, 0x1p31 - 1), Hdf5Type.INT32))
                .put("int64", Hdf5Dataset.of(Tensor.of(-0x1p63, 0x1p62), Hdf5Type.INT64))
                .put("float64", Hdf5Dataset.of(Tensor.of(Double.MIN_VALUE, Double.MAX_VALUE, -0.0, 1 / 3.0)))
                .put("float32", Hdf5Dataset.of(Tensor.of(Float.MIN_VALUE, Float.MAX_VALUE, Float.NEGATIVE_INFINITY)));
        return root;
    }

    private static DType dtype(Hdf5Type type) {
        return type == Hdf5Type.FLOAT32 ? DType.FLOAT32 : DType.FLOAT64;
    }

    /** Every kind of attribute, odd names, many members, many and long strings. */
    static Hdf5Group notes() {
        Hdf5Group root = new Hdf5Group();
        root.attribute("text", "Grüße ☃ \uD834\uDD1E")
                .attribute("empty", "")
                .attribute("long", "x".repeat(2_000_000))
                .attribute("texts", List.of("a", "", "ünï"))
                .attribute("no texts", List.of())
                .attribute("int", 3)
                .attribute("long int", -4L)
                .attribute("float", 0.25f)
                .attribute("double", 0.1)
                .attribute("true", true)
                .attribute("false", false)
                .attribute("array", Tensor.of(new double[][] {{1, 2}, {3, 4.5}}))
                .attribute("empty array", Tensor.of(new float[0]));
        Hdf5Group many = root.addGroup("many");
        for (int i = 0; i < 300; i++) {
            many.addGroup("member " + i).attribute("name", "layer_" + i);
        }
        root.addGroup("ünïcode ☃").addGroup("a\\b").addGroup("a:0");
        return root;
    }
}
