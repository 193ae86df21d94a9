package io.github.monokeras.backend.reference.regularizers;

/** The sum of two penalties, with the sum of their gradients. */
record BothPenalties(WeightPenalty first, WeightPenalty second) implements WeightPenalty {

    @Override
    public double value(double[] w, int[] shape) {
        return first.value(w, shape) + second.value(w, shape);
    }

    @Override
    public double[] gradient(double[] w, int[] shape) {
        double[] sum = first.gradient(w, shape);
        double[] other = second.gradient(w, shape);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}
