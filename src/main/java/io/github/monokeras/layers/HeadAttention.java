package io.github.monokeras.layers;

import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer whose heads each look up values by kernels of their own.
 *
 * <p>Inputs in this order: query {@code (batch, queryTime, features)}, value {@code (batch, valueTime, …)} and, if it is not
 * the value itself, key {@code (batch, valueTime, …)}. Inside are {@link EinsumDense} layers, whose weights are this layer's:
 * {@code query}, {@code key}, {@code gate} if there is one, {@code value} and {@code attention_output}, each a kernel and a
 * bias. Where an input has a mask, no time step looks at one that does not count; the query's mask goes on.
 *
 * @param <L> the layer itself
 * @see <a href="https://keras.io/api/layers/attention_layers/">Keras: attention layers</a>
 */
public abstract class HeadAttention<L extends HeadAttention<L>> extends ProjectionLayer<L> implements Seeded {

    private double dropout;
    private boolean useBias = true;
    private boolean useGate;
    private @Nullable Integer slidingWindow;
    private @Nullable Long seed;
    private boolean useCausalMask;
    private boolean returnAttentionScores;
    private @Nullable Graph inside;
    private List<Shape> insideFor = List.of();
    private String softmaxName = "softmax";
    private String dropoutName = "dropout";

    /** Makes a layer with the next free name of its class. */
    HeadAttention() {}

    /** Builds what is inside for inputs of such shapes, which fit. */
    abstract Graph inside(List<Shape> inputs);

    /** Refuses inputs that do not fit: query, value and key, which may be the value. */
    abstract void requireInputs(Shape query, Shape value, Shape key);

    /** Returns the shape of one sample of each output. */
    abstract List<Shape> outputShapes(Shape query, Shape value);

    /** Sets the share of weights that are dropped in training, from 0 to 1; default 0. */
    public final L dropout(double newDropout) {
        requireUnbuilt();
        dropout = Rates.checked(className() + ": dropout", newDropout);
        return self();
    }

    /** Says whether biases are added; default true. */
    public final L useBias(boolean newUseBias) {
        requireUnbuilt();
        useBias = newUseBias;
        return self();
    }

    /**
     * Says whether what the heads found is multiplied by {@code sigmoid(query · kernel + bias)}; default false.
     *
     * @see <a href="https://arxiv.org/abs/2505.06708">Qiu et al., 2025</a>
     */
    public final L useGate(boolean newUseGate) {
        requireUnbuilt();
        useGate = newUseGate;
        return self();
    }

    /**
     * Lets a time step look only at those that are less than so many steps away, on both sides; default null: at all.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public final L slidingWindow(@Nullable Integer newSlidingWindow) {
        requireUnbuilt();
        if (newSlidingWindow != null) {
            atLeastOne("slidingWindow", newSlidingWindow);
        }
        slidingWindow = newSlidingWindow;
        return self();
    }

    /** Takes Keras's wish for a faster kernel, which changes no result; how attention is computed is the engine's business. */
    public final L flashAttention(@Nullable Boolean flashAttention) {
        requireUnbuilt();
        return self();
    }

    /** Gives the dropped weights a seed of their own; default none: the model's stream is used. */
    public final L seed(long newSeed) {
        requireUnbuilt();
        seed = newSeed;
        return self();
    }

    /**
     * Says whether a time step may only look at those up to its own; default false.
     *
     * <p>In Keras this is an argument of the call: {@code layer(query, value, use_causal_mask=True)}.
     */
    public final L useCausalMask(boolean newUseCausalMask) {
        requireUnbuilt();
        useCausalMask = newUseCausalMask;
        return self();
    }

    /**
     * Says whether the weights {@code (batch, heads, queryTime, valueTime)} are a second output; default false.
     *
     * <p>In Keras this is an argument of the call: {@code layer(query, value, return_attention_scores=True)}.
     */
    public final L returnAttentionScores(boolean newReturnAttentionScores) {
        requireUnbuilt();
        returnAttentionScores = newReturnAttentionScores;
        return self();
    }

    /** Returns the share of weights that are dropped in training. */
    public final double dropout() {
        return dropout;
    }

    /** Says whether biases are added. */
    public final boolean useBias() {
        return useBias;
    }

    /** Says whether there is a gate. */
    public final boolean useGate() {
        return useGate;
    }

    /** Returns from which distance on time steps are not looked at, or null: any may be. */
    public final @Nullable Integer slidingWindow() {
        return slidingWindow;
    }

    /** Says whether a time step may only look at those up to its own. */
    public final boolean useCausalMask() {
        return useCausalMask;
    }

    /** Says whether the weights are a second output. */
    public final boolean returnAttentionScores() {
        return returnAttentionScores;
    }

    @Override
    public final @Nullable Long seed() {
        return seed;
    }

    @Override
    public final boolean supportsMasking() {
        return true;
    }

    @Override
    public final @Nullable Graph inner() {
        return isBuilt() ? inside : null;
    }

    /** Returns how Keras's attributes of its layers begin: private ones with {@code _}. */
    abstract String attributePrefix();

    @Override
    public final List<SavedPart> savedParts() {
        return inside == null ? List.of() : HeadParts.of(inside.layers(), attributePrefix(), softmaxName, dropoutName);
    }

    @Override
    protected final List<Shape> outputShapes(List<Shape> inputs) {
        if (inputs.size() != 2 && inputs.size() != 3) {
            throw new IllegalArgumentException(
                    "%s: takes 2 or 3 inputs, got %d; pass query, value and maybe key".formatted(who(), inputs.size()));
        }
        requireInputs(inputs.get(0), inputs.get(1), inputs.get(inputs.size() - 1));
        if (isBuilt()) {
            requireSameFeatures(inputs);
        } else if (inside == null || weightStore() != null || !inputs.equals(insideFor)) {
            inside = inside(inputs);
            insideFor = List.copyOf(inputs);
            // Keras makes two layers of these classes here, which use up names.
            softmaxName = AutoNames.next("Softmax");
            dropoutName = AutoNames.next("Dropout");
        }
        return outputShapes(inputs.get(0), inputs.get(1));
    }

    /** Returns a layer for one of the kernels. */
    final EinsumDense projection(String name, String equation, String biasAxes, @Nullable Integer... shape) {
        return share(new EinsumDense(equation, shape).name(name).biasAxes(useBias ? biasAxes : null))
                .keepsMask();
    }

    /** Refuses a number below 1. */
    final int atLeastOne(String option, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "%s: %s must be at least 1, got %d".formatted(className(), option, number));
        }
        return number;
    }

    /** Refuses values and keys that differ before their last axes. */
    final void requireAlike(Shape value, Shape key) {
        int[] some = value.dims();
        int[] others = key.dims();
        boolean isAlike = some.length == others.length;
        for (int axis = 0; isAlike && axis < some.length - 1; axis++) {
            isAlike = some[axis] == others[axis];
        }
        if (!isAlike) {
            throw new IllegalArgumentException(
                    "%s: samples of value and key must be alike but for the last axis, got %s and %s"
                            .formatted(who(), value, key));
        }
    }

    private void requireSameFeatures(List<Shape> inputs) {
        boolean isSame = inputs.size() == inputShapes().size();
        for (int i = 0; isSame && i < inputs.size(); i++) {
            isSame = inputs.get(i).dim(-1) == inputShapes().get(i).dim(-1);
        }
        if (!isSame) {
            throw new IllegalArgumentException(
                    "%s: is built for samples of shape %s, got %s; use another layer for them"
                            .formatted(who(), Node.listed(inputShapes()), Node.listed(inputs)));
        }
    }
}
