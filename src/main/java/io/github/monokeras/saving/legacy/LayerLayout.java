package io.github.monokeras.saving.legacy;

import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.saving.hdf5.Hdf5Type;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives the weights of one layer of a file to the layers that hold them. */
final class LayerLayout {

    private final Source source;
    private final Map<Layer, Weights> placed = new LinkedHashMap<>();
    private boolean converted;

    LayerLayout(Source source) {
        this.source = source;
    }

    LegacyWeights weights() {
        return new LegacyWeights(placed, converted);
    }

    /** Gives out the weights of a saved layer, all of them. */
    void place(SavedLayer saved, Layer layer) {
        List<Layer> leaves =
                layer.leaves().stream().filter(leaf -> !(leaf instanceof Input)).toList();
        Map<Layer, @Nullable Tensor[]> tensors = new LinkedHashMap<>();
        for (Layer leaf : leaves) {
            tensors.put(leaf, new Tensor[leaf.weightSpecs().size()]);
        }
        int next = 0;
        for (boolean trainable : new boolean[] {true, false}) {
            for (Layer leaf : leaves) {
                next += fill(saved, next, leaf, trainable, Objects.requireNonNull(tensors.get(leaf)));
            }
        }
        if (next != saved.weights().size()) {
            throw new InvalidFileException(
                    "layer \"%s\": must have %d weights for %s, got %d; the model must be the one that was saved"
                            .formatted(
                                    saved.name(),
                                    next,
                                    layer.who(),
                                    saved.weights().size()));
        }
        for (Layer leaf : leaves) {
            List<Tensor> all = new ArrayList<>();
            for (Tensor tensor : Objects.requireNonNull(tensors.get(leaf))) {
                all.add(Objects.requireNonNull(tensor));
            }
            if (!all.isEmpty()) {
                placed.put(leaf, Weights.of(all));
            }
        }
    }

    /** Fills in the weights of one layer that are trainable, or those that are not; returns how many the file has of them. */
    private int fill(SavedLayer saved, int from, Layer leaf, boolean trainable, @Nullable Tensor[] tensors) {
        List<WeightSpec> specs = leaf.weightSpecs();
        List<WeightSpec> wanted = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            if (specs.get(i).trainable() == trainable) {
                wanted.add(specs.get(i));
                places.add(i);
            }
        }
        if (wanted.isEmpty()) {
            return 0;
        }
        String who = "layer \"%s\"".formatted(saved.name());
        List<Hdf5Dataset> rest = saved.weights().subList(from, saved.weights().size());
        OldGates gates = source.keras1() ? OldGates.of(leaf, rest, wanted.size()) : null;
        int count = gates == null ? wanted.size() : gates.count();
        if (rest.size() < count) {
            throw new InvalidFileException("%s: must have %s of %s, got only %d weights"
                    .formatted(
                            who,
                            wanted.stream().map(WeightSpec::name).toList(),
                            leaf.who(),
                            saved.weights().size()));
        }
        List<Hdf5Dataset> own = rest.subList(0, count);
        List<Tensor> read = gates == null ? read(who, leaf, wanted, own) : gates.joined(who, own, wanted);
        converted |= gates != null;
        for (int i = 0; i < places.size(); i++) {
            boolean wide = own.get(0).type() == Hdf5Type.FLOAT64;
            tensors[places.get(i)] = wide ? read.get(i) : read.get(i).cast(DType.FLOAT32);
        }
        return count;
    }

    private List<Tensor> read(String who, Layer leaf, List<WeightSpec> wanted, List<Hdf5Dataset> own) {
        List<Tensor> fast = CudnnWeights.read(leaf, wanted, own);
        if (fast != null) {
            converted = true;
            return fast;
        }
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Tensor kernel = ConvolutionKernels.read(who, source, leaf, wanted.get(i), own.get(i));
            converted |= kernel != null;
            tensors.add(kernel == null ? plain(who, wanted.get(i), own.get(i)) : kernel);
        }
        return tensors;
    }

    /** Reads a weight that lies in the file as it does here. */
    static Tensor plain(String who, WeightSpec spec, Hdf5Dataset dataset) {
        if (!dataset.shape().equals(spec.shape())) {
            throw new InvalidFileException("%s: %s must have shape %s, got %s; the model must be the one that was saved"
                    .formatted(who, spec.name(), spec.shape(), dataset.shape()));
        }
        return dataset.values();
    }
}
