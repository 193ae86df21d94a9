package io.github.monokeras.backend.reference;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.Normalization;
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
                Activation activation = lastActivation;
                stages.add(x -> Activations.apply(activation, x));
            }
            add(layer, weights);
        }
    }

    private void add(Layer layer, List<Weight> weights) {
        if (layer instanceof Dense dense) {
            stages.add(new DenseLayer(dense, weights));
            lastActivation = dense.activation();
        } else if (layer instanceof Normalization normalization) {
            stages.add(new NormalizationLayer(normalization, weights));
            lastActivation = Activation.LINEAR;
        } else {
            throw new IllegalArgumentException("ReferenceBackend: layer must be one that it knows, got " + layer);
        }
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
