package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.backend.reference.batch.Weight;
import java.util.List;

/**
 * What a network made of a batch, and the way back.
 *
 * @param outputs in the order of the network's
 * @param predictions the outputs in their shapes
 * @param penalty what the outputs of layers cost beside the loss
 * @param updated weights that layers themselves have changed, as moving averages
 * @param way back to the weights
 */
record Forward(List<Outputs> outputs, List<NdArray> predictions, double penalty, List<Weight> updated, Way way) {

    /** The way of the gradients of a loss back through a network. */
    interface Way {

        /** Adds the gradients of all weights to the weights, and returns those of the inputs. */
        List<NdArray> back(List<Slope> slopes);

        /** Adds the gradients of all weights to the weights, and goes no further. */
        void toWeights(List<Slope> slopes);
    }
}
