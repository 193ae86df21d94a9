package io.github.monokeras.layers;

import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something with a name that is called on the tensors of a graph: what a {@link Layer} is before one asks for weights.
 *
 * @see <a href="https://keras.io/api/ops/">keras.Operation</a>
 */
public abstract class Operation {

    private String name = AutoNames.next(className());
    private @Nullable List<Shape> inputs;
    private final List<Node> calls = new ArrayList<>();

    /** Makes an operation with the next free name of its class, as {@code dense_1}. */
    Operation() {}

    /**
     * Returns the shape of one sample of each output, without the batch, or refuses the inputs in one sentence.
     *
     * @param inputShapes the shape of one sample of each input; what is not known yet is {@link Shape#UNKNOWN}
     */
    protected abstract List<Shape> outputShapes(List<Shape> inputShapes);

    /** Returns Keras's name of the layer's class, as {@code Dense}. */
    public String className() {
        return getClass().getSimpleName();
    }

    /** Returns the layer's name, as {@code dense_1}. */
    public final String name() {
        return name;
    }

    /** Returns the shape of one input sample, without the batch; of several inputs the first. */
    public final Shape inputShape() {
        return inputShapes().get(0);
    }

    /** Returns the shape of one sample of each input. */
    public List<Shape> inputShapes() {
        if (inputs == null) {
            throw new IllegalStateException(who() + ": the layer has no input shape yet; build its model first");
        }
        return inputs;
    }

    /** Returns the shape of one output sample, without the batch; of several outputs the first. */
    public final Shape outputShape() {
        return outputShapes().get(0);
    }

    /** Returns the shape of one sample of each output. */
    public final List<Shape> outputShapes() {
        return outputShapes(inputShapes());
    }

    /**
     * Returns the output of the layer's only call; of several outputs the first.
     *
     * @throws IllegalStateException if the layer was not called yet, or more than once
     */
    public final KerasTensor output() {
        if (calls.size() != 1) {
            throw new IllegalStateException(
                    "%s: output is there once the layer was called once, got %d calls; keep what apply returns"
                            .formatted(who(), calls.size()));
        }
        return calls.get(0).outputs().get(0);
    }

    /**
     * Fixes the layer's input shapes at its first call, and checks those of every other; for a graph's use.
     *
     * @return the shapes of the outputs
     */
    final List<Shape> build(List<Shape> samples) {
        List<Shape> outputs = outputShapes(samples);
        if (inputs == null) {
            inputs = List.copyOf(samples);
        } else if (!fits(samples)) {
            throw new IllegalArgumentException(
                    "%s: is built for samples of shape %s, got %s; use another layer for them"
                            .formatted(who(), Node.listed(inputs), Node.listed(samples)));
        }
        return outputs;
    }

    /** Returns which of the calls so far a call was, from 0. */
    public final int callIndex(Node call) {
        return Math.max(calls.indexOf(call), 0);
    }

    final void called(Node call) {
        calls.add(call);
    }

    /** Forgets a call that its model gave up; with the last one, the layer forgets its shapes and its weights' place. */
    public final void forget(Node call) {
        calls.remove(call);
        if (calls.isEmpty()) {
            inputs = null;
            forgotten();
        }
    }

    /** Says whether a built operation can be called on samples of other shapes than at first. */
    abstract boolean fits(List<Shape> samples);

    /** Is told when the operation is as new again. */
    abstract void forgotten();

    /** Names the layer as error messages do, as {@code Dense "dense_1"}. */
    public final String who() {
        return "%s \"%s\"".formatted(className(), name);
    }

    @Override
    public String toString() {
        return who();
    }

    /** Says whether the shapes are fixed, and with them the weights. */
    protected final boolean isBuilt() {
        return inputs != null;
    }

    /** Refuses a change of options once the layer is built. */
    protected final void requireUnbuilt() {
        if (inputs != null) {
            throw new IllegalStateException(who() + ": options must be set before the model is built; set them first");
        }
    }

    /** Names the operation anew. */
    protected final void rename(String newName) {
        requireUnbuilt();
        if (newName.isBlank()) {
            throw new IllegalArgumentException(className() + ": name must not be blank, got \"" + newName + "\"");
        }
        AutoNames.giveBack(className(), name);
        name = newName;
    }
}
