package io.github.monokeras.layers;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What recurrent layers have in common: they walk along the time of a sequence with a state, which starts at 0 or at further
 * inputs, {@code new LSTM(4).apply(x, h, c)}.
 *
 * <p>Input {@code (batch, time, features)} and, if given, one {@code (batch, units)} for each state; output
 * {@code (batch, units)}, or {@code (batch, time, units)} with {@link #returnSequences(boolean)}, and behind it the states with
 * {@link #returnState(boolean)}. Where a mask says that a time step does not count, the states stay as they are, and the output
 * is that of the step before: 0 at the first. A layer that is given its initial state takes no heed of a mask, as in Keras.
 *
 * @param <L> the layer itself
 * @see <a href="https://keras.io/api/layers/recurrent_layers/rnn/">keras.layers.RNN</a>
 */
public abstract class RecurrentLayer<L extends RecurrentLayer<L>> extends RecurrentWeightsLayer<L> implements Seeded {

    private final int units;
    private Activation activation = Activation.TANH;
    private double dropout;
    private double recurrentDropout;
    private @Nullable Long seed;
    private boolean returnSequences;
    private boolean returnState;
    private boolean goBackwards;
    private boolean stateful;
    private boolean unroll;
    private boolean zeroOutputForMask;

    RecurrentLayer(int units) {
        if (units < 1) {
            throw new IllegalArgumentException(className() + ": units must be at least 1, got " + units);
        }
        this.units = units;
    }

    /** Makes a layer of this class with as many units and the options that this class alone has. */
    abstract L blank();

    /** Returns how many numbers the kernels hold for each unit. */
    public abstract int gates();

    /** Returns how many states the layer has: {@code h}, and that of an {@code LSTM} too. */
    public int states() {
        return 1;
    }

    /** Sets the activation by Keras's name; default {@code "tanh"}. */
    public final L activation(String name) {
        return activation(Activation.of(name));
    }

    /** Sets the activation; default {@link Activation#TANH}. */
    public final L activation(Activation newActivation) {
        requireUnbuilt();
        activation = RecurrentOptions.activation(this, "activation", newActivation);
        return self();
    }

    /**
     * Sets which share of the input's numbers training drops, the same at every time step; default 0.
     *
     * @param rate at least 0 and below 1
     * @see <a href="https://arxiv.org/abs/1512.05287">Gal and Ghahramani, Dropout in recurrent neural networks</a>
     */
    public final L dropout(double rate) {
        requireUnbuilt();
        dropout = RecurrentOptions.rate(this, "dropout", rate);
        return self();
    }

    /** Sets which share of the state's numbers training drops on their way to the next step; default 0, below 1. */
    public final L recurrentDropout(double rate) {
        requireUnbuilt();
        recurrentDropout = RecurrentOptions.rate(this, "recurrentDropout", rate);
        return self();
    }

    /** Sets a seed for the layer's dropout; default none: the model's stream of random numbers is used. */
    public final L seed(long newSeed) {
        requireUnbuilt();
        seed = newSeed;
        return self();
    }

    /** Says whether the output has every time step, not only the last; default false. */
    public final L returnSequences(boolean newReturnSequences) {
        requireUnbuilt();
        returnSequences = newReturnSequences;
        return self();
    }

    /** Says whether the last states are outputs too; default false. */
    public final L returnState(boolean newReturnState) {
        requireUnbuilt();
        returnState = newReturnState;
        return self();
    }

    /** Says whether the layer walks from the last time step to the first, and returns them in that order; default false. */
    public final L goBackwards(boolean newGoBackwards) {
        requireUnbuilt();
        goBackwards = newGoBackwards;
        return self();
    }

    /**
     * Says whether a batch starts with the states that the batch before left, sample by sample; default false. All batches
     * must then be of one size, and {@code fit} wants {@code shuffle(false)}; the model's {@code resetStates} starts anew.
     */
    public final L stateful(boolean newStateful) {
        requireUnbuilt();
        stateful = newStateful;
        return self();
    }

    /** Is accepted because Keras has it, and changes nothing. Default false. */
    public final L unroll(boolean newUnroll) {
        requireUnbuilt();
        unroll = newUnroll;
        return self();
    }

    /** Says whether the output is 0 where the mask says that a time step does not count; default false: that of before. */
    public final L zeroOutputForMask(boolean newZeroOutputForMask) {
        requireUnbuilt();
        zeroOutputForMask = newZeroOutputForMask;
        return self();
    }

    /** Returns the number of units. */
    public final int units() {
        return units;
    }

    /** Returns the activation. */
    public final Activation activation() {
        return activation;
    }

    /** Returns which share of the input's numbers training drops. */
    public final double dropout() {
        return dropout;
    }

    /** Returns which share of the state's numbers training drops. */
    public final double recurrentDropout() {
        return recurrentDropout;
    }

    @Override
    public final @Nullable Long seed() {
        return seed;
    }

    /** Says whether the output has every time step. */
    public final boolean returnSequences() {
        return returnSequences;
    }

    /** Says whether the last states are outputs too. */
    public final boolean returnState() {
        return returnState;
    }

    /** Says whether the layer walks from the last time step to the first. */
    public final boolean goBackwards() {
        return goBackwards;
    }

    /** Says whether a batch starts with the states that the batch before left. */
    public final boolean stateful() {
        return stateful;
    }

    /** Says whether the output is 0 where a time step does not count. */
    public final boolean zeroOutputForMask() {
        return zeroOutputForMask;
    }

    @Override
    public final boolean supportsMasking() {
        return true;
    }

    /** Returns the shape of the bias. */
    Shape biasShape() {
        return Shape.of(gates() * units);
    }

    /** Returns a new layer with all options of this one but its name. */
    final L copy() {
        L copy = blank();
        copy.takeWeightRules(this);
        RecurrentLayer<L> same = copy;
        same.activation = activation;
        same.dropout = dropout;
        same.recurrentDropout = recurrentDropout;
        same.seed = seed;
        same.returnSequences = returnSequences;
        same.returnState = returnState;
        same.goBackwards = goBackwards;
        same.stateful = stateful;
        same.unroll = unroll;
        same.zeroOutputForMask = zeroOutputForMask;
        Optional.ofNullable(activityRegularizer()).ifPresent(same::regularizeActivity);
        same.setTrainable(isTrainable());
        return copy;
    }

    @Override
    protected final List<Shape> outputShapes(List<Shape> inputs) {
        RecurrentOptions.requireInputs(this, inputs);
        Shape state = Shape.of(units);
        List<Shape> outputs = new ArrayList<>();
        outputs.add(returnSequences ? state.withBatch(inputs.get(0).dim(0)) : state);
        outputs.addAll(returnState ? Collections.nCopies(states(), state) : List.of());
        return List.copyOf(outputs);
    }

    @Override
    protected final List<WeightSpec> weightSpecs(List<Shape> inputs) {
        return specs(inputs.get(0).dim(1), units, gates(), biasShape());
    }

    final void describeSequences(Config config) {
        config.put("return_sequences", returnSequences)
                .put("return_state", returnState)
                .put("go_backwards", goBackwards)
                .put("stateful", stateful)
                .put("unroll", unroll)
                .put("zero_output_for_mask", zeroOutputForMask)
                .put("units", units)
                .put("activation", activation);
    }

    final void describeDropout(Config config) {
        config.put("dropout", dropout).put("recurrent_dropout", recurrentDropout);
    }
}
