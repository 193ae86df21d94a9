package io.github.monokeras.backend.reference;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.activations.ExponentialUnits;
import io.github.monokeras.backend.reference.activations.Rectifiers;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.regularizers.WeightPenalty;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.ELU;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.LeakyReLU;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.layers.PReLU;
import io.github.monokeras.layers.ReLU;
import io.github.monokeras.layers.Softmax;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The layers one after another, forward and back. */
final class ReferenceNetwork {

    private final List<LayerStep> steps = new ArrayList<>();

    ReferenceNetwork(Network network, Weights start) {
        Iterator<Tensor> values = start.iterator();
        for (Layer layer : network.layers()) {
            List<Weight> weights = layer.weightSpecs().stream()
                    .map(spec -> new Weight(values.next()))
                    .toList();
            Regularizer activity = layer.activityRegularizer();
            steps.add(new LayerStep(
                    stage(layer, weights),
                    Activations.of(layer.activation())::forward,
                    activity == null ? null : WeightPenalty.of(activity)));
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
        return steps.stream().flatMap(step -> step.formula().weights().stream());
    }

    /** Returns the flow of so many samples to what goes into the last layer's activation. */
    Flow preActivation(Matrix x, int samples) {
        Flow flow = new Flow(x, dx -> dx);
        for (LayerStep step : steps.subList(0, steps.size() - 1)) {
            flow = flow.then(step.formula()::forward).then(z -> step.activate(z, samples));
        }
        return flow.then(last().formula()::forward);
    }

    /** Returns the flow of so many samples through the last layer's activation. */
    Flow activate(Matrix preActivation, int samples) {
        return last().activate(preActivation, samples);
    }

    private LayerStep last() {
        return steps.get(steps.size() - 1);
    }
}
