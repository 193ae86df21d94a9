package io.github.monokeras.backend.djl.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.optimizers.Adam;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PyTorch's own Adam moves weights as Keras's formula does, which other engines compute. */
class FusedAdamTest {

    private static final int STEPS = 200;
    private static final List<Shape> SHAPES =
            List.of(new Shape(7, 5), new Shape(5), new Shape(1), new Shape(), new Shape(3, 4, 2), new Shape(300, 301));

    private final NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
    private final Random random = new Random(3);

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @CsvSource({
        "FLOAT64, 0.9, 0.999, 1e-7, false, 1e-12",
        "FLOAT64, 0.9, 0.999, 1e-7, true, 1e-12",
        "FLOAT64, 0, 0, 0.1, true, 1e-12",
        "FLOAT64, 0.999999, 0.3, 1e-3, false, 1e-12",
        "FLOAT32, 0.9, 0.999, 1e-7, false, 2e-5",
        "FLOAT32, 0.5, 0.99, 1e-7, true, 2e-5"
    })
    void moves_as_the_formula(
            DataType type, double beta1, double beta2, double epsilon, boolean amsgrad, double tolerance) {
        Adam options = new Adam(0.01, beta1, beta2, epsilon).amsgrad(amsgrad);
        try (AdamOptimizer fused = new AdamOptimizer(options);
                AdamOptimizer written = new AdamOptimizer(options)) {
            List<NDArray> fusedWeights = new ArrayList<>();
            List<NDArray> writtenWeights = new ArrayList<>();
            for (Shape shape : SHAPES) {
                NDArray weight = random(shape, type);
                fusedWeights.add(weight);
                writtenWeights.add(weight.duplicate());
            }
            for (int t = 1; t <= STEPS; t++) {
                Step step = new Step(0.01, t, type);
                List<Update> updates = new ArrayList<>();
                for (int i = 0; i < SHAPES.size(); i++) {
                    NDArray gradient = random(SHAPES.get(i), type);
                    updates.add(new Update("w" + i, fusedWeights.get(i), gradient));
                    Update same = new Update("w" + i, writtenWeights.get(i), gradient.duplicate());
                    written.apply(same.weight(), same.gradient(), written.beside(same), step);
                }
                fused.move(updates, step);
            }
            for (int i = 0; i < SHAPES.size(); i++) {
                assertThat(farthest(fusedWeights.get(i), writtenWeights.get(i))).isLessThan(tolerance);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"FLOAT32", "FLOAT64"})
    void reads_a_gradient_as_it_is_seen_and_not_as_it_lies(DataType type) {
        NDArray gradient = random(new Shape(40, 30), type).transpose();
        NDArray weight = random(new Shape(30, 40), type);
        NDArray same = weight.duplicate();
        try (AdamOptimizer first = new AdamOptimizer(new Adam());
                AdamOptimizer second = new AdamOptimizer(new Adam())) {
            first.update("w", weight, gradient);
            second.update("w", same, gradient.duplicate());
        }
        assertThat(weight.contentEquals(same)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"FLOAT32", "FLOAT64"})
    void moves_each_weight_as_if_it_were_alone(DataType type) {
        NDArray whole = random(new Shape(300, 300), type);
        NDArray gradient = random(new Shape(300, 300), type);
        List<Update> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(new Update(
                    "row" + i, whole.get(i).duplicate(), gradient.get(i).duplicate()));
        }
        Step step = new Step(0.01, 1, type);
        try (AdamOptimizer first = new AdamOptimizer(new Adam());
                AdamOptimizer second = new AdamOptimizer(new Adam())) {
            first.move(List.of(new Update("w", whole, gradient)), step);
            second.move(rows, step);
        }
        for (int i = 0; i < 300; i++) {
            assertThat(farthest(whole.get(i), rows.get(i).weight())).isCloseTo(0, within(1e-7));
        }
    }

    private NDArray random(Shape shape, DataType type) {
        double[] numbers = random.doubles(shape.size(), -1, 1).toArray();
        return manager.create(numbers).reshape(shape).toType(type, true);
    }

    private static double farthest(NDArray one, NDArray other) {
        return one.sub(other).abs().max().toType(DataType.FLOAT64, false).getDouble();
    }
}
