package io.github.monokeras;

import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.layers.Dense;
import io.github.monokeras.tensor.Weights;
import java.util.function.Consumer;

/** One line of a table of bad input: what somebody does to a model, and in which words it is refused. */
record Refusal(String name, Consumer<Sequential> code, Class<? extends RuntimeException> exception, String message) {

    static final float[][] X = {{0, 1}, {1, 0}, {1, 1}, {0, 0}};
    static final float[] Y = {1, 2, 3, 4};

    /** A value or a shape that is wrong. */
    static Refusal value(String name, Consumer<Sequential> code, String message) {
        return new Refusal(name, code, IllegalArgumentException.class, message);
    }

    /** A call at the wrong time. */
    static Refusal order(String name, Consumer<Sequential> code, String message) {
        return new Refusal(name, code, IllegalStateException.class, message);
    }

    /** A compiled model of two layers, dense and dense_1 after clearSession, from two inputs to one output. */
    static Sequential model() {
        Keras.setRandomSeed(1);
        Sequential model = new Sequential(new Dense(3).activation("tanh").inputShape(2), new Dense(1));
        model.compile(optimizer("sgd"), loss("mse"));
        return model;
    }

    void check(Sequential model) {
        assertThatThrownBy(() -> code.accept(model))
                .as(name)
                .isExactlyInstanceOf(exception)
                .hasMessage(message);
    }

    /** Checks also what must be left behind: the weights as they were, and a model that trains as ever. */
    void checkThatNothingChanges(Sequential model) {
        Weights before = model.getWeights();

        check(model);

        assertThat(model.getWeights()).isEqualTo(before);
        double first = model.fit(X, Y, shuffle(false), verbose(0)).get("loss").get(0);
        double second = model.fit(X, Y, shuffle(false), verbose(0)).get("loss").get(0);
        assertThat(second).isLessThan(first);
        assertThat(model.getWeights()).isNotEqualTo(before);
    }

    @Override
    public String toString() {
        return name;
    }
}
