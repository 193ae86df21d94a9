package io.github.monokeras;

import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.setTextStyle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.optimizers.Adafactor;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.Nadam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import io.github.monokeras.text.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an optimizer keeps, read and set through a session. */
class OptimizerStateTest {

    private static final Weights START = Weights.of(Tensor.of(new float[][] {{1}, {-2}}), Tensor.of(0.5f));

    static Stream<Backend> backends() {
        return Stream.of("float32", "float64")
                .flatMap(dtype -> Backends.all(dtype).stream())
                .distinct();
    }

    private static Session session(Backend backend, Optimizer optimizer) {
        Dense layer = new Dense(1);
        Session session = Networks.open(backend, Networks.chain(Shape.of(2), layer), START);
        session.compile(new Compilation(optimizer, new MeanSquaredError(), List.of(), List.of()));
        return session;
    }

    private static void train(Session session, int steps) {
        Tensor x = Tensor.of(new float[][] {{1, 2}, {-1, 3}});
        Tensor y = Tensor.of(new float[][] {{1}, {2}});
        try (Samples samples = Networks.place(session, x, y, null)) {
            for (int step = 0; step < steps; step++) {
                session.train(samples, 0, 2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void the_learning_rate_is_held_in_the_sessions_precision(Backend backend) {
        boolean narrow = backend.dtype() == DType.FLOAT32;
        try (Session session = session(backend, new Adam())) {
            assertThat(session.learningRate()).isEqualTo(narrow ? 0.0010000000474974513 : 0.001);

            session.setLearningRate(0.3);

            assertThat(session.learningRate()).isEqualTo(narrow ? 0.30000001192092896 : 0.3);
            assertThat(session.optimizerVariables().get(1).item()).isEqualTo(session.learningRate());
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void a_learning_rate_that_is_set_rules_the_next_step(Backend backend) {
        try (Session set = session(backend, new Nadam(0.5));
                Session born = session(backend, new Nadam(0.125))) {
            set.setLearningRate(0.125);
            train(set, 3);
            train(born, 3);

            assertThat(set.weights()).isEqualTo(born.weights()).isNotEqualTo(START);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void a_schedule_rules_every_step_and_cannot_be_overruled(Backend backend) {
        try (Session session = session(backend, new SGD(step -> 0.25 / (step + 1)))) {
            assertThat(session.learningRate()).isEqualTo(0.25);
            train(session, 3);
            assertThat(session.learningRate()).isEqualTo(0.0625);
            assertThat(session.optimizerVariables()).hasSize(1);
            assertThat(session.optimizerVariables().get(0).item()).isEqualTo(3);
            assertThatThrownBy(() -> session.setLearningRate(1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "optimizer: a schedule sets the learning rate; compile with a number to set it by hand");
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void averages_change_places_with_the_weights_and_back(Backend backend) {
        try (Session session = session(backend, new SGD(0.01).useEma(true).emaMomentum(0.5))) {
            train(session, 4);
            Weights trained = session.weights();

            session.swapAveragedWeights();
            Weights averaged = session.weights();
            assertThat(averaged).isNotEqualTo(trained);
            assertThat(session.optimizerVariables().subList(2, 4)).isEqualTo(trained);
            session.swapAveragedWeights();
            assertThat(session.weights()).isEqualTo(trained);

            session.finishTraining();
            assertThat(session.weights()).isEqualTo(averaged);
            assertThat(session.optimizerVariables().subList(2, 4)).isEqualTo(averaged);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void without_averages_there_is_nothing_to_swap_or_to_finish(Backend backend) {
        try (Session session = session(backend, new SGD(0.01))) {
            train(session, 2);
            Weights trained = session.weights();

            session.finishTraining();

            assertThat(session.weights()).isEqualTo(trained);
            assertThatThrownBy(session::swapAveragedWeights)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("optimizer: keeps no averages of the weights; set useEma(true)");
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void refuses_variables_of_another_optimizer_and_keeps_its_own(Backend backend) {
        try (Session session = session(backend, new SGD(0.01).momentum(0.5))) {
            train(session, 2);
            List<Tensor> own = session.optimizerVariables();
            List<Tensor> transposed = List.of(own.get(0), own.get(1), own.get(2).reshape(1, 2), own.get(3));

            assertThatThrownBy(() -> session.setOptimizerVariables(own.subList(0, 3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "optimizer: variables must be 4 tensors, got 3; read them from an optimizer with the same options");
            assertThatThrownBy(() -> session.setOptimizerVariables(transposed))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("optimizer: variable 2, momentum, must have shape (2, 1), got (1, 2)");
            assertThat(session.optimizerVariables()).isEqualTo(own);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void fit_ends_with_the_averages(Backend backend) {
        float[][] x = {{1, 2}, {-1, 3}};
        try (Sequential model = new Sequential(new Dense(1).inputShape(2)).backend(backend)) {
            model.compile(optimizer(new SGD(0.01)), loss("mse"));
            model.setWeights(START);
            model.fit(x, new float[] {1, 2}, epochs(1), verbose(0));
            Weights afterOneStep = model.getWeights();

            // An average that never moves stays what it was first: the weights after one step.
            model.compile(optimizer(new SGD(0.01).useEma(true).emaMomentum(1)), loss("mse"));
            model.setWeights(START);
            model.fit(x, new float[] {1, 2}, epochs(5), verbose(0));

            assertThat(model.getWeights()).isEqualTo(afterOneStep);
        }
    }

    @Test
    void summary_counts_what_real_keras_counts() {
        TextStyle style = TextStyle.current();
        setTextStyle(TextStyle.KERAS_3);
        try (Sequential model = new Sequential(new Dense(2).inputShape(3), new Dense(1))) {
            // 11 weights: 2 matrices with 3 + 2 and 2 + 1 means, 2 vectors with 2 numbers each that are never used.
            assertThat(optimizerParams(model, new Adafactor())).isEqualTo("25");
            assertThat(optimizerParams(model, new Adam().amsgrad(true).useEma(true)))
                    .isEqualTo("46");
            assertThat(optimizerParams(model, new Nadam(step -> 0.1))).isEqualTo("24");
            assertThat(optimizerParams(model, new SGD(step -> 0.1))).isEqualTo("1");
        } finally {
            setTextStyle(style);
        }
    }

    private static String optimizerParams(Sequential model, Optimizer optimizer) {
        model.compile(optimizer(optimizer), loss("mse"));
        model.fit(new float[][] {{1, 2, 3}}, new float[] {1}, verbose(0));
        List<String> lines = new ArrayList<>();
        model.summary(lines::add);
        Matcher params = Pattern.compile("Optimizer params: (\\d+) ").matcher(String.join("", lines));
        assertThat(params.find()).isTrue();
        return params.group(1);
    }
}
