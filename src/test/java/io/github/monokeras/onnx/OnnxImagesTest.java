package io.github.monokeras.onnx;

import static io.github.monokeras.Closeness.requireClose;
import static io.github.monokeras.onnx.OnnxModels.requireSame;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.onnxruntime.OrtException;
import io.github.monokeras.layers.CenterCrop;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.ImageGolden;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.Resizing;
import io.github.monokeras.layers.UpSampling2D;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images are brought to a size as by Keras, whatever interpolates. */
class OnnxImagesTest {

    private static final double TOLERANCE = 1e-5;

    static Stream<ImageGolden> resizings() {
        return ImageGolden.resizings();
    }

    @ParameterizedTest
    @MethodSource("resizings")
    void resizes_as_keras_does(ImageGolden golden) throws OrtException {
        KerasTensor output = golden.layer().output();
        Graph graph = new Graph(output.node().inputs(), List.of(output));
        try (OnnxRun run = new OnnxRun(OnnxRun.exported(graph))) {
            Tensor actual = run.run(List.of(golden.input())).get(0);
            requireClose("onnx images", "output", actual, golden.output(), TOLERANCE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nearest", "bilinear", "bicubic", "lanczos3", "lanczos5"})
    void enlarges_as_the_reference_does(String interpolation) throws OrtException {
        Input images = new Input(5, 4, 2);
        UpSampling2D layer = new UpSampling2D(3, 2).interpolation(interpolation);
        requireSame(List.of(images), List.of(layer.apply(images)), Shape.of(2, 5, 4, 2));
    }

    @Test
    void refuses_what_hangs_on_a_size_that_is_not_known() {
        for (Layer layer : List.of(
                new Resizing(2, 3).interpolation("bicubic"),
                new Resizing(2, 3).antialias(true),
                new Resizing(2, 3).cropToAspectRatio(true),
                new Resizing(2, 3).padToAspectRatio(true),
                new CenterCrop(2, 3),
                new UpSampling2D(2).interpolation("lanczos3"))) {
            Input images = new Input(null, 5, 3);
            Graph graph = new Graph(List.of(images), List.of(layer.apply(images)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OnnxRun.exported(graph))
                    .withMessageStartingWith(layer.who() + ": cannot be exported to ONNX, which cannot ")
                    .withMessageEndingWith(" of unknown size; give the input a size");
        }
    }
}
