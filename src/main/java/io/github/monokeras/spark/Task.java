package io.github.monokeras.spark;

import io.github.monokeras.Replica;
import io.github.monokeras.training.LabelledData;
import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;

/**
 * What a worker does with one partition: a function of what it is told, so that a task that is tried again gives the same.
 *
 * @param replica of the model
 * @param work what all workers are told
 * @param computation what is done
 */
record Task(Broadcast<Parcel> replica, Broadcast<Parcel> work, Computation computation)
        implements Function2<Integer, Iterator<Block>, Iterator<Parcel>> {

    /** What is computed on rows. */
    interface Computation extends Serializable {

        /** Computes, and returns everything but the time. */
        Answer of(Replica.Opened model, Work work, LabelledData rows);
    }

    @Override
    public Iterator<Parcel> call(Integer partition, Iterator<Block> blocks) {
        Work told = work.value().open(Work.class);
        Block block = blocks.next();
        if (told.isIdle(partition)) {
            return Collections.emptyIterator();
        }
        long start = System.nanoTime();
        Replica model = replica.value().open(Replica.class);
        try (Replica.Opened opened = told.open(model, partition)) {
            Answer answer = computation.of(opened, told, told.rows(partition, block));
            return List.of(Parcel.of(answer.after(System.nanoTime() - start))).iterator();
        }
    }
}
