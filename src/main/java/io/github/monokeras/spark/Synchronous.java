package io.github.monokeras.spark;

/**
 * Every step is one of all workers: each sums the gradients of its part of the batch, and one optimizer goes one step.
 *
 * <p>{@code w' = w - step(sum(share_p gradient_p) / sum(share_p))}, added up in the order of the partitions: the weights are those
 * that one machine learns from the same batches, and two runs give the same bits. {@code batchSize} counts the rows of all
 * workers together. What a layer computes from a batch as a whole, as {@code BatchNormalization}, it computes from each
 * worker's part; the moving averages are the mean of the workers'. Where masks leave the workers unequal parts of their rows, the
 * gradient of the loss is exact, but the loss that is logged, and what outputs cost by an activity regularizer, go by rows.
 *
 * @see <a href="https://arxiv.org/abs/1604.00981">Chen et al.: Revisiting Distributed Synchronous SGD</a>
 */
public record Synchronous() implements Strategy {}
