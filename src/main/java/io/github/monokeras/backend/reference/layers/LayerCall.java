package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.Draws;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Weight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call of a layer in one step of a session. */
public final class LayerCall {

    private final List<NdArray> inputs;
    private final List<@Nullable NdArray> masks;
    private final List<Weight> weights;
    private final Draws draws;
    private final boolean training;
    private final Map<Integer, double[]> updates = new LinkedHashMap<>();

    /**
     * Makes a call.
     *
     * @param inputs {@code (batch, …)} each
     * @param masks for each input {@code (batch, time)}, 1 where it counts and 0 where not, or null: all counts
     * @param weights in Keras's order
     * @param draws the layer's random numbers
     * @param training whether the layer is to behave as in training
     */
    public LayerCall(
            List<NdArray> inputs, List<@Nullable NdArray> masks, List<Weight> weights, Draws draws, boolean training) {
        this.inputs = inputs;
        this.masks = masks;
        this.weights = weights;
        this.draws = draws;
        this.training = training;
    }

    /** Returns the only input, or the first, {@code (batch, …)}. */
    public NdArray input() {
        return inputs.get(0);
    }

    /** Returns an input, {@code (batch, …)}. */
    public NdArray input(int index) {
        return inputs.get(index);
    }

    /** Returns all inputs. */
    public List<NdArray> inputs() {
        return inputs;
    }

    /** Returns a weight in Keras's order and layout. */
    public Weight weight(int index) {
        return weights.get(index);
    }

    /** Returns the mask of an input, {@code (batch, time)}, 1 where it counts and 0 where not, or null: all counts. */
    public @Nullable NdArray mask(int input) {
        return input < masks.size() ? masks.get(input) : null;
    }

    /** Says whether the layer is to behave as in training. */
    public boolean training() {
        return training;
    }

    /** Returns the layer's next random numbers, equally likely in {@code [0, 1)}. */
    public NdArray uniform(int... shape) {
        return filled(shape, draws.uniform(NdArray.zeros(shape).size()));
    }

    /** Returns the layer's next random numbers of the normal distribution {@code N(0, 1)}. */
    public NdArray normal(int... shape) {
        return filled(shape, draws.normal(NdArray.zeros(shape).size()));
    }

    /** Sets a weight that is not trained, as a moving mean, once the step is over. */
    public void update(int weight, double[] values) {
        updates.put(weight, values);
    }

    /** Returns the weights to set once the step is over, by their index. */
    public Map<Integer, double[]> updates() {
        return updates;
    }

    private static NdArray filled(int[] shape, float[] numbers) {
        NdArray array = NdArray.zeros(shape);
        for (int i = 0; i < numbers.length; i++) {
            array.values()[i] = numbers[i];
        }
        return array;
    }
}
