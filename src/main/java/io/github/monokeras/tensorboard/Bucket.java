package io.github.monokeras.tensorboard;

/**
 * One bar of a histogram.
 *
 * @param left where it begins
 * @param right where it ends
 * @param count how many values lie in it
 */
record Bucket(double left, double right, long count) {}
