package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.Draws;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call of a layer in one step of a session: all arrays hang on the step, and are gone with it. */
public final class LayerCall {

    private final NDList inputs;
    private final List<@Nullable NDArray> masks;
    private final List<NDArray> weights;
    private final Draws draws;
    private final boolean training;
    private final boolean followed;
    private @Nullable NDArray kept;
    private final Map<Integer, NDArray> updates = new LinkedHashMap<>();

    /**
     * Makes a call.
     *
     * @param inputs {@code (batch, …)} each
     * @param masks for each input {@code (batch, time)}, 1 where it counts and 0 where not, or null: all counts
     * @param weights in Keras's order; those that training changes are leaves that autograd follows
     * @param draws the layer's random numbers
     * @param training whether the layer is to behave as in training
     * @param followed whether autograd follows the step
     */
    public LayerCall(
            NDList inputs,
            List<@Nullable NDArray> masks,
            List<NDArray> weights,
            Draws draws,
            boolean training,
            boolean followed) {
        this.inputs = inputs;
        this.masks = masks;
        this.weights = weights;
        this.draws = draws;
        this.training = training;
        this.followed = followed;
    }

    /** Returns the only input, or the first, {@code (batch, …)}. */
    public NDArray input() {
        return inputs.get(0);
    }

    /** Returns an input, {@code (batch, …)}. */
    public NDArray input(int index) {
        return inputs.get(index);
    }

    /** Returns all inputs. */
    public NDList inputs() {
        return inputs;
    }

    /** Returns a weight in Keras's order and layout. */
    public NDArray weight(int index) {
        return weights.get(index);
    }

    /** Returns the mask of an input, {@code (batch, time)}, 1 where it counts and 0 where not, or null: all counts. */
    public @Nullable NDArray mask(int input) {
        return input < masks.size() ? masks.get(input) : null;
    }

    /** Says whether the layer is to behave as in training. */
    public boolean training() {
        return training;
    }

    /** Says whether autograd follows the step, so that nothing may be written over what was computed. */
    public boolean isFollowed() {
        return followed;
    }

    /** Returns what new arrays of this call hang on. */
    public NDManager manager() {
        return input().getManager();
    }

    /** Returns the layer's next random numbers, equally likely in {@code [0, 1)}. */
    public NDArray uniform(Shape shape) {
        return array(draws.uniform(Math.toIntExact(shape.size())), shape);
    }

    /** Returns the layer's next random numbers of the normal distribution {@code N(0, 1)}. */
    public NDArray normal(Shape shape) {
        return array(draws.normal(Math.toIntExact(shape.size())), shape);
    }

    /** Keeps an array of the way forward for the way back, and returns it. */
    NDArray keep(NDArray array) {
        kept = array;
        return array;
    }

    /** Returns the array that was kept, or null. */
    @Nullable
    NDArray kept() {
        return kept;
    }

    /** Sets a weight that is not trained, as a moving mean, once the step is over. */
    public void update(int weight, NDArray value) {
        updates.put(weight, value.stopGradient());
    }

    /** Returns the weights to set once the step is over, by their index. */
    public Map<Integer, NDArray> updates() {
        return updates;
    }

    private NDArray array(float[] numbers, Shape shape) {
        NDArray array = DjlArrays.create(manager(), FloatBuffer.wrap(numbers), shape);
        return input().getDataType() == DataType.FLOAT64 ? array.toType(DataType.FLOAT64, false) : array;
    }
}
