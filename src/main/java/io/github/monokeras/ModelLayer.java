package io.github.monokeras;

import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.SavedPart;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import io.github.monokeras.training.WeightCheck;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model as what it is made of: layers, weights, inputs and outputs; what makes it a layer for other models. */
public abstract class ModelLayer extends Layer {

    private final ModelState state = new ModelState(name());

    ModelLayer() {}

    @Override
    public String className() {
        return "Functional";
    }

    /** Returns where data enter. */
    public final List<KerasTensor> inputs() {
        return graph("inputs").inputs();
    }

    /** Returns where results leave. */
    public final List<KerasTensor> outputs() {
        return graph("outputs").outputs();
    }

    /** Returns the layers in Keras's order, the inputs' first. */
    public List<Layer> layers() {
        return graph("layers").layers();
    }

    /**
     * Returns the layer of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public final Layer getLayer(String layerName) {
        return layers().stream()
                .filter(layer -> layer.name().equals(layerName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("getLayer: name must be one of %s, got \"%s\""
                        .formatted(layers().stream().map(Layer::name).toList(), layerName)));
    }

    /**
     * Returns the layer at an index, from 0.
     *
     * @throws IllegalArgumentException if there is none
     */
    public final Layer getLayer(int index) {
        if (index < 0 || index >= layers().size()) {
            throw new IllegalArgumentException(
                    "getLayer: index must be at least 0 and below %d, got %d".formatted(layers().size(), index));
        }
        return layers().get(index);
    }

    /** Returns how many numbers the weights hold. */
    @Override
    public final long countParams() {
        return state.network("countParams").countParams();
    }

    /** Returns a copy of all weights, layer by layer. */
    @Override
    public final Weights getWeights() {
        return state.session("getWeights").weights();
    }

    /**
     * Replaces all weights.
     *
     * @param weights the values in the order and shapes of {@link #getWeights()}, each an array, a nested array, a
     *     {@link Tensor} or a list of numbers
     * @throws IllegalArgumentException if their number or a shape differs, or a value is not finite; the old ones stay
     */
    @Override
    public final void setWeights(List<?> weights) {
        Network network = state.network("setWeights");
        Session session = state.session("setWeights");
        Weights tensors = Weights.of(weights.stream().map(Tensor::from).toList());
        session.setWeights(WeightCheck.of("\"" + name() + "\"", network.layers(), tensors, session.dtype()));
    }

    /** Says whether training may change the weights of all layers, as {@code model.trainable = False}. */
    @Override
    public void setTrainable(boolean trainable) {
        super.setTrainable(trainable);
        layers().forEach(layer -> layer.setTrainable(trainable));
    }

    @Override
    public @Nullable Graph inner() {
        return state.graph();
    }

    @Override
    public List<SavedPart> savedParts() {
        return SavedPart.numbered("layers", layers());
    }

    @Override
    public @Nullable Shape declaredInputShape() {
        Graph graph = state.graph();
        return graph == null || graph.inputs().size() != 1
                ? null
                : graph.inputs().get(0).shape();
    }

    @Override
    public boolean takesStrings(int input) {
        Graph graph = state.graph();
        return graph != null
                && input < graph.inputs().size()
                && graph.inputs().get(input).holdsStrings();
    }

    @Override
    public boolean takesNumbers(int input) {
        return !takesStrings(input);
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> samples) {
        Graph graph = graph("apply");
        if (samples.size() != graph.inputs().size()) {
            throw new IllegalArgumentException("%s: takes %d inputs, got %d"
                    .formatted(who(), graph.inputs().size(), samples.size()));
        }
        for (int i = 0; i < samples.size(); i++) {
            Shape expected = graph.inputs().get(i).shape();
            if (!expected.accepts(samples.get(i)) && !samples.get(i).accepts(expected)) {
                throw new IllegalArgumentException(
                        "%s: expected samples of shape %s, got %s".formatted(who(), expected, samples.get(i)));
            }
        }
        return graph.outputShapes(samples);
    }

    ModelState state() {
        return state;
    }

    private Graph graph(String call) {
        state.network(call);
        return Objects.requireNonNull(state.graph());
    }
}
