package io.github.monokeras.tensor;

import java.util.List;

/** Takes tensors apart along their first axis, and puts them together; and looks at each row of the last. */
final class Rows {

    private Rows() {}

    static Tensor slice(Tensor tensor, int from, int to) {
        int rows = Indexing.rows("Tensor.slice", tensor.shape());
        if (from < 0 || from > to || to > rows) {
            throw new IllegalArgumentException(
                    "Tensor.slice: must have 0 <= from <= to <= %d, got from %d and to %d".formatted(rows, from, to));
        }
        if (to - from == rows) {
            return tensor;
        }
        Shape sliced = tensor.shape().withoutBatch().withBatch(to - from);
        Object copy = tensor.dtype().newArray(Indexing.arrayLength(sliced));
        int length = rows == 0 ? 0 : tensor.size() / rows;
        System.arraycopy(tensor.values(), from * length, copy, 0, (to - from) * length);
        return new Tensor(sliced, tensor.dtype(), copy);
    }

    static Tensor gather(Tensor tensor, int[] rows) {
        int count = Indexing.rows("Tensor.gather", tensor.shape());
        Shape gathered = tensor.shape().withoutBatch().withBatch(rows.length);
        Object copy = tensor.dtype().newArray(Indexing.arrayLength(gathered));
        int length = count == 0 ? 0 : tensor.size() / count;
        for (int i = 0; i < rows.length; i++) {
            Indexing.requireRange("Tensor.gather", "row", rows[i], count);
            System.arraycopy(tensor.values(), rows[i] * length, copy, i * length, length);
        }
        return new Tensor(gathered, tensor.dtype(), copy);
    }

    static Tensor concatenate(List<Tensor> parts) {
        Tensor first = Indexing.requireAlike(parts);
        if (parts.size() == 1) {
            return first;
        }
        int rows = parts.stream().mapToInt(part -> part.shape().dim(0)).sum();
        Shape all = first.shape().withoutBatch().withBatch(rows);
        Object joined = first.dtype().newArray(Indexing.arrayLength(all));
        int at = 0;
        for (Tensor part : parts) {
            System.arraycopy(part.values(), 0, joined, at, part.size());
            at += part.size();
        }
        return new Tensor(all, first.dtype(), joined);
    }

    static int[] argMax(Tensor tensor) {
        int rank = tensor.shape().rank();
        int columns = rank == 0 ? 0 : tensor.shape().dim(rank - 1);
        if (columns == 0) {
            throw new IllegalArgumentException(
                    "Tensor.argMax: the last axis must have at least 1 number, got shape %s".formatted(tensor.shape()));
        }
        int[] places = new int[tensor.size() / columns];
        for (int row = 0; row < places.length; row++) {
            for (int column = 1; column < columns; column++) {
                double largest = tensor.getFlat(row * columns + places[row]);
                // Double.compare puts NaN above all; but it tells 0.0 from -0.0, which are equal here.
                double next = tensor.getFlat(row * columns + column);
                if (next != largest && Double.compare(next, largest) > 0) {
                    places[row] = column;
                }
            }
        }
        return places;
    }
}
