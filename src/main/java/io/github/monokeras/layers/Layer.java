package io.github.monokeras.layers;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One layer of a model: its options, its shapes and the names of its weights.
 *
 * <p>A layer is configured by chained methods and belongs to one model, which builds it: from then on its options are
 * fixed and its weights can be read and set.
 *
 * @see <a href="https://keras.io/api/layers/base_layer/">keras.layers.Layer</a>
 */
public abstract class Layer {

    private String name = AutoNames.next(getClass().getSimpleName());
    private boolean trainable = true;
    private @Nullable Regularizer activityRegularizer;
    private @Nullable Shape declaredInput;
    private @Nullable Shape input;
    private @Nullable WeightStore store;

    /** Makes a layer with the next free name of its class, as {@code dense_1}. */
    protected Layer() {}

    /** Returns the shape of one output sample for an input sample of a shape, or refuses the input in one sentence. */
    protected abstract Shape outputShape(Shape input);

    /** Lists the weights that the layer has for an input sample of a shape, in Keras's order. */
    protected abstract List<WeightSpec> weightSpecs(Shape input);

    /**
     * Returns the named activation that the layer applies last, {@link Activation#LINEAR} if it has none.
     *
     * <p>Backends keep it apart from the rest of the layer, so that a loss can read what goes into it.
     */
    public Activation activation() {
        return Activation.LINEAR;
    }

    /** Returns the layer's name, as {@code dense_1}. */
    public final String name() {
        return name;
    }

    /** Returns the shape of one input sample, without the batch. */
    public final Shape inputShape() {
        if (input == null) {
            throw new IllegalStateException(who() + ": the layer has no input shape yet; build its model first");
        }
        return input;
    }

    /** Returns the shape of one output sample, without the batch. */
    public final Shape outputShape() {
        return outputShape(inputShape());
    }

    /** Returns the shape of one input sample as {@code inputShape(…)} gave it, or null if nobody did. */
    public final @Nullable Shape declaredInputShape() {
        return declaredInput;
    }

    /** Lists the names, shapes and initializers of the layer's weights, in Keras's order. */
    public final List<WeightSpec> weightSpecs() {
        List<WeightSpec> specs = weightSpecs(inputShape());
        return trainable ? specs : specs.stream().map(WeightSpec::frozen).toList();
    }

    /** Returns what the layer's output costs, or null: nothing. */
    public final @Nullable Regularizer activityRegularizer() {
        return activityRegularizer;
    }

    /** Says whether training may change the layer's weights; default true. */
    public final boolean isTrainable() {
        return trainable;
    }

    /** Returns how many numbers the layer's weights hold. */
    public final long countParams() {
        return weightSpecs().stream().mapToLong(spec -> spec.shape().size()).sum();
    }

    /**
     * Returns a copy of the weights, for {@code Dense} the kernel {@code (inputs, units)} and the bias {@code (units,)}.
     *
     * @throws IllegalStateException if the layer belongs to no model, or to one without input shape or closed
     */
    public final Weights getWeights() {
        return store().read(this);
    }

    /**
     * Replaces the weights.
     *
     * @param weights the new values in the order and shapes of {@link #getWeights()}, each an array, a nested array, a
     *     {@link Tensor} or a list of numbers
     * @throws IllegalArgumentException if the number of weights or a shape differs, or a value is not finite; the old
     *     weights stay
     */
    public final void setWeights(List<?> weights) {
        store().write(this, Weights.of(weights.stream().map(Tensor::from).toList()));
    }

    /** Replaces the weights, as {@link #setWeights(List)}. */
    public final void setWeights(Tensor... weights) {
        setWeights(List.of(weights));
    }

    /** Fixes the layer's input shape, when its model is built; for the model's use. */
    public final void build(Shape sample) {
        outputShape(sample);
        input = sample;
    }

    /**
     * Gives the layer to a model; for the model's use.
     *
     * @throws IllegalStateException if it belongs to one already
     */
    public final void attach(WeightStore newStore) {
        if (store != null) {
            throw new IllegalStateException(
                    who() + ": the layer is in use already; give each model a layer of its own");
        }
        store = newStore;
    }

    /** Takes the layer back from its model and forgets its shape; for the model's use. */
    public final void detach() {
        store = null;
        input = null;
    }

    /** Names the layer as error messages do, as {@code Dense "dense_1"}. */
    public final String who() {
        return "%s \"%s\"".formatted(getClass().getSimpleName(), name);
    }

    @Override
    public String toString() {
        return who();
    }

    /** Says whether the shapes are fixed, and with them the weights. */
    protected final boolean isBuilt() {
        return input != null;
    }

    /** Refuses a change of options once the model is built. */
    protected final void requireUnbuilt() {
        if (input != null) {
            throw new IllegalStateException(who() + ": options must be set before the model is built; set them first");
        }
    }

    final void rename(String newName) {
        requireUnbuilt();
        if (newName.isBlank()) {
            throw new IllegalArgumentException(
                    getClass().getSimpleName() + ": name must not be blank, got \"" + newName + "\"");
        }
        AutoNames.giveBack(getClass().getSimpleName(), name);
        name = newName;
    }

    final void regularizeActivity(Regularizer regularizer) {
        requireUnbuilt();
        activityRegularizer = regularizer;
    }

    final void freeze(boolean newTrainable) {
        trainable = newTrainable;
    }

    final void declareInput(Shape shape) {
        requireUnbuilt();
        declaredInput = shape;
    }

    private WeightStore store() {
        if (store == null) {
            throw new IllegalStateException(who() + ": the layer has no weights yet; add it to a model first");
        }
        return store;
    }
}
