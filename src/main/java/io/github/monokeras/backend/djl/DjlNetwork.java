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
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A model's layers as DJL blocks, with their weights as DJL parameters on the device. */
final class DjlNetwork {

    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> lastActivation = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final Set<Parameter> trainable = new LinkedHashSet<>();
    private final ParameterStore settledWeights;
    private final NDManager manager;
    private final DType dtype;

    DjlNetwork(NDManager manager, DType dtype, Network network, Weights weights) {
        this.manager = manager;
        this.dtype = dtype;
        settledWeights = new SettledWeights(manager);
        Iterator<Tensor> values = weights.iterator();
        for (Layer layer : network.layers()) {
            blocks.addAll(lastActivation);
            lastActivation.clear();
            Iterator<Parameter> own = add(layer).getDirectParameters().values().iterator();
            for (WeightSpec spec : layer.weightSpecs()) {
                Parameter parameter = own.next();
                set(parameter, values.next());
                parameters.add(parameter);
                if (spec.trainable()) {
                    trainable.add(parameter);
                }
            }
        }
    }

    private Block add(Layer layer) {
        Block block;
        if (layer instanceof Dense dense) {
            block = new DenseBlock(dense);
            if (dense.activation() != Activation.LINEAR) {
                lastActivation.add(DjlActivations.block(dense.activation()));
            }
        } else if (layer instanceof Normalization normalization) {
            NormalizationBlock normalizing = new NormalizationBlock();
            if (normalization.givenMean() != null && normalization.givenVariance() != null) {
                set(normalizing.mean(), normalization.givenMean());
                set(normalizing.variance(), normalization.givenVariance());
            }
            block = normalizing;
        } else {
            throw new IllegalArgumentException("DjlBackend: layer must be one that it knows, got " + layer);
        }
        blocks.add(block);
        return block;
    }

    private void set(Parameter parameter, Tensor start) {
        // Autograd follows the leaves of each step, never the weights themselves: see StepWeights.
        parameter.freeze(true);
        // A staged array may live in Java's memory; its duplicate is the engine's own.
        try (NDArray staged = DjlArrays.create(manager, start, dtype)) {
            parameter.setArray(staged.duplicate());
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

    Set<Parameter> trainable() {
        return trainable;
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
            try (NDArray staged = DjlArrays.create(manager, weights.get(i), dtype)) {
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
