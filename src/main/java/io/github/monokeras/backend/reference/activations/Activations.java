package io.github.monokeras.backend.reference.activations;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;

/** From the name of an activation to its formula, with Keras's defaults. */
public final class Activations {

    private static final double LEAKY_RELU_SLOPE = 0.2;
    private static final double SHRINK_THRESHOLD = 0.5;

    private Activations() {}

    public static Flow apply(Activation activation, Matrix z) {
        return of(activation).forward(z);
    }

    public static Formula of(Activation activation) {
        return switch (activation) {
            case LINEAR -> z -> new Flow(z, dy -> dy);
            case RELU -> Rectifiers.relu();
            case RELU6 -> Rectifiers.relu6();
            case LEAKY_RELU -> Rectifiers.leakyRelu(LEAKY_RELU_SLOPE);
            case EXPONENTIAL -> ExponentialUnits.exponential();
            case ELU -> ExponentialUnits.elu(1);
            case SELU -> ExponentialUnits.selu();
            case CELU -> ExponentialUnits.celu();
            case SIGMOID -> Sigmoids.sigmoid();
            case TANH -> Sigmoids.tanh();
            case SOFTSIGN -> Sigmoids.softsign();
            case SOFTPLUS -> SmoothRectifiers.softplus();
            case LOG_SIGMOID -> SmoothRectifiers.logSigmoid();
            case SQUAREPLUS -> SmoothRectifiers.squareplus();
            case SILU -> SmoothRectifiers.silu();
            case GELU -> SmoothRectifiers.gelu();
            case MISH -> SmoothRectifiers.mish();
            case HARD_SIGMOID -> HardCurves.hardSigmoid();
            case HARD_SIGMOID_KERAS2 -> HardCurves.hardSigmoidOfKeras2();
            case HARD_SILU -> HardCurves.hardSilu();
            case HARD_TANH -> HardCurves.hardTanh();
            case SPARSE_SIGMOID -> HardCurves.sparseSigmoid();
            case SPARSE_PLUS -> HardCurves.sparsePlus();
            case SOFT_SHRINK -> Shrinkages.softShrink(SHRINK_THRESHOLD);
            case HARD_SHRINK -> Shrinkages.hardShrink(SHRINK_THRESHOLD);
            case TANH_SHRINK -> Shrinkages.tanhShrink();
            case SOFTMAX -> new SoftmaxFunction();
            case LOG_SOFTMAX -> new LogSoftmaxFunction();
            case SPARSEMAX -> new SparsemaxFunction();
            case GLU -> new GluFunction();
        };
    }
}
