package io.github.monokeras.backend.reference;

import io.github.monokeras.tensor.Tensor;
import java.util.List;

/** The mean loss of all samples so far. */
final class RunningLoss {

    private double total;
    private double count;

    /** Adds the mean loss of so many samples. */
    void add(double mean, int samples) {
        total += mean * samples;
        count += samples;
    }

    double value() {
        return count == 0 ? 0 : total / count;
    }

    /** Returns what the mean is computed from. */
    List<Tensor> sums() {
        return List.of(Tensor.of(total, count));
    }

    /** Adds what another mean is computed from. */
    void addSums(List<Tensor> sums) {
        total += sums.get(0).getFlat(0);
        count += sums.get(0).getFlat(1);
    }

    void reset() {
        total = 0;
        count = 0;
    }
}
