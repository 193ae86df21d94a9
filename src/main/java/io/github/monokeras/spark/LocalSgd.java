package io.github.monokeras.spark;

/**
 * Every worker trains by itself for a while, then all go on from the mean of their weights: fewer exchanges, other numbers.
 *
 * <p>{@code w = sum(rows_p w_p) / sum(rows_p)}; so is what the optimizers keep, as momentum. {@code batchSize} counts the rows of
 * one worker's step; a worker with more rows than others does more of them.
 *
 * @param batches about how many steps each worker does before the mean is taken; 0, the default: all of an epoch
 * @see <a href="https://arxiv.org/abs/1805.09767">Stich: Local SGD Converges Fast and Communicates Little</a>
 */
public record LocalSgd(int batches) implements Strategy {

    /** Takes the mean behind every epoch. */
    public LocalSgd() {
        this(0);
    }

    /** Checks the range. */
    public LocalSgd {
        if (batches < 0) {
            throw new IllegalArgumentException("LocalSgd: batches must be at least 0, got " + batches);
        }
    }

    /** Takes the mean behind about so many steps of each worker, at least 1: those of one with average rows. */
    public LocalSgd syncEvery(int newBatches) {
        if (newBatches < 1) {
            throw new IllegalArgumentException("LocalSgd: syncEvery must be at least 1, got " + newBatches);
        }
        return new LocalSgd(newBatches);
    }
}
