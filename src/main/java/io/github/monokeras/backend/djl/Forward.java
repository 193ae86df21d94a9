package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import io.github.monokeras.backend.djl.arrays.Activity;
import io.github.monokeras.backend.djl.arrays.Outputs;
import java.util.List;
import java.util.Map;

/**
 * What a network made of a batch.
 *
 * @param outputs in the order of the network's
 * @param activities the outputs of layers that cost something
 * @param updates the new values of weights that layers themselves change, as moving averages
 */
record Forward(List<Outputs> outputs, List<Activity> activities, Map<Parameter, NDArray> updates) {}
