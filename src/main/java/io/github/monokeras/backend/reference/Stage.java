package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import java.util.List;

/** One step of a network, forward and back: a layer, or its activation. */
interface Stage {

    /** Returns the flow through this step for an input {@code (rows, inputs)}. */
    Flow forward(Matrix x);

    /** Lists its weights in Keras's order. */
    default List<Weight> weights() {
        return List.of();
    }
}
