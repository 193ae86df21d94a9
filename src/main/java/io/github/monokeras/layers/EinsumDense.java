package io.github.monokeras.layers;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fully connected layer along any axes: {@code output = activation(einsum(equation, input, kernel) + bias)}.
 *
 * <p>{@code new EinsumDense("ab,bc->ac", 64).biasAxes("c")} is {@code new Dense(64)}: {@code a} is the batch, {@code b} the
 * inputs that are summed over, {@code c} the units. Dots stand for any axes: {@code ...b,bc->...c}. The kernel has the shape
 * that the equation gives it, the bias that of the output from the first of its axes on, with 1 for an axis that is not its
 * own.
 *
 * @see <a href="https://keras.io/api/layers/core_layers/einsum_dense/">keras.layers.EinsumDense</a>
 */
public final class EinsumDense extends ProjectionLayer<EinsumDense> {

    private final String equation;
    private final Shape partial;
    private Activation activation = Activation.LINEAR;
    private @Nullable String biasAxes;
    private boolean keepsMask;

    /**
     * Makes a layer, linear, without a bias.
     *
     * @param equation which axes meet, as {@code "abc,cd->abd"}
     * @param outputShape the size of each axis of the output but the batch and those that dots stand for; null for one that
     *     is the input's
     */
    public EinsumDense(String equation, @Nullable Integer @Nullable ... outputShape) {
        this.equation = equation;
        partial = Dimensions.sample("EinsumDense: outputShape", outputShape);
    }

    /** Sets the activation by Keras's name, as {@code "relu"}; default {@code "linear"}. */
    public EinsumDense activation(String name) {
        return activation(Activation.of(name));
    }

    /** Sets the activation; default {@link Activation#LINEAR}. */
    public EinsumDense activation(Activation newActivation) {
        requireUnbuilt();
        activation = newActivation;
        return this;
    }

    /** Sets the axes of the output that have a bias, by their letters, as {@code "d"}; default null: there is none. */
    public EinsumDense biasAxes(@Nullable String newBiasAxes) {
        requireUnbuilt();
        biasAxes = newBiasAxes;
        return this;
    }

    /** Lets a mask of the input be one of the output too, as inside of a layer for attention. */
    EinsumDense keepsMask() {
        keepsMask = true;
        return this;
    }

    /** Returns a letter for each axis of input, kernel and output, for an input of so many axes with the batch. */
    public EinsumEquation equation(int rank) {
        return EinsumEquation.of(who(), equation, rank);
    }

    /** Says whether a bias is added. */
    public boolean useBias() {
        return biasAxes != null;
    }

    @Override
    public Activation outputActivation() {
        return activation;
    }

    @Override
    public boolean supportsMasking() {
        return keepsMask;
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> inputs) {
        if (inputs.size() != 1) {
            throw new IllegalArgumentException(
                    "%s: takes 1 input, got %d; merge them first".formatted(who(), inputs.size()));
        }
        return List.of(activation.outputShape(full(inputs.get(0)).withoutBatch()));
    }

    @Override
    protected List<WeightSpec> weightSpecs(List<Shape> inputs) {
        Shape sizes = inputs.get(0).withBatch(Shape.UNKNOWN);
        EinsumEquation read = equation(sizes.rank());
        Shape output = full(inputs.get(0));
        List<Integer> inputAxes = new ArrayList<>();
        List<Integer> outputAxes = new ArrayList<>();
        int[] dims = new int[read.kernel().length()];
        for (int axis = 0; axis < dims.length; axis++) {
            char letter = read.kernel().charAt(axis);
            (read.isOutput(letter) ? outputAxes : inputAxes).add(axis);
            int given = read.input().indexOf(letter);
            dims[axis] =
                    given >= 0 ? sizes.dim(given) : output.dim(read.output().indexOf(letter));
        }
        List<WeightSpec> specs = new ArrayList<>();
        specs.add(kernel(known("kernel", dims), inputAxes, outputAxes));
        if (biasAxes != null) {
            specs.add(bias(known("bias", biasDims(biasAxes, read.output(), output))));
        }
        return List.copyOf(specs);
    }

    @Override
    protected void describe(Config config) {
        config.put("output_shape", partial)
                .put("equation", equation)
                .put("activation", activation)
                .put("bias_axes", biasAxes);
        describeProjections(config);
        config.put("quantization_config", null);
    }

    @Override
    protected EinsumDense self() {
        return this;
    }

    private Shape full(Shape input) {
        Shape sizes = input.withBatch(Shape.UNKNOWN);
        return equation(sizes.rank()).outputShape(who(), sizes, partial.dims());
    }

    private int[] biasDims(String axes, String letters, Shape output) {
        int first = letters.length();
        for (int at = 0; at < axes.length(); at++) {
            char axis = axes.charAt(at);
            if (letters.indexOf(axis) < 1) {
                throw new IllegalArgumentException(
                        "%s: biasAxes must be letters of the output %s but the first, got \"%s\""
                                .formatted(who(), letters, axes));
            }
            first = Math.min(first, letters.indexOf(axis));
        }
        int[] dims = new int[letters.length() - first];
        for (int axis = 0; axis < dims.length; axis++) {
            dims[axis] = axes.indexOf(letters.charAt(first + axis)) < 0 ? 1 : output.dim(first + axis);
        }
        return dims;
    }

    private Shape known(String weight, int[] dims) {
        Shape shape = Shape.of(dims);
        for (int dim : dims) {
            if (dim < 1) {
                throw new IllegalArgumentException(
                        "%s: the %s must have known sizes, got shape %s; give outputShape or input shape"
                                .formatted(who(), weight, shape));
            }
        }
        return shape;
    }
}
