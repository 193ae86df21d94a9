package io.github.monokeras.layers;

import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of batch renormalization, which belong to {@link BatchNormalization}. */
final class Renormalization {

    private static final String WHO = "BatchNormalization";
    private static final List<String> BOUNDS = List.of("rmax", "rmin", "dmax");

    private boolean on;
    private @Nullable Map<String, Double> clipping;
    private double momentum = 0.99;

    Renormalization() {}

    void set(boolean isOn) {
        on = isOn;
    }

    void clip(Map<String, Double> bounds) {
        if (!BOUNDS.containsAll(bounds.keySet())) {
            throw new IllegalArgumentException(
                    "%s: renormClipping must hold rmax, rmin and dmax alone, got %s".formatted(WHO, bounds.keySet()));
        }
        Double rmax = bounds.get("rmax");
        Double rmin = bounds.get("rmin");
        if (rmax != null && rmin != null && rmax < rmin) {
            throw new IllegalArgumentException(
                    "%s: rmax of renormClipping must be at least rmin, got %s and %s".formatted(WHO, rmax, rmin));
        }
        Double dmax = bounds.get("dmax");
        if (dmax != null && !(dmax >= 0)) {
            throw new IllegalArgumentException(
                    "%s: dmax of renormClipping must be at least 0, got %s".formatted(WHO, dmax));
        }
        Map<String, Double> sorted = new LinkedHashMap<>();
        BOUNDS.stream().filter(bounds::containsKey).forEach(name -> sorted.put(name, bounds.get(name)));
        clipping = sorted;
    }

    void momentum(double newMomentum) {
        momentum = NormalizationOptions.requireWithinOne(WHO, "renormMomentum", newMomentum);
    }

    boolean isOn() {
        return on;
    }

    @Nullable
    Double bound(String name) {
        return clipping == null ? null : clipping.get(name);
    }

    double momentum() {
        return momentum;
    }

    List<WeightSpec> weightSpecs(Shape channels, Initializer mean, Initializer variance) {
        if (!on) {
            return List.of();
        }
        Initializer deviation = (shape, random) -> root(variance.initialize(shape, random));
        return List.of(
                new WeightSpec("moving_stddev", channels, deviation, false),
                new WeightSpec("renorm_mean", channels, mean, false),
                new WeightSpec("renorm_stddev", channels, deviation, false));
    }

    void describe(Config config) {
        config.put("renorm", on)
                .put("renorm_clipping", on && clipping == null ? Map.of() : clipping)
                .put("renorm_momentum", momentum);
    }

    private static Tensor root(Tensor variances) {
        double[] roots =
                Arrays.stream(variances.toDoubleArray()).map(Math::sqrt).toArray();
        return Tensor.of(variances.shape(), roots);
    }
}
