package io.github.monokeras.backend.djl.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.monokeras.backend.reference.optimizers.UpdateRule;
import io.github.monokeras.optimizers.Adadelta;
import io.github.monokeras.optimizers.Adafactor;
import io.github.monokeras.optimizers.Adagrad;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.AdamW;
import io.github.monokeras.optimizers.Adamax;
import io.github.monokeras.optimizers.Ftrl;
import io.github.monokeras.optimizers.Lamb;
import io.github.monokeras.optimizers.Lion;
import io.github.monokeras.optimizers.Nadam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.OptimizerVariable;
import io.github.monokeras.optimizers.RMSprop;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The optimizers as DJL knows them: one weight at a time, without a session. */
class KerasOptimizerTest {

    private static final int STEPS = 6;

    private final NDManager manager = Engine.getEngine("PyTorch").newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    static List<Optimizer> all() {
        return List.of(
                new SGD(0.1),
                new SGD(0.1).momentum(0.9).nesterov(true).clipvalue(0.5),
                new Adam(0.1).amsgrad(true).weightDecay(0.1),
                new RMSprop(0.1).centered(true).momentum(0.9),
                new Adagrad(0.1).clipnorm(0.5),
                new Adadelta(0.1),
                new Adamax(0.1),
                new Nadam(0.1),
                new Ftrl(0.1).l1RegularizationStrength(0.1),
                new Lion(0.1),
                new Lamb(0.1),
                new Adafactor(step -> 0.1 / (step + 1)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void keeps_nothing_of_what_a_step_computes(Optimizer description) {
        try (KerasOptimizer optimizer = DjlOptimizers.of(description);
                NDArray weight = manager.ones(new ai.djl.ndarray.types.Shape(3, 2));
                NDArray gradient = weight.mul(0.5)) {
            optimizer.update("w", weight, gradient);
            optimizer.update("w", weight, gradient);
            int arrays = manager.getManagedArrays().size();

            for (int step = 0; step < STEPS; step++) {
                optimizer.update("w", weight, gradient);
            }

            assertThat(manager.getManagedArrays()).hasSize(arrays);
        }
        assertThat(manager.getManagedArrays()).isEmpty();
    }

    static List<Optimizer> withoutCommonOptions() {
        return List.of(
                new SGD(0.1).momentum(0.9),
                new Adam(0.1),
                new RMSprop(0.1),
                new Adagrad(0.1),
                new Adadelta(0.1),
                new Adamax(0.1),
                new Nadam(0.1),
                new Ftrl(0.1),
                new Lion(0.1),
                new Lamb(0.1),
                new Adafactor(0.1));
    }

    @ParameterizedTest
    @MethodSource("withoutCommonOptions")
    void moves_two_weights_of_any_rank_as_the_reference_does(Optimizer description) {
        List<Shape> shapes = List.of(Shape.of(2, 3, 4), Shape.of(5));
        Random random = new Random(3);
        UpdateRule rule = UpdateRule.of(description);
        List<io.github.monokeras.backend.reference.optimizers.Kept> kept = shapes.stream()
                .map(io.github.monokeras.backend.reference.optimizers.Kept::new)
                .toList();
        var shared = new io.github.monokeras.backend.reference.optimizers.Kept(Shape.of());
        for (OptimizerVariable variable : description.variables(shapes)) {
            (variable.weight() == OptimizerVariable.NO_WEIGHT ? shared : kept.get(variable.weight())).add(variable);
        }
        List<double[]> expected =
                shapes.stream().map(shape -> draw(shape, random)).toList();
        try (KerasOptimizer optimizer = DjlOptimizers.of(description)) {
            List<NDArray> weights = List.of(
                    manager.create(expected.get(0), new ai.djl.ndarray.types.Shape(2, 3, 4)),
                    manager.create(expected.get(1), new ai.djl.ndarray.types.Shape(5)));

            for (int t = 1; t <= STEPS; t++) {
                var step = new io.github.monokeras.backend.reference.optimizers.Step(0.1, t);
                rule.startStep(shared, step);
                for (int i = 0; i < shapes.size(); i++) {
                    double[] gradient = draw(shapes.get(i), random);
                    rule.update(expected.get(i), gradient, kept.get(i), step);
                    optimizer.update(
                            "w" + i,
                            weights.get(i),
                            manager.create(gradient, weights.get(i).getShape()));
                }
            }

            for (int i = 0; i < shapes.size(); i++) {
                assertThat(weights.get(i).toDoubleArray()).containsExactly(expected.get(i), within(1e-12));
            }
        }
    }

    private static double[] draw(Shape shape, Random random) {
        return random.doubles(shape.size(), -1, 1).toArray();
    }

    @Test
    void clears_the_gradients_of_a_plain_trainer() {
        NDArray weight = manager.create(new float[] {1, 2});
        weight.setRequiresGradient(true);
        try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
            collector.backward(weight.sum());
        }
        try (KerasOptimizer optimizer = DjlOptimizers.of(new SGD(0.5))) {
            optimizer.update("w", weight, weight.getGradient());
        }

        assertThat(weight.toFloatArray()).containsExactly(0.5f, 1.5f);
        assertThat(weight.getGradient().toFloatArray()).containsExactly(0, 0);
    }

    static List<Optimizer> needingAllWeights() {
        return List.of(new SGD().globalClipnorm(1), new SGD().useEma(true), new AdamW().gradientAccumulationSteps(2));
    }

    @ParameterizedTest
    @MethodSource("needingAllWeights")
    void refuses_one_weight_where_an_option_needs_all(Optimizer description) {
        try (KerasOptimizer optimizer = DjlOptimizers.of(description)) {
            NDArray weight = manager.create(new float[] {1});

            assertThatThrownBy(() -> optimizer.update("w", weight, weight))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "optimizer: globalClipnorm, useEma and gradientAccumulationSteps need all weights at once,"
                                    + " got one from a DJL Trainer; leave them out");
        }
    }
}
