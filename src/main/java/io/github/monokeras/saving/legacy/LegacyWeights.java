package io.github.monokeras.saving.legacy;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The weights in an {@code .h5} file of Keras 1, 2 or 3, laid out for the layers of a model.
 *
 * <p>Such a file has a group for each layer of a model, with a list of weights: first those that were trainable, then the
 * rest; for a layer that is made of others, first the trainable ones of all of them.
 *
 * @param weights for each layer that holds weights itself, one tensor for each of its {@link Layer#weightSpecs()}
 * @param converted whether some of them lie differently in the file, so that what an optimizer kept for them does, too
 */
public record LegacyWeights(Map<Layer, Weights> weights, boolean converted) {

    /** Keeps a copy of the map, in its order. */
    public LegacyWeights {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /**
     * Lays out the weights of a file in the order of the model's layers, as Keras's {@code load_weights} does: names do not
     * matter, and layers without weights do not count.
     *
     * @param group {@code /model_weights} of a whole model, or the root of a file of weights alone
     * @param layers the built layers of a model, in its order
     * @throws InvalidFileException if the number of layers, of a layer's weights, or a shape differs
     */
    public static LegacyWeights inOrder(Hdf5Group group, List<? extends Layer> layers) {
        List<SavedLayer> saved = SavedLayer.of(group);
        List<? extends Layer> holding = holding(layers);
        if (saved.size() != holding.size()) {
            throw new InvalidFileException(
                    "layer_names: must be as many layers with weights as in the model, %d, got %d: %s"
                            .formatted(holding.size(), saved.size(), names(saved, SavedLayer::name)));
        }
        LayerLayout layout = new LayerLayout(Source.of(group));
        for (int i = 0; i < saved.size(); i++) {
            layout.place(saved.get(i), holding.get(i));
        }
        return layout.weights();
    }

    /**
     * Lays out the weights of a file by the names of the model's layers: for a model that was made from the config in the
     * same file. Where the names are not the same ones, the order counts, as for {@link #inOrder}.
     *
     * @param group {@code /model_weights} of a whole model
     * @param layers the built layers of a model
     * @throws InvalidFileException if the number of layers, of a layer's weights, or a shape differs
     */
    public static LegacyWeights byName(Hdf5Group group, List<? extends Layer> layers) {
        Map<String, SavedLayer> saved = SavedLayer.of(group).stream()
                .collect(Collectors.toMap(SavedLayer::name, Function.identity(), (a, b) -> b));
        List<? extends Layer> holding = holding(layers);
        if (!saved.keySet().equals(holding.stream().map(Layer::name).collect(Collectors.toSet()))) {
            return inOrder(group, layers);
        }
        LayerLayout layout = new LayerLayout(Source.of(group));
        for (Layer layer : holding) {
            SavedLayer own = saved.get(layer.name());
            if (own != null) {
                layout.place(own, layer);
            }
        }
        return layout.weights();
    }

    /** Lists the layers that have weights. */
    private static List<? extends Layer> holding(List<? extends Layer> layers) {
        List<Layer> holding = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer.leaves().stream().anyMatch(leaf -> !leaf.weightSpecs().isEmpty())) {
                holding.add(layer);
            }
        }
        return holding;
    }

    private static <T> String names(Collection<T> all, Function<T, String> name) {
        return Members.shown(all.stream().map(name).collect(Collectors.joining(", ")));
    }
}
