package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.NdArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time steps of sequences {@code (batch, time, features)}. */
final class Times {

    private Times() {}

    /** Returns one time step, {@code (batch, features)}. */
    static Matrix at(NdArray sequences, int t) {
        Matrix step = Matrix.zeros(sequences.dim(0), sequences.dim(2));
        for (int sample = 0; sample < step.rows(); sample++) {
            System.arraycopy(
                    sequences.values(),
                    place(sequences, sample, t),
                    step.values(),
                    sample * step.columns(),
                    step.columns());
        }
        return step;
    }

    /** Sets one time step. */
    static void put(Matrix step, NdArray sequences, int t) {
        for (int sample = 0; sample < step.rows(); sample++) {
            System.arraycopy(
                    step.values(),
                    sample * step.columns(),
                    sequences.values(),
                    place(sequences, sample, t),
                    step.columns());
        }
    }

    /** Returns the sequences that time steps make. */
    static NdArray together(List<Matrix> steps) {
        Matrix first = steps.get(0);
        NdArray sequences = NdArray.zeros(first.rows(), steps.size(), first.columns());
        for (int t = 0; t < steps.size(); t++) {
            put(steps.get(t), sequences, t);
        }
        return sequences;
    }

    /** Returns for each sample whether a time step counts, 1 or 0. */
    static double[] mask(@Nullable NdArray mask, int t, int batch) {
        double[] counts = new double[batch];
        Arrays.fill(counts, 1);
        for (int sample = 0; mask != null && sample < batch; sample++) {
            counts[sample] = mask.values()[sample * mask.dim(1) + t];
        }
        return counts;
    }

    /** Returns the rows of the one where the mask is 1, and of the other where it is 0. */
    static Matrix chosen(double[] mask, Matrix counts, Matrix skipped) {
        Matrix chosen = Matrix.zeros(counts.rows(), counts.columns());
        for (int row = 0; row < mask.length; row++) {
            Matrix from = mask[row] == 0 ? skipped : counts;
            int first = row * counts.columns();
            System.arraycopy(from.values(), first, chosen.values(), first, counts.columns());
        }
        return chosen;
    }

    static List<Matrix> chosen(double[] mask, List<Matrix> counts, List<Matrix> skipped) {
        List<Matrix> chosen = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            chosen.add(chosen(mask, counts.get(i), skipped.get(i)));
        }
        return chosen;
    }

    private static int place(NdArray sequences, int sample, int t) {
        return (sample * sequences.dim(1) + t) * sequences.dim(2);
    }
}
