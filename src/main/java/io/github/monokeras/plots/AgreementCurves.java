package io.github.monokeras.plots;

import io.github.monokeras.Agreement;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.plots.Key.Mark;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * How two backends trained one model: their losses laid over each other, and below them how far apart they are, epoch by
 * epoch: the absolute difference, on an axis on which each power of ten takes the same height.
 *
 * <p>Epochs count from 1, as {@code fit} prints them. The lower line has a gap where both losses are the same to the last
 * digit; where they are in every epoch, there is no lower panel.
 */
public final class AgreementCurves {

    private AgreementCurves() {}

    /**
     * Draws what a cross-check found.
     *
     * @param agreement what {@code new CrossCheck().fit} returned
     * @throws IllegalArgumentException if it holds no epoch, or no finite loss
     */
    public static Plot of(Agreement agreement) {
        Key first = new Key(agreement.first().backend(), Mark.LINE, Palette.BLUE);
        Key second = new Key(agreement.second().backend(), Mark.DASHES, Palette.VERMILION);
        double[] one = losses(agreement.first().history());
        double[] other = losses(agreement.second().history());
        double[] epochs = new double[one.length];
        double[] exponents = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            epochs[i] = agreement.first().history().epoch().get(i) + 1;
            exponents[i] = Math.log10(Math.abs(one[i] - other[i]));
        }
        CurvePanel losses = new CurvePanel(
                "loss", List.of(new CurvePanel.Curve(epochs, one, first), new CurvePanel.Curve(epochs, other, second)));
        CurvePanel difference = new CurvePanel(
                "difference",
                List.of(new CurvePanel.Curve(epochs, exponents, new Key("", Mark.THIN_LINE, Palette.INK))),
                Axis.Scale.POWERS);
        if (!losses.showsSomething()) {
            throw new IllegalArgumentException(
                    "AgreementCurves: a loss must hold finite numbers, got none; train with a smaller learning rate");
        }
        List<CurvePanel> panels = new ArrayList<>(List.of(losses));
        if (difference.showsSomething()) {
            panels.add(difference);
        }
        return Plot.of(new Column(panels, List.of(first, second)));
    }

    private static double[] losses(History history) {
        if (history.epoch().isEmpty()) {
            throw new IllegalArgumentException(
                    "AgreementCurves: an agreement must hold at least 1 epoch, got none; give fit more epochs");
        }
        return history.get("loss").stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Panels below each other, each epoch of one below the same epoch of the other. */
    private record Column(List<CurvePanel> panels, List<Key> keys) implements Drawing {

        private static final double BETWEEN = 12;

        @Override
        public void paint(Graphics2D g, Rectangle2D area) {
            Rectangle2D rest = Legend.paint(g, area, keys);
            double height = (rest.getHeight() - (panels.size() - 1) * BETWEEN) / panels.size();
            Rectangle2D first = new Rectangle2D.Double(rest.getX(), rest.getY(), rest.getWidth(), height);
            double room = panels.stream()
                    .mapToDouble(panel -> panel.leftRoom(first))
                    .max()
                    .orElse(0);
            for (int i = 0; i < panels.size(); i++) {
                double indent = room - panels.get(i).leftRoom(first);
                double y = rest.getY() + i * (height + BETWEEN);
                panels.get(i)
                        .paint(g, new Rectangle2D.Double(rest.getX() + indent, y, rest.getWidth() - indent, height));
            }
        }
    }
}
