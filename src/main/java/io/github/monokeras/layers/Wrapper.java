package io.github.monokeras.layers;

import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer that calls other layers, which hold its weights.
 *
 * @param <L> the layer itself
 * @see <a href="https://keras.io/api/layers/core_layers/wrapper/">keras.layers.Wrapper</a>
 */
public abstract class Wrapper<L extends Wrapper<L>> extends ChainedLayer<L> {

    private @Nullable Graph graph;

    Wrapper() {}

    /** Calls the other layers on inputs of the shapes of this one's, and returns the outputs. */
    abstract List<KerasTensor> connect(List<Input> inputs);

    /** Lists the other layers. */
    abstract List<Layer> wrapped();

    @Override
    public final void setTrainable(boolean trainable) {
        super.setTrainable(trainable);
        wrapped().forEach(layer -> layer.setTrainable(trainable));
    }

    /** Returns the calls of the other layers, once the layer is built. */
    @Override
    public final @Nullable Graph inner() {
        if (graph != null && !(isBuilt() && shapes(graph.inputs()).equals(inputShapes()))) {
            graph.nodes().forEach(node -> node.layer().forget(node));
            graph = null;
        }
        if (graph == null && isBuilt()) {
            List<Input> inputs = new ArrayList<>();
            for (Shape shape : inputShapes()) {
                inputs.add(new Input(shape).name("%s_input_%d".formatted(name(), inputs.size())));
            }
            graph = new Graph(inputs, costing(connect(inputs)));
        }
        return graph;
    }

    /** Lets the first output cost what this layer's output is to cost. */
    private List<KerasTensor> costing(List<KerasTensor> outputs) {
        Regularizer regularizer = activityRegularizer();
        if (regularizer == null) {
            return outputs;
        }
        List<KerasTensor> all = new ArrayList<>(outputs);
        all.set(
                0,
                new Activation("linear")
                        .name(name() + "_activity")
                        .activityRegularizer(regularizer)
                        .apply(outputs.get(0)));
        return all;
    }

    @Override
    public final boolean supportsMasking() {
        return true;
    }

    /** Refuses to be called with another number of inputs than at first. */
    final void requireAsManyAsBuilt(List<Shape> inputs) {
        if (isBuilt() && inputs.size() != inputShapes().size()) {
            throw new IllegalArgumentException(
                    "%s: the number of inputs must stay %d, got %d; use another layer for them"
                            .formatted(who(), inputShapes().size(), inputs.size()));
        }
    }

    /** Lists the weights that another layer has for inputs of such shapes. */
    static List<WeightSpec> weightsOf(Layer layer, List<Shape> inputs) {
        List<WeightSpec> specs = layer.weightSpecs(inputs);
        return layer.isTrainable()
                ? specs
                : specs.stream().map(WeightSpec::frozen).toList();
    }

    private static List<Shape> shapes(List<KerasTensor> tensors) {
        return tensors.stream().map(KerasTensor::shape).toList();
    }
}
