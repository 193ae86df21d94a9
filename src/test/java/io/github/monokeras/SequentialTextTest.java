package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.initialEpoch;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.metrics;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.setTextStyle;
import static io.github.monokeras.Keras.validationData;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.layers.Dense;
import io.github.monokeras.text.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fit, evaluate and predict print. */
class SequentialTextTest {

    private static final float[] X = {-1, 0, 1, 2, 3, 4};
    private static final float[] Y = {-3, -1, 1, 3, 5, 7};
    private static final String BAR_2 = "[==============================]";
    private static final String BAR_3 = "━━━━━━━━━━━━━━━━━━━━";

    @BeforeEach
    void start_the_names_anew() {
        Keras.clearSession();
    }

    @AfterEach
    void go_back_to_the_usual_style() {
        setTextStyle(TextStyle.KERAS_2);
    }

    /** The neuron that starts at 0 and steps by 0.01: after one epoch it is 53 / 300 x + 12 / 300. */
    private static Sequential neuron() {
        Sequential model = new Sequential(new Dense(1).inputShape(1)).backend("reference");
        model.compile(optimizer("sgd"), loss("mse"), metrics("mae"));
        model.setWeights(List.of(new float[][] {{0}}, new float[] {0}));
        return model;
    }

    /** What is printed, with a word for every time. */
    private static String printed(Runnable code) {
        return Printed.maskTimes(Printed.by(code)).replaceAll("(?<= )\\d+s(?= |\n)", "TIME");
    }

    private static String ofTwoEpochs(int verbose) {
        try (Sequential model = neuron()) {
            return printed(() -> model.fit(
                    X, Y, epochs(2), verbose(verbose), validationData(new float[] {1, 2}, new float[] {1, 2})));
        }
    }

    @ParameterizedTest
    @EnumSource
    void prints_nothing_when_told_so(TextStyle style) {
        setTextStyle(style);
        try (Sequential model = neuron()) {
            assertThat(printed(() -> {
                        model.fit(X, Y, epochs(2), verbose(0));
                        model.evaluate(X, Y, verbose(0));
                        model.predict(X, verbose(0));
                    }))
                    .isEmpty();
        }
    }

    @Test
    void prints_a_bar_for_every_epoch_in_keras_2() {
        assertThat(ofTwoEpochs(1)).isEqualTo("""
                Epoch 1/2
                1/1 BAR - TIME TIME/step - loss: 15.6667 - mae: 3.3333 - val_loss: 1.5975 - val_mae: 1.1950
                Epoch 2/2
                1/1 BAR - TIME TIME/step - loss: 12.5696 - mae: 2.9961 - val_loss: 0.9671 - val_mae: 0.9253
                """.replace("BAR", BAR_2));
    }

    @Test
    void prints_a_bar_for_every_epoch_in_keras_3() {
        setTextStyle(TextStyle.KERAS_3);

        assertThat(ofTwoEpochs(1)).isEqualTo("""
                Epoch 1/2
                1/1 BAR TIME TIME/step - loss: 15.6667 - mae: 3.3333 - val_loss: 1.5975 - val_mae: 1.1950
                Epoch 2/2
                1/1 BAR TIME TIME/step - loss: 12.5696 - mae: 2.9961 - val_loss: 0.9671 - val_mae: 0.9253
                """.replace("BAR", BAR_3));
    }

    @Test
    void prints_a_line_for_every_epoch_in_keras_2() {
        assertThat(ofTwoEpochs(2)).isEqualTo("""
                Epoch 1/2
                1/1 - TIME - loss: 15.6667 - mae: 3.3333 - val_loss: 1.5975 - val_mae: 1.1950 - TIME/epoch - TIME/step
                Epoch 2/2
                1/1 - TIME - loss: 12.5696 - mae: 2.9961 - val_loss: 0.9671 - val_mae: 0.9253 - TIME/epoch - TIME/step
                """);
    }

    @Test
    void prints_a_line_for_every_epoch_in_keras_3() {
        setTextStyle(TextStyle.KERAS_3);

        assertThat(ofTwoEpochs(2)).isEqualTo("""
                Epoch 1/2
                1/1 - TIME - TIME/step - loss: 15.6667 - mae: 3.3333 - val_loss: 1.5975 - val_mae: 1.1950
                Epoch 2/2
                1/1 - TIME - TIME/step - loss: 12.5696 - mae: 2.9961 - val_loss: 0.9671 - val_mae: 0.9253
                """);
    }

    @Test
    void a_single_epoch_has_no_title_and_a_later_one_its_number() {
        try (Sequential model = neuron()) {
            assertThat(printed(() -> model.fit(X, Y))).startsWith("1/1 " + BAR_2);
            assertThat(printed(() -> model.fit(X, Y, epochs(7), initialEpoch(6))))
                    .startsWith("Epoch 7/7\n1/1 ");
        }
    }

    @Test
    void evaluate_prints_and_returns_as_keras_does() {
        List<Evaluation> returned = new ArrayList<>();
        try (Sequential model = neuron()) {
            assertThat(printed(() -> returned.add(model.evaluate(X, Y))))
                    .isEqualTo("1/1 " + BAR_2 + " - TIME TIME/step - loss: 15.6667 - mae: 3.3333\n");
            assertThat(printed(() -> model.evaluate(X, Y, batchSize(4), verbose(2))))
                    .isEqualTo("2/2 - TIME - loss: 15.6667 - mae: 3.3333 - TIME/epoch - TIME/step\n");
            assertThat(returned).asString().startsWith("[[15.66666666666666").contains(", 3.333333333333333");
            model.compile(optimizer("sgd"), loss("mae"));
            assertThat(model.evaluate(new float[] {0}, new float[] {-2}, verbose(0)))
                    .hasToString("2.0");
        }
    }

    @Test
    void predict_prints_a_bar() {
        try (Sequential model = neuron()) {
            assertThat(printed(() -> model.predict(X))).isEqualTo("1/1 " + BAR_2 + " - TIME TIME/step\n");
            assertThat(printed(() -> model.predict(X, batchSize(4), verbose(2))))
                    .isEqualTo("2/2 - TIME - TIME/epoch - TIME/step\n");
            setTextStyle(TextStyle.KERAS_3);
            assertThat(printed(() -> model.predict(X, batchSize(1)))).isEqualTo("6/6 " + BAR_3 + " TIME TIME/step\n");
        }
    }
}
