package io.github.monokeras.backend.reference.activations;

import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;

/** An activation, forward and back. */
public interface Formula {

    /** Returns the flow through the activation for {@code z}, what goes into it, {@code (rows, columns)}. */
    Flow forward(Matrix z);
}
