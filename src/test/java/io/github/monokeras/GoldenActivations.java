package io.github.monokeras;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.backend.Network;
import io.github.monokeras.layers.Activation;
import io.github.monokeras.layers.ELU;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.LeakyReLU;
import io.github.monokeras.layers.PReLU;
import io.github.monokeras.layers.ReLU;
import io.github.monokeras.layers.Softmax;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One activation, by name or as a layer, as real Keras computed it on rows with kinks and extremes. */
public record GoldenActivations(JsonObject golden) {

    private static final JsonObject FILE = Golden.read("activations");

    /** Returns each activation that has a name, in one precision. */
    public static Stream<GoldenActivations> named(String floatx) {
        return entries("activations", floatx);
    }

    /** Returns each layer with each of its options, in one precision. */
    public static Stream<GoldenActivations> layers(String floatx) {
        return entries("layers", floatx);
    }

    private static Stream<GoldenActivations> entries(String key, String floatx) {
        return FILE.getAsJsonArray(key).asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(entry -> entry.get("floatx").getAsString().equals(floatx))
                .map(GoldenActivations::new);
    }

    public String name() {
        return golden.get("name").getAsString();
    }

    public String floatx() {
        return golden.get("floatx").getAsString();
    }

    /** Returns the inputs, each row in the shape of a sample. */
    public Tensor x() {
        return input("x").reshape(sample().withBatch(rows()).dims());
    }

    /** Returns the gradient that comes back: a number for each of the output. */
    public Tensor outputWeights() {
        Tensor all = input("output_weights");
        Tensor output = expected("output");
        int kept = output.size() / rows();
        double[] values = IntStream.range(0, output.size())
                .mapToDouble(i -> all.getFlat(i / kept * (all.size() / rows()) + i % kept))
                .toArray();
        return Tensor.of(output.shape(), values);
    }

    public Tensor expected(String key) {
        return Golden.tensor(golden.get(key));
    }

    public Weights weights() {
        return Weights.of(Golden.tensors(golden.get("weights")));
    }

    public List<Tensor> weightGradients() {
        return Golden.tensors(golden.get("weight_gradients"));
    }

    /** Returns a network of this layer alone, or of the activation as a layer. */
    public Network network() {
        Layer layer = golden.has("layer") ? layer() : new Activation(name());
        return Networks.chain(sample(), layer);
    }

    /**
     * Says how far Keras itself is off: whatever the precision, the slope of its leaky_relu and the root of 2 in its gelu
     * are float32.
     */
    public double tolerance(double usual) {
        String what = golden.has("layer") ? golden.get("layer").getAsString() : name();
        return List.of("leaky_relu", "LeakyReLU", "gelu").contains(what) ? Math.max(usual, 1e-7) : usual;
    }

    /**
     * Says whether Keras computed at a place of the output what it means to: not where its sparsemax adds up to another sum
     * than 1.
     */
    public boolean holdsAt(int place) {
        if (golden.has("layer") || !name().equals("sparsemax")) {
            return true;
        }
        Tensor output = expected("output");
        int columns = output.shape().dim(-1);
        double sum = IntStream.range(0, columns)
                .mapToDouble(i -> output.getFlat(place / columns * columns + i))
                .sum();
        return sum == 1;
    }

    @Override
    public String toString() {
        return golden.has("layer")
                ? "%s%s %s".formatted(golden.get("layer").getAsString(), golden.get("config"), floatx())
                : name() + " " + floatx();
    }

    private Layer layer() {
        JsonObject config = golden.getAsJsonObject("config");
        return switch (golden.get("layer").getAsString()) {
            case "Activation" -> new Activation(config.get("activation").getAsString());
            case "Softmax" -> new Softmax();
            case "LeakyReLU" ->
                config.has("negative_slope")
                        ? new LeakyReLU(config.get("negative_slope").getAsDouble())
                        : new LeakyReLU();
            case "ELU" -> config.has("alpha") ? new ELU(config.get("alpha").getAsDouble()) : new ELU();
            case "PReLU" ->
                config.has("shared_axes") ? new PReLU().sharedAxes(ints(config.get("shared_axes"))) : new PReLU();
            case "ReLU" -> relu(config);
            default -> throw new IllegalArgumentException(config.toString());
        };
    }

    private static ReLU relu(JsonObject config) {
        ReLU layer = new ReLU();
        if (config.has("max_value")) {
            layer.maxValue(config.get("max_value").getAsDouble());
        }
        if (config.has("negative_slope")) {
            layer.negativeSlope(config.get("negative_slope").getAsDouble());
        }
        if (config.has("threshold")) {
            layer.threshold(config.get("threshold").getAsDouble());
        }
        return layer;
    }

    private Shape sample() {
        return golden.has("sample")
                ? Shape.of(ints(golden.get("sample")))
                : Shape.of(input("x").shape().dim(1));
    }

    private int rows() {
        return input("x").shape().dim(0);
    }

    private Tensor input(String key) {
        return Golden.tensor(
                FILE.getAsJsonObject("inputs").getAsJsonObject(floatx()).get(key));
    }

    private static int[] ints(JsonElement list) {
        return list.getAsJsonArray().asList().stream()
                .mapToInt(JsonElement::getAsInt)
                .toArray();
    }
}
