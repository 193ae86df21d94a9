package io.github.monokeras.spark;

import io.github.monokeras.backend.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/** The rows of a data set, which lie with the workers until they are closed. */
final class PlacedRows implements Samples {

    private final JavaRDD<Block> blocks;
    private final Slices slices;
    private final LongSupplier seed;
    private @Nullable Long orderSeed;

    private PlacedRows(JavaRDD<Block> blocks, Slices slices, LongSupplier seed) {
        this.blocks = blocks;
        this.slices = slices;
        this.seed = seed;
    }

    /**
     * Lets workers read and keep the rows.
     *
     * @param seed of the next order of the rows
     * @throws IllegalArgumentException if the model cannot take them, or there are none
     */
    static PlacedRows of(String who, JavaRDD<Block> blocks, Jobs jobs, LongSupplier seed) {
        blocks.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            List<Integer> counts = new ArrayList<>();
            for (String answer : jobs.collect("reading the rows", blocks.map(PlacedRows::described))) {
                if (!answer.matches("\\d+")) {
                    throw new IllegalArgumentException(answer);
                }
                counts.add(Integer.valueOf(answer));
            }
            Slices slices =
                    new Slices(counts.stream().mapToInt(Integer::intValue).toArray());
            if (slices.count() == 0) {
                throw new IllegalArgumentException(who + ": the data must have at least 1 row, got none");
            }
            return new PlacedRows(blocks, slices, seed);
        } catch (RuntimeException refused) {
            blocks.unpersist();
            throw refused;
        }
    }

    private static String described(Block block) {
        String problem = block.problem();
        return problem == null ? Integer.toString(block.rows()) : problem;
    }

    JavaRDD<Block> blocks() {
        return blocks;
    }

    /** Returns how many rows of each partition are among the first so many. */
    List<Integer> among(int first) {
        return Arrays.stream(slices.among(first)).boxed().toList();
    }

    /** Returns what settles the order of the rows, or null: they are as they came. */
    @Nullable
    Long orderSeed() {
        return orderSeed;
    }

    @Override
    public int count() {
        return slices.count();
    }

    /** Settles an order that hangs on how far training has come alone, so that a run that goes on finds the same. */
    @Override
    public void shuffle(RandomGenerator random) {
        orderSeed = seed.getAsLong();
    }

    @Override
    public void close() {
        blocks.unpersist();
    }
}
