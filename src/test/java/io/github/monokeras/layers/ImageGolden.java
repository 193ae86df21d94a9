package io.github.monokeras.layers;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.backend.Draws;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What real Keras made of images in float32: {@code golden/resizing.py} and {@code golden/random_images.py}.
 *
 * @param layer built, for images of the shape
 * @param golden what Keras computed
 */
public record ImageGolden(Layer layer, JsonObject golden) {

    private static final int BATCH = 2;

    /** Returns the cases of {@code resizing.py}. */
    public static Stream<ImageGolden> resizings() {
        return cases("resizing").map(golden -> built(resizing(golden), golden));
    }

    /** Returns the cases of {@code random_images.py}. */
    public static Stream<ImageGolden> randoms() {
        return cases("random_images").map(golden -> built(random(golden), golden));
    }

    /** Returns the images. */
    public Tensor input() {
        return ramp(1, layer.inputShape().withBatch(BATCH));
    }

    /** Returns what each number of the output is multiplied by in the loss. */
    public Tensor factors() {
        return ramp(40, output().shape());
    }

    public Tensor output() {
        return Golden.tensor(golden.get("output"));
    }

    public boolean hasGradient() {
        return golden.has("gradient");
    }

    public Tensor gradient() {
        return Golden.tensor(golden.get("gradient"));
    }

    /** Returns random numbers by which the first image is flipped and the second is not. */
    public static Draws draws() {
        long seed = IntStream.iterate(0, i -> i + 1)
                .filter(i -> {
                    float[] numbers = new Draws(i).uniform(BATCH);
                    return numbers[0] <= 0.5 && numbers[1] > 0.5;
                })
                .findFirst()
                .orElseThrow();
        return new Draws(seed);
    }

    @Override
    public String toString() {
        JsonObject shown = golden.deepCopy();
        List.of("output", "gradient", "config").forEach(shown::remove);
        return shown.toString();
    }

    private static Stream<JsonObject> cases(String file) {
        return Golden.read(file).getAsJsonArray("cases").asList().stream().map(JsonElement::getAsJsonObject);
    }

    private static ImageGolden built(Layer layer, JsonObject golden) {
        layer.apply(new Input(Shape.of(Golden.numbers(golden.get("shape")).stream()
                .mapToInt(Double::intValue)
                .toArray())));
        return new ImageGolden(layer, golden);
    }

    private static Resizing resizing(JsonObject golden) {
        Resizing layer = new Resizing(
                golden.get("height").getAsInt(), golden.get("width").getAsInt());
        golden.getAsJsonObject("options").asMap().forEach((name, value) -> {
            switch (name) {
                case "interpolation" -> layer.interpolation(value.getAsString());
                case "antialias" -> layer.antialias(value.getAsBoolean());
                case "crop_to_aspect_ratio" -> layer.cropToAspectRatio(value.getAsBoolean());
                case "pad_to_aspect_ratio" -> layer.padToAspectRatio(value.getAsBoolean());
                case "fill_value" -> layer.fillValue(value.getAsDouble());
                default -> throw new IllegalStateException(name);
            }
        });
        return layer;
    }

    private static Layer random(JsonObject golden) {
        Iterator<JsonElement> arguments = golden.getAsJsonArray("arguments").iterator();
        JsonObject options = golden.getAsJsonObject("options");
        return switch (golden.get("layer").getAsString()) {
            case "RandomFlip" -> new RandomFlip(arguments.next().getAsString());
            case "RandomRotation" -> affine(new RandomRotation(pair(arguments.next())), options);
            case "RandomZoom" ->
                affine(
                        new RandomZoom(pair(arguments.next()), arguments.hasNext() ? pair(arguments.next()) : null),
                        options);
            case "RandomTranslation" ->
                affine(new RandomTranslation(pair(arguments.next()), pair(arguments.next())), options);
            case "RandomContrast" -> color(new RandomContrast(pair(arguments.next())), options);
            case "RandomBrightness" -> color(new RandomBrightness(pair(arguments.next())), options);
            default -> throw new IllegalStateException(golden.toString());
        };
    }

    private static <L extends AffineImageLayer<L>> L affine(L layer, JsonObject options) {
        options.asMap().forEach((name, value) -> {
            switch (name) {
                case "fill_mode" -> layer.fillMode(value.getAsString());
                case "interpolation" -> layer.interpolation(value.getAsString());
                case "fill_value" -> layer.fillValue(value.getAsDouble());
                default -> throw new IllegalStateException(name);
            }
        });
        return layer;
    }

    private static <L extends ColorLayer<L>> L color(L layer, JsonObject options) {
        double[] range = pair(options.get("value_range"));
        return layer.valueRange(range[0], range[1]);
    }

    private static double[] pair(JsonElement numbers) {
        return Golden.numbers(numbers).stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The numbers that golden/_layer_table.py makes of their places. */
    private static Tensor ramp(int seed, Shape shape) {
        double[] values = new double[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((i * 7919L + seed * 104729L) % 2003 - 1001) / 1024.0;
        }
        return Tensor.of(shape, values);
    }
}
