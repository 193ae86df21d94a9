package io.github.monokeras.backend.reference;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.reference.activations.Activations;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.tensor.Tensor;

/** The reference's activations, for the tests of those who must agree with them. */
public final class ReferenceActivations {

    private ReferenceActivations() {}

    /** Returns the outputs for rows of x. */
    public static double[] output(Activation activation, Tensor x) {
        return flow(activation, x).output().values();
    }

    /** Returns the gradient of {@code sum(output²) / 2} with respect to x. */
    public static double[] gradient(Activation activation, Tensor x) {
        Flow flow = flow(activation, x);
        return flow.backward(flow.output()).values();
    }

    private static Flow flow(Activation activation, Tensor x) {
        return Activations.apply(activation, ReferenceSamples.array(x).rows());
    }
}
