package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.djl.activations.ExponentialFormulas;
import io.github.monokeras.backend.djl.activations.RectifierFormulas;
import io.github.monokeras.backend.djl.arrays.Activity;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.ELU;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.LeakyReLU;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.layers.PReLU;
import io.github.monokeras.layers.ReLU;
import io.github.monokeras.layers.Softmax;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A model's layers as DJL blocks, with their weights as DJL parameters on the device. */
final class DjlNetwork {

    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> lastActivation = new ArrayList<>();
    private final Map<Block, Regularizer> activities = new HashMap<>();
    private final List<Parameter> parameters = new ArrayList<>();
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
            for (int i = 0; i < layer.weightSpecs().size(); i++) {
                Parameter parameter = own.next();
                set(parameter, values.next());
                parameters.add(parameter);
            }
        }
    }

    /** Adds a layer's formula, and keeps its last activation apart. */
    private Block add(Layer layer) {
        Block block = block(layer);
        blocks.add(block);
        if (layer.activation() != Activation.LINEAR) {
            lastActivation.add(DjlActivations.block(layer.activation()));
        }
        if (layer.activityRegularizer() != null) {
            activities.put(lastActivation.isEmpty() ? block : lastActivation.get(0), layer.activityRegularizer());
        }
        return block;
    }

    private Block block(Layer layer) {
        if (layer instanceof Dense dense) {
            return new DenseBlock(dense);
        }
        if (layer instanceof Normalization normalization) {
            return normalizing(normalization);
        }
        if (layer instanceof io.github.monokeras.layers.Activation || layer instanceof Softmax) {
            return DjlActivations.block(Activation.LINEAR);
        }
        if (layer instanceof ReLU relu) {
            return LambdaBlock.singleton(x -> RectifierFormulas.relu(x, relu), "relu");
        }
        if (layer instanceof LeakyReLU leaky) {
            return LambdaBlock.singleton(x -> RectifierFormulas.leakyRelu(x, leaky.negativeSlope()), "leaky_relu");
        }
        if (layer instanceof ELU elu) {
            return LambdaBlock.singleton(x -> ExponentialFormulas.elu(x, elu.alpha()), "elu");
        }
        if (layer instanceof PReLU) {
            return new PReLUBlock();
        }
        throw new IllegalArgumentException("DjlBackend: layer must be one that it knows, got " + layer);
    }

    private Block normalizing(Normalization layer) {
        NormalizationBlock block = new NormalizationBlock();
        if (layer.givenMean() != null && layer.givenVariance() != null) {
            set(block.mean(), layer.givenMean());
            set(block.variance(), layer.givenVariance());
        }
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
        List<Activity> costly = new ArrayList<>();
        NDArray logits = forward(blocks, weights, x, training, costly);
        return new Outputs(logits, forward(lastActivation, weights, logits, training, costly), costly);
    }

    ParameterStore settledWeights() {
        return settledWeights;
    }

    /** Lists the weights in Keras's order. */
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
            try (NDArray staged = DjlArrays.create(manager, weights.get(i), dtype)) {
                array.set(new NDIndex("..."), staged);
            }
        }
    }

    private NDArray forward(
            List<Block> through, ParameterStore weights, NDArray x, boolean training, List<Activity> costly) {
        NDList values = new NDList(x);
        for (Block block : through) {
            values = block.forward(weights, values, training);
            Regularizer regularizer = activities.get(block);
            if (regularizer != null) {
                costly.add(new Activity(regularizer, values.singletonOrThrow()));
            }
        }
        return values.singletonOrThrow();
    }
}
