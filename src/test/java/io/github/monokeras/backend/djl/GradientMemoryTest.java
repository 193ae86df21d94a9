package io.github.monokeras.backend.djl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.losses.DjlLosses;
import io.github.monokeras.losses.AllLosses;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.tensor.DType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What autograd needs on its way back is still there when the garbage collector has run in between. */
class GradientMemoryTest {

    private static final int OTHER_USES = 2000;
    private static final int SAMPLES = 4;

    static Stream<Loss> losses() {
        return AllLosses.all().stream();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void a_gradient_survives_the_garbage_collector(Loss loss) throws InterruptedException {
        assertThat(gradient(loss, true)).isEqualTo(gradient(loss, false));
    }

    private static double[] gradient(Loss loss, boolean collectGarbage) throws InterruptedException {
        Engine engine = Engine.getEngine("PyTorch");
        try (NDManager manager = engine.newBaseManager();
                GradientCollector collector = engine.newGradientCollector()) {
            NDArray yTrue = DjlArrays.create(manager, AllLosses.labels(loss, SAMPLES), DType.FLOAT64);
            NDArray yPred = DjlArrays.create(manager, AllLosses.predictions(SAMPLES), DType.FLOAT64);
            yPred.setRequiresGradient(true);
            NDArray value = DjlLosses.of(loss).values(yTrue, yPred).mean();
            List<ByteBuffer> others = collectGarbage ? reuseFreedMemory() : List.of();
            collector.backward(value);
            assertThat(others).hasSizeBetween(0, OTHER_USES);
            return yPred.getGradient().toDoubleArray();
        }
    }

    /** Frees the buffers that nobody holds, and takes their memory for something else. */
    private static List<ByteBuffer> reuseFreedMemory() throws InterruptedException {
        System.gc();
        // The buffers are freed by a thread of Java's own.
        Thread.sleep(100);
        List<ByteBuffer> others = new ArrayList<>();
        for (int i = 0; i < OTHER_USES; i++) {
            others.add(ByteBuffer.allocateDirect(Double.BYTES).putDouble(0, -7e77));
        }
        return others;
    }
}
