package io.github.monokeras.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.callbacks.History;
import java.awt.Color;
import java.awt.Point;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@link TrainingCurves} of runs with names. */
class NamedCurvesTest {

    private static final int BELOW_THE_LEGEND = 60;

    @Test
    void names_stand_in_the_order_of_the_map_before_what_the_kinds_of_lines_mean() {
        Map<String, History> runs = new LinkedHashMap<>();
        runs.put("small", validated(1));
        runs.put("large", validated(2));
        runs.put("early", validated(3));

        assertThat(Pictures.texts(TrainingCurves.of(runs)))
                .containsExactly(
                        "small", "large", "early", "training", "validation", "epoch", "loss", "epoch", "accuracy");
    }

    @Test
    void each_run_has_its_colour_and_validation_is_dashed() {
        Map<String, History> runs = new LinkedHashMap<>();
        runs.put("small", validated(1));
        runs.put("large", validated(2));

        Plot plot = TrainingCurves.of(runs);

        for (Color color : List.of(Palette.BLUE, Palette.VERMILION)) {
            assertThat(Pictures.strokes(plot, "path", color))
                    .hasSize(4)
                    .filteredOn(path -> path.contains("stroke-dasharray"))
                    .hasSize(2);
        }
    }

    @Test
    void the_first_colour_is_the_first_run() {
        Map<String, History> runs = new LinkedHashMap<>();
        runs.put("worse", Pictures.history(Map.of("loss", new double[] {9, 8, 7})));
        runs.put("better", Pictures.history(Map.of("loss", new double[] {3, 2, 1})));

        var image = TrainingCurves.of(runs).image();

        assertThat(lowest(Pictures.pixels(image, Palette.BLUE, BELOW_THE_LEGEND)))
                .isLessThan(lowest(Pictures.pixels(image, Palette.VERMILION, BELOW_THE_LEGEND)) - 200);
    }

    @Test
    void without_validation_the_legend_has_names_alone() {
        Map<String, History> runs = new LinkedHashMap<>();
        runs.put("sgd", Pictures.history(Map.of("loss", new double[] {3, 2, 1})));
        runs.put("adam", Pictures.history(Map.of("loss", new double[] {3, 1})));

        assertThat(Pictures.texts(TrainingCurves.of(runs))).containsExactly("sgd", "adam", "epoch", "loss");
        assertThat(Pictures.texts(TrainingCurves.of(Map.of("sgd", runs.get("sgd")))))
                .containsExactly("sgd", "epoch", "loss");
    }

    @Test
    void a_number_that_only_one_run_has_gets_a_panel_with_one_line() {
        Map<String, History> runs = new LinkedHashMap<>();
        runs.put("plain", Pictures.history(Map.of("loss", new double[] {3, 2, 1})));
        runs.put("measured", validated(1));

        Plot plot = TrainingCurves.of(runs);

        assertThat(Pictures.texts(plot))
                .containsExactly("plain", "measured", "training", "validation", "epoch", "loss", "epoch", "accuracy");
        assertThat(Pictures.strokes(plot, "path", Palette.BLUE)).hasSize(1);
        assertThat(Pictures.strokes(plot, "path", Palette.VERMILION)).hasSize(4);
    }

    @Test
    void seven_runs_have_seven_colours() {
        Plot plot = TrainingCurves.of(runs(7));

        assertThat(new HashSet<>(Palette.LINES)).hasSize(7);
        for (Color color : Palette.LINES) {
            assertThat(Pictures.strokes(plot, "path", color)).as("%s", color).hasSize(1);
        }
    }

    @Test
    void a_line_of_any_colour_is_seen_on_white() {
        for (Color color : Palette.LINES) {
            double light = (0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue()) / 255;
            assertThat(light).as("%s", color).isLessThan(0.7);
        }
    }

    @Test
    void refuses_more_runs_than_colours_and_none() {
        assertThatThrownBy(() -> TrainingCurves.of(runs(8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TrainingCurves: runs must hold 1 to 7 named runs, got 8; draw them in groups, or as a list"
                        + " without names");
        assertThatThrownBy(() -> TrainingCurves.of(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TrainingCurves: runs must hold 1 to 7 named runs, got 0; pass what fit returned");
    }

    @Test
    void names_the_run_that_shows_nothing() {
        assertThatThrownBy(() -> TrainingCurves.of(Map.of("never fitted", new History())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TrainingCurves: run \"never fitted\" must hold at least 1 epoch, got none; pass what fit"
                        + " returned");
    }

    private static int lowest(List<Point> points) {
        return points.stream().mapToInt(point -> point.y).max().orElseThrow();
    }

    private static Map<String, History> runs(int count) {
        Map<String, History> runs = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            runs.put("run " + i, Pictures.history(Map.of("loss", new double[] {9 - i, 8 - i})));
        }
        return runs;
    }

    private static History validated(int number) {
        Map<String, double[]> logs = new LinkedHashMap<>();
        logs.put("loss", new double[] {3 + number, 2, 1});
        logs.put("accuracy", new double[] {0.5, 0.6, 0.7 + 0.01 * number});
        logs.put("val_loss", new double[] {3, 2.5, 2.4});
        logs.put("val_accuracy", new double[] {0.4, 0.5, 0.6 - 0.02 * number});
        return Pictures.history(logs);
    }
}
