package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a recurrent layer and a copy of it that goes backwards over the same sequences, and merges what they give.
 *
 * <p>Both are copies, with weights of their own, of the layer that is given: {@code forward_…} and {@code backward_…}. Input
 * {@code (batch, time, features)} and, if given, the initial states of the one and then of the other; output as of one layer,
 * for {@code "concat"} of both side by side, and behind it the states of the one and of the other. Sequences stand in the order
 * of the input, and where a mask says that a time step does not count they are 0.
 *
 * @see <a href="https://keras.io/api/layers/recurrent_layers/bidirectional/">keras.layers.Bidirectional</a>
 * @see <a href="https://doi.org/10.1109/78.650093">Schuster and Paliwal, Bidirectional recurrent neural networks</a>
 */
public final class Bidirectional extends Wrapper<Bidirectional> {

    private static final String FORWARD = "forward_";
    private static final String BACKWARD = "backward_";

    private final RecurrentLayer<?> forward;
    private RecurrentLayer<?> backward;
    private @Nullable String mergeMode = "concat";

    /** Makes a layer of two copies of a recurrent one; the layer that is given stays as it is. */
    public Bidirectional(RecurrentLayer<?> layer) {
        boolean zeroOutput = layer.returnSequences();
        forward = layer.copy().zeroOutputForMask(zeroOutput);
        forward.rename(prefixed(FORWARD, layer.name()));
        backward = layer.copy().zeroOutputForMask(zeroOutput).goBackwards(true);
        backward.rename(prefixed(BACKWARD, layer.name()));
    }

    /**
     * Says how the outputs are merged; default {@code "concat"}.
     *
     * @param mode {@code "sum"}, {@code "mul"}, {@code "concat"}, {@code "ave"}, or null: they are two outputs
     */
    public Bidirectional mergeMode(@Nullable String mode) {
        requireUnbuilt();
        if (mode != null && !DirectionsMerge.MODES.contains(mode)) {
            throw new IllegalArgumentException("Bidirectional: mergeMode must be one of %s or null, got \"%s\""
                    .formatted(String.join(", ", DirectionsMerge.MODES), mode));
        }
        mergeMode = mode;
        return this;
    }

    /**
     * Gives another layer for the way back; default a copy.
     *
     * @param layer one that goes the other way, and is else alike in {@code stateful}, {@code returnSequences} and
     *     {@code returnState}
     */
    public Bidirectional backwardLayer(RecurrentLayer<?> layer) {
        requireUnbuilt();
        requirePair(layer);
        backward = layer;
        backward.zeroOutputForMask(layer.returnSequences());
        return this;
    }

    /** Returns how the outputs are merged, or null if they are not. */
    public @Nullable String mergeMode() {
        return mergeMode;
    }

    /** Returns the layer for the way forward. */
    public RecurrentLayer<?> forwardLayer() {
        return forward;
    }

    /** Returns the layer for the way back. */
    public RecurrentLayer<?> backwardLayer() {
        return backward;
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> inputs) {
        requirePair(backward);
        requireAsManyAsBuilt(inputs);
        List<Shape> one = forward.outputShapes(part(inputs, 0));
        List<Shape> other = backward.outputShapes(part(inputs, 1));
        List<Shape> outputs = new ArrayList<>();
        outputs.add(one.get(0));
        if (mergeMode == null) {
            outputs.add(other.get(0));
        } else {
            outputs.set(0, DirectionsMerge.merged(this, mergeMode, one.get(0), other.get(0)));
        }
        outputs.addAll(one.subList(1, one.size()));
        outputs.addAll(other.subList(1, other.size()));
        return List.copyOf(outputs);
    }

    @Override
    protected List<WeightSpec> weightSpecs(List<Shape> inputs) {
        List<WeightSpec> specs = new ArrayList<>(weightsOf(forward, part(inputs, 0)));
        specs.addAll(weightsOf(backward, part(inputs, 1)));
        return List.copyOf(specs);
    }

    @Override
    List<Layer> wrapped() {
        return List.of(forward, backward);
    }

    @Override
    public List<SavedPart> savedParts() {
        return List.of(SavedPart.of("backward_layer", backward), SavedPart.of("forward_layer", forward));
    }

    @Override
    List<KerasTensor> connect(List<Input> inputs) {
        List<KerasTensor> one = direction(forward, part(inputs, 0), false);
        List<KerasTensor> other = direction(backward, part(inputs, 1), true);
        List<KerasTensor> outputs = new ArrayList<>();
        if (mergeMode == null) {
            outputs.addAll(List.of(one.get(0), other.get(0)));
        } else {
            outputs.add(new DirectionsMerge(mergeMode).apply(one.get(0), other.get(0)));
        }
        outputs.addAll(one.subList(1, one.size()));
        outputs.addAll(other.subList(1, other.size()));
        return outputs;
    }

    /** Calls one layer; both ways are as long, so that the weights of the way forward come first. */
    private static List<KerasTensor> direction(RecurrentLayer<?> layer, List<Input> inputs, boolean reversed) {
        List<KerasTensor> outputs = new ArrayList<>(layer.applyAll(inputs.toArray(new KerasTensor[0])));
        if (layer.returnSequences()) {
            outputs.set(0, new TimeOrder(reversed).apply(outputs.get(0)));
        }
        return outputs;
    }

    @Override
    protected void describe(Config config) {
        config.put("merge_mode", mergeMode).put("layer", forward).put("backward_layer", backward);
    }

    @Override
    protected Bidirectional self() {
        return this;
    }

    /** Returns the sequences, and behind them the first or second half of the states. */
    private static <T> List<T> part(List<T> inputs, int half) {
        int states = inputs.size() - 1;
        List<T> part = new ArrayList<>(inputs.subList(0, 1));
        part.addAll(half == 0 ? inputs.subList(1, 1 + states / 2) : inputs.subList(1 + states / 2, 1 + states));
        return part;
    }

    private static String prefixed(String prefix, String name) {
        return name.startsWith(prefix) ? name : prefix + name;
    }

    private void requirePair(RecurrentLayer<?> other) {
        if (forward.goBackwards() == other.goBackwards()) {
            throw new IllegalArgumentException(
                    "%s: one layer must go forward and one backward, got goBackwards %s for both"
                            .formatted(who(), other.goBackwards()));
        }
        requireSame("stateful", forward.stateful(), other.stateful());
        requireSame("returnSequences", forward.returnSequences(), other.returnSequences());
        requireSame("returnState", forward.returnState(), other.returnState());
    }

    private void requireSame(String option, boolean one, boolean other) {
        if (one != other) {
            throw new IllegalArgumentException("%s: %s must be the same for both layers, got %s forward and %s backward"
                    .formatted(who(), option, one, other));
        }
    }
}
