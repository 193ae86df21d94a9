package io.github.monokeras.backend.djl;

import ai.djl.nn.Parameter;
import io.github.monokeras.backend.Draws;
import io.github.monokeras.backend.Step;
import io.github.monokeras.backend.djl.layers.LayerFormula;
import java.util.List;

/**
 * A layer's turn in a network.
 *
 * @param step which layer, from which values to which
 * @param formula how it is computed, the same at all its turns
 * @param draws its random numbers, the same at all its turns
 * @param parameters its weights in Keras's order
 */
record Turn(Step step, LayerFormula formula, Draws draws, List<Parameter> parameters) {}
