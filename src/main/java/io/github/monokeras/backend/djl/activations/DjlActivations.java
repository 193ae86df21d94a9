package io.github.monokeras.backend.djl.activations;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.activations.Activation;
import java.util.function.UnaryOperator;

/** From the name of an activation to its formula on DJL, with Keras's defaults. */
public final class DjlActivations {

    private static final double LEAKY_RELU_SLOPE = 0.2;
    private static final double SHRINK_THRESHOLD = 0.5;

    private DjlActivations() {}

    /** Returns the formula of an activation. */
    public static UnaryOperator<NDArray> of(Activation activation) {
        return switch (activation) {
            case LINEAR -> x -> x;
            case RELU -> ai.djl.nn.Activation::relu;
            case RELU6 -> RectifierFormulas::relu6;
            case LEAKY_RELU -> x -> RectifierFormulas.leakyRelu(x, LEAKY_RELU_SLOPE);
            case EXPONENTIAL -> NDArray::exp;
            case ELU -> x -> ExponentialFormulas.elu(x, 1);
            case SELU -> ExponentialFormulas::selu;
            case CELU -> ExponentialFormulas::celu;
            case SIGMOID -> ai.djl.nn.Activation::sigmoid;
            case TANH -> ai.djl.nn.Activation::tanh;
            case SOFTSIGN -> SmoothFormulas::softsign;
            case SOFTPLUS -> SmoothFormulas::softplus;
            case LOG_SIGMOID -> SmoothFormulas::logSigmoid;
            case SQUAREPLUS -> SmoothFormulas::squareplus;
            case SILU -> SmoothFormulas::silu;
            case GELU -> SmoothFormulas::gelu;
            case MISH -> SmoothFormulas::mish;
            case HARD_SIGMOID -> PiecewiseFormulas::hardSigmoid;
            case HARD_SIGMOID_KERAS2 -> PiecewiseFormulas::hardSigmoidOfKeras2;
            case HARD_SILU -> PiecewiseFormulas::hardSilu;
            case HARD_TANH -> PiecewiseFormulas::hardTanh;
            case SPARSE_SIGMOID -> PiecewiseFormulas::sparseSigmoid;
            case SPARSE_PLUS -> PiecewiseFormulas::sparsePlus;
            case SOFT_SHRINK -> x -> PiecewiseFormulas.softShrink(x, SHRINK_THRESHOLD);
            case HARD_SHRINK -> x -> PiecewiseFormulas.hardShrink(x, SHRINK_THRESHOLD);
            case TANH_SHRINK -> PiecewiseFormulas::tanhShrink;
            case SOFTMAX -> LastAxisFormulas::softmax;
            case LOG_SOFTMAX -> LastAxisFormulas::logSoftmax;
            case SPARSEMAX -> LastAxisFormulas::sparsemax;
            case GLU -> LastAxisFormulas::glu;
        };
    }
}
