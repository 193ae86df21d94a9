package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.initialEpoch;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.metrics;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.validationData;
import static io.github.monokeras.Keras.validationSplit;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.keywords.FitKeyword;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a model trains: what goes on from call to call, what repeats itself, and what is logged. */
class SequentialTrainingTest {

    private static final float[] X = {-1, 0, 1, 2, 3, 4, 5};
    private static final float[] Y = {-3, -1, 1, 3, 5, 7, 9};

    static Stream<Backend> backends() {
        return Backends.all("float32").stream();
    }

    static Stream<Arguments> optimizersOnBackends() {
        return Stream.of(
                        new SGD(0.01).momentum(0.9), new SGD(0.01).momentum(0.9).nesterov(true), new Adam(0.01))
                .flatMap(optimizer -> backends().map(backend -> Arguments.of(optimizer, backend)));
    }

    /** A model of a seed, with a hidden layer. */
    private static Sequential model(long seed, Backend backend, Optimizer optimizer) {
        Keras.setRandomSeed(seed);
        Sequential model = new Sequential(new Dense(3).activation("tanh").inputShape(1), new Dense(1)).backend(backend);
        model.compile(optimizer(optimizer), loss("mse"));
        return model;
    }

    /** A model with kernel 1 and bias 0: it predicts x. */
    private static Sequential copier(Backend backend, Optimizer optimizer) {
        Sequential model = new Sequential(new Dense(1).inputShape(1)).backend(backend);
        model.compile(optimizer(optimizer), loss("mse"), metrics("mae"));
        model.setWeights(List.of(new float[][] {{1}}, new float[] {0}));
        return model;
    }

