package io.github.monokeras.spark;

import io.github.monokeras.Replica;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import io.github.monokeras.training.LabelledData;
import java.io.Serializable;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What all workers are told for one job.
 *
 * @param weights of the model now
 * @param optimizer all that the optimizer keeps, or nothing: it stays where the weights move
 * @param from the first row of each partition
 * @param to the end of the rows of each partition
 * @param orderSeed what settles the order of the rows, or null: as they stand
 * @param drawSeed what settles what layers draw
 */
record Work(
        Weights weights,
        List<Tensor> optimizer,
        List<Integer> from,
        List<Integer> to,
        @Nullable Long orderSeed,
        long drawSeed)
        implements Serializable {

    /** Says whether a partition has nothing to do. */
    boolean isIdle(int partition) {
        return from.get(partition).equals(to.get(partition));
    }

    /** Returns the rows that a partition computes on. */
    LabelledData rows(int partition, Block block) {
        return orderSeed == null
                ? block.slice(from.get(partition), to.get(partition))
                : block.slice(
                        from.get(partition), to.get(partition), new SplittableRandom(orderSeed + partition).nextLong());
    }

    /** Opens the model for a partition: the same numbers however often its task is tried. */
    Replica.Opened open(Replica model, int partition) {
        return model.open(weights, new SplittableRandom(drawSeed + partition).nextLong());
    }
}
