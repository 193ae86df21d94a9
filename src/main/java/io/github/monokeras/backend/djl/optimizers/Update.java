package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;

/**
 * A weight that a step moves.
 *
 * @param parameterId of DJL's
 * @param weight changed in place
 * @param gradient clipped; the step may use it up
 */
public record Update(String parameterId, NDArray weight, NDArray gradient) {}
