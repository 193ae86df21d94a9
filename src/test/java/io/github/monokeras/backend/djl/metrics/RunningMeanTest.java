package io.github.monokeras.backend.djl.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningMeanTest {

    private final NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
    private final RunningMean mean = new RunningMean(manager, DataType.FLOAT32);

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void is_zero_before_the_first_batch() {
        assertThat(mean.value()).isEqualTo(0.0);
    }

    @Test
    void outlives_the_steps_whose_losses_it_took() {
        try (NDManager step = manager.newSubManager()) {
            mean.addMean(step.create(2f), 3);
        }
        try (NDManager step = manager.newSubManager()) {
            mean.addMean(step.create(6f), 1);
        }

        assertThat(mean.value()).isEqualTo(3.0);
    }

    @Test
    void leaves_the_loss_as_it_was() {
        NDArray loss = manager.create(2f);

        mean.addMean(loss, 3);

        assertThat(loss.toFloatArray()).containsExactly(2f);
    }

    @Test
    void forgets_a_nan() {
        mean.addMean(manager.create(Float.NaN), 1);
        mean.reset();
        mean.addMean(manager.create(2f), 1);

        assertThat(mean.value()).isEqualTo(2.0);
    }

    @Test
    void is_never_a_negative_zero() {
        mean.addMean(manager.create(-0f), 1);

        assertThat(mean.value()).isEqualTo(0.0);
    }

    @Test
    void holds_no_more_after_many_epochs() {
        epoch();
        int arrays = manager.getManagedArrays().size();
        for (int epoch = 0; epoch < 5; epoch++) {
            epoch();
        }

        assertThat(manager.getManagedArrays()).hasSize(arrays);
    }

    private void epoch() {
        try (NDManager step = manager.newSubManager()) {
            mean.addMean(step.create(1f), 32);
        }
        mean.reset();
    }
}
