package io.github.monokeras.layers;

import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One case of golden/normalization_masks.json: a layer, a mask, and what real Keras computed.
 *
 * @param name the same in both languages
 * @param golden what Keras computed
 */
public record MaskedCase(String name, JsonObject golden) {

    private static final Map<String, Supplier<SingleInputLayer<?>>> LAYERS = Map.of(
            "timesteps", BatchNormalization::new,
            "timesteps_axis", () -> new BatchNormalization(1),
            "images", BatchNormalization::new,
            "softmax", Softmax::new);

    public static Stream<MaskedCase> all() {
        JsonObject cases = Golden.read("normalization_masks").getAsJsonObject("cases");
        return cases.keySet().stream().map(name -> new MaskedCase(name, cases.getAsJsonObject(name)));
    }

    /** Builds a layer for samples of a shape. */
    public static <L extends Layer> L build(L layer, Shape sample) {
        layer.apply(new Input(sample));
        return layer;
    }

    /** Makes the layer. */
    public Layer built() {
        return build(LAYERS.get(name).get(), input().shape().withoutBatch());
    }

    public Tensor input() {
        return numbers(tensor("output").shape());
    }

    public Tensor mask() {
        return tensor("mask");
    }

    public List<Tensor> weights() {
        return Golden.tensors(golden.get("weights"));
    }

    /** Returns what the outputs are multiplied with in the loss. */
    public Tensor factors() {
        return LayerRow.factors(tensor("output").shape(), 0);
    }

    public Tensor tensor(String key) {
        return Golden.tensor(golden.get(key));
    }

    /** As {@code numbers(shape, 1)} of golden/_layer_table.py. */
    private static Tensor numbers(Shape shape) {
        double[] values = new double[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((i * 7919L + 104729L) % 2003 - 1001) / 1024.0;
        }
        return Tensor.of(shape, values);
    }

    @Override
    public String toString() {
        return name;
    }
}
