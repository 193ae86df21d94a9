package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where data enter a model: {@code var x = new Input(28, 28, 1)} is Keras's {@code x = Input(shape=(28, 28, 1))}.
 *
 * <p>Output {@code (batch, …)} of the shape that is given; {@code null} stands for a dimension that differs from call to
 * call, as {@code new Input(null, 3)} for sequences of any length.
 *
 * @see <a href="https://keras.io/api/layers/core_layers/input/">keras.Input</a>
 */
public final class Input extends ChainedLayer<Input> implements KerasTensor {

    private static final List<String> DTYPES = List.of(
            "float32",
            "float64",
            "float16",
            "bfloat16",
            "int8",
            "int16",
            "int32",
            "int64",
            "uint8",
            "uint16",
            "uint32",
            "uint64",
            "bool",
            "string");

    private final Shape shape;
    private String dtype = "float32";
    private final Node node = new Node(this);

    /**
     * Makes an input of a shape, without the batch; no numbers at all are the shape {@code ()} of one number per sample.
     *
     * @param shape numbers of at least 1, or null where a dimension is not known
     * @throws IllegalArgumentException if a number is below 1
     */
    public Input(@Nullable Integer @Nullable ... shape) {
        this(Dimensions.sample("Input: shape", shape));
    }

    /** Makes an input of a shape, without the batch. */
    public Input(Shape shape) {
        this.shape = shape;
    }

    /**
     * Says what enters, by Keras's name: {@code "string"}, or numbers of any kind, which a backend then computes in its own
     * precision; default {@code "float32"}.
     */
    public Input dtype(String newDtype) {
        if (!DTYPES.contains(newDtype)) {
            throw new IllegalArgumentException(
                    "%s: dtype must be one of %s, got \"%s\"".formatted(who(), String.join(", ", DTYPES), newDtype));
        }
        dtype = newDtype;
        return this;
    }

    /** Returns what enters, by Keras's name. */
    public String dtype() {
        return dtype;
    }

    @Override
    public boolean holdsStrings() {
        return dtype.equals("string");
    }

    @Override
    public String className() {
        return "InputLayer";
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public int index() {
        return 0;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public List<Shape> inputShapes() {
        return List.of(shape);
    }

    @Override
    public Shape declaredInputShape() {
        return shape;
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> inputs) {
        return List.of(shape);
    }

    @Override
    protected void describe(Config config) {
        config.put("batch_shape", shape.withBatch(Shape.UNKNOWN)).put("dtype", dtype);
    }

    @Override
    protected Input self() {
        return this;
    }
}
