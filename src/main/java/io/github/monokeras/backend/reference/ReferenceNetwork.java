package io.github.monokeras.backend.reference;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The layers one after another, forward and back. */
final class ReferenceNetwork {

    private record Step(DenseLayer layer, Activation activation) {

        Flow forward(Matrix x) {
            return layer.forward(x).then(z -> Activations.apply(activation, z));
        }
    }

    private final List<Step> steps = new ArrayList<>();

    ReferenceNetwork(Network network, Weights start) {
        Iterator<Weight> weights = start.stream().map(Weight::new).iterator();
        for (Layer layer : network.layers()) {
            Dense dense = (Dense) layer;
            Weight kernel = weights.next();
            Weight bias = dense.useBias() ? weights.next() : null;
            DenseLayer affine = new DenseLayer(dense.inputShape().dim(-1), dense.units(), kernel, bias);
            steps.add(new Step(affine, dense.activation()));
        }
    }

    Stream<Weight> weights() {
        return steps.stream().flatMap(step -> step.layer.weights().stream());
    }

    /** Returns the flow to the last layer's output. */
    Flow forward(Matrix x) {
        return preActivation(x).then(this::activate);
    }

    /** Returns the flow to what goes into the last layer's activation. */
    Flow preActivation(Matrix x) {
        Flow flow = new Flow(x, dx -> dx);
        for (Step step : steps.subList(0, steps.size() - 1)) {
            flow = flow.then(step::forward);
        }
        return flow.then(last().layer::forward);
    }

    /** Returns the flow through the last layer's activation. */
    Flow activate(Matrix preActivation) {
        return Activations.apply(last().activation, preActivation);
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }
}
