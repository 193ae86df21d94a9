package io.github.monokeras.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;

/**
 * The colours, fonts and lines of all pictures.
 *
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe and Ito: colours that colour-blind readers tell apart</a>
 */
final class Palette {

    static final Color BLUE = new Color(0x0072B2);
    static final Color VERMILION = new Color(0xD55E00);
    static final Color INK = new Color(0x222222);
    static final Color GREY = new Color(0x777777);
    static final Color GRID = new Color(0xE4E4E4);

    /** Those of Okabe and Ito's colours that a thin line shows on white: all but yellow. */
    static final List<Color> LINES = List.of(
            BLUE, VERMILION, new Color(0x009E73), new Color(0xCC79A7), new Color(0xE69F00), new Color(0x56B4E9), INK);

    static final Font TITLE_FONT = new Font(Font.SANS_SERIF, Font.BOLD, 16);
    static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font SMALL_FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private Palette() {}

    /** Returns a continuous line, round at its ends and corners. */
    static BasicStroke line(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** Returns a dashed line. */
    static BasicStroke dashed(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);
    }

    /** Returns a colour of which the ground shows through; {@code share} is what is left of it, 0 to 1. */
    static Color sheer(Color color, double share) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * share));
    }

    /** Returns the colour of an output: blue at 0, white at 0.5, vermilion at 1, and no other beyond. */
    static Color output(double value) {
        double distance = Math.min(1, Math.abs(value - 0.5) * 2);
        return mixed(Color.WHITE, value < 0.5 ? BLUE : VERMILION, 0.55 * distance);
    }

    /** Returns a colour between two, {@code share} of the way from the first to the second. */
    static Color mixed(Color from, Color to, double share) {
        return new Color(
                between(from.getRed(), to.getRed(), share),
                between(from.getGreen(), to.getGreen(), share),
                between(from.getBlue(), to.getBlue(), share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + share * (to - from));
    }
}
