package io.github.monokeras.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.callbacks.History;
import java.awt.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingCurvesTest {

    private static final int BELOW_THE_LEGEND = 60;

    @Test
    void a_falling_loss_goes_down_from_left_to_right() {
        History history = Pictures.history(Map.of("loss", new double[] {9, 7, 5, 3, 1}));

        List<Point> line = Pictures.pixels(TrainingCurves.of(history).image(), Palette.BLUE, 0);

        int left = line.stream().mapToInt(point -> point.x).min().orElseThrow();
        int right = line.stream().mapToInt(point -> point.x).max().orElseThrow();
        assertThat(right - left).isBetween(650, 740);
        assertThat(Pictures.height(line, left + 2)).isBetween(15.0, 60.0);
        assertThat(Pictures.height(line, right - 2)).isBetween(400.0, 460.0);
        double middle = (Pictures.height(line, left + 2) + Pictures.height(line, right - 2)) / 2;
        assertThat(Pictures.height(line, (left + right) / 2)).isBetween(middle - 2, middle + 2);
    }

    @Test
    void one_panel_for_each_number_with_its_twin_and_one_legend() {
        Plot plot = TrainingCurves.of(run(0));

        assertThat(Pictures.texts(plot))
                .containsExactly("training", "validation", "epoch", "loss", "epoch", "accuracy");
        assertThat(Pictures.strokes(plot, "path", Palette.BLUE)).hasSize(2);
        assertThat(Pictures.strokes(plot, "path", Palette.VERMILION)).hasSize(2);
    }

    @Test
    void no_legend_without_validation() {
        Map<String, double[]> logs = new LinkedHashMap<>();
        logs.put("loss", new double[] {2, 1});
        logs.put("mae", new double[] {1, 0.5});

        assertThat(Pictures.texts(TrainingCurves.of(Pictures.history(logs))))
                .containsExactly("epoch", "loss", "epoch", "mae");
    }

    @Test
    void ten_runs_lie_over_each_other_as_one_thin_line_each() {
        List<History> runs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            runs.add(run(i));
        }

        Plot plot = TrainingCurves.of(runs);

        assertThat(Pictures.strokes(plot, "path", Palette.BLUE))
                .hasSize(20)
                .allMatch(path -> path.contains("stroke-width:1.1"));
        assertThat(Pictures.strokes(plot, "path", Palette.VERMILION)).hasSize(20);
        assertThat(Collections.frequency(Pictures.texts(plot), "training")).isOne();
    }

    @Test
    void the_picture_stays_as_training_goes_on() {
        History history = Pictures.history(Map.of("loss", new double[] {3, 2}));
        Plot plot = TrainingCurves.of(history);
        String before = Pictures.svg(plot);

        history.onEpochEnd(2, Map.of("loss", 100.0));

        assertThat(Pictures.svg(plot)).isEqualTo(before);
    }

    @Test
    void a_line_has_a_gap_where_the_loss_is_no_number() {
        History history =
                Pictures.history(Map.of("loss", new double[] {3, 2, Double.NaN, 2, 1, Double.POSITIVE_INFINITY, 1, 1}));

        List<String> paths = Pictures.strokes(TrainingCurves.of(history), "path", Palette.BLUE);

        assertThat(paths)
                .singleElement()
                .satisfies(
                        path -> assertThat(path.chars().filter(c -> c == 'M')).hasSize(3));
    }

    @Test
    void one_epoch_is_a_dot() {
        History history = Pictures.history(Map.of("loss", new double[] {3}));

        assertThat(Pictures.pixels(TrainingCurves.of(history).image(), Palette.BLUE, BELOW_THE_LEGEND))
                .hasSizeBetween(40, 100);
    }

    @Test
    void losses_of_any_size_are_drawn() {
        for (double size : new double[] {1e-300, 1e-13, 1e-5, 1e5, 1e12, 1e120}) {
            History history = Pictures.history(Map.of("loss", new double[] {3 * size, 2 * size, size}));
            List<Point> line = Pictures.pixels(TrainingCurves.of(history).image(), Palette.BLUE, 0);

            assertThat(line.stream().mapToInt(point -> point.y).min().orElse(500))
                    .as("%s", size)
                    .isLessThan(60);
            assertThat(line.stream().mapToInt(point -> point.y).max().orElse(0))
                    .as("%s", size)
                    .isGreaterThan(400);
        }
    }

    @Test
    void refuses_what_shows_nothing() {
        assertThatThrownBy(() -> TrainingCurves.of(new History()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TrainingCurves: a history must hold at least 1 epoch, got none; pass what fit returned");
        assertThatThrownBy(() -> TrainingCurves.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TrainingCurves: histories must hold at least 1 run, got none; pass what fit returned");
        assertThatThrownBy(() ->
                        TrainingCurves.of(Pictures.history(Map.of("loss", new double[] {Double.NaN, Double.NaN}))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TrainingCurves: a history must hold finite numbers, got none; train with a smaller"
                        + " learning rate");
    }

    @Test
    void refuses_a_number_that_some_epochs_lack() {
        Map<String, double[]> logs = Map.of("loss", new double[] {3, 2, 1}, "val_loss", new double[] {3});

        assertThatThrownBy(() -> TrainingCurves.of(Pictures.history(logs)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TrainingCurves: val_loss must hold a number for each of 3 epochs, got 1");
    }

    private static History run(int number) {
        Map<String, double[]> logs = new LinkedHashMap<>();
        logs.put("loss", new double[] {3 + number, 2, 1});
        logs.put("accuracy", new double[] {0.5, 0.6, 0.7 + 0.01 * number});
        logs.put("val_loss", new double[] {3, 2.5, 2.4});
        logs.put("val_accuracy", new double[] {0.4, 0.5, 0.6});
        return Pictures.history(logs);
    }
}
