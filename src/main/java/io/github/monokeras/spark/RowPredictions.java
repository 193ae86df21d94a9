package io.github.monokeras.spark;

import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;

/**
 * Puts predictions behind the rows of a partition, batch by batch as they are asked for.
 *
 * @param id of the snapshot
 * @param snapshot of the model
 * @param columns that are read
 * @param places of these in the rows
 * @param batchSize how many rows are computed at once
 * @param cells what outputs become
 * @param schema of what is made
 */
record RowPredictions(
        String id,
        Broadcast<Parcel> snapshot,
        Columns columns,
        List<Integer> places,
        int batchSize,
        OutputCells cells,
        StructType schema)
        implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Predicted(rows, Snapshot.shared(id, snapshot));
    }

    private final class Predicted implements Iterator<Row> {

        private final Iterator<Row> rows;
        private final Session session;
        private final Network network;
        private final List<RowTable> tables = new ArrayList<>();
        private final Deque<Row> ready = new ArrayDeque<>();

        Predicted(Iterator<Row> rows, Snapshot.Open model) {
            this.rows = rows;
            session = model.session();
            network = model.network();
            for (int i = 0; i < places.size(); i++) {
                int width = Math.toIntExact(network.inputs().get(i).shape().size());
                tables.add(new RowTable(
                        columns.who(),
                        columns.features().get(i),
                        places.get(i),
                        OptionalInt.of(width),
                        session.dtype()));
            }
        }

        @Override
        public boolean hasNext() {
            return !ready.isEmpty() || rows.hasNext();
        }

        @Override
        public Row next() {
            if (ready.isEmpty()) {
                predictBatch();
            }
            return ready.remove();
        }

        private void predictBatch() {
            if (!rows.hasNext()) {
                throw new NoSuchElementException();
            }
            List<Row> batch = new ArrayList<>();
            tables.forEach(RowTable::clear);
            while (rows.hasNext() && batch.size() < batchSize) {
                Row row = rows.next();
                tables.forEach(table -> table.add(row));
                batch.add(row);
            }
            List<Tensor> x = new ArrayList<>();
            for (int i = 0; i < tables.size(); i++) {
                x.add(tables.get(i).tensor(network.inputs().get(i).shape()));
            }
            List<double[]> outputs =
                    session.predict(x).stream().map(Tensor::toDoubleArray).toList();
            for (int i = 0; i < batch.size(); i++) {
                ready.add(extended(batch.get(i), i, batch.size(), outputs));
            }
        }

        private Row extended(Row row, int index, int count, List<double[]> outputs) {
            List<double[]> own = new ArrayList<>(outputs.size());
            for (double[] all : outputs) {
                int width = all.length / count;
                own.add(Arrays.copyOfRange(all, index * width, (index + 1) * width));
            }
            List<Object> made = cells.of(own);
            Object[] values = new Object[row.length() + made.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = i < row.length() ? row.get(i) : made.get(i - row.length());
            }
            return new GenericRowWithSchema(values, schema);
        }
    }
}
