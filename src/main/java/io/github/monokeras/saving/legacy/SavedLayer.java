package io.github.monokeras.saving.legacy;

import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weights of one layer of a model, which may be made of others, in the order of an old file.
 *
 * @param name the layer's name in the file
 * @param weights trainable ones first
 */
public record SavedLayer(String name, List<Hdf5Dataset> weights) {

    private static final String LAYER_NAMES = "layer_names";
    private static final String WEIGHT_NAMES = "weight_names";
    private static final String TOP_LEVEL = "top_level_model_weights";

    /** Keeps a copy of the list. */
    public SavedLayer {
        weights = List.copyOf(weights);
    }

    /**
     * Lists the layers that have weights, in the order of the file.
     *
     * @param group {@code /model_weights} of a whole model, or the root of a file of weights alone
     * @throws InvalidFileException if the group names no layers, or a layer or weight that is not in it
     */
    public static List<SavedLayer> of(Hdf5Group group) {
        if (!group.attributes().containsKey(LAYER_NAMES) && !group.attributes().containsKey(LAYER_NAMES + 0)) {
            throw new InvalidFileException(
                    "layer_names: the weights must have the attribute layer_names or layer_names0, got neither");
        }
        List<SavedLayer> layers = new ArrayList<>();
        for (String name : strings(group, LAYER_NAMES)) {
            Hdf5Group layer = group.group(name)
                    .orElseThrow(() ->
                            new InvalidFileException("layer_names: each must be a group, got \"%s\", which is none"
                                    .formatted(Members.shown(name))));
            List<Hdf5Dataset> weights = listed(layer, name);
            if (!weights.isEmpty()) {
                layers.add(new SavedLayer(name, weights));
            }
        }
        group.group(TOP_LEVEL).ifPresent(own -> {
            if (!strings(own, WEIGHT_NAMES).isEmpty()) {
                throw new InvalidFileException(TOP_LEVEL
                        + ": must be empty, for weights belong to layers; the file has some of the model itself");
            }
        });
        return List.copyOf(layers);
    }

    /** Lists the datasets that a group names in {@code weight_names}, in that order. */
    static List<Hdf5Dataset> listed(Hdf5Group group, String where) {
        List<Hdf5Dataset> datasets = new ArrayList<>();
        for (String name : strings(group, WEIGHT_NAMES)) {
            datasets.add(group.dataset(name)
                    .orElseThrow(() -> new InvalidFileException("%s, weight_names: each must be a dataset, got \"%s\""
                            .formatted(Members.shown(where), Members.shown(name)))));
        }
        return datasets;
    }

    /** Lists the names of the datasets in a group's {@code weight_names}. */
    static List<String> weightNames(Hdf5Group group) {
        return strings(group, WEIGHT_NAMES);
    }

    /** Reads a list of names, which Keras splits where it is too long for one attribute: {@code layer_names0}, and so on. */
    private static List<String> strings(Hdf5Group group, String attribute) {
        if (group.attributes().containsKey(attribute)) {
            return strings(group.attributes().get(attribute), attribute);
        }
        List<String> all = new ArrayList<>();
        for (int part = 0; group.attributes().containsKey(attribute + part); part++) {
            all.addAll(strings(group.attributes().get(attribute + part), attribute + part));
        }
        return all;
    }

    private static List<String> strings(@Nullable Object value, String attribute) {
        if (value instanceof String one) {
            return List.of(one);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String.class::cast).toList();
        }
        // An empty list of names is written as an empty list of numbers.
        if (value instanceof Tensor numbers && numbers.size() == 0) {
            return List.of();
        }
        throw new InvalidFileException(
                "%s: must be a list of names, got %s".formatted(attribute, Members.shown(String.valueOf(value))));
    }
}
