package io.github.monokeras.backend;

import io.github.monokeras.tensor.Tensor;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which way the loss of some samples falls.
 *
 * @param share how much these samples count beside others: their number, or where some of it is masked or weighted, what the
 *     mean of their losses was divided by
 * @param gradients of the weights that training changes, in their order
 * @param changed the new values of weights that layers themselves change, as moving averages, by their place among all weights
 */
public record Gradients(double share, List<Tensor> gradients, Map<Integer, Tensor> changed) implements Serializable {

    /** Keeps copies of the collections. */
    public Gradients {
        gradients = List.copyOf(gradients);
        changed = Map.copyOf(changed);
    }

    /**
     * Returns the gradients of the mean loss over the samples of several parts: {@code sum(share g) / sum(share)}.
     *
     * @param parts at least one
     */
    public static Gradients mean(List<Gradients> parts) {
        double whole = parts.stream().mapToDouble(Gradients::share).sum();
        List<Tensor> means = new ArrayList<>();
        for (int i = 0; i < parts.get(0).gradients.size(); i++) {
            int weight = i;
            means.add(WeightedMean.of(parts, Gradients::share, part -> part.gradients.get(weight)));
        }
        Map<Integer, Tensor> changed = new LinkedHashMap<>();
        for (Integer place : parts.get(0).changed.keySet()) {
            changed.put(place, WeightedMean.of(parts, Gradients::share, part -> part.changed.get(place)));
        }
        return new Gradients(whole, means, changed);
    }

    /**
     * Returns the one share of a batch of whose outputs each loss has its own.
     *
     * @throws IllegalStateException if they differ: what gradients of parts count then is another for each output
     */
    public static double share(List<Double> shares) {
        if (shares.stream().distinct().count() > 1) {
            throw new IllegalStateException(
                    "gradients: the losses of all outputs must be means over the same samples, got %s; let masks leave the same samples everywhere"
                            .formatted(shares));
        }
        return shares.isEmpty() ? 1 : shares.get(0);
    }
}
