package io.github.monokeras.spark;

import java.util.List;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The numbers in one cell of a table: of a number, a vector or an array. */
final class CellNumbers {

    private CellNumbers() {}

    /** Returns the numbers, or null where the cell or a part of it is null. */
    static double @Nullable [] of(Row row, int column) {
        Object cell = row.get(column);
        if (cell == null) {
            return null;
        }
        if (cell instanceof Vector vector) {
            return vector.toArray();
        }
        if (cell instanceof Number || cell instanceof Boolean) {
            return new double[] {number(cell)};
        }
        List<?> list = row.getList(column);
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            Object element = list.get(i);
            if (element == null) {
                return null;
            }
            numbers[i] = number(element);
        }
        return numbers;
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : (Boolean) value ? 1 : 0;
    }
}
