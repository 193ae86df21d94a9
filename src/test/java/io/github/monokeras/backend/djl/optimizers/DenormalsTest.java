package io.github.monokeras.backend.djl.optimizers;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.monokeras.optimizers.Adadelta;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.Adamax;
import io.github.monokeras.optimizers.Lamb;
import io.github.monokeras.optimizers.Nadam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.RMSprop;
import io.github.monokeras.optimizers.SGD;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Moments that die away become 0 and never denormal, and no others change. */
class DenormalsTest {

    private static final int STEPS = 3000;

    static Stream<Optimizer> optimizers() {
        return Stream.of(
                new Adam(0.01),
                new Adam(0.01).beta1(0.5),
                new Adamax(0.01),
                new Lamb(0.01),
                new Nadam(0.01),
                new RMSprop(0.01).momentum(0.9),
                new SGD(0.01).momentum(0.9));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void the_moment_of_a_weight_that_gets_no_gradient_any_more_becomes_0(Optimizer description) {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
                KerasOptimizer optimizer = DjlOptimizers.of(description)) {
            NDArray weight = manager.create(new float[] {1, 1}).duplicate();
            for (int step = 0; step < STEPS; step++) {
                float first = step == 0 ? 1 : 0;
                optimizer.update(
                        "weight", weight, manager.create(new float[] {first, 1}).duplicate());

                float dying = optimizer.kept().get("weight", "momentum", weight).toFloatArray()[0];
                assertThat(dying == 0 || Math.abs(dying) >= Float.MIN_NORMAL)
                        .as("step %d: %s", step, dying)
                        .isTrue();
            }

            float[] moments = optimizer.kept().get("weight", "momentum", weight).toFloatArray();
            assertThat(moments[0]).isZero();
            assertThat(Math.abs(moments[1])).isGreaterThan(0.01f);
        }
    }

    static Stream<Arguments> slots() {
        return Stream.of(
                Arguments.of(new Adadelta(0.01), "accumulated_grad"),
                Arguments.of(new Adamax(0.01).beta2(0.9), "norm"),
                Arguments.of(new RMSprop(0.01).centered(true), "velocity"),
                Arguments.of(new RMSprop(0.01).centered(true), "average_gradient"));
    }

    @ParameterizedTest
    @MethodSource("slots")
    void so_does_what_else_dies_away(Optimizer description, String slot) {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
                KerasOptimizer optimizer = DjlOptimizers.of(description)) {
            NDArray weight = manager.create(new float[] {1}).duplicate();
            for (int step = 0; step < STEPS; step++) {
                float gradient = step == 0 ? 1 : 0;
                optimizer.update(
                        "weight", weight, manager.create(new float[] {gradient}).duplicate());

                float dying = optimizer.kept().get("weight", slot, weight).toFloatArray()[0];
                assertThat(dying == 0 || Math.abs(dying) >= Float.MIN_NORMAL)
                        .as("step %d: %s", step, dying)
                        .isTrue();
            }

            assertThat(optimizer.kept().get("weight", slot, weight).toFloatArray()[0])
                    .isZero();
        }
    }

    @Test
    void they_are_cleaned_before_they_can_get_there() {
        assertThat(Denormals.stepsDown(0.9)).isEqualTo(87);
        assertThat(Denormals.stepsDown(0.5)).isEqualTo(13);
        assertThat(Denormals.stepsDown(1e-9)).isEqualTo(1);
        assertThat(Denormals.stepsDown(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(Denormals.stepsDown(1)).isEqualTo(Long.MAX_VALUE);
    }
}
