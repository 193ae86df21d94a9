package io.github.monokeras.training;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;

/** Refuses weights that do not fit, before any is set. */
public final class WeightCheck {

    private WeightCheck() {}

    /**
     * Returns the weights of one layer in a model's precision.
     *
     * @throws IllegalArgumentException if their number or a shape differs, or a value is not finite
     */
    public static Weights of(Layer layer, Weights weights, DType dtype) {
        List<WeightSpec> specs = layer.weightSpecs();
        requireCount(layer.who(), specs, weights);
        List<Tensor> checked = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            WeightSpec spec = specs.get(i);
            Tensor weight = weights.get(i).cast(dtype);
            if (!weight.shape().equals(spec.shape())) {
                throw new IllegalArgumentException("%s: %s must have shape %s, got %s"
                        .formatted(layer.who(), spec.name(), spec.shape(), weight.shape()));
            }
            weight.firstNonFinite().ifPresent(at -> {
                throw new IllegalArgumentException("%s: %s must hold finite numbers, got %s at place %d"
                        .formatted(layer.who(), spec.name(), weight.getFlat(at), at));
            });
            checked.add(weight);
        }
        return Weights.of(checked);
    }

    /**
     * Returns the weights of all layers in a model's precision.
     *
     * @throws IllegalArgumentException if their number or a shape differs, or a value is not finite
     */
    public static Weights of(String who, List<Layer> layers, Weights weights, DType dtype) {
        List<WeightSpec> specs =
                layers.stream().flatMap(layer -> layer.weightSpecs().stream()).toList();
        requireCount(who, specs, weights);
        List<Tensor> checked = new ArrayList<>();
        for (Layer layer : layers) {
            int from = checked.size();
            Weights own =
                    Weights.of(weights.subList(from, from + layer.weightSpecs().size()));
            checked.addAll(of(layer, own, dtype));
        }
        return Weights.of(checked);
    }

    private static void requireCount(String who, List<WeightSpec> specs, Weights weights) {
        if (weights.size() != specs.size()) {
            throw new IllegalArgumentException("%s: setWeights needs %d weights %s, got %d"
                    .formatted(
                            who,
                            specs.size(),
                            specs.stream().map(WeightSpec::name).toList(),
                            weights.size()));
        }
    }
}
