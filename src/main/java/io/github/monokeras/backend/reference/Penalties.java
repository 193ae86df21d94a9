package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.backend.reference.regularizers.WeightPenalty;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.regularizers.Regularizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the weights that training changes cost beside the loss. */
final class Penalties {

    private final Map<Weight, WeightPenalty> penalties = new LinkedHashMap<>();

    Penalties(Network network, List<Weight> weights) {
        List<WeightSpec> specs = network.weightSpecs().toList();
        for (int i = 0; i < specs.size(); i++) {
            Regularizer regularizer = specs.get(i).regularizer();
            if (regularizer != null && specs.get(i).trainable()) {
                penalties.put(weights.get(i), WeightPenalty.of(regularizer));
            }
        }
    }

    /** Returns the sum of what all weights cost. */
    double value() {
        double sum = 0;
        for (Map.Entry<Weight, WeightPenalty> entry : penalties.entrySet()) {
            Weight weight = entry.getKey();
            sum += entry.getValue().value(weight.values(), weight.shape().dims());
        }
        return sum;
    }

    /** Adds the gradient of {@link #value} to the weights' gradients. */
    void backward() {
        penalties.forEach((weight, penalty) -> weight.addGradient(
                penalty.gradient(weight.values(), weight.shape().dims())));
    }
}
