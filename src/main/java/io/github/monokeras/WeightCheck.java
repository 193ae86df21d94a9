package io.github.monokeras;

import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;

/** Refuses weights that do not fit, before any is set. */
final class WeightCheck {

    private WeightCheck() {}

    static void require(String who, List<WeightSpec> specs, Weights weights) {
        if (weights.size() != specs.size()) {
            throw new IllegalArgumentException("%s: setWeights needs %d weights %s, got %d"
                    .formatted(who, specs.size(), names(specs), weights.size()));
        }
        for (int i = 0; i < specs.size(); i++) {
            WeightSpec spec = specs.get(i);
            Tensor weight = weights.get(i);
            if (!weight.shape().equals(spec.shape())) {
                throw new IllegalArgumentException(
                        "%s: %s must have shape %s, got %s".formatted(who, spec.name(), spec.shape(), weight.shape()));
            }
            weight.firstNonFinite().ifPresent(at -> {
                throw new IllegalArgumentException("%s: %s must hold finite numbers, got %s at place %d"
                        .formatted(who, spec.name(), weight.getFlat(at), at));
            });
        }
    }

    private static List<String> names(List<WeightSpec> specs) {
        return specs.stream().map(WeightSpec::name).toList();
    }
}
