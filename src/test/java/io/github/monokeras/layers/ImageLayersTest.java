package io.github.monokeras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the layers that prepare images tell of themselves, and what they refuse. */
class ImageLayersTest {

    static Stream<ImageGolden> resizings() {
        return ImageGolden.resizings();
    }

    @ParameterizedTest
    @MethodSource("resizings")
    void resizing_has_the_options_of_keras(ImageGolden golden) {
        KerasConfig.requireSame(golden.layer(), golden.golden().get("config"));
    }

    @Test
    void images_must_have_three_axes_and_channels_last() {
        assertThatThrownBy(() -> new Resizing(2, 2).name("size").apply(new Input(4, 4)))
                .hasMessage(
                        "Resizing \"size\": an input sample must have shape (height, width, channels), got shape (4, 4)");
        assertThatThrownBy(() -> new CenterCrop(2, 2).apply(new Input(4)))
                .hasMessageContaining("must have shape (height, width, channels)");
        assertThatThrownBy(() -> new RandomFlip().apply(new Input(4, 4)))
                .hasMessageContaining("must have shape (height, width, channels)");
        assertThatThrownBy(() -> new RandomZoom(0.1).name("zoom").dataFormat("channels_first"))
                .hasMessage(
                        "RandomZoom \"zoom\": dataFormat must be \"channels_last\", got \"channels_first\"; put the channels last");
    }

    @Test
    void sizes_and_names_are_checked_at_once() {
        assertThatThrownBy(() -> new Resizing(0, 2)).hasMessage("Resizing: height must be at least 1, got 0");
        assertThatThrownBy(() -> new CenterCrop(2, 0)).hasMessage("CenterCrop: width must be at least 1, got 0");
        assertThatThrownBy(() -> new Resizing(2, 2).name("size").interpolation("area"))
                .hasMessage(
                        "Resizing \"size\": interpolation must be one of \"bilinear\", \"nearest\", \"bicubic\", \"lanczos3\", \"lanczos5\", got \"area\"");
        assertThatThrownBy(() -> new Resizing(2, 2).name("size").fillMode("reflect"))
                .hasMessage("Resizing \"size\": fillMode must be one of \"constant\", got \"reflect\"");
        assertThatThrownBy(() ->
                        new Resizing(2, 2).name("size").cropToAspectRatio(true).padToAspectRatio(true))
                .hasMessage(
                        "Resizing \"size\": cropToAspectRatio and padToAspectRatio must not both be true; choose one");
        assertThatThrownBy(() -> new RandomFlip("both"))
                .hasMessage(
                        "RandomFlip: mode must be one of \"horizontal\", \"vertical\", \"horizontal_and_vertical\", got \"both\"");
        assertThatThrownBy(() -> new RandomRotation(0.1).name("turn").interpolation("bicubic"))
                .hasMessage(
                        "RandomRotation \"turn\": interpolation must be one of \"nearest\", \"bilinear\", got \"bicubic\"");
        assertThatThrownBy(() -> new RandomRotation(0.1).name("turn").fillMode("mirror"))
                .hasMessage(
                        "RandomRotation \"turn\": fillMode must be one of \"reflect\", \"wrap\", \"constant\", \"nearest\", got \"mirror\"");
    }

    @Test
    void factors_are_checked_as_keras_checks_them() {
        assertThatThrownBy(() -> new RandomRotation(1.5))
                .hasMessage("RandomRotation: factor must be from -1 to 1, got 1.5");
        assertThatThrownBy(() -> new RandomRotation(new double[] {1, 2, 3}))
                .hasMessage("RandomRotation: factor must be one number or two, got [1.0, 2.0, 3.0]");
        assertThatThrownBy(() -> new RandomContrast(-0.5))
                .hasMessage("RandomContrast: factor must be from 0 to 1, got -0.5");
        assertThatThrownBy(() -> new RandomBrightness(new double[] {1.5, 2}))
                .hasMessage("RandomBrightness: factor must be from -1 to 1, got [1.5, 2.0]");
        assertThatThrownBy(() -> new RandomZoom(-1))
                .hasMessage("RandomZoom: heightFactor must be above -1 and at most 1, got -1.0");
        assertThatThrownBy(() -> new RandomTranslation(0.1, 1.1))
                .hasMessage("RandomTranslation: widthFactor must be from -1 to 1, got 1.1");
        assertThat(new RandomRotation(new double[] {0.3, -0.2}).factor()).isEqualTo(new Range(-0.2, 0.3));
        assertThat(new RandomContrast(0.3).factor()).isEqualTo(new Range(0, 0.3));
    }

    @Test
    void a_seed_is_the_layers_own() {
        assertThat(new RandomFlip().seed()).isNull();
        assertThat(new RandomFlip().seed(7).seed()).isEqualTo(7);
    }
}
