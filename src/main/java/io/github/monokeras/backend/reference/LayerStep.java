package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.regularizers.WeightPenalty;
import org.jspecify.annotations.Nullable;

/**
 * One layer of a network.
 *
 * @param formula the layer without its last activation
 * @param activation which comes last
 * @param activity what the output costs, or null: nothing
 */
record LayerStep(Stage formula, Stage activation, @Nullable WeightPenalty activity) {

    /** Returns the flow through the activation, with what the output of so many samples costs. */
    Flow activate(Matrix preActivation, int samples) {
        return activation.forward(preActivation).then(output -> judge(output, samples));
    }

    /** The penalty is {@code p(output) / samples}; its gradient joins that of the loss. */
    private Flow judge(Matrix output, int samples) {
        if (activity == null) {
            return new Flow(output, gradient -> gradient);
        }
        int[] shape = {output.rows(), output.columns()};
        double[] slope = activity.gradient(output.values(), shape);
        Matrix own = new Matrix(output.rows(), output.columns(), slope);
        return new Flow(
                output,
                gradient -> gradient.zip(own, (d, p) -> d + p / samples),
                activity.value(output.values(), shape) / samples);
    }
}
