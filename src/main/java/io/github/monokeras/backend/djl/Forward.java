package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import io.github.monokeras.backend.djl.arrays.Activity;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.backend.djl.layers.LayerCall;
import java.util.List;
import java.util.Map;

/**
 * What a network made of a batch.
 *
 * @param values all that came up, by their numbers
 * @param calls of the layers, in their turns
 * @param outputs in the order of the network's
 * @param activities the outputs of layers that cost something
 * @param updates the new values of weights that layers themselves change, as moving averages
 */
record Forward(
        Values values,
        List<LayerCall> calls,
        List<Outputs> outputs,
        List<Activity> activities,
        Map<Parameter, NDArray> updates) {

    /** Returns the same outputs without the graph behind them. */
    Forward stopGradient() {
        return new Forward(
                values, calls, outputs.stream().map(Outputs::stopGradient).toList(), activities, updates);
    }
}
