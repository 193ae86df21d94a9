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
        product.addProduct(this, other);
        return product;
    }

    /**
     * Adds {@code left · right} to this matrix: row {@code i} of the product is the sum of the rows {@code k} of the right
     * matrix, each times {@code left[i, k]}.
     *
     * <p>So the innermost loop runs along rows, which lie in memory number after number; along a column it would leap. It takes
     * four rows at once, so that each number of the sum is read and written a quarter as often.
     */
    public void addProduct(Matrix left, Matrix right) {
        if (columns == 1) {
            addProductWithColumn(left, right.values);
            return;
        }
        for (int i = 0; i < rows; i++) {
            int k = 0;
            for (; k + 4 <= left.columns; k += 4) {
                addFourRows(i, right, k, left.at(i, k), left.at(i, k + 1), left.at(i, k + 2), left.at(i, k + 3));
            }
            for (; k < left.columns; k++) {
                addRow(i, right, k, left.at(i, k));
            }
        }
    }

    /** Adds {@code leftᵀ · right} to this matrix, by rows of the right matrix, too: the left one is read where it lies. */
    public void addTransposedProduct(Matrix left, Matrix right) {
        if (columns == 1) {
            // The same numbers as a row: (leftᵀ v)ᵀ = vᵀ left.
            new Matrix(1, rows, values).addProduct(new Matrix(1, right.rows, right.values), left);
            return;
        }
        for (int i = 0; i < rows; i++) {
            int k = 0;
            for (; k + 4 <= left.rows; k += 4) {
                addFourRows(i, right, k, left.at(k, i), left.at(k + 1, i), left.at(k + 2, i), left.at(k + 3, i));
            }
            for (; k < left.rows; k++) {
                addRow(i, right, k, left.at(k, i));
            }
        }
    }

    private void addProductWithColumn(Matrix left, double[] column) {
        for (int i = 0; i < rows; i++) {
            double sum = values[i];
            for (int k = 0; k < column.length; k++) {
                sum += left.at(i, k) * column[k];
            }
            values[i] = sum;
        }
    }

    private void addFourRows(int i, Matrix right, int k, double a, double b, double c, double d) {
        double[] rows = right.values;
        int sum = i * columns;
        int first = k * columns;
        int second = first + columns;
        int third = second + columns;
        int fourth = third + columns;
        for (int j = 0; j < columns; j++) {
            values[sum + j] = values[sum + j]
                    + a * rows[first + j]
                    + b * rows[second + j]
                    + c * rows[third + j]
                    + d * rows[fourth + j];
        }
    }

    private void addRow(int i, Matrix right, int k, double factor) {
        for (int j = 0; j < columns; j++) {
            values[i * columns + j] += factor * right.values[k * columns + j];
        }
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
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sum.values[i * columns + j] = at(i, j) + row[j];
            }
        }
        return sum;
    }

    /** Returns {@code this} with each row multiplied by a factor of its own. */
    public Matrix timesColumn(double[] factors) {
        Matrix product = zeros(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                product.values[i * columns + j] = at(i, j) * factors[i];
            }
        }
        return product;
    }

    /** Returns the sum of all rows. */
    public double[] sumOfRows() {
        double[] sum = new double[columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sum[j] += at(i, j);
            }
        }
        return sum;
    }

    /** Returns the sum of each row. */
    public double[] sumOfColumns() {
        double[] sums = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sums[i] += at(i, j);
            }
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
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                largest[i] = Math.max(largest[i], at(i, j));
            }
        }
        return largest;
    }

    /** Returns the sum of all numbers. */
    public double sum() {
        return Arrays.stream(values).sum();
    }

    public Matrix map(DoubleUnaryOperator function) {
        Matrix mapped = zeros(rows, columns);
        for (int i = 0; i < values.length; i++) {
            mapped.values[i] = function.applyAsDouble(values[i]);
        }
        return mapped;
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
