package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;

/**
 * Makes a sequence of one vector, which is every step of it.
 *
 * <p>Input {@code (batch, features)}, output {@code (batch, n, features)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/repeat_vector/">keras.layers.RepeatVector</a>
 */
public final class RepeatVector extends SingleInputLayer<RepeatVector> {

    private final int n;

    /**
     * Makes a layer.
     *
     * @param n the number of steps, at least 1
     */
    public RepeatVector(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("RepeatVector: n must be at least 1, got " + n);
        }
        this.n = n;
    }

    /** Returns the number of steps. */
    public int n() {
        return n;
    }

    @Override
    protected Shape outputShape(Shape input) {
        if (input.rank() != 1) {
            throw new IllegalArgumentException(who() + ": an input sample must have the axis (features,), got shape "
                    + input + "; use Flatten before it");
        }
        return Shape.of(n, input.dim(0));
    }

    @Override
    protected void describe(Config config) {
        config.put("n", n);
    }

    @Override
    protected RepeatVector self() {
        return this;
    }
}
