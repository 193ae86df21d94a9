package io.github.monokeras.layers;

import io.github.monokeras.regularizers.L1L2;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;

/**
 * Hands on what comes in, which costs {@code l1 sum(|x|) + l2 sum(x²)}, divided by the number of samples in the batch.
 *
 * <p>Input and output {@code (batch, …)}.
 *
 * @see <a href="https://keras.io/api/layers/regularization_layers/activity_regularization/">
 *     keras.layers.ActivityRegularization</a>
 */
public final class ActivityRegularization extends SingleInputLayer<ActivityRegularization> {

    private double l1;
    private double l2;
    private Regularizer cost = new L1L2(0, 0);

    /** Makes a layer that costs nothing yet. */
    public ActivityRegularization() {
        this(0, 0);
    }

    /**
     * Makes a layer of two factors.
     *
     * @param l1 the factor of {@code sum(|x|)}, 0 or more
     * @param l2 the factor of {@code sum(x²)}, 0 or more
     */
    public ActivityRegularization(double l1, double l2) {
        cost(l1, l2);
    }

    /** Sets the factor of {@code sum(|x|)}, 0 or more; default 0. */
    public ActivityRegularization l1(double newL1) {
        return cost(newL1, l2);
    }

    /** Sets the factor of {@code sum(x²)}, 0 or more; default 0. */
    public ActivityRegularization l2(double newL2) {
        return cost(l1, newL2);
    }

    /** Returns the factor of {@code sum(|x|)}. */
    public double l1() {
        return l1;
    }

    /** Returns the factor of {@code sum(x²)}. */
    public double l2() {
        return l2;
    }

    /** Returns what the output costs: the two factors, whatever {@code activityRegularizer(…)} says. */
    @Override
    public Regularizer activityRegularizer() {
        return cost;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected Shape outputShape(Shape input) {
        return input;
    }

    @Override
    protected void describe(Config config) {
        config.put("l1", l1).put("l2", l2);
    }

    @Override
    protected ActivityRegularization self() {
        return this;
    }

    private ActivityRegularization cost(double newL1, double newL2) {
        requireUnbuilt();
        cost = new L1L2(newL1, newL2);
        l1 = newL1;
        l2 = newL2;
        return this;
    }
}
