package io.github.monokeras.plots;

import io.github.monokeras.callbacks.History;
import io.github.monokeras.plots.Key.Mark;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The loss and the metrics of training runs, epoch by epoch: one panel for the loss and one for each metric, with the value
 * on the validation data beside that on the training data.
 *
 * <p>Epochs count from 1, as {@code fit} prints them. Where a run diverged to infinity or NaN, its line has a gap.
 */
public final class TrainingCurves {

    private static final String VALIDATION = "val_";
    private static final double SHEER = 0.75;

    private TrainingCurves() {}

    /**
     * Draws one run.
     *
     * @param history what {@code fit} returned
     * @throws IllegalArgumentException if it holds no epoch, or no finite number
     */
    public static Plot of(History history) {
        return of(List.of(history));
    }

    /**
     * Lays several runs over each other, in thin lines.
     *
     * @param histories what several calls of {@code fit} returned
     * @throws IllegalArgumentException if there is none, or one holds no epoch, or all hold no finite number
     */
    public static Plot of(List<History> histories) {
        if (histories.isEmpty()) {
            throw new IllegalArgumentException(
                    "TrainingCurves: histories must hold at least 1 run, got none; pass what fit returned");
        }
        boolean many = histories.size() > 1;
        Mark mark = many ? Mark.THIN_LINE : Mark.LINE;
        double share = many ? SHEER : 1;
        Key training = new Key("training", mark, Palette.sheer(Palette.BLUE, share));
        Key validation = new Key("validation", mark, Palette.sheer(Palette.VERMILION, share));
        Set<String> names = new LinkedHashSet<>();
        boolean validated = false;
        for (History history : histories) {
            requireComplete(history);
            for (String name : history.history().keySet()) {
                validated |= name.startsWith(VALIDATION);
                names.add(name.startsWith(VALIDATION) ? name.substring(VALIDATION.length()) : name);
            }
        }
        List<CurvePanel> panels = new ArrayList<>();
        for (String name : names) {
            List<CurvePanel.Curve> curves = new ArrayList<>(curves(histories, name, training));
            curves.addAll(curves(histories, VALIDATION + name, validation));
            panels.add(new CurvePanel(name, curves));
        }
        requireSomething(panels);
        return Plot.of(new CurvePanels(panels, validated ? List.of(training, validation) : List.of()));
    }

    private static List<CurvePanel.Curve> curves(List<History> histories, String name, Key key) {
        List<CurvePanel.Curve> curves = new ArrayList<>();
        for (History history : histories) {
            List<Double> values = history.history().get(name);
            if (values != null) {
                double[] epochs =
                        history.epoch().stream().mapToDouble(epoch -> epoch + 1).toArray();
                curves.add(new CurvePanel.Curve(
                        epochs, values.stream().mapToDouble(Double::doubleValue).toArray(), key));
            }
        }
        return curves;
    }

    private static void requireComplete(History history) {
        if (history.epoch().isEmpty()) {
            throw new IllegalArgumentException(
                    "TrainingCurves: a history must hold at least 1 epoch, got none; pass what fit returned");
        }
        for (Map.Entry<String, List<Double>> log : history.history().entrySet()) {
            if (log.getValue().size() != history.epoch().size()) {
                throw new IllegalArgumentException("TrainingCurves: %s must hold a number for each of %d epochs, got %d"
                        .formatted(
                                log.getKey(),
                                history.epoch().size(),
                                log.getValue().size()));
            }
        }
    }

    private static void requireSomething(List<CurvePanel> panels) {
        if (panels.stream().noneMatch(CurvePanel::showsSomething)) {
            throw new IllegalArgumentException(
                    "TrainingCurves: a history must hold finite numbers, got none; train with a smaller learning rate");
        }
    }
}
