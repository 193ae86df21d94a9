package io.github.monokeras;

import static io.github.monokeras.Closeness.requireClose;
import static io.github.monokeras.Keras.verbose;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.UpSampling2D;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each interpolation gives the images of real Keras, which computes them in float32 whatever one asks for. */
class UpSamplingTest {

    private static final double TOLERANCE = 1e-6;

    static Stream<Backend> backends() {
        return Stream.of("float32", "float64")
                .flatMap(dtype -> Backends.all(dtype).stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void gives_keras_images(Backend backend) {
        for (JsonElement element : Golden.read("up_sampling2d").getAsJsonArray("cases")) {
            JsonObject golden = element.getAsJsonObject();
            int[] size = ints(golden.getAsJsonArray("size"));
            String interpolation = golden.get("interpolation").getAsString();
            Shape sample = Shape.of(ints(golden.getAsJsonArray("shape")));
            Input input = new Input(sample);
            UpSampling2D layer = new UpSampling2D(size).interpolation(interpolation);

            try (Model model = new Model(input, layer.apply(input)).backend(backend)) {
                Tensor images = model.predict(numbers(sample.withBatch(1)), verbose(0));

                Tensor expected = Tensor.of(
                        layer.outputShape().withBatch(1),
                        Golden.tensor(golden.get("output")).toDoubleArray());
                String group = "interpolation " + backend.label();
                requireClose(group, interpolation, images.cast(DType.FLOAT64), expected, TOLERANCE);
            }
        }
    }

    /** Returns what numbers() of golden/_layer_table.py makes with seed 1. */
    private static Tensor numbers(Shape shape) {
        double[] numbers = new double[Math.toIntExact(shape.size())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ((i * 7919L + 104729L) % 2003 - 1001) / 1024.0;
        }
        return Tensor.of(shape, numbers);
    }

    private static int[] ints(JsonArray numbers) {
        return numbers.asList().stream().mapToInt(JsonElement::getAsInt).toArray();
    }
}
