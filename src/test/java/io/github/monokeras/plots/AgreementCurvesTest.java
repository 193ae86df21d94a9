package io.github.monokeras.plots;

import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.initialEpoch;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.Agreement;
import io.github.monokeras.CrossCheck;
import io.github.monokeras.Sequential;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.djl.DjlBackend;
import io.github.monokeras.backend.reference.ReferenceBackend;
import io.github.monokeras.layers.Dense;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AgreementCurvesTest {

    private static final int EPOCHS = 60;
    private static final Backend FLOAT32 = new DjlBackend().device("cpu");
    private static final Backend FLOAT64 = new DjlBackend().device("cpu").dtype("float64");
    private static final Backend REFERENCE = new ReferenceBackend();

    @Test
    void both_losses_lie_over_each_other_above_their_difference() {
        Plot plot = AgreementCurves.of(agreement(FLOAT32, EPOCHS));

        assertThat(Pictures.texts(plot))
                .containsExactly("PyTorch cpu float32", "reference float64", "epoch", "loss", "epoch", "difference");
        assertThat(Pictures.strokes(plot, "path", Palette.BLUE)).hasSize(1);
        assertThat(Pictures.strokes(plot, "path", Palette.VERMILION))
                .singleElement()
                .satisfies(path -> assertThat(path).contains("stroke-dasharray"));
        List<Point2D> first = points(plot, Palette.BLUE);
        List<Point2D> second = points(plot, Palette.VERMILION);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            assertThat(first.get(epoch).distance(second.get(epoch)))
                    .as("%d", epoch)
                    .isLessThan(0.01);
        }
    }

    @Test
    void each_power_of_ten_takes_the_same_height() {
        Agreement agreement = agreement(FLOAT32, EPOCHS);

        List<Point2D> line = points(AgreementCurves.of(agreement), Palette.INK);

        List<Double> exponents = exponents(agreement);
        assertThat(exponents).hasSameSizeAs(line).hasSizeGreaterThan(EPOCHS / 2);
        int low = exponents.indexOf(exponents.stream().min(Double::compare).orElseThrow());
        int high = exponents.indexOf(exponents.stream().max(Double::compare).orElseThrow());
        double decade = (line.get(low).getY() - line.get(high).getY()) / (exponents.get(high) - exponents.get(low));
        assertThat(decade).isPositive();
        for (int i = 0; i < line.size(); i++) {
            assertThat(line.get(low).getY() - line.get(i).getY())
                    .isCloseTo(decade * (exponents.get(i) - exponents.get(low)), within(0.05));
        }
    }

    @Test
    void one_epoch_lies_below_the_same_epoch() {
        Agreement agreement = agreement(FLOAT32, EPOCHS);
        Plot plot = AgreementCurves.of(agreement);

        List<Point2D> losses = points(plot, Palette.BLUE);
        List<Point2D> differences = points(plot, Palette.INK);

        assertThat(differences.get(0).getX()).isCloseTo(losses.get(0).getX(), within(1.5));
        assertThat(differences.get(differences.size() - 1).getX())
                .isLessThanOrEqualTo(losses.get(EPOCHS - 1).getX() + 1.5);
        assertThat(differences.get(differences.size() - 1).getY())
                .isGreaterThan(losses.get(EPOCHS - 1).getY());
    }

    @Test
    void the_difference_has_a_gap_where_there_is_none() {
        Agreement agreement = agreement(FLOAT64, EPOCHS);
        List<Double> exponents = exponents(agreement);

        assertThat(exponents).hasSizeBetween(1, EPOCHS - 1);
        assertThat(points(AgreementCurves.of(agreement), Palette.INK)).hasSameSizeAs(exponents);
    }

    @Test
    void no_panel_for_a_difference_that_there_never_is() {
        Plot plot = AgreementCurves.of(agreement(REFERENCE, EPOCHS));

        assertThat(Pictures.texts(plot)).containsExactly("reference float64", "reference float64", "epoch", "loss");
        assertThat(Pictures.strokes(plot, "path", Palette.INK)).isEmpty();
    }

    @Test
    void one_epoch_is_a_dot_in_each_panel() {
        Plot plot = AgreementCurves.of(agreement(FLOAT32, 1));

        assertThat(points(plot, Palette.BLUE)).hasSize(1);
        assertThat(points(plot, Palette.INK)).hasSize(1);
    }

    @Test
    void refuses_losses_that_are_no_numbers() {
        Sequential model = new Sequential(new Dense(1).inputShape(1)).backend(REFERENCE);
        model.compile(optimizer("sgd"), loss("mse"));
        double[] x = {1e200};
        Agreement agreement = new CrossCheck(REFERENCE, REFERENCE).fit(model, x, x, epochs(1));

        assertThatThrownBy(() -> AgreementCurves.of(agreement))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "AgreementCurves: a loss must hold finite numbers, got none; train with a smaller learning rate");
    }

    @Test
    void refuses_a_run_of_no_epoch() {
        Sequential model = neuron();
        Agreement agreement = new CrossCheck(REFERENCE, REFERENCE)
                .fit(model, new float[] {1}, new float[] {1}, initialEpoch(2), epochs(2));

        assertThatThrownBy(() -> AgreementCurves.of(agreement))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("AgreementCurves: an agreement must hold at least 1 epoch, got none; give fit more epochs");
    }

    private static Sequential neuron() {
        Sequential model = new Sequential(new Dense(1).inputShape(1));
        model.compile(optimizer("sgd"), loss("mean_squared_error"));
        model.setWeights(List.of(new float[][] {{-0.3694795f}}, new float[] {0}));
        return model;
    }

    private static Agreement agreement(Backend backend, int epochs) {
        float[] inputs = {-1, 0, 1, 2, 3, 4};
        float[] outputs = {-3, -1, 1, 3, 5, 7};
        return new CrossCheck(backend, REFERENCE).fit(neuron(), inputs, outputs, epochs(epochs));
    }

    /** Returns the logarithms of those differences that there are. */
    private static List<Double> exponents(Agreement agreement) {
        List<Double> one = agreement.first().history().get("loss");
        List<Double> other = agreement.second().history().get("loss");
        List<Double> exponents = new ArrayList<>();
        for (int epoch = 0; epoch < one.size(); epoch++) {
            double difference = Math.abs(one.get(epoch) - other.get(epoch));
            if (difference > 0) {
                exponents.add(Math.log10(difference));
            }
        }
        return exponents;
    }

    /** Returns the points of the line in a colour; where it begins, a path names its point twice. */
    private static List<Point2D> points(Plot plot, Color color) {
        List<Point2D> points = new ArrayList<>();
        for (String path : Pictures.strokes(plot, "path", color)) {
            Pattern.compile("L(-?[0-9.]+),(-?[0-9.]+)")
                    .matcher(path)
                    .results()
                    .forEach(found -> points.add(new Point2D.Double(
                            Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2)))));
        }
        return points;
    }
}
