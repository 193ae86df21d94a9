package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.CategoricalCrossentropy;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.losses.SparseCategoricalCrossentropy;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the value of each sample changes with what a loss reads of an output, written out.
 *
 * @param readsLogits whether the slope is by what goes into the last activation, or by what comes out
 * @param factor of all slopes
 * @param meanOfLastAxis whether a sample's value is a mean over the last axis
 * @param places the slopes, before the factor, {@code (batch, …, outputs)}
 */
public record LossSlope(
        boolean readsLogits, double factor, boolean meanOfLastAxis, BiFunction<NDArray, Outputs, NDArray> places) {

    private static final int[] LAST_AXIS = {-1};

    /** Returns the slope of a loss behind an output, or null if it is not written out. */
    public static @Nullable LossSlope behind(Network.Output output, Loss loss) {
        if (loss instanceof MeanSquaredError) {
            return new LossSlope(
                    false, 2, true, (yTrue, outputs) -> outputs.activated().sub(yTrue));
        }
        if (loss instanceof MeanAbsoluteError) {
            return new LossSlope(
                    false,
                    1,
                    true,
                    (yTrue, outputs) -> outputs.activated().sub(yTrue).sign());
        }
        return output.readsLogits(loss) ? ofLogits(output.activation(), loss) : null;
    }

    /** Behind its own activation the slope of a cross-entropy is what came out less what was wanted. */
    private static @Nullable LossSlope ofLogits(Activation activation, Loss loss) {
        if (activation == Activation.SIGMOID && loss instanceof BinaryCrossentropy binary) {
            double smoothing = binary.labelSmoothing();
            return new LossSlope(
                    true,
                    1,
                    true,
                    (yTrue, outputs) -> outputs.activated().sub(BinaryCrossentropyLoss.smoothed(yTrue, smoothing)));
        }
        if (activation == Activation.SOFTMAX && loss instanceof CategoricalCrossentropy categorical) {
            double smoothing = categorical.labelSmoothing();
            return new LossSlope(true, 1, false, (yTrue, outputs) -> {
                NDArray labels = CategoricalCrossentropyLoss.smoothed(yTrue, smoothing);
                // Labels need not sum to 1.
                return outputs.activated().mul(labels.sum(LAST_AXIS, true)).subi(labels);
            });
        }
        if (activation == Activation.SOFTMAX && loss instanceof SparseCategoricalCrossentropy) {
            return new LossSlope(
                    true,
                    1,
                    false,
                    (yTrue, outputs) -> outputs.activated().sub(ClassNumbers.oneHot(yTrue, outputs.activated())));
        }
        return null;
    }

    /** Returns over how many places the mean of a whole batch goes. */
    public double count(Outputs outputs) {
        long places = outputs.activated().size();
        return meanOfLastAxis
                ? places
                : (double) places / outputs.activated().getShape().tail();
    }

    /** Returns over how many places the mean within a value goes. */
    public double countInValue(Outputs outputs) {
        return meanOfLastAxis ? outputs.activated().getShape().tail() : 1;
    }
}
