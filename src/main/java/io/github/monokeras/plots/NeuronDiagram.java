package io.github.monokeras.plots;

import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * A small model as circles and lines: the inputs, the neurons layer by layer, each weight on its line, each bias beside its
 * neuron, and the activation below each layer.
 *
 * <p>A line's colour says the sign of its weight, grey for one of exactly 0, and its width the size. Where the numbers find
 * no room, colour and width remain, and a sentence says how to see the numbers.
 */
public final class NeuronDiagram {

    private static final String WHO = "NeuronDiagram";
    private static final int MOST_UNITS = 8;
    private static final int MOST_LAYERS = 4;
    private static final String ADVICE = "draw a smaller model, or print its summary()";

    private NeuronDiagram() {}

    /**
     * Draws a model with the weights that it has now.
     *
     * @param model a model of 1 to 4 {@code Dense} layers, with up to 8 inputs and up to 8 units in a layer
     * @throws IllegalArgumentException if it is larger, or has other layers
     * @throws IllegalStateException if it has no input shape yet, or is closed
     */
    public static Plot of(Sequential model) {
        List<Layer> layers = model.layers();
        if (layers.isEmpty() || layers.size() > MOST_LAYERS) {
            throw new IllegalArgumentException("%s: the model must have 1 to %d layers, got %d; %s"
                    .formatted(WHO, MOST_LAYERS, layers.size(), layers.isEmpty() ? "add one first" : ADVICE));
        }
        Shape input = layers.get(0).inputShape();
        if (input.rank() != 1 || input.dim(0) > MOST_UNITS) {
            throw new IllegalArgumentException("%s: the model must have 1 to %d inputs, got %s; %s"
                    .formatted(WHO, MOST_UNITS, input.rank() == 1 ? input.dim(0) : "shape " + input, ADVICE));
        }
        List<NeuronLayer> drawn = new ArrayList<>();
        for (Layer layer : layers) {
            drawn.add(layer(layer));
        }
        return Plot.of(new NeuronDrawing(input.dim(0), drawn));
    }

    private static NeuronLayer layer(Layer layer) {
        if (!(layer instanceof Dense dense)) {
            throw new IllegalArgumentException(
                    "%s: every layer must be Dense, got %s; print the model's summary() instead"
                            .formatted(WHO, layer.who()));
        }
        if (dense.units() > MOST_UNITS) {
            throw new IllegalArgumentException("%s: a layer must have at most %d units, got %d in %s; %s"
                    .formatted(WHO, MOST_UNITS, dense.units(), dense.who(), ADVICE));
        }
        Weights weights = dense.getWeights();
        Tensor kernel = weights.get(0);
        return new NeuronLayer(
                dense.name(),
                dense.activation().toString(),
                kernel.toDoubleMatrix(),
                dense.useBias() ? weights.get(1).toDoubleArray() : new double[0]);
    }
}
