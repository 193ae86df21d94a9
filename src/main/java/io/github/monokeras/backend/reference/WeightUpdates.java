package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.backend.reference.constraints.WeightConstraint;
import io.github.monokeras.backend.reference.optimizers.Clipping;
import io.github.monokeras.backend.reference.optimizers.Kept;
import io.github.monokeras.backend.reference.optimizers.Step;
import io.github.monokeras.backend.reference.optimizers.UpdateRule;
import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.optimizers.CommonOptions;
import io.github.monokeras.optimizers.FixedRate;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.OptimizerVariable;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** How the weights follow their gradients: the optimizer of one {@code compile}, with all that it keeps. */
final class WeightUpdates {

    private final Optimizer optimizer;
    private final CommonOptions options;
    private final UpdateRule rule;
    private final List<Weight> trainable;
    private final List<double[]> gradients;
    private final List<WeightSpec> specs;
    private final List<OptimizerVariable> variables;
    private final List<Kept> kept = new ArrayList<>();
    private final Kept shared = new Kept(Shape.of());

    WeightUpdates(Optimizer optimizer, List<Weight> trainable, List<WeightSpec> specs) {
        this.specs = specs;
        this.optimizer = optimizer;
        this.trainable = trainable;
        options = optimizer.common();
        rule = UpdateRule.of(optimizer);
        List<Shape> shapes = trainable.stream().map(Weight::shape).toList();
        variables = optimizer.variables(shapes);
        gradients = trainable.stream().map(Weight::gradient).toList();
        shapes.forEach(shape -> kept.add(new Kept(shape)));
        variables.forEach(variable -> keptBeside(variable.weight()).add(variable));
    }

    /** Moves every weight by one step. */
    void apply() {
        if (options.gradientAccumulationSteps() != null) {
            accumulate();
        } else {
            update(gradients);
        }
        if (options.useEma()) {
            follow();
        }
        constrain();
        iteration()[0]++;
    }

    private void accumulate() {
        int steps = options.stepsPerUpdate();
        boolean complete = (iterations() + 1) % steps == 0;
        List<double[]> means = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            double[] sum = kept.get(i).get(CommonOptions.GRADIENT_ACCUMULATOR.name());
            double[] mean = new double[sum.length];
            for (int j = 0; j < sum.length; j++) {
                sum[j] += gradients.get(i)[j];
                mean[j] = sum[j] / steps;
                sum[j] = complete ? 0 : sum[j];
            }
            means.add(mean);
        }
        if (complete) {
            update(means);
        }
    }

    private void update(List<double[]> slopes) {
        List<double[]> clipped = Clipping.clip(slopes, options);
        Step step = new Step(learningRate(), (double) updates() + 1);
        rule.startStep(shared, step);
        for (int i = 0; i < trainable.size(); i++) {
            double[] values = trainable.get(i).values();
            if (options.weightDecay() != null) {
                for (int j = 0; j < values.length; j++) {
                    values[j] -= values[j] * options.weightDecay() * step.learningRate();
                }
            }
            rule.update(values, clipped.get(i), kept.get(i), step);
        }
    }

    /** Puts the weights back to where they may be. */
    private void constrain() {
        for (int i = 0; i < trainable.size(); i++) {
            Constraint constraint = specs.get(i).constraint();
            if (constraint != null) {
                Weight weight = trainable.get(i);
                WeightConstraint.of(constraint)
                        .apply(weight.values(), weight.shape().dims());
            }
        }
    }

    /** Lets the averages follow the weights, and replaces the weights by them when it is time to. */
    private void follow() {
        double momentum = updates() == 0 ? 0 : options.emaMomentum();
        for (int i = 0; i < kept.size(); i++) {
            double[] values = trainable.get(i).values();
            double[] average = average(i);
            for (int j = 0; j < values.length; j++) {
                average[j] = momentum * average[j] + (1 - momentum) * values[j];
            }
        }
        Integer frequency = options.emaOverwriteFrequency();
        if (frequency != null && (updates() + 1) % frequency == 0) {
            overwriteByAverages();
        }
    }

    /** Settles what is left open behind the last step of training: the weights become their averages, if there are any. */
    void finish() {
        if (options.useEma()) {
            overwriteByAverages();
        }
    }

    private void overwriteByAverages() {
        for (int i = 0; i < kept.size(); i++) {
            System.arraycopy(average(i), 0, trainable.get(i).values(), 0, average(i).length);
        }
    }

    void swapAverages() {
        optimizer.requireAverages();
        for (int i = 0; i < kept.size(); i++) {
            double[] values = trainable.get(i).values().clone();
            System.arraycopy(average(i), 0, trainable.get(i).values(), 0, values.length);
            System.arraycopy(values, 0, average(i), 0, values.length);
        }
    }

    double learningRate() {
        return optimizer.learningRate() instanceof FixedRate
                ? shared.get(OptimizerVariable.LEARNING_RATE)[0]
                : optimizer.learningRate().at(iterations());
    }

    void setLearningRate(double learningRate) {
        optimizer.requireFixedRate();
        shared.get(OptimizerVariable.LEARNING_RATE)[0] = learningRate;
    }

    List<Tensor> variables() {
        return variables.stream()
                .map(variable -> Tensor.of(variable.shape(), numbers(variable)))
                .toList();
    }

    void setVariables(List<Tensor> tensors) {
        OptimizerVariable.requireMatch(variables, tensors);
        for (int i = 0; i < tensors.size(); i++) {
            double[] numbers = numbers(variables.get(i));
            System.arraycopy(tensors.get(i).toDoubleArray(), 0, numbers, 0, numbers.length);
        }
    }

    /** Counts the steps so far. */
    long iterations() {
        return (long) iteration()[0];
    }

    /** Counts how often the weights have moved so far. */
    private long updates() {
        return iterations() / options.stepsPerUpdate();
    }

    private double[] iteration() {
        return shared.get(OptimizerVariable.ITERATION);
    }

    private double[] average(int weight) {
        return kept.get(weight).get(CommonOptions.AVERAGE.name());
    }

    private double[] numbers(OptimizerVariable variable) {
        return keptBeside(variable.weight()).get(variable.name());
    }

    private Kept keptBeside(int weight) {
        return weight == OptimizerVariable.NO_WEIGHT ? shared : kept.get(weight);
    }
}
