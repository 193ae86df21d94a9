package io.github.monokeras;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * A model whose layers stand one after another.
 *
 * <p>Data come as primitive arrays ({@code float[]}, {@code double[][]}, {@code int[]} …), a number, nested lists of
 * numbers or tensors. A row of numbers is a column of samples with one feature each.
 *
 * @see <a href="https://keras.io/api/models/sequential/">keras.Sequential</a>
 */
public final class Sequential extends Model {

    private final LayerChain chain = new LayerChain(state());

    /**
     * Makes a model of layers; the first may be an {@link io.github.monokeras.layers.Input}.
     *
     * @throws IllegalArgumentException if a layer does not fit behind the one before it
     */
    public Sequential(Layer... layers) {
        this(List.of(layers));
    }

    /** Makes a model of layers, as {@link #Sequential(Layer...)}. */
    public Sequential(List<? extends Layer> layers) {
        chain.addAll(layers);
    }

    /** Adds a layer behind the last; the weights of the others stay. */
    public void add(Layer layer) {
        chain.addAll(List.of(layer));
    }

    /**
     * Takes the last layer away; the weights of the others stay.
     *
     * @throws IllegalStateException if there is none
     */
    public void pop() {
        chain.pop();
    }

    @Override
    public String className() {
        return "Sequential";
    }

    /** Names the model; default {@code sequential} with a number. */
    @Override
    public Sequential name(String newName) {
        super.name(newName);
        return this;
    }

    @Override
    public Sequential backend(String backendName) {
        super.backend(backendName);
        return this;
    }

    @Override
    public Sequential backend(Backend backend) {
        super.backend(backend);
        return this;
    }

    /** Returns the layers, the first one's first; an input layer is none of them. */
    @Override
    public List<Layer> layers() {
        return chain.layers();
    }

    @Override
    public boolean takesStrings(int input) {
        return inner() == null ? chain.startsWithStrings() : super.takesStrings(input);
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> samples) {
        if (inner() == null && samples.size() == 1) {
            chain.build("apply", samples.get(0));
        }
        return super.outputShapes(samples);
    }

    @Override
    void learnShapes(String call, Shape sample) {
        chain.build(call, sample);
    }

    @Override
    void forgetShapes() {
        chain.unbuild();
    }
}
