package io.github.monokeras.optimizers;

/**
 * Gradient descent, with momentum if wanted.
 *
 * <p>Without momentum {@code w -= learningRate g}. With it {@code v = momentum v - learningRate g} and {@code w += v}, or
 * after Nesterov {@code w += momentum v - learningRate g}.
 *
 * @param learningRate the factor of every step, above 0; default 0.01
 * @param momentum how much of the last step is kept, from 0 to 1; default 0
 * @param nesterov whether the gradient is taken to stand behind the step; default false
 * @see <a href="https://keras.io/api/optimizers/sgd/">keras.optimizers.SGD</a>
 */
public record SGD(double learningRate, double momentum, boolean nesterov) implements Optimizer {

    /** Checks the range of the options. */
    public SGD {
        Options.requirePositive("SGD", "learningRate", learningRate);
        if (!(momentum >= 0 && momentum <= 1)) {
            throw new IllegalArgumentException("SGD: momentum must be within 0 and 1, got " + momentum);
        }
    }

    /** Takes Keras's defaults: learning rate 0.01, no momentum. */
    public SGD() {
        this(0.01);
    }

    /** Takes a learning rate, and no momentum. */
    public SGD(double learningRate) {
        this(learningRate, 0, false);
    }

    /** Returns this optimizer with another learning rate. */
    public SGD learningRate(double newLearningRate) {
        return new SGD(newLearningRate, momentum, nesterov);
    }

    /** Returns this optimizer with another momentum. */
    public SGD momentum(double newMomentum) {
        return new SGD(learningRate, newMomentum, nesterov);
    }

    /** Returns this optimizer with Nesterov's momentum, or without. */
    public SGD nesterov(boolean newNesterov) {
        return new SGD(learningRate, momentum, newNesterov);
    }

    @Override
    public int slots() {
        return momentum == 0 ? 0 : 1;
    }
}
