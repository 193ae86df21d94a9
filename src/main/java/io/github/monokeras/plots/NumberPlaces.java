package io.github.monokeras.plots;

import io.github.monokeras.plots.NeuronDrawing.WeightLine;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds a place for each number of a diagram, where it covers no other number and no circle, and writes it. */
final class NumberPlaces {

    /** Where on its line a weight may stand: best off the middle, where lines cross, then wherever there is room. */
    private static final double[] SHARES = DoubleStream.concat(
                    DoubleStream.of(0.3, 0.26, 0.34, 0.38, 0.22, 0.7, 0.66, 0.74, 0.62, 0.78),
                    IntStream.rangeClosed(12, 88)
                            .filter(percent -> percent % 2 == 0)
                            .mapToDouble(percent -> percent / 100.0))
            .toArray();

    private static final double[] MIDDLE = {0.5};

    private static final double BIAS_DISTANCE = 11;

    /** How to write numbers: in full, or shorter and smaller where there are many. */
    private record Style(int decimals, Font font) {}

    private static final List<Style> STYLES =
            List.of(new Style(4, Palette.SMALL_FONT), new Style(2, Palette.SMALL_FONT.deriveFont(10f)));

    /** The places from which one number may choose, and the lines that it should not stand on. */
    private record Choice(List<PlacedNumber> candidates, List<Line2D> others) {}

    private final Graphics2D g;
    private final NeuronPlaces places;
    private final List<List<WeightLine>> gaps;
    private final List<Area> taken = new ArrayList<>();

    NumberPlaces(Graphics2D g, NeuronPlaces places, List<List<WeightLine>> gaps) {
        this.g = g;
        this.places = places;
        this.gaps = gaps;
        for (int column = 0; column < places.columns(); column++) {
            for (int i = 0; i < places.column(column).size(); i++) {
                taken.add(new Area(places.circle(column, i)));
            }
        }
    }

    /** Writes the biases of each layer and the weights of each gap, or leaves all of one out; false if it left some out. */
    boolean write(List<NeuronLayer> layers) {
        boolean complete = true;
        for (int i = 0; i < layers.size(); i++) {
            double[] bias = layers.get(i).bias();
            int column = i + 1;
            complete &= STYLES.stream().anyMatch(style -> writeAll(biases(style, bias, column)));
        }
        for (List<WeightLine> gap : gaps) {
            complete &= STYLES.stream().anyMatch(style -> writeAll(weights(style, gap)));
        }
        return complete;
    }

    private List<Choice> biases(Style style, double[] biases, int column) {
        List<Choice> choices = new ArrayList<>();
        List<Line2D> all =
                gaps.stream().flatMap(List::stream).map(WeightLine::line).toList();
        for (int i = 0; i < biases.length; i++) {
            Rectangle2D circle = places.circle(column, i).getBounds2D();
            String text = "bias " + Words.number(biases[i], style.decimals());
            List<PlacedNumber> candidates = new ArrayList<>();
            for (double y : new double[] {circle.getMaxY() + BIAS_DISTANCE, circle.getMinY() - BIAS_DISTANCE}) {
                Point2D at = new Point2D.Double(circle.getCenterX(), y);
                candidates.add(PlacedNumber.of(g, text, style.font(), Palette.INK, at, 0));
            }
            choices.add(new Choice(candidates, all));
        }
        return choices;
    }

    private List<Choice> weights(Style style, List<WeightLine> gap) {
        List<Choice> choices = new ArrayList<>();
        for (WeightLine line : gap) {
            String text = Words.number(line.weight(), style.decimals());
            List<PlacedNumber> candidates = new ArrayList<>();
            for (double share : gap.size() == 1 ? MIDDLE : SHARES) {
                candidates.add(PlacedNumber.of(g, text, style.font(), line.color(), line.at(share), line.angle()));
            }
            List<Line2D> others = gap.stream()
                    .filter(other -> !other.equals(line))
                    .map(WeightLine::line)
                    .toList();
            choices.add(new Choice(candidates, others));
        }
        return choices;
    }

    /** Writes one of each choice, or nothing if one has no free place; says whether it wrote. */
    private boolean writeAll(List<Choice> choices) {
        int before = taken.size();
        List<PlacedNumber> numbers = new ArrayList<>();
        for (Choice choice : choices) {
            PlacedNumber best = best(choice);
            if (best == null) {
                taken.subList(before, taken.size()).clear();
                return false;
            }
            numbers.add(best);
            taken.add(best.area());
        }
        numbers.forEach(number -> number.paint(g));
        return true;
    }

    /** Returns the free place through which fewest lines of others run, the first of equals. */
    private @Nullable PlacedNumber best(Choice choice) {
        PlacedNumber best = null;
        long fewest = Long.MAX_VALUE;
        for (PlacedNumber candidate : choice.candidates()) {
            if (taken.stream().anyMatch(candidate::covers)) {
                continue;
            }
            long crossed =
                    choice.others().stream().filter(candidate::isCrossedBy).count();
            if (crossed < fewest) {
                best = candidate;
                fewest = crossed;
            }
        }
        return best;
    }
}
