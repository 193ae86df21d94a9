package io.github.monokeras.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.tensor.Tensor;
import java.awt.Point;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FittedLineTest {

    private static final int BELOW_THE_LEGEND = 60;

    private final float[] x = {-1, 0, 1, 2, 3, 4};
    private final float[] y = {-3, -1, 1, 3, 5, 7};

    @Test
    void a_model_that_fits_runs_through_its_points() {
        assertThat(distanceOfPointsFromLine(Pictures.neuron("linear", -1, 2))).isLessThan(1.5);
        assertThat(distanceOfPointsFromLine(Pictures.neuron("linear", 1, 2))).isGreaterThan(40);
    }

    @Test
    void a_rising_line_rises() {
        List<Point> line = Pictures.pixels(
                FittedLine.of(Pictures.neuron("linear", -1, 2), x, y).image(), Palette.VERMILION, BELOW_THE_LEGEND);

        int left = line.stream().mapToInt(point -> point.x).min().orElseThrow();
        int right = line.stream().mapToInt(point -> point.x).max().orElseThrow();
        assertThat(Pictures.height(line, left)).isGreaterThan(Pictures.height(line, right) + 300);
    }

    @Test
    void names_axes_data_and_the_line_of_a_single_linear_neuron() {
        Sequential withoutBias = new Sequential(new Dense(1).useBias(false).inputShape(1)).backend("reference");
        withoutBias.setWeights(List.of(Tensor.of(new float[][] {{3}})));

        assertThat(Pictures.texts(FittedLine.of(Pictures.neuron("linear", -0.99108356, 1.997124), x, y)))
                .containsExactly("data", "model: y = 1.9971 x - 0.9911", "x", "y");
        assertThat(Pictures.texts(FittedLine.of(Pictures.neuron("linear", 0.5, 1e-9), x, y)))
                .contains("model: y = 1.0e-09 x + 0.5000");
        assertThat(Pictures.texts(FittedLine.of(withoutBias, x, y))).contains("model: y = 3.0000 x");
        assertThat(Pictures.texts(FittedLine.of(Pictures.neuron("tanh", 0, 1), x, y)))
                .contains("model");
    }

    @Test
    void names_the_axes_as_it_is_told() {
        Plot plot = FittedLine.of(Pictures.neuron("linear", 40, -0.1578), x, y, "horsepower", "miles per gallon");

        assertThat(Pictures.texts(plot))
                .containsExactly("data", "model: y = -0.1578 x + 40.0000", "horsepower", "miles per gallon");
    }

    @Test
    void up_to_50_samples_lie_on_the_line_and_more_below_it() {
        Plot fifty = FittedLine.of(Pictures.neuron("linear", -1, 2), samples(50, 0), samples(50, 1));
        Plot more = FittedLine.of(Pictures.neuron("linear", -1, 2), samples(51, 0), samples(51, 1));

        assertThat(Pictures.pixels(fifty.image(), Palette.VERMILION, BELOW_THE_LEGEND))
                .hasSizeLessThan(Pictures.pixels(more.image(), Palette.VERMILION, BELOW_THE_LEGEND)
                                .size()
                        / 2);
    }

    @Test
    void many_samples_have_small_dots_without_rim() {
        String svg = Pictures.svg(FittedLine.of(Pictures.neuron("linear", -1, 2), samples(51, 0), samples(51, 1)));

        assertThat(svg.split("<ellipse[^>]*rx=\"2.5\"[^>]*fill:rgb\\(0,114,178\\)", -1))
                .hasSize(1 + 51 + 1);
        assertThat(svg.split("<ellipse", -1)).hasSize(1 + 51 + 1);
    }

    @Test
    void draws_one_dot_for_each_sample() {
        String svg = Pictures.svg(FittedLine.of(Pictures.neuron("linear", -1, 2), x, y));

        assertThat(svg.split("<ellipse[^>]*fill:rgb\\(0,114,178\\)", -1)).hasSize(1 + 6 + 1);
    }

    @Test
    void one_sample_is_enough() {
        Plot plot = FittedLine.of(Pictures.neuron("linear", 0, 1), new float[] {5}, new float[] {5});

        assertThat(Pictures.pixels(plot.image(), Palette.BLUE, BELOW_THE_LEGEND))
                .hasSizeBetween(40, 100);
    }

    @Test
    void refuses_other_models() {
        assertThatThrownBy(() -> FittedLine.of(Pictures.neuron("linear", 0, 1, 2), x, y))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("FittedLine: the model must have 1 input, got 2; draw DecisionBoundary for 2");
        assertThatThrownBy(() -> FittedLine.of(new Sequential(new Dense(3).inputShape(1)), x, y))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("FittedLine: the model must have 1 output, got 3");
        assertThatThrownBy(() -> FittedLine.of(new Sequential(), x, y))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("FittedLine: the model must have layers, got none; add one first");
    }

    @Test
    void refuses_other_data() {
        Sequential model = Pictures.neuron("linear", 0, 1);

        assertThatThrownBy(() -> FittedLine.of(model, new float[][] {{1, 2}}, new float[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("FittedLine: x must hold 1 number for each sample, got shape (1, 2)");
        assertThatThrownBy(() -> FittedLine.of(model, new float[0], new float[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("FittedLine: x must hold at least 1 sample, got shape (0,)");
        assertThatThrownBy(() -> FittedLine.of(model, x, new float[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("FittedLine: y must hold 1 number for each of 6 samples, got shape (2,)");
        assertThatThrownBy(() -> FittedLine.of(model, x, new float[] {1, 2, Float.NaN, 4, 5, 6}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("FittedLine: y must hold finite numbers, got NaN in sample 2; clean the data first");
    }

    /** Returns so many numbers of the line y = 2x - 1 between 0 and 1: x for input 0, y for 1. */
    private static double[] samples(int count, int input) {
        double[] xs = new Range(0, 1).steps(count);
        return input == 0 ? xs : Arrays.stream(xs).map(x -> 2 * x - 1).toArray();
    }

    /** Returns how far the dots lie above or below the line on average, in pixels. */
    private double distanceOfPointsFromLine(Sequential model) {
        var image = FittedLine.of(model, x, y).image();
        List<Point> line = Pictures.pixels(image, Palette.VERMILION, BELOW_THE_LEGEND);
        List<Point> dots = Pictures.pixels(image, Palette.BLUE, BELOW_THE_LEGEND);
        int left = line.stream().mapToInt(point -> point.x).min().orElseThrow();
        int right = line.stream().mapToInt(point -> point.x).max().orElseThrow();
        double start = Pictures.height(line, left);
        double slope = (Pictures.height(line, right) - start) / (right - left);
        double mean = dots.stream()
                .mapToDouble(dot -> dot.y - (start + slope * (dot.x - left)))
                .average()
                .orElseThrow();
        return Math.abs(mean);
    }
}
