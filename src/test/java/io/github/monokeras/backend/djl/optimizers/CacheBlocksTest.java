package io.github.monokeras.backend.djl.optimizers;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.monokeras.optimizers.Adam;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A weight of several blocks moves as its parts would, each a weight of its own. */
class CacheBlocksTest {

    private static final int NUMBERS = 300_000;
    private static final int PART = 50_000;
    private static final int STEPS = 3;

    @Test
    void a_large_weight_moves_as_its_parts_would() {
        float[] start = random(1);
        float[] slope = random(2);

        float[] whole = moved(start, slope);

        float[] inParts = new float[NUMBERS];
        for (int from = 0; from < NUMBERS; from += PART) {
            float[] part =
                    moved(Arrays.copyOfRange(start, from, from + PART), Arrays.copyOfRange(slope, from, from + PART));
            System.arraycopy(part, 0, inParts, from, PART);
        }
        assertThat(whole).isEqualTo(inParts).isNotEqualTo(start);
    }

    private static float[] moved(float[] start, float[] slope) {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
                KerasOptimizer optimizer =
                        DjlOptimizers.of(new Adam(0.01).amsgrad(true).weightDecay(0.1))) {
            NDArray weight = manager.create(start).duplicate();
            for (int step = 0; step < STEPS; step++) {
                optimizer.update("weight", weight, manager.create(slope).duplicate());
            }
            return weight.toFloatArray();
        }
    }

    private static float[] random(long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[NUMBERS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
