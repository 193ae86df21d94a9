package io.github.monokeras.layers;

import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.initializers.Ones;
import io.github.monokeras.initializers.Zeros;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer that brings numbers to mean 0 and variance 1, and from there to a scale and a centre that it learns:
 * {@code output = gamma (x - mean) / sqrt(variance + epsilon) + beta}.
 *
 * @param <L> the layer itself
 */
public abstract class AffineNormalization<L extends AffineNormalization<L>> extends SingleInputLayer<L> {

    private double epsilon = 1e-3;
    private boolean center = true;
    private boolean scale = true;
    private Initializer betaInitializer = new Zeros();
    private Initializer gammaInitializer = new Ones();
    private @Nullable Regularizer betaRegularizer;
    private @Nullable Regularizer gammaRegularizer;
    private @Nullable Constraint betaConstraint;
    private @Nullable Constraint gammaConstraint;

    AffineNormalization() {}

    /** Sets what is added to the variance before it divides, 0 or more; default 0.001. */
    public final L epsilon(double newEpsilon) {
        requireUnbuilt();
        epsilon = NormalizationOptions.requireNotNegative(className(), "epsilon", newEpsilon);
        return self();
    }

    /** Says whether beta is learned and added; default true. */
    public final L center(boolean newCenter) {
        requireUnbuilt();
        center = newCenter;
        return self();
    }

    /** Says whether gamma is learned and multiplied by; default true. */
    public final L scale(boolean newScale) {
        requireUnbuilt();
        scale = newScale;
        return self();
    }

    /** Sets where beta starts, by Keras's name; default {@code "zeros"}. */
    public final L betaInitializer(String name) {
        return betaInitializer(Initializer.of(name));
    }

    /** Sets where beta starts; default {@link Zeros}. */
    public final L betaInitializer(Initializer initializer) {
        requireUnbuilt();
        betaInitializer = initializer;
        return self();
    }

    /** Sets where gamma starts, by Keras's name; default {@code "ones"}. */
    public final L gammaInitializer(String name) {
        return gammaInitializer(Initializer.of(name));
    }

    /** Sets where gamma starts; default {@link Ones}. */
    public final L gammaInitializer(Initializer initializer) {
        requireUnbuilt();
        gammaInitializer = initializer;
        return self();
    }

    /** Sets what beta costs, by Keras's name, as {@code "l2"}; default nothing. */
    public final L betaRegularizer(String name) {
        return betaRegularizer(Regularizer.of(name));
    }

    /** Sets what beta costs; default nothing. */
    public final L betaRegularizer(Regularizer regularizer) {
        requireUnbuilt();
        betaRegularizer = regularizer;
        return self();
    }

    /** Sets what gamma costs, by Keras's name, as {@code "l2"}; default nothing. */
    public final L gammaRegularizer(String name) {
        return gammaRegularizer(Regularizer.of(name));
    }

    /** Sets what gamma costs; default nothing. */
    public final L gammaRegularizer(Regularizer regularizer) {
        requireUnbuilt();
        gammaRegularizer = regularizer;
        return self();
    }

    /** Sets where beta may be, by Keras's name, as {@code "max_norm"}; default anywhere. */
    public final L betaConstraint(String name) {
        return betaConstraint(Constraint.of(name));
    }

    /** Sets where beta may be; default anywhere. */
    public final L betaConstraint(Constraint constraint) {
        requireUnbuilt();
        betaConstraint = constraint;
        return self();
    }

    /** Sets where gamma may be, by Keras's name, as {@code "non_neg"}; default anywhere. */
    public final L gammaConstraint(String name) {
        return gammaConstraint(Constraint.of(name));
    }

    /** Sets where gamma may be; default anywhere. */
    public final L gammaConstraint(Constraint constraint) {
        requireUnbuilt();
        gammaConstraint = constraint;
        return self();
    }

    /** Returns what is added to the variance before it divides. */
    public final double epsilon() {
        return epsilon;
    }

    /** Says whether beta is learned and added. */
    public final boolean center() {
        return center;
    }

    /** Says whether gamma is learned and multiplied by. */
    public final boolean scale() {
        return scale;
    }

    @Override
    public final boolean supportsMasking() {
        return true;
    }

    /** Lists gamma, if there is one, and beta, if there is one, of a shape. */
    final List<WeightSpec> affineSpecs(Shape shape) {
        List<WeightSpec> specs = new ArrayList<>();
        if (scale) {
            specs.add(new WeightSpec("gamma", shape, gammaInitializer, true, gammaRegularizer, gammaConstraint));
        }
        if (center) {
            specs.add(new WeightSpec("beta", shape, betaInitializer, true, betaRegularizer, betaConstraint));
        }
        return specs;
    }

    /** Adds epsilon, and which weights there are. */
    final void describeScale(Config config) {
        config.put("epsilon", epsilon).put("center", center).put("scale", scale);
    }

    /** Adds where the weights start. */
    final void describeInitializers(Config config) {
        config.put("beta_initializer", betaInitializer).put("gamma_initializer", gammaInitializer);
    }

    /** Adds what the weights cost, and where they may be. */
    final void describeRules(Config config) {
        config.put("beta_regularizer", betaRegularizer)
                .put("gamma_regularizer", gammaRegularizer)
                .put("beta_constraint", betaConstraint)
                .put("gamma_constraint", gammaConstraint);
    }
}
