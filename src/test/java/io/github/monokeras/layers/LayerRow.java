package io.github.monokeras.layers;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.backend.Network;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One row of the table of layers: what real Keras computed, and how the same is written here. Inputs and weights are made of
 * their places, as {@code golden/_layer_table.py} says.
 *
 * @param name the same in both languages
 * @param golden what Keras computed
 * @param call layers called on inputs
 */
public record LayerRow(String name, JsonObject golden, Function<List<Input>, List<KerasTensor>> call) {

    private static final int BATCH = 2;
    private static final int UNKNOWN_SIZE = 4;

    /** Calls the layers on new inputs. */
    public Graph graph() {
        List<Input> inputs = new ArrayList<>();
        golden.getAsJsonArray("inputs").forEach(shape -> inputs.add(new Input(shape(shape.getAsJsonArray()))));
        return new Graph(inputs, call.apply(inputs));
    }

    /** Returns the inputs, a batch of two samples. */
    public List<Tensor> inputs() {
        List<Tensor> inputs = new ArrayList<>();
        for (JsonElement shape : golden.getAsJsonArray("inputs")) {
            int[] dims = shape(shape.getAsJsonArray()).withBatch(BATCH).dims();
            for (int axis = 0; axis < dims.length; axis++) {
                dims[axis] = dims[axis] == Shape.UNKNOWN ? UNKNOWN_SIZE : dims[axis];
            }
            int index = inputs.size();
            int below = golden.getAsJsonArray("below").get(index).getAsInt();
            inputs.add(values(Shape.of(dims), 1 + index, below));
        }
        return inputs;
    }

    /** Returns where the weights of a network start. */
    public static Weights start(Network network) {
        List<Tensor> weights = new ArrayList<>();
        for (WeightSpec spec : network.weightSpecs().toList()) {
            double[] values = values(spec.shape(), 100 + weights.size(), 0).toDoubleArray();
            boolean positive = spec.name().contains("variance");
            weights.add(Tensor.of(
                    spec.shape(),
                    Arrays.stream(values)
                            .map(value -> positive ? Math.abs(value / 2) + 0.5 : value / 2)
                            .toArray()));
        }
        return Weights.of(weights);
    }

    /** Returns the numbers that an output is multiplied with in the loss. */
    public static Tensor factors(Shape shape, int output) {
        return values(shape, 40 + output, 0);
    }

    /** Returns what the three steps of training aim at. */
    public static Tensor targets(Shape shape) {
        return values(shape, 50, 0);
    }

    /** Returns a tensor that Keras computed, or null if it has none there. */
    public List<Tensor> tensors(String key) {
        List<Tensor> tensors = new ArrayList<>();
        golden.getAsJsonArray(key)
                .forEach(element -> tensors.add(element.isJsonNull() ? null : Golden.tensor(element)));
        return tensors;
    }

    public boolean hasTraining() {
        return golden.has("training_outputs");
    }

    public boolean hasFit() {
        return golden.has("fit");
    }

    @Override
    public String toString() {
        return name;
    }

    /** Returns numbers that are made of their place: multiples of 1/1024, or whole ones from 0 to {@code below - 1}. */
    public static Tensor values(Shape shape, int seed, int below) {
        double[] values = new double[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            long mixed = (i * 7919L + seed * 104729L) % 2003;
            values[i] = below == 0 ? (mixed - 1001) / 1024.0 : mixed % below;
        }
        return Tensor.of(shape, values);
    }

    private static Shape shape(JsonArray dims) {
        return Shape.of(dims.asList().stream()
                .mapToInt(dim -> dim.isJsonNull() ? Shape.UNKNOWN : dim.getAsInt())
                .toArray());
    }
}
