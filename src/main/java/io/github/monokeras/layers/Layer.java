package io.github.monokeras.layers;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One layer of a model: its options, its shapes and the names of its weights.
 *
 * <p>A layer is configured by chained methods. Its first call, {@link #apply} or a model's, builds it: from then on its
 * options are fixed. It may be called again, and by other models too: all share its weights.
 *
 * @see <a href="https://keras.io/api/layers/base_layer/">keras.layers.Layer</a>
 */
public abstract class Layer extends Operation {

    private boolean trainable = true;
    private @Nullable Regularizer activityRegularizer;
    private @Nullable Shape declaredInput;
    private @Nullable WeightStore store;

    /** Makes a layer with the next free name of its class, as {@code dense_1}. */
    protected Layer() {}

    /** Lists the weights that the layer has for inputs of such shapes, in Keras's order; default none. */
    protected List<WeightSpec> weightSpecs(List<Shape> inputShapes) {
        return List.of();
    }

    /** Adds the layer's own options, under Keras's names and in Keras's order, to what {@link #getConfig} returns. */
    protected void describe(Config config) {}

    /**
     * Returns the named activation that the layer applies last, {@link Activation#LINEAR} if it has none.
     *
     * <p>Backends keep it apart from the rest of the layer, so that a loss can read what goes into it.
     */
    public Activation outputActivation() {
        return Activation.LINEAR;
    }

    /** Says whether a mask of the input is one of the output too; default false, and the mask ends here. */
    public boolean supportsMasking() {
        return false;
    }

    /** Says whether strings may go in at a place, from 0; default false. */
    public boolean takesStrings(int input) {
        return false;
    }

    /** Says whether numbers may go in at a place, from 0; default true. */
    public boolean takesNumbers(int input) {
        return true;
    }

    /** Returns the graph of other layers that a built layer is made of, or null if a backend computes it as a whole. */
    public @Nullable Graph inner() {
        return null;
    }

    /**
     * Lists what Keras saves inside of a built layer, in the order in which it looks; default nothing: the layer has its
     * weights itself. A layer with an {@link #inner} graph must list all that have weights.
     */
    public List<SavedPart> savedParts() {
        return List.of();
    }

    /**
     * Calls the layer on inputs, which builds it if it is new: {@code var x = new Dense(4).apply(input)}.
     *
     * @return the output, of several the first
     * @throws IllegalArgumentException if the inputs do not fit
     * @see <a href="https://keras.io/guides/functional_api/">Keras: the functional API</a>
     */
    public final KerasTensor apply(KerasTensor... tensors) {
        return applyAll(tensors).get(0);
    }

    /** Calls the layer on inputs, as {@link #apply}, and returns all outputs: of an {@code LSTM} the states too. */
    public final List<KerasTensor> applyAll(KerasTensor... tensors) {
        return Node.call(this, List.of(tensors)).outputs();
    }

    /** Returns the shape of one input sample as {@code inputShape(…)} gave it, or null if nobody did. */
    public @Nullable Shape declaredInputShape() {
        return declaredInput;
    }

    /** Lists the names, shapes and initializers of the layer's weights, in Keras's order. */
    public final List<WeightSpec> weightSpecs() {
        List<WeightSpec> specs = weightSpecs(inputShapes());
        return trainable ? specs : specs.stream().map(WeightSpec::frozen).toList();
    }

    /** Lists the layers that hold the weights: the layer itself, or those that it is made of. */
    public final List<Layer> leaves() {
        Graph graph = inner();
        return graph == null ? List.of(this) : graph.leaves();
    }

    /** Returns what the layer's output costs, or null: nothing. */
    public @Nullable Regularizer activityRegularizer() {
        return activityRegularizer;
    }

    /** Says whether training may change the layer's weights; default true. */
    public final boolean isTrainable() {
        return trainable;
    }

    /** Returns the layer's options under Keras's names, with all that Keras writes into its files. */
    public final Map<String, Object> getConfig() {
        Config config = new Config().put("name", name()).put("trainable", trainable);
        describe(config);
        if (activityRegularizer != null) {
            config.put("activity_regularizer", activityRegularizer);
        }
        return config.options();
    }

    /** Returns how many numbers the layer's weights hold. */
    public long countParams() {
        return leaves().stream()
                .flatMap(leaf -> leaf.weightSpecs().stream())
                .mapToLong(spec -> spec.shape().size())
                .sum();
    }

    /**
     * Returns a copy of the weights, for {@code Dense} the kernel {@code (inputs, units)} and the bias {@code (units,)}.
     *
     * @throws IllegalStateException if the layer belongs to no model, or to one without input shape or closed
     */
    public Weights getWeights() {
        return store().read(leaves());
    }

    /**
     * Replaces the weights.
     *
     * @param weights the new values in the order and shapes of {@link #getWeights()}, each an array, a nested array, a
     *     {@link Tensor} or a list of numbers
     * @throws IllegalArgumentException if the number of weights or a shape differs, or a value is not finite; the old
     *     weights stay
     */
    public void setWeights(List<?> weights) {
        store().write(
                        who(),
                        leaves(),
                        Weights.of(weights.stream().map(Tensor::from).toList()));
    }

    /** Replaces the weights, as {@link #setWeights(List)}. */
    public final void setWeights(Tensor... weights) {
        setWeights(List.of(weights));
    }

    /** Tells the layer, and those that it is made of, where their weights are; for the model's use. */
    public final void attach(WeightStore newStore) {
        store = newStore;
        leaves().stream().filter(leaf -> leaf != this).forEach(leaf -> leaf.attach(newStore));
    }

    /** Returns where the weights are, or null if the layer belongs to no model yet. */
    public final @Nullable WeightStore weightStore() {
        return store;
    }

    final void regularizeActivity(Regularizer regularizer) {
        requireUnbuilt();
        activityRegularizer = regularizer;
    }

    /**
     * Says whether training may change the layer's weights, and those of the layers that it is made of; default true. Once
     * the model was fitted, a change takes effect with the next {@code compile}. Keras: {@code layer.trainable = False}.
     */
    public void setTrainable(boolean newTrainable) {
        trainable = newTrainable;
        leaves().stream().filter(leaf -> leaf != this).forEach(leaf -> leaf.setTrainable(newTrainable));
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

    @Override
    final boolean fits(List<Shape> samples) {
        return WeightSpec.alike(weightSpecs(samples), weightSpecs(inputShapes()));
    }

    @Override
    final void forgotten() {
        store = null;
    }
}
