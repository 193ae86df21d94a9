package io.github.monokeras.plots;

import io.github.monokeras.callbacks.History;
import io.github.monokeras.plots.Key.Mark;
import java.awt.Color;
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
    private static final int MOST_NAMED = Palette.LINES.size();

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
        List<Run> runs = new ArrayList<>();
        for (History history : histories) {
            runs.add(new Run("a history", history, training, validation));
        }
        return of(runs, List.of(), List.of(training, validation));
    }

    /**
     * Compares runs by their names, each in a colour of its own: a continuous line on the training data, a dashed one on
     * the validation data.
     *
     * <p>Colours and names follow the order of the map: that in which they were put into a {@code LinkedHashMap}, any order of
     * {@code Map.of}.
     *
     * @param runs what several calls of {@code fit} returned, by name, 1 to 7 of them
     * @throws IllegalArgumentException if there is none or more than 7, or one holds no epoch, or all hold no finite number
     */
    public static Plot of(Map<String, History> runs) {
        if (runs.isEmpty() || runs.size() > MOST_NAMED) {
            throw new IllegalArgumentException("TrainingCurves: runs must hold 1 to %d named runs, got %d; %s"
                    .formatted(
                            MOST_NAMED,
                            runs.size(),
                            runs.isEmpty()
                                    ? "pass what fit returned"
                                    : "draw them in groups, or as a list without names"));
        }
        List<Run> drawn = new ArrayList<>();
        List<Key> names = new ArrayList<>();
        for (Map.Entry<String, History> run : runs.entrySet()) {
            Color color = Palette.LINES.get(drawn.size());
            Key training = new Key(run.getKey(), Mark.LINE, color);
            names.add(training);
            drawn.add(new Run(
                    "run \"%s\"".formatted(run.getKey()),
                    run.getValue(),
                    training,
                    new Key(run.getKey(), Mark.DASHES, color)));
        }
        return of(
                drawn,
                names,
                List.of(
                        new Key("training", Mark.LINE, Palette.GREY),
                        new Key("validation", Mark.DASHES, Palette.GREY)));
    }

    /**
     * Draws runs.
     *
     * @param names the keys that a legend always has
     * @param twins those that it has only where there is validation
     */
    private static Plot of(List<Run> runs, List<Key> names, List<Key> twins) {
        Set<String> numbers = new LinkedHashSet<>();
        boolean validated = false;
        for (Run run : runs) {
            run.requireComplete();
            for (String name : run.history().history().keySet()) {
                validated |= name.startsWith(VALIDATION);
                numbers.add(name.startsWith(VALIDATION) ? name.substring(VALIDATION.length()) : name);
            }
        }
        List<CurvePanel> panels = new ArrayList<>();
        for (String name : numbers) {
            List<CurvePanel.Curve> curves = new ArrayList<>();
            runs.forEach(run -> run.addTo(curves, name, run.training()));
            runs.forEach(run -> run.addTo(curves, VALIDATION + name, run.validation()));
            panels.add(new CurvePanel(name, curves));
        }
        requireSomething(panels);
        List<Key> keys = new ArrayList<>(names);
        keys.addAll(validated ? twins : List.of());
        return Plot.of(new CurvePanels(panels, keys));
    }

    private static void requireSomething(List<CurvePanel> panels) {
        if (panels.stream().noneMatch(CurvePanel::showsSomething)) {
            throw new IllegalArgumentException(
                    "TrainingCurves: a history must hold finite numbers, got none; train with a smaller learning rate");
        }
    }

    /**
     * One run.
     *
     * @param who what an error calls it
     * @param history what {@code fit} returned
     * @param training how its values on the training data are drawn
     * @param validation how those on the validation data are
     */
    private record Run(String who, History history, Key training, Key validation) {

        /** Adds the line of a number, if the run has it. */
        void addTo(List<CurvePanel.Curve> curves, String name, Key key) {
            List<Double> values = history.history().get(name);
            if (values != null) {
                double[] epochs =
                        history.epoch().stream().mapToDouble(epoch -> epoch + 1).toArray();
                curves.add(new CurvePanel.Curve(
                        epochs, values.stream().mapToDouble(Double::doubleValue).toArray(), key));
            }
        }

        void requireComplete() {
            int epochs = history.epoch().size();
            if (epochs == 0) {
                throw new IllegalArgumentException(
                        "TrainingCurves: %s must hold at least 1 epoch, got none; pass what fit returned"
                                .formatted(who));
            }
            for (Map.Entry<String, List<Double>> log : history.history().entrySet()) {
                if (log.getValue().size() != epochs) {
                    throw new IllegalArgumentException(
                            "TrainingCurves: %s must hold a number for each of %d epochs, got %d"
                                    .formatted(
                                            log.getKey(), epochs, log.getValue().size()));
                }
            }
        }
    }
}
