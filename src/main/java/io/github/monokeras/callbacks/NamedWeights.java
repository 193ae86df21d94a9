package io.github.monokeras.callbacks;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.LinkedHashMap;
import java.util.Map;

/** The weights of a model with names. */
final class NamedWeights {

    private NamedWeights() {}

    /** Names each weight by model, layer and weight, as {@code sequential/dense/kernel}. Keras: {@code weight.path}. */
    static Map<String, Tensor> paths(TrainedModel model) {
        Map<String, Tensor> named = new LinkedHashMap<>();
        Weights weights = model.getWeights();
        for (Layer layer : model.layers()) {
            for (WeightSpec spec : layer.weightSpecs()) {
                String path = "%s/%s/%s".formatted(model.name(), layer.name(), spec.name());
                named.put(path, weights.get(named.size()));
            }
        }
        return named;
    }
}
