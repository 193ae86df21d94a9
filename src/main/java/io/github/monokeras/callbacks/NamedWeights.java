package io.github.monokeras.callbacks;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** The weights of a model with names. */
final class NamedWeights {

    private NamedWeights() {}

    /** Names each weight by number, layer and weight, as {@code 0000_dense_kernel}, for the entries of a file. */
    static Map<String, Tensor> numbered(TrainedModel model) {
        Map<String, Tensor> named = new LinkedHashMap<>();
        named(model, (layer, weight) -> "%s_%s".formatted(layer, weight))
                .forEach((name, value) -> named.put(String.format(Locale.ROOT, "%04d_%s", named.size(), name), value));
        return named;
    }

    /** Names each weight by model, layer and weight, as {@code sequential/dense/kernel}. Keras: {@code weight.path}. */
    static Map<String, Tensor> paths(TrainedModel model) {
        return named(model, (layer, weight) -> "%s/%s/%s".formatted(model.name(), layer, weight));
    }

    private static Map<String, Tensor> named(TrainedModel model, BiFunction<String, String, String> name) {
        Map<String, Tensor> named = new LinkedHashMap<>();
        Weights weights = model.getWeights();
        for (Layer layer : model.layers()) {
            for (WeightSpec spec : layer.weightSpecs()) {
                named.put(name.apply(layer.name(), spec.name()), weights.get(named.size()));
            }
        }
        return named;
    }
}
