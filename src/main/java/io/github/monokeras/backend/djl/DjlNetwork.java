package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;

/** A model's layers as DJL blocks, with their weights as DJL parameters on the device. */
final class DjlNetwork {

    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> lastActivation = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final ParameterStore settledWeights;
    private final DType dtype;

    DjlNetwork(NDManager manager, DType dtype, Network network, Weights weights) {
        this.dtype = dtype;
        settledWeights = new SettledWeights(manager);
        for (Layer layer : network.layers()) {
            blocks.addAll(lastActivation);
            lastActivation.clear();
            add((Dense) layer);
        }
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            // Autograd follows the leaves of each step, never the weights themselves: see StepWeights.
            parameter.freeze(true);
            // A staged array may live in Java's memory; its duplicate is the engine's own.
            try (NDArray staged = DjlArrays.create(manager, weights.get(i), dtype)) {
                parameter.setArray(staged.duplicate());
            }
        }
    }

    private void add(Dense layer) {
        DenseBlock block = new DenseBlock(layer);
        blocks.add(block);
        parameters.addAll(block.getDirectParameters().values());
        if (layer.activation() != Activation.LINEAR) {
            lastActivation.add(DjlActivations.block(layer.activation()));
        }
    }

    /** Returns what goes into the last layer's activation and what comes out. */
    Outputs forward(ParameterStore weights, NDArray x, boolean training) {
        NDArray logits = forward(blocks, weights, x, training);
        return new Outputs(logits, forward(lastActivation, weights, logits, training));
    }

    ParameterStore settledWeights() {
        return settledWeights;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    Weights weights() {
        List<Tensor> tensors = new ArrayList<>();
        for (Parameter parameter : parameters) {
            tensors.add(DjlArrays.tensor(parameter.getArray()));
        }
        return Weights.of(tensors);
    }

    void setWeights(Weights weights) {
        for (int i = 0; i < parameters.size(); i++) {
            NDArray array = parameters.get(i).getArray();
            try (NDArray staged = DjlArrays.create(array.getManager(), weights.get(i), dtype)) {
                array.set(new NDIndex("..."), staged);
            }
        }
    }

    private static NDArray forward(List<Block> blocks, ParameterStore weights, NDArray x, boolean training) {
        NDList values = new NDList(x);
        for (Block block : blocks) {
            values = block.forward(weights, values, training);
        }
        return values.singletonOrThrow();
    }
}
