package io.github.monokeras.training;

import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Goal;
import io.github.monokeras.backend.Labelling;
import io.github.monokeras.backend.Network;
import io.github.monokeras.layers.StringLayer;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Strings;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a user hands in for the inputs and outputs of a model: for one a tensor or an array, for several a list in their
 * order or a map by their names.
 */
public final class GivenData {

    private final String call;
    private final Network network;
    private final DType dtype;

    /**
     * Reads for one call.
     *
     * @param call who asks, as {@code fit}
     * @param network which takes the data
     * @param dtype the precision in which it computes
     */
    public GivenData(String call, Network network, DType dtype) {
        this.call = call;
        this.network = network;
        this.dtype = dtype;
    }

    /**
     * Returns each input, {@code (samples, …)}.
     *
     * @throws IllegalArgumentException if they do not fit the model
     */
    public List<Tensor> inputs(Object x) {
        List<String> names = network.entries().stream().map(Network.Entry::name).toList();
        List<Tensor> inputs = new ArrayList<>();
        for (Network.Input input : network.inputs()) {
            Object given = one("x", "input", x, input.entry(), names);
            StringLayer reader = input.reader();
            Tensor numbers = reader == null ? Tensor.from(given) : reader.call(strings(given, input));
            inputs.add(DataCheck.inputs(call, numbers.cast(dtype), input));
            DataCheck.requireSameCount(call, names.get(input.entry()), inputs);
        }
        return inputs;
    }

    /**
     * Returns inputs with labels and weights.
     *
     * @param sampleWeight or null: all samples count alike
     * @throws IllegalArgumentException if they do not fit the model
     */
    public LabelledData labelled(Object x, Object y, @Nullable Object sampleWeight, Compilation compilation) {
        List<Tensor> inputs = inputs(x);
        int count = inputs.get(0).shape().dim(0);
        List<Labelling> labels = new ArrayList<>();
        for (Goal goal : compilation.goals()) {
            Network.Output output = network.outputs().get(goal.output());
            Object own = one("y", "output", y, goal.output(), compilation.outputNames());
            Tensor label = label(Tensor.from(own).cast(dtype), count, goal, output.shape());
            labels.add(new Labelling(label, weight(sampleWeight, goal, compilation, label)));
        }
        return new LabelledData(inputs, labels);
    }

    /** Brings strings into the shape of their entry. */
    private Strings strings(Object given, Network.Input input) {
        return DataCheck.strings(
                call, Strings.of(call + ": x", given), network.entries().get(input.entry()));
    }

    private Tensor label(Tensor y, int count, Goal goal, Shape output) {
        Shape shape = goal.loss() == null ? output : goal.loss().labelShape(output);
        Tensor label = DataCheck.labels(call, y, count, shape);
        if (goal.loss() != null) {
            goal.loss().requireLabels(call, label, output);
        }
        return label;
    }

    private @Nullable Tensor weight(@Nullable Object sampleWeight, Goal goal, Compilation compilation, Tensor label) {
        if (sampleWeight == null) {
            return null;
        }
        boolean several = sampleWeight instanceof Map<?, ?>
                || (compilation.outputNames().size() > 1 && sampleWeight instanceof List<?>);
        Object own = several ? find(sampleWeight, goal.output(), compilation.outputNames()) : sampleWeight;
        return own == null ? null : DataCheck.sampleWeights(call, Tensor.from(own), label);
    }

    private static @Nullable Object find(Object given, int index, List<String> names) {
        if (given instanceof Map<?, ?> byName) {
            return byName.get(names.get(index));
        }
        List<?> inOrder = (List<?>) given;
        return index < inOrder.size() ? inOrder.get(index) : null;
    }

    /** Returns what was given for one of the inputs or outputs. */
    private Object one(String keyword, String kind, Object given, int index, List<String> names) {
        if (names.size() == 1 && !(given instanceof Map<?, ?>)) {
            return given;
        }
        if (!(given instanceof Map<?, ?>) && !(given instanceof List<?> list && list.size() == names.size())) {
            throw new IllegalArgumentException("%s: %s must be a list of %d, or a map, for the %ss %s, got %s"
                    .formatted(call, keyword, names.size(), kind, names, described(given)));
        }
        Object found = find(given, index, names);
        if (found == null) {
            throw new IllegalArgumentException("%s: %s must have something for each %s %s, got nothing for \"%s\""
                    .formatted(call, keyword, kind, names, names.get(index)));
        }
        return found;
    }

    private static String described(Object given) {
        return given instanceof List<?> list
                ? "a list of " + list.size()
                : "one " + given.getClass().getSimpleName();
    }
}
