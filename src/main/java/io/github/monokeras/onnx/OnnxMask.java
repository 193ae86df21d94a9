package io.github.monokeras.onnx;

/**
 * Which time steps of a value count.
 *
 * @param name of the value that says so, of bool, {@code (batch, time)}
 * @param rank how many axes it has: 2, unless what came in had others
 */
record OnnxMask(String name, int rank) {}