    private static History fit(Sequential model, FitKeyword... keywords) {
        FitKeyword[] all = Stream.concat(Stream.of(keywords), Stream.of(verbose(0), batchSize(2)))
                .toArray(FitKeyword[]::new);
        return model.fit(X, Y, all);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("optimizersOnBackends")
    void goes_on_where_the_last_fit_stopped(Optimizer optimizer, Backend backend) {
        try (Sequential once = model(1, backend, optimizer);
                Sequential twice = model(1, backend, optimizer)) {
            History whole = fit(once, epochs(5), shuffle(false));

            History first = fit(twice, epochs(2), shuffle(false));
            twice.predict(X, verbose(0));
            twice.evaluate(X, Y, verbose(0));
            twice.setWeights(twice.getWeights());
            History rest = fit(twice, epochs(5), initialEpoch(2), shuffle(false));

            assertThat(twice.getWeights()).isEqualTo(once.getWeights());
            assertThat(first.epoch()).containsExactly(0, 1);
            assertThat(rest.epoch()).containsExactly(2, 3, 4);
            assertThat(first.get("loss")).isEqualTo(whole.get("loss").subList(0, 2));
            assertThat(rest.get("loss")).isEqualTo(whole.get("loss").subList(2, 5));
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("optimizersOnBackends")
    void compile_keeps_the_weights_and_starts_the_optimizer_anew(Optimizer optimizer, Backend backend) {
        try (Sequential used = model(1, backend, optimizer);
                Sequential fresh = model(2, backend, optimizer)) {
            fit(used, epochs(3), shuffle(false));
            Weights learned = used.getWeights();

            used.compile(optimizer(optimizer), loss("mse"));

            assertThat(used.getWeights()).isEqualTo(learned);
            fresh.setWeights(learned);
            assertThat(fit(used, epochs(2), shuffle(false)).history())
                    .isEqualTo(fit(fresh, epochs(2), shuffle(false)).history());
            assertThat(used.getWeights()).isEqualTo(fresh.getWeights());
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void repeats_itself_to_the_bit_with_the_same_seed(Backend backend) {
        try (Sequential one = model(7, backend, new Adam(0.01));
                Sequential same = model(7, backend, new Adam(0.01));
                Sequential other = model(8, backend, new Adam(0.01))) {
            assertThat(same.getWeights()).isEqualTo(one.getWeights());
            assertThat(other.getWeights()).isNotEqualTo(one.getWeights());

            assertThat(fit(same, epochs(4)).history())
                    .isEqualTo(fit(one, epochs(4)).history());
            assertThat(same.getWeights()).isEqualTo(one.getWeights());
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void the_order_of_the_samples_is_part_of_the_seed(Backend backend) {
        try (Sequential one = model(7, backend, new SGD());
                Sequential other = model(8, backend, new SGD())) {
            other.setWeights(one.getWeights());

            fit(one, epochs(3));
            fit(other, epochs(3));

            assertThat(other.getWeights()).isNotEqualTo(one.getWeights());
        }
    }

    @Test
    void two_models_of_one_seed_differ() {
        try (Sequential first = model(7, Backend.of("djl"), new SGD());
                Sequential second = new Sequential(new Dense(3).inputShape(1), new Dense(1))) {
            assertThat(second.getWeights()).isNotEqualTo(first.getWeights());
        }
    }

    /** One step of plain descent from y' = x on batches of 7: kernel and bias move by 0.01 times their gradients. */
    @ParameterizedTest
    @MethodSource("backends")
    void a_batch_may_be_larger_than_the_data(Backend backend) {
        try (Sequential model = copier(backend, new SGD(0.01))) {
            History history = model.fit(X, Y, batchSize(1000), verbose(0));

            // The errors x - y are 1 - x: 2, 1, 0, -1, -2, -3, -4.
            assertThat(history.get("loss").get(0)).isCloseTo(35 / 7.0, within(1e-6));
            assertThat(history.get("mae").get(0)).isCloseTo(13 / 7.0, within(1e-6));
            assertThat(model.getWeights().get(0).item()).isCloseTo(1 + 0.02 * 42 / 7, within(1e-6));
            assertThat(model.getWeights().get(1).item()).isCloseTo(0 + 0.02 * 7 / 7, within(1e-6));
        }
    }

    /** With a step too small to matter, the logs of an epoch are the means over all samples. */
    @ParameterizedTest
    @MethodSource("backends")
    void weighs_every_sample_alike_whatever_the_batches(Backend backend) {
        for (int size = 1; size <= 8; size++) {
            try (Sequential model = copier(backend, new SGD(1e-12))) {
                History history = model.fit(X, Y, batchSize(size), verbose(0));

                assertThat(history.get("loss").get(0)).isCloseTo(35 / 7.0, within(1e-6));
                assertThat(history.get("mae").get(0)).isCloseTo(13 / 7.0, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void logs_the_loss_then_the_metrics_as_compiled(Backend backend) {
        try (Sequential model = new Sequential(new Dense(1).inputShape(1)).backend(backend)) {
            model.compile(optimizer("sgd"), loss("mse"), metrics("mse", "acc", "mae", "mse"));

            assertThat(fit(model, epochs(2), validationSplit(0.2)).history().keySet())
                    .containsExactly(
                            "loss",
                            "mse",
                            "acc",
                            "mae",
                            "mse_1",
                            "val_loss",
                            "val_mse",
                            "val_acc",
                            "val_mae",
                            "val_mse_1");
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void evaluates_validation_data_with_the_weights_of_the_epochs_end(Backend backend) {
        float[] validX = {10, 20, 30};
        float[] validY = {1, 2, 4};
        try (Sequential model = copier(backend, new SGD(0.001))) {
            History history = fit(model, epochs(2), validationData(validX, validY));
            Evaluation after = model.evaluate(validX, validY, batchSize(2), verbose(0));

            assertThat(history.get("val_loss")).hasSize(2).last().isEqualTo(after.loss());
            assertThat(history.get("val_mae")).hasSize(2).last().isEqualTo(after.get("mae"));
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void validates_on_the_last_samples_and_trains_on_the_others(Backend backend) {
        float[] trainX = {-1, 0, 1, 2};
        float[] trainY = {-3, -1, 1, 3};
        float[] lastX = {3, 4, 5};
        float[] lastY = {5, 7, 9};
        try (Sequential split = copier(backend, new SGD(0.01));
                Sequential given = copier(backend, new SGD(0.01))) {
            // floor(7 (1 - 0.4)) = 4
            History ofSplit = fit(split, epochs(3), shuffle(false), validationSplit(0.4));
            History ofGiven = given.fit(
                    trainX, trainY, epochs(3), batchSize(2), shuffle(false), validationData(lastX, lastY), verbose(0));

            assertThat(ofSplit.history()).isEqualTo(ofGiven.history());
            assertThat(split.getWeights()).isEqualTo(given.getWeights());
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void splits_before_it_shuffles(Backend backend) {
        try (Sequential model = copier(backend, new SGD(1e-12))) {
            History history = fit(model, epochs(5), validationSplit(0.4));

            // The errors of the last three samples are -2, -3 and -4, whatever the order.
            assertThat(history.get("val_loss"))
                    .allSatisfy(value -> assertThat(value).isCloseTo(29 / 3.0, within(1e-5)));
            assertThat(history.get("loss"))
                    .allSatisfy(value -> assertThat(value).isCloseTo(6 / 4.0, within(1e-5)));
        }
    }
}
