package io.github.monokeras.backend.reference.metrics;

import io.github.monokeras.tensor.Tensor;

/** Counts of true and false positives and negatives at each of some thresholds. */
final class Confusion {

    private final double[] tp;
    private final double[] fp;
    private final double[] tn;
    private final double[] fn;

    Confusion(int thresholds) {
        tp = new double[thresholds];
        fp = new double[thresholds];
        tn = new double[thresholds];
        fn = new double[thresholds];
    }

    /** Counts one label, with its weight, at a threshold. */
    void add(int threshold, boolean positive, boolean predicted, double weight) {
        double[] counts = positive ? (predicted ? tp : fn) : (predicted ? fp : tn);
        counts[threshold] += weight;
    }

    /** Returns all counts, {@code (4, thresholds)}. */
    Tensor tensor() {
        return Tensor.of(new double[][] {tp, fp, tn, fn});
    }

    /** Adds all counts of another. */
    void add(Tensor others) {
        double[][] counts = {tp, fp, tn, fn};
        for (int kind = 0; kind < counts.length; kind++) {
            for (int t = 0; t < thresholds(); t++) {
                counts[kind][t] += others.get(kind, t);
            }
        }
    }

    int thresholds() {
        return tp.length;
    }

    double tp(int threshold) {
        return tp[threshold];
    }

    double fp(int threshold) {
        return fp[threshold];
    }

    double tn(int threshold) {
        return tn[threshold];
    }

    double fn(int threshold) {
        return fn[threshold];
    }

    double precision(int threshold) {
        return ratio(tp[threshold], tp[threshold] + fp[threshold]);
    }

    double recall(int threshold) {
        return ratio(tp[threshold], tp[threshold] + fn[threshold]);
    }

    double specificity(int threshold) {
        return ratio(tn[threshold], tn[threshold] + fp[threshold]);
    }

    /** Returns the quotient, or 0 where the divisor is 0. */
    static double ratio(double dividend, double divisor) {
        return divisor == 0 ? 0 : dividend / divisor;
    }
}
