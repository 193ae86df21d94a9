package io.github.monokeras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.Shape;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReshapingTest {

    @BeforeEach
    void start_the_names_anew() {
        AutoNames.reset();
    }

    @Test
    void reads_one_number_one_for_each_axis_and_pairs() {
        assertThat(new ZeroPadding1D(2).padding()).isDeepEqualTo(new int[][] {{2, 2}});
        assertThat(new ZeroPadding1D(2, 0).padding()).isDeepEqualTo(new int[][] {{2, 0}});
        assertThat(new ZeroPadding2D(2).padding()).isDeepEqualTo(new int[][] {{2, 2}, {2, 2}});
        assertThat(new ZeroPadding2D(2, 0).padding()).isDeepEqualTo(new int[][] {{2, 2}, {0, 0}});
        assertThat(new ZeroPadding2D(new int[] {1, 2}, new int[] {3, 4}).padding())
                .isDeepEqualTo(new int[][] {{1, 2}, {3, 4}});
        assertThat(new Cropping3D(1, 2, 3).cropping()).isDeepEqualTo(new int[][] {{1, 1}, {2, 2}, {3, 3}});
        assertThat(new Cropping3D(new int[][] {{1, 2}, {3, 4}, {5, 6}}).cropping())
                .isDeepEqualTo(new int[][] {{1, 2}, {3, 4}, {5, 6}});
        assertThat(new UpSampling3D(3).size()).containsExactly(3, 3, 3);
    }

    @Test
    void keeps_its_numbers_to_itself() {
        int[][] pairs = {{1, 2}};
        ZeroPadding1D layer = new ZeroPadding1D(1, 2);
        layer.padding()[0][0] = 9;
        Cropping2D cropping = new Cropping2D(new int[][] {pairs[0], pairs[0]});
        pairs[0][0] = 9;

        assertThat(layer.padding()).isDeepEqualTo(new int[][] {{1, 2}});
        assertThat(cropping.cropping()).isDeepEqualTo(new int[][] {{1, 2}, {1, 2}});
    }

    @Test
    void reads_an_interpolation_in_letters_of_either_case() {
        assertThat(new UpSampling2D().interpolation("Bilinear").interpolation()).isEqualTo("bilinear");
    }

    @Test
    void knows_what_keras_knows_of_unknown_axes() {
        Shape unknown = Shape.of(Shape.UNKNOWN, 3);

        assertThat(new Flatten().outputShape(unknown)).isEqualTo(Shape.of(Shape.UNKNOWN));
        assertThat(new Reshape(-1, 5).outputShape(unknown)).isEqualTo(Shape.of(Shape.UNKNOWN, 5));
        assertThat(new Reshape(2, 6).outputShape(unknown)).isEqualTo(Shape.of(2, 6));
        assertThat(new UpSampling1D(4).outputShape(unknown)).isEqualTo(unknown);
        assertThat(new Cropping1D(4).outputShape(unknown)).isEqualTo(unknown);
        assertThat(new ZeroPadding1D(4).outputShape(unknown)).isEqualTo(unknown);
        assertThat(new RepeatVector(2).outputShape(Shape.of(Shape.UNKNOWN))).isEqualTo(Shape.of(2, Shape.UNKNOWN));
    }

    @Test
    void lets_every_mask_end() {
        assertThat(Stream.of(new Flatten(), new Reshape(2), new Permute(1), new RepeatVector(1), new ZeroPadding1D()))
                .noneMatch(Layer::supportsMasking);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"wrongOptions", "wrongInputs"})
    void refuses_in_one_sentence(String message, ThrowingCallable wrong) {
        assertThatThrownBy(wrong).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    static Stream<Arguments> wrongOptions() {
        String reshape =
                "Reshape: targetShape must hold numbers of at least 1, and at most one -1 for what is left, got ";
        return Stream.of(
                refusal(reshape + "[-1, 2, -1]", () -> new Reshape(-1, 2, -1)),
                refusal(reshape + "[0]", () -> new Reshape(0)),
                refusal(reshape + "[-2, 3]", () -> new Reshape(-2, 3)),
                refusal("Permute: dims must hold each axis from 1 on once, got [2, 2]", () -> new Permute(2, 2)),
                refusal("Permute: dims must hold each axis from 1 on once, got [0, 1]", () -> new Permute(0, 1)),
                refusal("Permute: dims must hold each axis from 1 on once, got []", () -> new Permute()),
                refusal("RepeatVector: n must be at least 1, got 0", () -> new RepeatVector(0)),
                refusal("ZeroPadding1D: padding must be 1 number of at least 0, got [-1]", () -> new ZeroPadding1D(-1)),
                refusal(
                        "ZeroPadding1D: padding must be 1 pair of 2 numbers of at least 0, got [[0, -1]]",
                        () -> new ZeroPadding1D(0, -1)),
                refusal(
                        "ZeroPadding2D: padding must be 1 number or 2 of at least 0, got [1, 2, 3]",
                        () -> new ZeroPadding2D(1, 2, 3)),
                refusal(
                        "Cropping3D: cropping must be 3 pairs of 2 numbers of at least 0, got [[1, 2], [3, 4]]",
                        () -> new Cropping3D(new int[][] {{1, 2}, {3, 4}})),
                refusal(
                        "Cropping2D: cropping must be 2 pairs of 2 numbers of at least 0, got [[1], [3, 4]]",
                        () -> new Cropping2D(new int[][] {{1}, {3, 4}})),
                refusal("UpSampling2D: size must be 1 number or 2 of at least 1, got [0]", () -> new UpSampling2D(0)),
                refusal(
                        "UpSampling2D: interpolation must be one of nearest, bilinear, bicubic, lanczos3, lanczos5,"
                                + " got \"area\"",
                        () -> new UpSampling2D().interpolation("area")),
                refusal(
                        "Flatten: dataFormat must be \"channels_last\", got \"channels_first\";"
                                + " bring the channels to the last axis with Permute",
                        () -> new Flatten().dataFormat("channels_first")));
    }

    static Stream<Arguments> wrongInputs() {
        return Stream.of(
                refusal(
                        "Reshape \"reshape\": targetShape [2, 4] must hold the 6 numbers of an input sample of shape"
                                + " (6,); choose another",
                        () -> new Reshape(2, 4).apply(new Input(6))),
                refusal(
                        "Reshape \"reshape\": targetShape [-1, 4] must hold the 6 numbers of an input sample of shape"
                                + " (2, 3); choose another",
                        () -> new Reshape(-1, 4).apply(new Input(2, 3))),
                refusal(
                        "Permute \"permute\": dims must name the 3 axes of an input sample of shape (2, 3, 4),"
                                + " got [2, 1]",
                        () -> new Permute(2, 1).apply(new Input(2, 3, 4))),
                refusal(
                        "RepeatVector \"repeat_vector\": an input sample must have the axis (features,),"
                                + " got shape (2, 3); use Flatten before it",
                        () -> new RepeatVector(2).apply(new Input(2, 3))),
                refusal(
                        "Cropping2D \"cropping2d\": cropping [[1, 1], [1, 2]] must leave something of an input sample"
                                + " of shape (None, 3, 1); use a smaller one",
                        () -> new Cropping2D(new int[][] {{1, 1}, {1, 2}}).apply(new Input(null, 3, 1))),
                refusal(
                        "UpSampling1D \"up_sampling1d\": an input sample must have the axes (steps, channels),"
                                + " got shape (3,); use Reshape before it",
                        () -> new UpSampling1D().apply(new Input(3))));
    }

    private static Arguments refusal(String message, ThrowingCallable wrong) {
        return Arguments.of(message, wrong);
    }

    @Test
    void refuses_new_options_once_it_is_built() {
        UpSampling2D upSampling = new UpSampling2D();
        upSampling.apply(new Input(2, 2, 1));
        Flatten flatten = new Flatten();
        flatten.apply(new Input(2, 2));

        assertThatThrownBy(() -> upSampling.interpolation("bilinear"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("UpSampling2D \"up_sampling2d\": options must be set before the model is built;"
                        + " set them first");
        assertThatThrownBy(() -> flatten.dataFormat(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Flatten \"flatten\": options must be set before the model is built; set them first");
    }
}
