package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.djl.arrays.Activity;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.backend.djl.regularizers.DjlRegularizers;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.regularizers.Regularizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the weights that training changes, and the outputs of layers, cost beside the loss. */
final class Penalties {

    private final Map<Parameter, Regularizer> regularizers = new LinkedHashMap<>();

    Penalties(Network network, List<Parameter> parameters) {
        List<WeightSpec> specs = network.weightSpecs().toList();
        for (int i = 0; i < specs.size(); i++) {
            Regularizer regularizer = specs.get(i).regularizer();
            if (regularizer != null && specs.get(i).trainable()) {
                regularizers.put(parameters.get(i), regularizer);
            }
        }
    }

    /** Returns the loss of a batch with all that is added to it. */
    NDArray addTo(NDArray loss, StepWeights weights, List<Activity> activities, int samples) {
        NDArray sum = loss;
        for (Map.Entry<Parameter, Regularizer> entry : regularizers.entrySet()) {
            sum = sum.add(DjlRegularizers.penalty(entry.getValue(), weights.of(entry.getKey())));
        }
        for (Activity activity : activities) {
            NDArray penalty = DjlRegularizers.penalty(activity.regularizer(), activity.output());
            sum = sum.add(penalty.div(Scalar.of(samples, penalty)));
        }
        return sum;
    }
}
