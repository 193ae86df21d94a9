package io.github.monokeras.layers;

import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.initializers.Zeros;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Learns the slope below 0: {@code f(x) = x} above 0, {@code alpha x} below.
 *
 * <p>Input and output {@code (batch, …)}; alpha has the shape of a sample, with 1 where an axis shares it.
 *
 * @see <a href="https://keras.io/api/layers/activation_layers/prelu/">keras.layers.PReLU</a>
 * @see <a href="https://arxiv.org/abs/1502.01852">He, Zhang, Ren and Sun, Delving deep into rectifiers</a>
 */
public final class PReLU extends SingleInputLayer<PReLU> {

    private Initializer alphaInitializer = new Zeros();
    private @Nullable Regularizer alphaRegularizer;
    private @Nullable Constraint alphaConstraint;
    private int[] sharedAxes = {};

    /** Makes a layer with a slope for each number of a sample, all starting at 0. */
    public PReLU() {}

    /** Sets where the slopes start, by Keras's name; default {@code "zeros"}. */
    public PReLU alphaInitializer(String name) {
        return alphaInitializer(Initializer.of(name));
    }

    /** Sets where the slopes start; default {@link Zeros}. */
    public PReLU alphaInitializer(Initializer initializer) {
        requireUnbuilt();
        alphaInitializer = initializer;
        return this;
    }

    /** Sets what the slopes cost, by Keras's name, as {@code "l2"}; default nothing. */
    public PReLU alphaRegularizer(String name) {
        return alphaRegularizer(Regularizer.of(name));
    }

    /** Sets what the slopes cost; default nothing. */
    public PReLU alphaRegularizer(Regularizer regularizer) {
        requireUnbuilt();
        alphaRegularizer = regularizer;
        return this;
    }

    /** Sets where the slopes may be, by Keras's name, as {@code "non_neg"}; default anywhere. */
    public PReLU alphaConstraint(String name) {
        return alphaConstraint(Constraint.of(name));
    }

    /** Sets where the slopes may be; default anywhere. */
    public PReLU alphaConstraint(Constraint constraint) {
        requireUnbuilt();
        alphaConstraint = constraint;
        return this;
    }

    /**
     * Sets the axes along which all numbers have one slope, 1 for the first behind the batch; default none. For images
     * {@code (batch, height, width, channels)}, {@code sharedAxes(1, 2)} leaves one slope for each channel.
     */
    public PReLU sharedAxes(int... axes) {
        requireUnbuilt();
        sharedAxes = axes.clone();
        return this;
    }

    /** Returns the axes along which all numbers have one slope. */
    public int[] sharedAxes() {
        return sharedAxes.clone();
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected void describe(Config config) {
        config.put("alpha_initializer", alphaInitializer)
                .put("alpha_regularizer", alphaRegularizer)
                .put("alpha_constraint", alphaConstraint)
                .put("shared_axes", sharedAxes.length == 0 ? null : sharedAxes);
    }

    @Override
    protected Shape outputShape(Shape input) {
        alphaShape(input);
        return input;
    }

    @Override
    protected List<WeightSpec> weightSpecs(Shape input) {
        return List.of(
                new WeightSpec("alpha", alphaShape(input), alphaInitializer, true, alphaRegularizer, alphaConstraint));
    }

    @Override
    protected PReLU self() {
        return this;
    }

    private Shape alphaShape(Shape input) {
        int[] dims = input.dims();
        for (int axis : sharedAxes) {
            if (axis < 1 || axis > dims.length) {
                throw new IllegalArgumentException(
                        "%s: sharedAxes must be from 1 to %d, the axes behind the batch, got %s"
                                .formatted(who(), dims.length, Arrays.toString(sharedAxes)));
            }
            dims[axis - 1] = 1;
        }
        if (Arrays.stream(dims).anyMatch(dim -> dim == Shape.UNKNOWN)) {
            throw new IllegalArgumentException(
                    "%s: an axis of unknown size must share its slope, got the input shape %s; name it in sharedAxes"
                            .formatted(who(), input.withBatch(Shape.UNKNOWN)));
        }
        return Shape.of(dims);
    }
}
