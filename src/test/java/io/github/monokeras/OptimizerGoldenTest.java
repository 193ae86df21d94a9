package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.backend.reference.ReferenceBackend;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.OptimizerVariable;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes the twenty steps that real Keras took with every optimizer, and compares losses, weights and what is kept. */
class OptimizerGoldenTest {

    private static final int STEPS = 20;

    /** Both sides computed in float64: only the order of additions may differ. */
    private static final double FLOAT64 = 1e-12;

    /** One side computed in float32. */
    private static final double FLOAT32 = 1e-5;

    /** Keras on TensorFlow took an option through float32, even in float64. */
    private static final double ROUNDED = 5e-6;

    private static final JsonObject GOLDEN = Golden.read("optimizers");

    static Stream<Arguments> casesOnEveryBackend() {
        return Stream.concat(cases("float32"), cases("float64"));
    }

    static Stream<Arguments> casesInFloat64() {
        return cases("float64");
    }

    static Stream<Arguments> casesOnEnginesInFloat64() {
        return cases("float64").filter(arguments -> !(arguments.get()[1] instanceof ReferenceBackend));
    }

    private static Stream<Arguments> cases(String floatx) {
        List<Arguments> arguments = new ArrayList<>();
        for (JsonElement element : GOLDEN.getAsJsonArray("cases")) {
            JsonObject golden = element.getAsJsonObject();
            String name = golden.get("class_name").getAsString() + golden.get("config") + " in " + floatx;
            for (Backend backend : Backends.all(floatx)) {
                if (golden.get("floatx").getAsString().equals(floatx)) {
                    arguments.add(Arguments.of(name, backend, golden));
                }
            }
        }
        return arguments.stream();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("casesOnEveryBackend")
    void steps_as_keras_steps(String name, Backend backend, JsonObject golden) {
        double tolerance = tolerance(golden);
        try (Session session = session(backend, golden)) {
            Tensor losses = Tensor.of(steps(session, 0, STEPS));

            assertClose("losses", losses, Golden.tensor(golden.get("losses")), tolerance);
            assertClose("weight", session.weights(), Golden.tensors(golden.get("weights")), tolerance);
            assertClose("variable", session.optimizerVariables(), values(golden), tolerance);
            if (golden.has("final_weights")) {
                session.finishTraining();
                List<Tensor> last = Golden.tensors(golden.get("final_weights"));
                assertClose("final weight", session.weights(), last, tolerance);
            }
        }
    }

    private static double tolerance(JsonObject golden) {
        String floatx = golden.get("floatx").getAsString();
        if (floatx.equals("float32")) {
            return FLOAT32;
        }
        return golden.getAsJsonArray("rounded_to_float32").isEmpty() ? FLOAT64 : ROUNDED;
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("casesInFloat64")
    void keeps_what_keras_keeps_in_its_order(String name, Backend backend, JsonObject golden) {
        Optimizer optimizer = GoldenModels.optimizer(golden);
        List<Shape> shapes = Golden.tensors(GOLDEN.get("weights")).stream()
                .map(Tensor::shape)
                .toList();

        List<OptimizerVariable> variables = optimizer.variables(shapes);

        List<String> names = new ArrayList<>();
        golden.getAsJsonArray("variables")
                .forEach(variable ->
                        names.add(variable.getAsJsonObject().get("name").getAsString()));
        assertThat(variables).hasSameSizeAs(names);
        for (int i = 0; i < names.size(); i++) {
            String expected = names.get(i);
            switch (variables.get(i).name()) {
                case "u_product" -> assertThat(expected).isEqualTo("variable");
                case "r", "c" -> assertThat(expected).isIn("kernel", "bias");
                default -> assertThat(expected).endsWith(variables.get(i).name());
            }
        }
        try (Session session = session(backend, golden)) {
            assertThat(session.optimizerVariables())
                    .as("before the first step")
                    .extracting(Tensor::shape)
                    .containsExactlyElementsOf(
                            values(golden).stream().map(Tensor::shape).toList());
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("casesOnEveryBackend")
    void goes_on_to_the_bit_where_another_session_stopped(String name, Backend backend, JsonObject golden) {
        try (Session first = session(backend, golden);
                Session second = session(backend, golden)) {
            steps(first, 0, 7);
            second.setWeights(first.weights());
            second.setOptimizerVariables(first.optimizerVariables());

            assertThat(steps(second, 7, STEPS)).isEqualTo(steps(first, 7, STEPS));

            assertThat(second.weights()).isEqualTo(first.weights());
            assertThat(second.optimizerVariables()).isEqualTo(first.optimizerVariables());
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("casesOnEnginesInFloat64")
    void steps_as_the_reference_steps(String name, Backend backend, JsonObject golden) {
        try (Session session = session(backend, golden);
                Session reference = session(new ReferenceBackend(), golden)) {
            Tensor losses = Tensor.of(steps(session, 0, STEPS));

            assertClose("losses", losses, Tensor.of(steps(reference, 0, STEPS)), FLOAT64);
            assertClose("weight", session.weights(), reference.weights(), FLOAT64);
            assertClose("variable", session.optimizerVariables(), reference.optimizerVariables(), FLOAT64);
        }
    }

    private static Session session(Backend backend, JsonObject golden) {
        Dense hidden = new Dense(3).activation("tanh");
        Dense out = new Dense(2);
        Session session = Networks.open(
                backend, Networks.chain(Shape.of(2), hidden, out), Weights.of(Golden.tensors(GOLDEN.get("weights"))));
        Optimizer optimizer = GoldenModels.optimizer(golden);
        session.compile(new Compilation(optimizer, new MeanSquaredError(), List.of(), List.of()));
        return session;
    }

    /** Takes some of the steps; returns their losses. */
    private static double[] steps(Session session, int from, int to) {
        double[] losses = new double[to - from];
        try (Samples samples =
                Networks.place(session, Golden.tensor(GOLDEN.get("x")), Golden.tensor(GOLDEN.get("y")), null)) {
            for (int step = from; step < to; step++) {
                int first = step * 4 % 8;
                session.resetLogs();
                session.train(samples, first, first + 4 + step % 3);
                losses[step - from] = session.logs()[0];
            }
        }
        return losses;
    }

    private static List<Tensor> values(JsonObject golden) {
        List<Tensor> values = new ArrayList<>();
        for (JsonElement variable : golden.getAsJsonArray("variables")) {
            values.add(Golden.tensor(variable.getAsJsonObject().get("value")));
        }
        return values;
    }

    private static void assertClose(String what, List<Tensor> actual, List<Tensor> expected, double tolerance) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertClose(what + " " + i, actual.get(i), expected.get(i), tolerance);
        }
    }

    private static void assertClose(String what, Tensor actual, Tensor expected, double tolerance) {
        assertThat(actual.shape()).as(what).isEqualTo(expected.shape());
        for (int i = 0; i < expected.size(); i++) {
            double scale = Math.max(1, Math.abs(expected.getFlat(i)));
            assertThat(actual.getFlat(i))
                    .as("%s at %d", what, i)
                    .isCloseTo(expected.getFlat(i), within(tolerance * scale));
        }
    }
}
