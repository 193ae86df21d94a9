package io.github.monokeras.backend.reference.optimizers;

/**
 * What is the same for all weights in one step.
 *
 * @param learningRate the factor of the step
 * @param t its number, from 1
 */
public record Step(double learningRate, double t) {}
