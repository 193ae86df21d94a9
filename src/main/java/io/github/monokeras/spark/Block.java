package io.github.monokeras.spark;

import io.github.monokeras.backend.Labelling;
import io.github.monokeras.backend.Permutation;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.training.LabelledData;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one partition as a model takes them, which its worker keeps for all steps; or what is wrong with them.
 *
 * <p>Arrays and no collections, so that every serializer of Spark's can write it.
 */
final class Block implements Serializable {

    private static final long serialVersionUID = 1;

    private final int rows;
    private final Tensor[] x;
    private final Tensor[] yTrue;
    private final @Nullable Tensor[] sampleWeight;
    private final @Nullable String problem;
    private transient int @Nullable [] order;
    private transient long orderSeed;

    private Block(int rows, Tensor[] x, Tensor[] yTrue, @Nullable Tensor[] sampleWeight, @Nullable String problem) {
        this.rows = rows;
        this.x = x;
        this.yTrue = yTrue;
        this.sampleWeight = sampleWeight;
        this.problem = problem;
    }

    static Block of(LabelledData data) {
        List<Labelling> labels = data.labels();
        return new Block(
                data.count(),
                data.x().toArray(Tensor[]::new),
                labels.stream().map(Labelling::yTrue).toArray(Tensor[]::new),
                labels.stream().map(Labelling::sampleWeight).toArray(Tensor[]::new),
                null);
    }

    static Block empty() {
        return new Block(0, new Tensor[0], new Tensor[0], new Tensor[0], null);
    }

    /** Makes a block of rows that cannot be taken. */
    static Block refused(String problem) {
        return new Block(0, new Tensor[0], new Tensor[0], new Tensor[0], problem);
    }

    int rows() {
        return rows;
    }

    /** Returns what is wrong with the rows, or null. */
    @Nullable
    String problem() {
        return problem;
    }

    /** Returns the rows {@code [from, to)} as they stand. */
    LabelledData slice(int from, int to) {
        return data().slice(from, to);
    }

    /** Returns the rows {@code [from, to)} of an order by chance, which the seed settles. */
    LabelledData slice(int from, int to, long seed) {
        int[] all = order(seed);
        int[] picked = new int[to - from];
        System.arraycopy(all, from, picked, 0, picked.length);
        return data().gather(picked);
    }

    private synchronized int[] order(long seed) {
        int[] known = order;
        if (known == null || orderSeed != seed) {
            known = Permutation.of(rows, new SplittableRandom(seed));
            order = known;
            orderSeed = seed;
        }
        return known;
    }

    private LabelledData data() {
        List<Labelling> labels = new ArrayList<>();
        for (int i = 0; i < yTrue.length; i++) {
            labels.add(new Labelling(yTrue[i], sampleWeight[i]));
        }
        return new LabelledData(List.of(x), labels);
    }
}
