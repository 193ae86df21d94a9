package io.github.monokeras.backend.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;

/** Hands the weights to the blocks as they are, for predictions. */
final class SettledWeights extends ParameterStore {

    SettledWeights(NDManager manager) {
        super(manager, false);
    }

    @Override
    public NDArray getValue(Parameter parameter, Device device, boolean training) {
        return parameter.getArray();
    }
}
