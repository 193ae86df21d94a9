package io.github.monokeras.backend.djl.layers;

import static io.github.monokeras.Closeness.requireClose;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.layers.RecurrentCase.Beside;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.RecurrentLayer;
import io.github.monokeras.layers.SimpleRNN;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** PyTorch's own recurrent layers do what the walk step by step does, and are asked for nothing else. */
class FusedRecurrenceTest {

    static Stream<RecurrentCase> fused() {
        List<RecurrentCase> all = new ArrayList<>();
        for (Beside beside : Beside.values()) {
            for (Supplier<RecurrentLayer<?>> plain : plain(beside)) {
                for (int options = 0; options < 32; options++) {
                    RecurrentLayer<?> layer = plain.get();
                    boolean mayKeep = !beside.isMask();
                    layer.useBias((options & 1) == 0)
                            .goBackwards((options & 2) != 0)
                            .returnSequences((options & 4) != 0)
                            .dropout((options & 8) == 0 ? 0 : 0.3)
                            .stateful(mayKeep && (options & 16) != 0)
                            .zeroOutputForMask(!mayKeep && (options & 16) != 0)
                            .returnState(mayKeep || layer.states() == 1);
                    for (DType dtype : DType.values()) {
                        all.add(new RecurrentCase(layer, beside, dtype, true));
                        all.add(new RecurrentCase(layer, beside, dtype, false));
                    }
                }
            }
        }
        return all.stream();
    }

    private static List<Supplier<RecurrentLayer<?>>> plain(Beside beside) {
        List<Supplier<RecurrentLayer<?>>> all =
                new ArrayList<>(List.of(() -> new LSTM(2), () -> new GRU(2), () -> new SimpleRNN(2)));
        if (!beside.isMask()) {
            all.add(() -> new SimpleRNN(2).activation("relu"));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("fused")
    void the_engine_computes_what_the_walk_does(RecurrentCase one) {
        List<Tensor> fused = results(one, one.usual(), FusedRecurrence.class);
        List<Tensor> walked = results(one, one.walking(), RecurrentWalk.class);

        assertThat(fused).hasSameSizeAs(walked);
        double tolerance = one.dtype() == DType.FLOAT64 ? 1e-12 : 1e-5;
        for (int i = 0; i < walked.size(); i++) {
            Tensor expected = walked.get(i).cast(DType.FLOAT64);
            requireClose("fused " + one.dtype(), "result " + i, fused.get(i).cast(DType.FLOAT64), expected, tolerance);
        }
    }

    /** Returns what the layer returns, and in training the gradients of all that goes in. */
    private static List<Tensor> results(RecurrentCase one, RecurrentFormula formula, Class<?> way) {
        try (NDManager step = newStep("PyTorch")) {
            LayerCall call = one.call(step);
            assertThat(formula.way(call)).isExactlyInstanceOf(way);
            if (one.layer().stateful()) {
                formula.forward(call);
            }
            if (!one.training()) {
                return tensors(formula.forward(call).stream());
            }
            List<NDArray> followed = new ArrayList<>(call.inputs());
            for (int i = 0; i < (one.layer().useBias() ? 3 : 2); i++) {
                followed.add(call.weight(i));
            }
            followed.forEach(array -> array.setRequiresGradient(true));
            NDList made;
            try (GradientCollector collector = step.getEngine().newGradientCollector()) {
                made = formula.forward(call);
                collector.backward(anySum(made, step, one.dtype()));
            }
            return tensors(Stream.concat(made.stream(), followed.stream().map(NDArray::getGradient)));
        }
    }

    /** Returns one number in which each of many counts differently. */
    private static NDArray anySum(NDList made, NDManager step, DType dtype) {
        Random random = new Random(2);
        NDArray sum = null;
        for (NDArray array : made) {
            double[] factors = random.doubles(array.size(), -1, 1).toArray();
            NDArray flat = array.reshape(-1);
            NDArray part = flat.mul(DjlArrays.create(step, Tensor.of(Shape.of(factors.length), factors), dtype))
                    .sum();
            sum = sum == null ? part : sum.add(part);
        }
        return sum;
    }

    private static List<Tensor> tensors(Stream<NDArray> arrays) {
        return arrays.map(DjlArrays::tensor).toList();
    }

    private static NDManager newStep(String engine) {
        return Engine.getEngine(engine).newBaseManager(Device.cpu());
    }

    static Stream<Arguments> walked() {
        return Stream.of(
                Arguments.of(new LSTM(2).activation("relu"), Beside.NOTHING),
                Arguments.of(new LSTM(2).recurrentActivation("hard_sigmoid"), Beside.NOTHING),
                Arguments.of(new GRU(2).activation("linear"), Beside.NOTHING),
                Arguments.of(new GRU(2).recurrentActivation("tanh"), Beside.NOTHING),
                Arguments.of(new GRU(2).resetAfter(false), Beside.NOTHING),
                Arguments.of(new SimpleRNN(2).activation("sigmoid"), Beside.NOTHING),
                Arguments.of(new SimpleRNN(2).recurrentDropout(0.5), Beside.NOTHING),
                Arguments.of(new GRU(2).stateful(true), Beside.GAPS),
                Arguments.of(new LSTM(2).returnState(true), Beside.GAPS),
                Arguments.of(new SimpleRNN(2).activation("relu"), Beside.GAPS));
    }

    @ParameterizedTest
    @MethodSource("walked")
    void what_the_engine_has_not_is_walked(RecurrentLayer<?> layer, Beside beside) {
        assertWay("PyTorch", new RecurrentCase(layer, beside, DType.FLOAT32, true), RecurrentWalk.class);
    }

    @Test
    void what_only_training_drops_hinders_no_prediction() {
        RecurrentLayer<?> layer = new LSTM(2).recurrentDropout(0.5);

        assertWay("PyTorch", new RecurrentCase(layer, Beside.NOTHING, DType.FLOAT32, false), FusedRecurrence.class);
    }

    @Test
    void other_engines_walk() {
        Assumptions.assumeTrue(Engine.hasEngine("MXNet"));
        assertWay("MXNet", new RecurrentCase(new LSTM(2), Beside.NOTHING, DType.FLOAT32, true), RecurrentWalk.class);
    }

    private static void assertWay(String engine, RecurrentCase one, Class<?> way) {
        try (NDManager step = newStep(engine)) {
            assertThat(one.usual().way(one.call(step))).isExactlyInstanceOf(way);
        }
    }
}
