package io.github.monokeras.spark;

/**
 * How a cluster trains.
 *
 * @param strategy how workers train together
 * @param batchSize of each worker's steps, with {@link LocalSgd}
 * @param validationBatchSize how many rows a worker evaluates at once
 * @param shuffle whether each epoch has an order of its own
 * @param seed of the orders of rows, and of what layers draw
 */
record ClusterSettings(Strategy strategy, int batchSize, int validationBatchSize, boolean shuffle, long seed) {}
