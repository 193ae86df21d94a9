package io.github.monokeras.callbacks;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import java.util.Map;

/** The model of a run, as callbacks see it. Keras: {@code self.model}. */
public interface TrainedModel extends Savable {

    /** Returns the model's name, as {@code sequential}. */
    String name();

    /** Returns the layers, the input's first. */
    List<Layer> layers();

    /** Returns a copy of all weights, layer by layer. */
    Weights getWeights();

    /**
     * Replaces all weights.
     *
     * @throws IllegalArgumentException if their number or a shape differs, or a value is not finite; the old ones stay
     */
    void setWeights(List<?> weights);

    /** Returns what moves the weights. */
    TrainedOptimizer optimizer();

    /** Returns the metrics by the names under which they are logged. */
    Map<String, Metric> metrics();
}
