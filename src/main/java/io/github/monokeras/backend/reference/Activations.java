package io.github.monokeras.backend.reference;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;

/** The activations, each value beside its gradient. */
final class Activations {

    private Activations() {}

    static Flow apply(Activation activation, Matrix z) {
        return switch (activation) {
            case LINEAR -> new Flow(z, dy -> dy);
            case RELU -> relu(z);
            case SIGMOID -> sigmoid(z);
            case TANH -> tanh(z);
            case SOFTMAX -> softmax(z);
        };
    }

    /** {@code y = max(z, 0)}, {@code dz = dy where z > 0}. */
    private static Flow relu(Matrix z) {
        return new Flow(z.map(v -> Math.max(v, 0)), dy -> dy.zip(z, (d, v) -> v > 0 ? d : 0));
    }

    /** {@code y = 1 / (1 + exp(-z))}, {@code dz = dy y (1 - y)}. */
    private static Flow sigmoid(Matrix z) {
        Matrix y = z.map(v -> 1 / (1 + Math.exp(-v)));
        return new Flow(y, dy -> dy.zip(y, (d, v) -> d * v * (1 - v)));
    }

    /** {@code y = tanh(z)}, {@code dz = dy (1 - y²)}. */
    private static Flow tanh(Matrix z) {
        Matrix y = z.map(Math::tanh);
        return new Flow(y, dy -> dy.zip(y, (d, v) -> d * (1 - v * v)));
    }

    /** {@code y_i = exp(z_i) / sum_j exp(z_j)} in each row, {@code dz_i = y_i (dy_i - sum_j dy_j y_j)}. */
    private static Flow softmax(Matrix z) {
        Matrix y = Matrix.zeros(z.rows(), z.columns());
        for (int row = 0; row < z.rows(); row++) {
            int start = row * z.columns();
            // The largest exponent is 0, so that none overflows; the quotient stays the same.
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < z.columns(); i++) {
                largest = Math.max(largest, z.at(row, i));
            }
            double sum = 0;
            for (int i = 0; i < z.columns(); i++) {
                y.values()[start + i] = Math.exp(z.at(row, i) - largest);
                sum += y.values()[start + i];
            }
            for (int i = 0; i < z.columns(); i++) {
                y.values()[start + i] /= sum;
            }
        }
        return new Flow(y, dy -> {
            Matrix dz = Matrix.zeros(z.rows(), z.columns());
            for (int row = 0; row < z.rows(); row++) {
                double along = 0;
                for (int i = 0; i < z.columns(); i++) {
                    along += dy.at(row, i) * y.at(row, i);
                }
                for (int i = 0; i < z.columns(); i++) {
                    dz.values()[row * z.columns() + i] = y.at(row, i) * (dy.at(row, i) - along);
                }
            }
            return dz;
        });
    }
}
