package io.github.monokeras.activations;

import io.github.monokeras.names.Registry;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.Locale;

/**
 * An activation function, by Keras's name and with Keras's defaults; the formulas stand in the backends.
 *
 * <p>Where a function has a kink, its gradient there is TensorFlow's. {@code σ(x) = 1 / (1 + exp(-x))} throughout.
 *
 * @see <a href="https://keras.io/api/layers/activations/">keras.activations</a>
 */
public enum Activation {
    /** {@code f(x) = x}, the default of a layer. */
    LINEAR,
    /** {@code f(x) = max(x, 0)}. */
    RELU,
    /** {@code f(x) = σ(x) = 1 / (1 + exp(-x))}. */
    SIGMOID,
    /** {@code f(x) = tanh(x)}. */
    TANH,
    /** {@code f(x)_i = exp(x_i) / sum_j exp(x_j)} over the last axis. */
    SOFTMAX,
    /**
     * {@code f(x) = max(x, 0) + exp(min(x, 0)) - 1}.
     *
     * @see <a href="https://arxiv.org/abs/1704.07483">Barron, Continuously differentiable exponential linear units</a>
     */
    CELU,
    /**
     * {@code f(x) = x} above 0, {@code exp(x) - 1} below.
     *
     * @see <a href="https://arxiv.org/abs/1511.07289">Clevert, Unterthiner and Hochreiter, Exponential linear units</a>
     */
    ELU,
    /** {@code f(x) = exp(x)}. */
    EXPONENTIAL,
    /**
     * {@code f(x) = x (1 + erf(x / sqrt(2))) / 2}, exactly, not by tanh.
     *
     * @see <a href="https://arxiv.org/abs/1606.08415">Hendrycks and Gimpel, Gaussian error linear units</a>
     */
    GELU,
    /**
     * {@code f(a, b) = a σ(b)}, where a is the first half of the last axis and b the second: half as many numbers come out.
     *
     * @see <a href="https://arxiv.org/abs/1612.08083">Dauphin, Fan, Auli and Grangier, Gated convolutional networks</a>
     */
    GLU,
    /** {@code f(x) = x} where {@code |x| > 0.5}, else 0. */
    HARD_SHRINK,
    /** {@code f(x) = min(max(x + 3, 0), 6) / 6}. */
    HARD_SIGMOID,
    /** {@code f(x) = min(max(0.2 x + 0.5, 0), 1)}: what Keras 1 and 2 called {@code hard_sigmoid}, for their files. */
    HARD_SIGMOID_KERAS2,
    /**
     * {@code f(x) = x min(max(x + 3, 0), 6) / 6}; Keras's other name is {@code hard_swish}.
     *
     * @see <a href="https://arxiv.org/abs/1905.02244">Howard et al., Searching for MobileNetV3</a>
     */
    HARD_SILU,
    /** {@code f(x) = min(max(x, -1), 1)}. */
    HARD_TANH,
    /** {@code f(x) = x} above 0, {@code 0.2 x} below; the layer of this name has the slope 0.3. */
    LEAKY_RELU,
    /** {@code f(x) = log σ(x)}. */
    LOG_SIGMOID,
    /** {@code f(x)_i = x_i - log(sum_j exp(x_j))} over the last axis. */
    LOG_SOFTMAX,
    /**
     * {@code f(x) = x tanh(log(1 + exp(x)))}.
     *
     * @see <a href="https://arxiv.org/abs/1908.08681">Misra, Mish</a>
     */
    MISH,
    /** {@code f(x) = min(max(x, 0), 6)}. */
    RELU6,
    /**
     * {@code f(x) = s x} above 0, {@code s a (exp(x) - 1)} below, with {@code s = 1.0507009873554805} and
     * {@code a = 1.6732632423543772}.
     *
     * @see <a href="https://arxiv.org/abs/1706.02515">Klambauer et al., Self-normalizing neural networks</a>
     */
    SELU,
    /**
     * {@code f(x) = x σ(x)}; Keras's other name is {@code swish}.
     *
     * @see <a href="https://arxiv.org/abs/1710.05941">Ramachandran, Zoph and Le, Searching for activation functions</a>
     */
    SILU,
    /** {@code f(x) = x - 0.5} above 0.5, {@code x + 0.5} below -0.5, else 0. */
    SOFT_SHRINK,
    /** {@code f(x) = log(1 + exp(x))}. */
    SOFTPLUS,
    /** {@code f(x) = x / (1 + |x|)}. */
    SOFTSIGN,
    /** {@code f(x) = (x + 1)² / 4} between -1 and 1, 0 below, x above. */
    SPARSE_PLUS,
    /** {@code f(x) = (x + 1) / 2} between -1 and 1, 0 below, 1 above. */
    SPARSE_SIGMOID,
    /**
     * {@code f(x)_i = max(x_i - t, 0)} over the last axis, with the {@code t} that makes the sum 1.
     *
     * <p>Keras 3.15 means this and computes another {@code t} as soon as two numbers stay above 0, so that its sums are
     * not 1; this is the paper's function.
     *
     * @see <a href="https://arxiv.org/abs/1602.02068">Martins and Astudillo, From softmax to sparsemax</a>
     */
    SPARSEMAX,
    /**
     * {@code f(x) = (x + sqrt(x² + 4)) / 2}.
     *
     * @see <a href="https://arxiv.org/abs/2112.11687">Barron, Squareplus</a>
     */
    SQUAREPLUS,
    /** {@code f(x) = x - tanh(x)}. */
    TANH_SHRINK;

    private static final String NEEDS_NUMBERS = "threshold";

    private static final Registry<Activation> NAMES = Registry.exact("activation");

    static {
        for (Activation activation : values()) {
            if (activation != HARD_SIGMOID_KERAS2) {
                NAMES.add(() -> activation, activation.toString());
            }
        }
        NAMES.add(() -> SILU, "swish").add(() -> HARD_SILU, "hard_swish");
    }

    /**
     * Returns the activation that Keras calls by this name, as {@code "relu"}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static Activation of(String name) {
        if (name.equals(NEEDS_NUMBERS)) {
            throw new IllegalArgumentException(
                    "activation: \"threshold\" has two numbers without a default, which no name can give, in Keras neither;"
                            + " take the layer ReLU with its threshold");
        }
        return NAMES.get(name);
    }

    /** Returns the activation of a name in a file, as {@link #of}; that of Keras 1 and 2 is among them. */
    public static Activation ofFile(String name) {
        return name.equals(HARD_SIGMOID_KERAS2.toString()) ? HARD_SIGMOID_KERAS2 : of(name);
    }

    /** Lists the names that {@link #of} takes. */
    public static List<String> names() {
        return NAMES.names();
    }

    /**
     * Returns the shape that comes out where a shape goes in: the same, but for {@link #GLU}, which halves the last axis.
     *
     * @throws IllegalArgumentException if the last axis cannot be halved
     */
    public Shape outputShape(Shape input) {
        if (this != GLU) {
            return input;
        }
        if (input.rank() == 0 || input.dim(-1) % 2 != 0) {
            throw new IllegalArgumentException(
                    "glu: the last axis must be even, for one half to gate the other, got shape " + input);
        }
        int[] dims = input.dims();
        dims[dims.length - 1] /= 2;
        return Shape.of(dims);
    }

    /** Returns Keras's name, as {@code relu}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
