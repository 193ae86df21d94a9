package io.github.monokeras.backend.djl.layers;

import static io.github.monokeras.Closeness.requireClose;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.monokeras.backend.Draws;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.ImageGolden;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.RandomBrightness;
import io.github.monokeras.layers.RandomContrast;
import io.github.monokeras.layers.RandomFlip;
import io.github.monokeras.layers.RandomRotation;
import io.github.monokeras.layers.RandomTranslation;
import io.github.monokeras.layers.RandomZoom;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each engine makes of images what real Keras makes of them, and of random draws what the reference does. */
class ImageFormulasTest {

    private static final double TOLERANCE = 1e-5;

    static Stream<String> engines() {
        return Stream.of("PyTorch", "MXNet").filter(Engine::hasEngine);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void gives_keras_images_and_gradients(String engine) {
        Stream.concat(ImageGolden.resizings(), ImageGolden.randoms()).forEach(golden -> {
            for (DType dtype : DType.values()) {
                Result result =
                        run(engine, dtype, golden.layer(), golden.input(), golden.factors(), ImageGolden.draws());
                String group = "images " + engine + " " + dtype;
                requireClose(group, golden.toString(), result.output, golden.output(), TOLERANCE);
                if (golden.hasGradient()) {
                    requireClose(group, golden + " gradient", result.gradient, golden.gradient(), TOLERANCE);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("engines")
    void draws_and_differentiates_as_the_reference(String engine) {
        List<Layer> layers = List.of(
                new RandomFlip("horizontal"),
                new RandomRotation(0.4),
                new RandomRotation(1)
                        .interpolation("nearest")
                        .fillMode("constant")
                        .fillValue(2),
                new RandomZoom(0.7).fillMode("wrap"),
                new RandomZoom(0.7, 0.3).fillMode("nearest"),
                new RandomTranslation(0.7, 0.3),
                new RandomContrast(0.7).valueRange(-0.5, 0.5),
                new RandomBrightness(0.7).valueRange(-0.5, 0.5));
        double[] pixels = new double[5 * 4 * 3 * 2];
        double[] factors = new double[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Math.sin(3 * i);
            factors[i] = Math.cos(2 * i);
        }
        Shape batch = Shape.of(5, 4, 3, 2);
        for (Layer layer : layers) {
            layer.apply(new Input(4, 3, 2));
            Result result = run(
                    engine, DType.FLOAT64, layer, Tensor.of(batch, pixels), Tensor.of(batch, factors), new Draws(7));

            var flow = io.github.monokeras.backend.reference.layers.LayerFormulas.of(layer)
                    .forward(new io.github.monokeras.backend.reference.layers.LayerCall(
                            List.of(NdArray.of(pixels, batch.dims())), List.of(), List.of(), new Draws(7), true));
            NdArray gradient =
                    flow.way().back(List.of(NdArray.of(factors, batch.dims()))).get(0);
            Tensor expected = Tensor.of(batch, flow.output().values());
            requireClose(engine + " as reference", layer.toString(), result.output, expected, 1e-12);
            requireClose(
                    engine + " as reference",
                    layer + " gradient",
                    result.gradient,
                    Tensor.of(batch, gradient.values()),
                    1e-12);
            assertThat(result.output).as(layer.toString()).isNotEqualTo(Tensor.of(batch, pixels));
        }
    }

    private record Result(Tensor output, Tensor gradient) {}

    private static Result run(String engine, DType dtype, Layer layer, Tensor input, Tensor factors, Draws draws) {
        try (NDManager manager = Engine.getEngine(engine).newBaseManager(Device.cpu())) {
            NDArray images = DjlArrays.create(manager, input, dtype);
            images.setRequiresGradient(true);
            NDArray output;
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                LayerCall call = new LayerCall(new NDList(images), List.of(), List.of(), draws, true, false);
                output = LayerFormulas.of(layer).forward(call).singletonOrThrow();
                collector.backward(
                        output.mul(DjlArrays.create(manager, factors, dtype)).sum());
            }
            return new Result(wide(output), wide(images.getGradient()));
        }
    }

    private static Tensor wide(NDArray array) {
        return DjlArrays.tensor(array).cast(DType.FLOAT64);
    }
}
