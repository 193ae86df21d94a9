package io.github.monokeras.spark;

import io.github.monokeras.Replica;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.training.ClassWeights;
import io.github.monokeras.training.GivenData;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Makes a block of the rows of a partition.
 *
 * <p>What is wrong with rows is an answer, not a failure: Spark would try a failed task again, and wrap its message.
 *
 * @param replica of the model that takes the rows
 * @param columns in the order of the rows
 * @param classWeight how much each class counts; empty: all alike
 */
record BlockReader(Parcel replica, Columns columns, Map<Integer, Double> classWeight)
        implements Function2<Integer, Iterator<Row>, Iterator<Block>> {

    @Override
    public Iterator<Block> call(Integer partition, Iterator<Row> rows) {
        return List.of(read(partition, rows)).iterator();
    }

    private Block read(int partition, Iterator<Row> rows) {
        Replica model = replica.open(Replica.class);
        List<RowTable> tables = tables(model.network(), model.backend().dtype());
        long row = 0;
        try {
            while (rows.hasNext()) {
                Row next = rows.next();
                for (RowTable table : tables) {
                    table.add(next);
                }
                row++;
            }
        } catch (IllegalArgumentException refused) {
            return Block.refused("%s (row %d of partition %d)".formatted(refused.getMessage(), row, partition));
        }
        try {
            return row == 0 ? Block.empty() : block(model, tables);
        } catch (IllegalArgumentException refused) {
            return Block.refused("%s (partition %d)".formatted(refused.getMessage(), partition));
        }
    }

    private List<RowTable> tables(Network network, DType dtype) {
        List<String> names = columns.names();
        List<RowTable> tables = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean isFeature = i < columns.features().size();
            OptionalInt width = isFeature
                    ? OptionalInt.of(
                            Math.toIntExact(network.inputs().get(i).shape().size()))
                    : OptionalInt.empty();
            tables.add(new RowTable(columns.who(), names.get(i), i, width, dtype));
        }
        return tables;
    }

    private Block block(Replica model, List<RowTable> tables) {
        Network network = model.network();
        Compilation compilation = model.compilation(columns.who());
        List<Tensor> x = new ArrayList<>();
        for (int i = 0; i < columns.features().size(); i++) {
            x.add(tables.get(i).tensor(network.inputs().get(i).shape()));
        }
        int first = columns.features().size();
        List<Tensor> y = new ArrayList<>();
        for (int i = 0; i < columns.labels().size(); i++) {
            y.add(tables.get(first + i).tensor());
        }
        return Block.of(new GivenData(columns.who(), network, model.backend().dtype())
                .labelled(one(x), one(y), weights(tables, y.get(0)), compilation));
    }

    private @Nullable Tensor weights(List<RowTable> tables, Tensor y) {
        if (!classWeight.isEmpty()) {
            return ClassWeights.of(y, classWeight);
        }
        return columns.weight() == null ? null : tables.get(tables.size() - 1).tensor();
    }

    private static Object one(List<Tensor> tensors) {
        return tensors.size() == 1 ? tensors.get(0) : tensors;
    }
}
