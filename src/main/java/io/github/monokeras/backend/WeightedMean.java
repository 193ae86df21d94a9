package io.github.monokeras.backend;

import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Means of what several have computed, weighted by their shares. */
public final class WeightedMean {

    private WeightedMean() {}

    /**
     * Returns {@code sum(share x) / sum(share)}, added up in double precision and in the order of the parts, so that the same
     * parts always make the same numbers.
     *
     * @param parts at least one
     * @param share how much a part counts
     * @param of what is taken of a part, of one shape
     */
    public static <T> Tensor of(List<T> parts, ToDoubleFunction<T> share, Function<T, Tensor> of) {
        Tensor first = of.apply(parts.get(0));
        double whole = parts.stream().mapToDouble(share).sum();
        double[] sum = new double[first.size()];
        for (T part : parts) {
            double[] values = of.apply(part).toDoubleArray();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += share.applyAsDouble(part) * values[i];
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= whole;
        }
        return Tensor.of(first.shape(), sum).cast(first.dtype());
    }
}
