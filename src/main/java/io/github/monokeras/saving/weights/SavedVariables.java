package io.github.monokeras.saving.weights;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The variables of one object in a file, numbered from 0.
 *
 * @param datasets in the order of their numbers
 */
record SavedVariables(List<Hdf5Dataset> datasets) {

    /** Finds those of a layer, which must have its number and its shapes. */
    static SavedVariables of(Hdf5Group root, SavedObject object, Layer layer) {
        List<WeightSpec> specs = layer.weightSpecs();
        Optional<Hdf5Group> vars = Spellings.vars(root, object);
        List<String> names = vars.map(Hdf5Group::names).orElse(List.of());
        if (names.size() != specs.size()) {
            throw new InvalidFileException("%s: must have %d variables in %s, got %d; take a file of the same layers"
                    .formatted(layer.who(), specs.size(), object.varsPath(), names.size()));
        }
        if (specs.isEmpty()) {
            return new SavedVariables(List.of());
        }
        SavedVariables variables = vars.flatMap(SavedVariables::numbered)
                .orElseThrow(() -> new InvalidFileException(
                        "%s: must have its variables in %s as datasets 0 to %d, got %s; take a file that Keras wrote"
                                .formatted(
                                        layer.who(), object.varsPath(), specs.size() - 1, Quote.of(names.toString()))));
        for (int i = 0; i < specs.size(); i++) {
            Hdf5Dataset dataset = variables.datasets.get(i);
            if (!dataset.shape().equals(specs.get(i).shape())) {
                throw new InvalidFileException(
                        "%s: %s must have shape %s, got %s in %s/%d; take a file of the same layers"
                                .formatted(
                                        layer.who(),
                                        specs.get(i).name(),
                                        specs.get(i).shape(),
                                        dataset.shape(),
                                        object.varsPath(),
                                        i));
            }
        }
        return variables;
    }

    /** Returns what is in a group under 0, 1 and so on, or nothing if there is anything else. */
    static Optional<SavedVariables> numbered(Hdf5Group vars) {
        List<Hdf5Dataset> datasets = new ArrayList<>();
        for (int i = 0; i < vars.names().size(); i++) {
            vars.dataset(String.valueOf(i)).ifPresent(datasets::add);
        }
        return datasets.size() == vars.names().size()
                ? Optional.of(new SavedVariables(List.copyOf(datasets)))
                : Optional.empty();
    }

    boolean isEmpty() {
        return datasets.isEmpty();
    }

    /** Reads all numbers. */
    Weights values() {
        return Weights.of(datasets.stream().map(Hdf5Dataset::values).toList());
    }
}
