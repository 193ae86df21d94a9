package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.reference.batch.Matrix;

/**
 * The gradient of a loss with respect to an output of a network.
 *
 * @param output which output, from 0
 * @param ofLogits whether it is that of what went into the last activation
 * @param gradient in the rows of the output
 */
record Slope(int output, boolean ofLogits, Matrix gradient) {}
