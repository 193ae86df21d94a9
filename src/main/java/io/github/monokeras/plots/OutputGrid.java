package io.github.monokeras.plots;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** The output of a model of two inputs at the corners of a grid of cells. */
final class OutputGrid {

    private final Range x;
    private final Range y;
    private final int cells;
    private final double[] values;

    private OutputGrid(Range x, Range y, int cells, double[] values) {
        this.x = x;
        this.y = y;
        this.cells = cells;
        this.values = values;
    }

    static OutputGrid of(ModelFunction function, Range x, Range y, int cells) {
        double[] rows = new double[2 * (cells + 1) * (cells + 1)];
        int at = 0;
        for (double yValue : y.steps(cells + 1)) {
            for (double xValue : x.steps(cells + 1)) {
                rows[at++] = xValue;
                rows[at++] = yValue;
            }
        }
        return new OutputGrid(x, y, cells, function.at(rows));
    }

    Range x() {
        return x;
    }

    Range y() {
        return y;
    }

    /** Returns the output in the middle of a cell: the mean of its corners. */
    double middle(int row, int column) {
        return (value(row, column) + value(row, column + 1) + value(row + 1, column) + value(row + 1, column + 1)) / 4;
    }

    /** Returns the line on which the output has a value: in each cell it goes straight from edge to edge. */
    Path2D contour(double level, Axes axes) {
        Path2D path = new Path2D.Double();
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                List<double[]> ends = new ArrayList<>();
                cut(level, row, column, row, column + 1, ends);
                cut(level, row, column + 1, row + 1, column + 1, ends);
                cut(level, row + 1, column + 1, row + 1, column, ends);
                cut(level, row + 1, column, row, column, ends);
                for (int i = 0; i + 1 < ends.size(); i += 2) {
                    path.moveTo(axes.x(ends.get(i)[0]), axes.y(ends.get(i)[1]));
                    path.lineTo(axes.x(ends.get(i + 1)[0]), axes.y(ends.get(i + 1)[1]));
                }
            }
        }
        return path;
    }

    /** Adds the point at which the edge between two corners has the level, if there is one. */
    private void cut(double level, int row, int column, int otherRow, int otherColumn, List<double[]> ends) {
        double from = value(row, column);
        double to = value(otherRow, otherColumn);
        if (!Range.shows(from) || !Range.shows(to) || from < level == to < level) {
            return;
        }
        double share = (level - from) / (to - from);
        double across = column + share * (otherColumn - column);
        double up = row + share * (otherRow - row);
        ends.add(new double[] {x.at(across / cells), y.at(up / cells)});
    }

    private double value(int row, int column) {
        return values[row * (cells + 1) + column];
    }
}
