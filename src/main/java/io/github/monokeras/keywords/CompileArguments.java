package io.github.monokeras.keywords;

import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.RMSprop;
import java.util.List;
import java.util.Map;

/**
 * How {@code compile} was told to train, with Keras's defaults for all that was not said.
 *
 * @param optimizer the rule by which weights follow their gradients; default {@link RMSprop}
 * @param loss what training makes small
 * @param lossWeights how much the loss of each output counts; default 1
 * @param metrics what is measured beside it; default nothing
 * @param weightedMetrics what is measured with the samples' weights; default nothing
 * @see <a href="https://keras.io/api/models/model_training_apis/#compile-method">Model.compile</a>
 */
public record CompileArguments(
        Optimizer optimizer,
        PerOutput<Loss> loss,
        PerOutput<Double> lossWeights,
        PerOutput<List<Metric>> metrics,
        PerOutput<List<Metric>> weightedMetrics) {

    /**
     * Reads the keywords of one call.
     *
     * @throws IllegalArgumentException if the loss is missing, or a keyword comes twice
     */
    public static CompileArguments of(CompileKeyword... keywords) {
        Keywords given = new Keywords("compile", keywords);
        LossKeyword loss = given.find(LossKeyword.class);
        if (loss == null) {
            throw new IllegalArgumentException(
                    "compile: loss must be given, got none; add loss(\"mean_squared_error\")");
        }
        return new CompileArguments(
                given.get(OptimizerKeyword.class, new OptimizerKeyword(new RMSprop()))
                        .value(),
                loss.value(),
                given.get(LossWeights.class, new LossWeights(PerOutput.byName(Map.of())))
                        .value(),
                given.get(Metrics.class, new Metrics()).value(),
                given.get(WeightedMetrics.class, new WeightedMetrics(new Metrics().value()))
                        .value());
    }

    /**
     * Refuses what does not fit the outputs of a model.
     *
     * @param outputs their names
     * @throws IllegalArgumentException if a number of entries differs, or there is no output of a name
     */
    public void requireFit(List<String> outputs) {
        loss.requireFit("compile: loss", outputs);
        lossWeights.requireFit("compile: lossWeights", outputs);
        metrics.requireFit("compile: metrics", outputs);
        weightedMetrics.requireFit("compile: weightedMetrics", outputs);
    }
}
