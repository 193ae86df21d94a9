package io.github.monokeras.backend.reference.batch;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Rows and columns of doubles, row after row: {@code values[row * columns + column]}. */
public final class Matrix {

    private final int rows;
    private final int columns;
    private final double[] values;

    public Matrix(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public double[] values() {
        return values;
    }

    public static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, new double[rows * columns]);
    }

    public double at(int row, int column) {
        return values[row * columns + column];
    }

    /** Returns {@code this · other}. */
    public Matrix times(Matrix other) {
        Matrix product = zeros(rows, other.columns);
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                double factor = at(i, k);
                for (int j = 0; j < other.columns; j++) {
                    product.values[i * other.columns + j] += factor * other.at(k, j);
                }
            }
        }
        return product;
    }

    public Matrix transposed() {
        Matrix transposed = zeros(columns, rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                transposed.values[j * rows + i] = at(i, j);
            }
        }
        return transposed;
    }

    /** Returns {@code this} with a row added to each of its rows. */
    public Matrix plusRow(double[] row) {
        Matrix sum = zeros(rows, columns);
        for (int i = 0; i < values.length; i++) {
            sum.values[i] = values[i] + row[i % columns];
        }
        return sum;
    }

    /** Returns {@code this} with each row multiplied by a factor of its own. */
    public Matrix timesColumn(double[] factors) {
        Matrix product = zeros(rows, columns);
        for (int i = 0; i < values.length; i++) {
            product.values[i] = values[i] * factors[i / columns];
        }
        return product;
    }

    /** Returns the sum of all rows. */
    public double[] sumOfRows() {
        double[] sum = new double[columns];
        for (int i = 0; i < values.length; i++) {
            sum[i % columns] += values[i];
        }
        return sum;
    }

    /** Returns the sum of each row. */
    public double[] sumOfColumns() {
        double[] sums = new double[rows];
        for (int i = 0; i < values.length; i++) {
            sums[i / columns] += values[i];
        }
        return sums;
    }

    /** Returns the mean of each row. */
    public double[] meanOfColumns() {
        double[] means = sumOfColumns();
        for (int row = 0; row < rows; row++) {
            means[row] /= columns;
        }
        return means;
    }

    /** Returns the largest number of each row. */
    public double[] maximumOfColumns() {
        double[] largest = new double[rows];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < values.length; i++) {
            largest[i / columns] = Math.max(largest[i / columns], values[i]);
        }
        return largest;
    }

    /** Returns the sum of all numbers. */
    public double sum() {
        return Arrays.stream(values).sum();
    }

    public Matrix map(DoubleUnaryOperator function) {
        return new Matrix(rows, columns, Arrays.stream(values).map(function).toArray());
    }

    /** Returns the function of each pair of numbers at the same place. */
    public Matrix zip(Matrix other, DoubleBinaryOperator function) {
        Matrix zipped = zeros(rows, columns);
        for (int i = 0; i < values.length; i++) {
            zipped.values[i] = function.applyAsDouble(values[i], other.values[i]);
        }
        return zipped;
    }
}
