package io.github.monokeras.backend.reference;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.activations.ExponentialUnits;
import io.github.monokeras.backend.reference.activations.Rectifiers;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.ELU;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.LeakyReLU;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.layers.PReLU;
import io.github.monokeras.layers.ReLU;
import io.github.monokeras.layers.Softmax;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The layers one after another, forward and back. */
final class ReferenceNetwork {

    private final List<Stage> stages = new ArrayList<>();
    private Activation lastActivation = Activation.LINEAR;

    ReferenceNetwork(Network network, Weights start) {
        Iterator<Tensor> values = start.iterator();
        for (Layer layer : network.layers()) {
            List<Weight> weights = new ArrayList<>();
            for (WeightSpec spec : layer.weightSpecs()) {
                weights.add(new Weight(values.next(), spec.trainable()));
            }
            if (lastActivation != Activation.LINEAR) {
                stages.add(Activations.of(lastActivation)::forward);
            }
            stages.add(stage(layer, weights));
            lastActivation = layer.activation();
        }
    }

    /** Returns a layer's formula, without its last activation. */
    private static Stage stage(Layer layer, List<Weight> weights) {
        if (layer instanceof Dense dense) {
            return new DenseLayer(dense, weights);
        }
        if (layer instanceof Normalization normalization) {
            return new NormalizationLayer(normalization, weights);
        }
        if (layer instanceof io.github.monokeras.layers.Activation || layer instanceof Softmax) {
            return Activations.of(Activation.LINEAR)::forward;
        }
        if (layer instanceof ReLU relu) {
            return Rectifiers.relu(relu)::forward;
        }
        if (layer instanceof LeakyReLU leaky) {
            return Rectifiers.leakyRelu(leaky.negativeSlope())::forward;
        }
        if (layer instanceof ELU elu) {
            return ExponentialUnits.elu(elu.alpha())::forward;
        }
        if (layer instanceof PReLU parametric) {
            return new ParametricRectifier(parametric, weights);
        }
        throw new IllegalArgumentException("ReferenceBackend: layer must be one that it knows, got " + layer);
    }

    Stream<Weight> weights() {
        return stages.stream().flatMap(stage -> stage.weights().stream());
    }

    /** Returns the flow to what goes into the last layer's activation. */
    Flow preActivation(Matrix x) {
        Flow flow = new Flow(x, dx -> dx);
        for (Stage stage : stages) {
            flow = flow.then(stage::forward);
        }
        return flow;
    }

    /** Returns the flow through the last layer's activation. */
    Flow activate(Matrix preActivation) {
        return Activations.apply(lastActivation, preActivation);
    }
}
