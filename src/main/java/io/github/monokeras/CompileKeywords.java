package io.github.monokeras;

import io.github.monokeras.keywords.LossKeyword;
import io.github.monokeras.keywords.LossWeights;
import io.github.monokeras.keywords.Metrics;
import io.github.monokeras.keywords.OptimizerKeyword;
import io.github.monokeras.keywords.PerOutput;
import io.github.monokeras.keywords.WeightedMetrics;
import io.github.monokeras.losses.CustomLoss;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.ops.Expression;
import io.github.monokeras.optimizers.Optimizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The keyword arguments of {@code compile}: part of {@link Keras}, the one static import of a program. */
public abstract class CompileKeywords {

    CompileKeywords() {}

    /** {@code compile}: the optimizer by Keras's name, as {@code "sgd"}, in any case. */
    public static OptimizerKeyword optimizer(String name) {
        return optimizer(Optimizer.of(name));
    }

    /** {@code compile}: the optimizer. */
    public static OptimizerKeyword optimizer(Optimizer optimizer) {
        return new OptimizerKeyword(optimizer);
    }

    /** {@code compile}: the loss by Keras's name, as {@code "mean_squared_error"} or {@code "mse"}. */
    public static LossKeyword loss(String name) {
        return loss(Loss.of(name));
    }

    /** {@code compile}: the loss. */
    public static LossKeyword loss(Loss loss) {
        return new LossKeyword(loss);
    }

    /** {@code compile}: a formula of one's own: {@code loss((yTrue, yPred) -> yTrue.minus(yPred).square())}. */
    public static LossKeyword loss(BinaryOperator<Expression> formula) {
        return loss(CustomLoss.of("loss", formula));
    }

    /** {@code compile}: a loss, by name or not, for each output in order; null, in {@code Arrays.asList}, for none. */
    public static LossKeyword loss(List<? extends @Nullable Object> ofOutputs) {
        return LossKeyword.of(ofOutputs);
    }

    /** {@code compile}: a loss, by name or not, for outputs by name; the others are not trained. */
    public static LossKeyword loss(Map<String, ?> byOutput) {
        return LossKeyword.of(byOutput);
    }

    /** {@code compile}: how much the loss of each output counts, in order; default 1. */
    public static LossWeights lossWeights(double... weights) {
        return new LossWeights(PerOutput.inOrder(Arrays.stream(weights).boxed().toList()));
    }

    /** {@code compile}: how much the loss of outputs counts, by name; default 1. */
    public static LossWeights lossWeights(Map<String, Double> byOutput) {
        return new LossWeights(PerOutput.byName(byOutput));
    }

    /**
     * {@code compile}: what to measure beside the loss: names, as {@code "mae"}, and metrics; for several outputs a list of them
     * for each; default nothing.
     */
    public static Metrics metrics(Object... namesAndMetrics) {
        return Metrics.of(namesAndMetrics);
    }

    /** {@code compile}: what to measure of outputs by name: a name, a metric or a list of them for each. */
    public static Metrics metrics(Map<String, ?> byOutput) {
        return Metrics.of(byOutput);
    }

    /** {@code compile}: what to measure with the samples' weights: names and metrics, as {@code metrics}; default nothing. */
    public static WeightedMetrics weightedMetrics(Object... namesAndMetrics) {
        return new WeightedMetrics(Metrics.of(namesAndMetrics).value());
    }
}
