package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.backend.djl.constraints.DjlConstraints;
import io.github.monokeras.backend.djl.optimizers.Clipping;
import io.github.monokeras.backend.djl.optimizers.DjlOptimizers;
import io.github.monokeras.backend.djl.optimizers.Kept;
import io.github.monokeras.backend.djl.optimizers.KerasOptimizer;
import io.github.monokeras.backend.djl.optimizers.Step;
import io.github.monokeras.backend.djl.optimizers.Update;
import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.optimizers.CommonOptions;
import io.github.monokeras.optimizers.FixedRate;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.OptimizerVariable;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** How the weights follow their gradients: the optimizer of one {@code compile}, with all that it keeps. */
final class WeightUpdates implements AutoCloseable {

    private final Optimizer description;
    private final CommonOptions options;
    private final KerasOptimizer optimizer;
    private final List<Parameter> trainable;
    private final List<WeightSpec> specs;
    private final List<OptimizerVariable> variables;
    private final DType dtype;
    private long iterations;
    private double fixedRate;

    WeightUpdates(Optimizer description, List<Parameter> trainable, List<WeightSpec> specs) {
        this.specs = specs;
        this.description = description;
        this.trainable = trainable;
        options = description.common();
        optimizer = DjlOptimizers.of(description);
        dtype = precision(trainable);
        variables = description.variables(trainable.stream()
                .map(parameter -> Kept.shape(parameter.getArray()))
                .toList());
        fixedRate = description.learningRate() instanceof FixedRate rate ? rounded(rate.value()) : 0;
    }

    /** Moves every weight by one step along its gradient; what is computed for that is freed. */
    void apply(List<NDArray> gradients) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Step step = new Step(learningRate(), (double) updates() + 1, DjlArrays.type(dtype));
            if (options.gradientAccumulationSteps() != null) {
                accumulate(gradients, step);
            } else {
                update(gradients, step);
            }
            if (options.useEma()) {
                follow(step);
            }
            optimizer.endStep();
        }
        constrain();
        iterations++;
    }

    private void accumulate(List<NDArray> gradients, Step step) {
        int steps = options.stepsPerUpdate();
        boolean complete = (iterations + 1) % steps == 0;
        List<NDArray> means = new ArrayList<>();
        for (int i = 0; i < trainable.size(); i++) {
            Parameter parameter = trainable.get(i);
            NDArray sum = optimizer
                    .kept()
                    .get(parameter.getId(), CommonOptions.GRADIENT_ACCUMULATOR.name(), parameter.getArray());
            sum.addi(gradients.get(i));
            if (complete) {
                means.add(sum.div(Scalar.of(steps, sum)));
                DjlArrays.assign(sum, sum.zerosLike());
            }
        }
        if (complete) {
            update(means, step);
        }
    }

    private void update(List<NDArray> gradients, Step step) {
        List<NDArray> clipped = Clipping.clip(gradients, options);
        optimizer.startStep(step);
        List<Update> updates = new ArrayList<>(trainable.size());
        for (int i = 0; i < trainable.size(); i++) {
            Parameter parameter = trainable.get(i);
            updates.add(new Update(parameter.getId(), parameter.getArray(), clipped.get(i)));
        }
        optimizer.move(updates, step);
    }

    /** Puts the weights back to where they may be. */
    private void constrain() {
        for (int i = 0; i < trainable.size(); i++) {
            Constraint constraint = specs.get(i).constraint();
            if (constraint != null) {
                DjlConstraints.apply(constraint, trainable.get(i).getArray());
            }
        }
    }

    /** Lets the averages follow the weights, and replaces the weights by them when it is time to. */
    private void follow(Step step) {
        trainable.forEach(parameter -> optimizer.follow(parameter.getId(), parameter.getArray(), step));
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
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            trainable.forEach(parameter -> DjlArrays.assign(parameter.getArray(), average(parameter)));
        }
    }

    void swapAverages() {
        description.requireAverages();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            for (Parameter parameter : trainable) {
                NDArray weight = parameter.getArray().duplicate();
                DjlArrays.assign(parameter.getArray(), average(parameter));
                DjlArrays.assign(average(parameter), weight);
            }
        }
    }

    long iterations() {
        return iterations;
    }

    double learningRate() {
        return description.learningRate() instanceof FixedRate
                ? fixedRate
                : rounded(description.learningRate().at(iterations));
    }

    void setLearningRate(double learningRate) {
        description.requireFixedRate();
        fixedRate = rounded(learningRate);
    }

    List<Tensor> variables() {
        return variables.stream().map(this::tensor).toList();
    }

    void setVariables(List<Tensor> tensors) {
        OptimizerVariable.requireMatch(variables, tensors);
        for (int i = 0; i < tensors.size(); i++) {
            set(variables.get(i), tensors.get(i));
        }
    }

    /** Frees what the optimizer kept. */
    @Override
    public void close() {
        optimizer.close();
    }

    private Tensor tensor(OptimizerVariable variable) {
        if (variable.weight() == OptimizerVariable.NO_WEIGHT) {
            return Tensor.of(variable.shape(), new double[] {number(variable.name())});
        }
        NDArray array = optimizer.kept().find(trainable.get(variable.weight()).getId(), variable.name());
        if (array != null) {
            return DjlArrays.tensor(array);
        }
        double[] initial = new double[(int) variable.shape().size()];
        Arrays.fill(initial, variable.initial());
        return Tensor.of(variable.shape(), initial).cast(dtype);
    }

    private double number(String name) {
        return switch (name) {
            case OptimizerVariable.ITERATION -> iterations;
            case OptimizerVariable.LEARNING_RATE -> fixedRate;
            default -> Objects.requireNonNull(optimizer.shared().get(name), name);
        };
    }

    private void set(OptimizerVariable variable, Tensor tensor) {
        if (variable.weight() != OptimizerVariable.NO_WEIGHT) {
            Parameter parameter = trainable.get(variable.weight());
            try (NDArray staged = DjlArrays.create(parameter.getArray().getManager(), tensor, dtype)) {
                // A staged array may live in Java's memory; its duplicate is the engine's own.
                optimizer.kept().put(parameter.getId(), variable.name(), staged.duplicate());
            }
            return;
        }
        double number = tensor.toDoubleArray()[0];
        switch (variable.name()) {
            case OptimizerVariable.ITERATION -> iterations = (long) number;
            case OptimizerVariable.LEARNING_RATE -> fixedRate = rounded(number);
            default -> optimizer.setShared(variable.name(), rounded(number));
        }
    }

    /** Counts how often the weights have moved so far. */
    private long updates() {
        return iterations / options.stepsPerUpdate();
    }

    private NDArray average(Parameter parameter) {
        return optimizer.average(parameter.getId(), parameter.getArray());
    }

    private static DType precision(List<Parameter> parameters) {
        boolean wide = !parameters.isEmpty() && parameters.get(0).getArray().getDataType() == DataType.FLOAT64;
        return wide ? DType.FLOAT64 : DType.FLOAT32;
    }

    private double rounded(double number) {
        return dtype == DType.FLOAT32 ? (float) number : number;
    }
}
