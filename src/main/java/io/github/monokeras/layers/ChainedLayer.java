package io.github.monokeras.layers;

import io.github.monokeras.regularizers.Regularizer;
import org.jspecify.annotations.Nullable;

/**
 * A layer whose options common to all layers chain with its own: {@code new Dense(4).name("hidden").activation("relu")}.
 *
 * @param <L> the layer itself
 */
public abstract class ChainedLayer<L extends ChainedLayer<L>> extends Layer {

    /** Makes a layer with the next free name of its class. */
    protected ChainedLayer() {}

    /** Returns this object as the layer that it is. */
    protected abstract L self();

    /**
     * Names the layer; default the class in snake case with a number, as {@code dense_1}.
     *
     * @throws IllegalStateException if the model is built
     */
    public final L name(String name) {
        rename(name);
        return self();
    }

    /** Sets what the layer's output costs, by Keras's name, as {@code "l2"}; default nothing. */
    public final L activityRegularizer(String name) {
        return activityRegularizer(Regularizer.of(name));
    }

    /** Sets what the layer's output costs, divided by the number of samples in the batch; default nothing. */
    public final L activityRegularizer(Regularizer regularizer) {
        regularizeActivity(regularizer);
        return self();
    }

    /**
     * Says whether training may change the layer's weights; default true. Once the model was fitted, a change
     * takes effect with the next {@code compile}.
     *
     * @see <a href="https://keras.io/guides/transfer_learning/">Keras: transfer learning and fine-tuning</a>
     */
    public final L trainable(boolean trainable) {
        setTrainable(trainable);
        return self();
    }

    /**
     * Gives the shape of one input sample, without the batch, as Keras's {@code input_shape=[1]}; needed on the first
     * layer of a model only, and not even there if {@code fit} comes first; null stands for a dimension that is not known.
     *
     * @throws IllegalArgumentException if a number is below 1
     * @throws IllegalStateException if the model is built
     */
    public final L inputShape(@Nullable Integer @Nullable ... sample) {
        declareInput(Dimensions.sample(who() + ": inputShape", sample));
        return self();
    }
}
