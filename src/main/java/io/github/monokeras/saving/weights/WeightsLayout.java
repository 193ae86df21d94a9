package io.github.monokeras.saving.weights;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Type;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where the weights of a model lie in Keras's {@code .weights.h5}: each object that Keras saves has a group {@code vars}
 * with its weights under {@code 0}, {@code 1} and so on, those that training changes first.
 *
 * <p>The path of the group is made of the names of attributes, and for the layers of a model of their classes, as
 * {@code layers/bidirectional_1/forward_layer/cell/vars}: the names of layers do not count. A layer that is reached twice is
 * written once, where it is met first.
 *
 * @see <a href="https://keras.io/api/models/model_saving_apis/weights_saving_and_loading/">Keras: weights-only saving</a>
 */
public final class WeightsLayout {

    private final List<SavedObject> objects;

    private WeightsLayout(List<SavedObject> objects) {
        this.objects = objects;
    }

    /**
     * Lays out a built model.
     *
     * @throws IllegalStateException if it is not built
     */
    public static WeightsLayout of(Layer model) {
        return new WeightsLayout(new ObjectWalk().through(model, ""));
    }

    /** Lists all that has a place, in Keras's order. */
    public List<SavedObject> objects() {
        return objects;
    }

    /**
     * Writes weights as the root of a file.
     *
     * @param dtype in which they are written
     * @param weights gives those of each layer that has some itself
     */
    public Hdf5Group write(DType dtype, Function<? super Layer, Weights> weights) {
        Hdf5Group root = new Hdf5Group();
        for (SavedObject object : objects) {
            Hdf5Group vars = root.addGroup(object.varsPath()).attribute("name", object.name());
            Layer holder = object.holder();
            if (holder != null && LookupWeights.isLookup(holder)) {
                LookupWeights.of(holder).ifPresent(idf -> vars.put(LookupWeights.KEY, Hdf5Dataset.of(idf.cast(dtype))));
            } else if (holder != null && !holder.weightSpecs().isEmpty()) {
                write(vars, holder, dtype, weights.apply(holder));
            }
        }
        return root;
    }

    /**
     * Reads the weights of each layer that has some itself; all of them have their shapes then.
     *
     * <p>Read as well is what older versions of Keras wrote, see {@link Spellings}; groups that no layer asks for are
     * ignored.
     *
     * @param root of a file
     * @throws io.github.monokeras.saving.InvalidFileException if a layer has another number of variables there, or one is of
     *     another shape
     */
    public Map<Layer, Weights> read(Hdf5Group root) {
        Map<Layer, SavedVariables> found = new LinkedHashMap<>();
        for (SavedObject object : objects) {
            Layer holder = object.holder();
            if (holder != null && !LookupWeights.isLookup(holder)) {
                found.put(holder, SavedVariables.of(root, object, holder));
            }
        }
        Map<Layer, Weights> weights = new LinkedHashMap<>();
        found.forEach((layer, variables) -> {
            if (!variables.isEmpty()) {
                weights.put(layer, variables.values());
            }
        });
        return weights;
    }

    private static void write(Hdf5Group vars, Layer layer, DType dtype, Weights weights) {
        List<WeightSpec> specs = layer.weightSpecs();
        if (weights.size() != specs.size()) {
            throw new IllegalArgumentException("%s: must have %d weights to be written, got %d"
                    .formatted(layer.who(), specs.size(), weights.size()));
        }
        for (int i = 0; i < specs.size(); i++) {
            boolean isCount =
                    layer instanceof Normalization && specs.get(i).name().equals("count");
            Tensor weight = weights.get(i);
            vars.put(
                    String.valueOf(i),
                    isCount ? Hdf5Dataset.of(weight, Hdf5Type.INT64) : Hdf5Dataset.of(weight.cast(dtype)));
        }
    }
}
