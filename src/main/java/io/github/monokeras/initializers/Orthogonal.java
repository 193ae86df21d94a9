package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Starts a kernel as a random matrix with orthonormal columns, or orthonormal rows where it has fewer rows than columns, times
 * {@code gain}: an orthogonal matrix where it is square.
 *
 * <p>The matrix is the Q of {@code A = QR}, where A is drawn from {@code N(0, 1)} and the signs are such that the diagonal of R
 * is positive. Of a weight with more than two axes all but the last are laid out as rows:
 * {@code (height, width, in, out)} becomes {@code (height width in, out)}.
 *
 * @param gain the factor of the matrix; default 1
 * @param seed a seed of its own, which gives the same values at every use; default none: the model's stream is used
 * @see <a href="https://keras.io/api/layers/initializers/#orthogonal-class">keras.initializers.Orthogonal</a>
 * @see <a href="https://arxiv.org/abs/1312.6120">Saxe et al., 2014</a>
 */
public record Orthogonal(double gain, @Nullable Long seed) implements Initializer {

    /** Checks the range of the option. */
    public Orthogonal {
        if (!Double.isFinite(gain)) {
            throw new IllegalArgumentException("Orthogonal: gain must be finite, got " + gain);
        }
    }

    /** Takes Keras's default: gain 1. */
    public Orthogonal() {
        this(1, null);
    }

    /** Returns this initializer with another factor. */
    public Orthogonal gain(double newGain) {
        return new Orthogonal(newGain, seed);
    }

    /** Returns this initializer with a seed of its own. */
    public Orthogonal seed(long newSeed) {
        return new Orthogonal(gain, newSeed);
    }

    /**
     * Makes the first values of one weight.
     *
     * @throws IllegalArgumentException if the weight has fewer than two axes
     */
    @Override
    public Tensor initialize(Shape shape, RandomGenerator random) {
        if (shape.rank() < 2) {
            throw new IllegalArgumentException("Orthogonal: the shape must have at least 2 axes, got " + shape);
        }
        int columns = shape.dim(-1);
        int rows = 1;
        for (int axis = 0; axis < shape.rank() - 1; axis++) {
            rows = Math.multiplyExact(rows, shape.dim(axis));
        }
        double[][] vectors = orthonormal(Math.max(rows, columns), Math.min(rows, columns), random);
        float[] values = new float[Math.multiplyExact(rows, columns)];
        for (int i = 0; i < values.length; i++) {
            int row = i / columns;
            int column = i % columns;
            values[i] = (float) (gain * (rows < columns ? vectors[row][column] : vectors[column][row]));
        }
        return Tensor.of(shape, values);
    }

    private double[][] orthonormal(int length, int count, RandomGenerator random) {
        Tensor drawn = Draw.fill(Shape.of(length, count), seed, random, RandomGenerator::nextGaussian);
        float[] values = drawn.toFloatArray();
        double[][] vectors = new double[count][length];
        for (int i = 0; i < values.length; i++) {
            vectors[i % count][i / count] = values[i];
        }
        GramSchmidt.orthonormalize(vectors);
        return vectors;
    }
}
