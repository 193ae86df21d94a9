package io.github.monokeras.optimizers;

/**
 * Gradient descent with a step size of its own for every weight.
 *
 * <p>In step {@code t = 1, 2, …}: {@code m += (g - m)(1 - beta1)}, {@code v += (g² - v)(1 - beta2)} and
 * {@code w -= learningRate sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)}.
 *
 * @param learningRate the factor of every step, above 0; default 0.001
 * @param beta1 how slowly the mean of the gradient moves, at least 0 and below 1; default 0.9
 * @param beta2 how slowly the mean of its square moves, at least 0 and below 1; default 0.999
 * @param epsilon what keeps the division finite, above 0; default 1e-7
 * @see <a href="https://keras.io/api/optimizers/adam/">keras.optimizers.Adam</a>
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, 2014</a>
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {

    /** Checks the range of the options. */
    public Adam {
        Options.requirePositive("Adam", "learningRate", learningRate);
        Options.requireFraction("Adam", "beta1", beta1);
        Options.requireFraction("Adam", "beta2", beta2);
        Options.requirePositive("Adam", "epsilon", epsilon);
    }

    /** Takes Keras's defaults. */
    public Adam() {
        this(0.001);
    }

    /** Takes a learning rate, and Keras's defaults for the rest. */
    public Adam(double learningRate) {
        this(learningRate, 0.9, 0.999, 1e-7);
    }

    /** Returns this optimizer with another learning rate. */
    public Adam learningRate(double newLearningRate) {
        return new Adam(newLearningRate, beta1, beta2, epsilon);
    }

    /** Returns this optimizer with another memory of the gradient. */
    public Adam beta1(double newBeta1) {
        return new Adam(learningRate, newBeta1, beta2, epsilon);
    }

    /** Returns this optimizer with another memory of the squared gradient. */
    public Adam beta2(double newBeta2) {
        return new Adam(learningRate, beta1, newBeta2, epsilon);
    }

    /** Returns this optimizer with another epsilon. */
    public Adam epsilon(double newEpsilon) {
        return new Adam(learningRate, beta1, beta2, newEpsilon);
    }

    @Override
    public int slots() {
        return 2;
    }
}
