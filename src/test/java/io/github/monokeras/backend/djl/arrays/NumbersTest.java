package io.github.monokeras.backend.djl.arrays;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private final NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
    private final NDArray weight = manager.ones(new ai.djl.ndarray.types.Shape(2));
    private final Numbers numbers = new Numbers();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void keeps_what_every_step_uses() {
        NDArray first = numbers.of(0.5, weight, manager);
        numbers.endStep();

        assertThat(numbers.of(0.5, weight, manager)).isSameAs(first);
        assertThat(first.toFloatArray()).containsExactly(0.5f);
    }

    @Test
    void frees_what_a_step_did_not_use() {
        for (int step = 0; step < 5; step++) {
            numbers.of(0.5, weight, manager);
            numbers.of(step, weight, manager);
            numbers.endStep();
        }

        // The weight, the constant and the last step's number.
        assertThat(manager.getManagedArrays()).hasSize(3);
    }

    @Test
    void outlives_the_scope_and_the_step_in_which_it_was_made() {
        try (NDScope scope = new NDScope();
                NDManager step = manager.newSubManager()) {
            scope.suppressNotUsedWarning();
            numbers.of(0.5, step.ones(new ai.djl.ndarray.types.Shape(2)), manager);
        }

        assertThat(numbers.of(0.5, weight, manager).toFloatArray()).containsExactly(0.5f);
    }

    @Test
    void closing_frees_all() {
        numbers.of(0.5, weight, manager);
        numbers.endStep();
        numbers.of(0.25, weight, manager);

        numbers.close();

        assertThat(manager.getManagedArrays()).hasSize(1);
    }
}
