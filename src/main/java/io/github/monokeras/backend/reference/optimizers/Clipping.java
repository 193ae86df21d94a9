package io.github.monokeras.backend.reference.optimizers;

import io.github.monokeras.optimizers.CommonOptions;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Keeps gradients from growing too large. */
public final class Clipping {

    private Clipping() {}

    /** Returns the gradients of all weights as the options allow them. */
    public static List<double[]> clip(List<double[]> gradients, CommonOptions options) {
        if (options.clipnorm() != null) {
            double limit = options.clipnorm();
            return gradients.stream()
                    .map(gradient -> scaled(gradient, limit / Math.max(norm(List.of(gradient)), limit)))
                    .toList();
        }
        if (options.globalClipnorm() != null) {
            double limit = options.globalClipnorm();
            double norm = norm(gradients);
            // As in Keras: where a gradient is not finite, all become NaN, so that it shows.
            double factor = Double.isFinite(norm) ? limit / Math.max(norm, limit) : Double.NaN;
            return gradients.stream().map(gradient -> scaled(gradient, factor)).toList();
        }
        if (options.clipvalue() != null) {
            double limit = options.clipvalue();
            return gradients.stream()
                    .map(gradient -> each(gradient, value -> Math.min(Math.max(value, -limit), limit)))
                    .toList();
        }
        return gradients;
    }

    private static double norm(List<double[]> gradients) {
        return Math.sqrt(gradients.stream()
                .flatMapToDouble(Arrays::stream)
                .map(value -> value * value)
                .sum());
    }

    private static double[] scaled(double[] gradient, double factor) {
        return each(gradient, value -> value * factor);
    }

    private static double[] each(double[] gradient, DoubleUnaryOperator change) {
        return Arrays.stream(gradient).map(change).toArray();
    }
}
