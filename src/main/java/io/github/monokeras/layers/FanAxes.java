package io.github.monokeras.layers;

import io.github.monokeras.initializers.GlorotNormal;
import io.github.monokeras.initializers.GlorotUniform;
import io.github.monokeras.initializers.HeNormal;
import io.github.monokeras.initializers.HeUniform;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.initializers.LecunNormal;
import io.github.monokeras.initializers.LecunUniform;
import io.github.monokeras.initializers.VarianceScaling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells initializers that scale with what a weight connects which of a kernel's axes are inputs, and which outputs. */
final class FanAxes {

    private FanAxes() {}

    /** Returns an initializer that counts by these axes; one that does not count stays as it is. */
    static Initializer of(Initializer initializer, List<Integer> inputAxes, List<Integer> outputAxes) {
        VarianceScaling scaling = scaling(initializer);
        return scaling == null || (scaling.inputAxes() != null && scaling.outputAxes() != null)
                ? initializer
                : scaling.inputAxes(inputAxes).outputAxes(outputAxes);
    }

    private static @Nullable VarianceScaling scaling(Initializer initializer) {
        if (initializer instanceof VarianceScaling scaling) {
            return scaling;
        }
        if (initializer instanceof GlorotUniform glorot) {
            return new VarianceScaling(1, "fan_avg", "uniform", glorot.seed(), null, null);
        }
        if (initializer instanceof GlorotNormal glorot) {
            return new VarianceScaling(1, "fan_avg", "truncated_normal", glorot.seed(), null, null);
        }
        if (initializer instanceof HeUniform he) {
            return new VarianceScaling(2, "fan_in", "uniform", he.seed(), null, null);
        }
        if (initializer instanceof HeNormal he) {
            return new VarianceScaling(2, "fan_in", "truncated_normal", he.seed(), null, null);
        }
        if (initializer instanceof LecunUniform lecun) {
            return new VarianceScaling(1, "fan_in", "uniform", lecun.seed(), null, null);
        }
        if (initializer instanceof LecunNormal lecun) {
            return new VarianceScaling(1, "fan_in", "truncated_normal", lecun.seed(), null, null);
        }
        return null;
    }
}
