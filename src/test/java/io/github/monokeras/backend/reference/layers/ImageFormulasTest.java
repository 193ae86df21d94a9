package io.github.monokeras.backend.reference.layers;

import static io.github.monokeras.Closeness.requireClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.backend.Draws;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.AffineImageLayer;
import io.github.monokeras.layers.ImageGolden;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.RandomRotation;
import io.github.monokeras.layers.RandomTranslation;
import io.github.monokeras.layers.RandomZoom;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference makes of images what real Keras makes of them, but for TensorFlow's float32. */
class ImageFormulasTest {

    private static final double TOLERANCE = 1e-6;

    static Stream<ImageGolden> cases() {
        return Stream.concat(ImageGolden.resizings(), ImageGolden.randoms());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gives_keras_images_and_gradients(ImageGolden golden) {
        LayerFlow flow = flow(golden, golden.input());

        requireClose("images reference", golden.toString(), tensor(flow.output()), golden.output(), TOLERANCE);
        if (golden.hasGradient()) {
            NdArray gradient = flow.way().back(List.of(array(golden.factors()))).get(0);
            requireClose("images reference", "gradient", tensor(gradient), golden.gradient(), TOLERANCE);
        }
    }

    static Stream<AffineImageLayer<?>> moves() {
        return Stream.of(
                new RandomRotation(1).fillMode("constant"),
                new RandomZoom(0.5, 0.5).fillMode("wrap"),
                new RandomTranslation(0.5, 0.5).fillMode("reflect"),
                new RandomRotation(1).interpolation("nearest"));
    }

    /** The output is linear in the input, so that a quotient of differences is the gradient itself. */
    @ParameterizedTest
    @MethodSource("moves")
    void sends_gradients_back_where_colors_came_from(AffineImageLayer<?> layer) {
        layer.apply(new Input(3, 4, 1));
        double[] pixels = new double[24];
        LayerFlow flow = flow(layer, NdArray.of(pixels, 2, 3, 4, 1));
        NdArray factors = flow.output().zerosLike();
        for (int i = 0; i < factors.size(); i++) {
            factors.values()[i] = 1 + i % 5;
        }
        double[] gradient = flow.way().back(List.of(factors)).get(0).values();
        for (int i = 0; i < pixels.length; i++) {
            double[] one = pixels.clone();
            one[i] = 1;
            NdArray output = flow(layer, NdArray.of(one, 2, 3, 4, 1)).output();
            double difference = 0;
            for (int j = 0; j < output.size(); j++) {
                difference += (output.values()[j] - flow.output().values()[j]) * factors.values()[j];
            }
            assertThat(gradient[i]).isCloseTo(difference, within(1e-12));
        }
    }

    private static LayerFlow flow(AffineImageLayer<?> layer, NdArray images) {
        LayerCall call = new LayerCall(List.of(images), List.of(), List.of(), new Draws(5), true);
        return LayerFormulas.of(layer).forward(call);
    }

    private static LayerFlow flow(ImageGolden golden, Tensor images) {
        LayerCall call = new LayerCall(List.of(array(images)), List.of(), List.of(), ImageGolden.draws(), true);
        return LayerFormulas.of(golden.layer()).forward(call);
    }

    private static NdArray array(Tensor tensor) {
        return NdArray.of(tensor.toDoubleArray(), tensor.shape().dims());
    }

    private static Tensor tensor(NdArray array) {
        return Tensor.of(Shape.of(array.shape()), array.values());
    }
}
