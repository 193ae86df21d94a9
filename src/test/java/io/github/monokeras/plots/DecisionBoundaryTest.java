package io.github.monokeras.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Dense;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionBoundaryTest {

    private final double[] x = {0, 1, 2, 3, 4, 5};
    private final int[] y = {0, 0, 0, 1, 1, 1};
    private final double[][] plane = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    @Test
    void one_input_shows_the_curve_and_where_it_crosses_a_half() {
        Plot plot = DecisionBoundary.of(Pictures.neuron("sigmoid", -10, 4), x, y);

        assertThat(Pictures.texts(plot))
                .containsExactly("label 0", "label 1", "output", "0.5 at x = 2.5000", "x", "output");
        assertThat(Pictures.strokes(plot, "path", Palette.INK)).hasSize(1);
        assertThat(Pictures.strokes(plot, "path", Palette.GREY)).hasSize(2);
    }

    @Test
    void says_where_a_half_is_crossed_never_or_often() {
        Dense hidden = new Dense(2).activation("tanh").inputShape(1);
        Dense output = new Dense(1).activation("sigmoid");
        Sequential hill = new Sequential(hidden, output).backend("reference");
        hidden.setWeights(List.of(new double[][] {{20, -20}}, new double[] {-20, 80}));
        output.setWeights(List.of(new double[][] {{10}, {10}}, new double[] {-10}));

        assertThat(Pictures.texts(DecisionBoundary.of(Pictures.neuron("sigmoid", -100, 1), x, y)))
                .contains("0.5 is not crossed");
        assertThat(Pictures.texts(DecisionBoundary.of(hill, x, y))).contains("0.5 at x = 1.0000, 4.0000");
    }

    @Test
    void two_inputs_colour_the_plane_by_the_output() {
        BufferedImage image = DecisionBoundary.of(Pictures.neuron("sigmoid", -20, 20, 20), plane, y(1))
                .image();

        Color low = new Color(image.getRGB(150, 430));
        Color high = new Color(image.getRGB(600, 80));
        assertThat(low).isEqualTo(Palette.output(0));
        assertThat(high).isEqualTo(Palette.output(1));
        assertThat(Palette.output(0)).isNotEqualTo(Palette.output(1));
    }

    @Test
    void two_inputs_have_a_line_where_the_output_is_a_half() {
        Plot across = DecisionBoundary.of(Pictures.neuron("sigmoid", -10, 20, 0), plane, y(0));

        List<java.awt.Point> line = Pictures.pixels(across.image(), Palette.INK, 60).stream()
                .filter(point -> point.x > 100 && point.x < 650 && point.y < 430)
                .toList();

        assertThat(line).hasSizeGreaterThan(300);
        int left = line.stream().mapToInt(point -> point.x).min().orElseThrow();
        int right = line.stream().mapToInt(point -> point.x).max().orElseThrow();
        assertThat(right - left).isLessThanOrEqualTo(3);
        assertThat(left).isBetween(360, 390);
    }

    @Test
    void two_inputs_name_axes_labels_and_colours() {
        assertThat(Pictures.texts(DecisionBoundary.of(Pictures.neuron("sigmoid", 0, 1, 1), plane, y(0))))
                .containsExactly(
                        "label 0",
                        "label 1",
                        "output = 0.5",
                        "x1",
                        "x2",
                        "0.00",
                        "0.25",
                        "0.50",
                        "0.75",
                        "1.00",
                        "output");
    }

    @Test
    void names_the_inputs_as_it_is_told() {
        assertThat(Pictures.texts(
                        DecisionBoundary.of(Pictures.neuron("sigmoid", 0, 1, 1), plane, y(0), "height", "age")))
                .contains("height", "age")
                .doesNotContain("x1", "x2");
        assertThat(Pictures.texts(DecisionBoundary.of(Pictures.neuron("sigmoid", -10, 4), x, y, "height")))
                .containsExactly("label 0", "label 1", "output", "0.5 at height = 2.5000", "height", "output");
    }

    @Test
    void refuses_other_than_one_name_for_each_input() {
        assertThatThrownBy(() -> DecisionBoundary.of(Pictures.neuron("sigmoid", 0, 1, 1), plane, y(0), "height"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DecisionBoundary: names must be 2 for 2 inputs, got 1");
        assertThatThrownBy(() -> DecisionBoundary.of(Pictures.neuron("sigmoid", 0, 1), x, y, "height", "age"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DecisionBoundary: names must be 1 for 1 input, got 2");
    }

    @Test
    void names_only_labels_that_occur() {
        assertThat(Pictures.texts(
                        DecisionBoundary.of(Pictures.neuron("sigmoid", 0, 1, 1), plane, new int[] {1, 1, 1, 1})))
                .contains("label 1")
                .doesNotContain("label 0");
    }

    @Test
    void points_of_the_labels_differ_in_shape() {
        String svg = Pictures.svg(DecisionBoundary.of(Pictures.neuron("sigmoid", -20, 20, 20), plane, y(1)));

        // Three circles and one triangle, and one of each in the legend.
        assertThat(svg.split("<ellipse[^>]*fill:rgb\\(0,114,178\\)", -1)).hasSize(1 + 3 + 1);
        assertThat(svg.split("<path[^>]*fill:rgb\\(213,94,0\\)", -1)).hasSize(1 + 1 + 1);
    }

    @Test
    void prints_nothing() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            DecisionBoundary.of(Pictures.neuron("sigmoid", -10, 4), x, y).image();
            DecisionBoundary.of(Pictures.neuron("sigmoid", 0, 1, 1), plane, y(0))
                    .image();
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void refuses_other_models_and_labels() {
        assertThatThrownBy(() -> DecisionBoundary.of(Pictures.neuron("sigmoid", 0, 1, 2, 3), x, y))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DecisionBoundary: the model must have 1 or 2 inputs, got 3; choose two of them");
        assertThatThrownBy(() -> DecisionBoundary.of(new Sequential(new Dense(2).inputShape(2)), plane, y))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DecisionBoundary: the model must have 1 output, got 2");
        assertThatThrownBy(() -> DecisionBoundary.of(Pictures.neuron("sigmoid", 0, 1), x, new int[] {0, 1, 0, 2, 1, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DecisionBoundary: y must hold the labels 0 and 1, got 2.0 in sample 3");
        assertThatThrownBy(() -> DecisionBoundary.of(Pictures.neuron("sigmoid", 0, 1, 1), x, y))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DecisionBoundary: x must hold 2 numbers for each sample, got shape (6,)");
    }

    /** Labels for the plane: only the last is another than the first. */
    private static int[] y(int last) {
        return last == 1 ? new int[] {0, 0, 0, 1} : new int[] {0, 1, 1, 0};
    }
}
