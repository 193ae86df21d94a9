package io.github.monokeras;

import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.setTextStyle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.monokeras.layers.Dense;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.text.Console;
import io.github.monokeras.text.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of a model in both styles. */
class SequentialSummaryTest {

    @BeforeEach
    void start_the_names_anew() {
        Keras.clearSession();
    }

    @AfterEach
    void go_back_to_the_usual_style() {
        setTextStyle(TextStyle.KERAS_2);
    }

    @Test
    void summary_prints_the_table_of_keras_2() {
        try (Sequential model = Refusal.model()) {
            assertThat(Printed.by(model::summary)).isEqualTo("""
                    Model: "sequential"
                    _________________________________________________________________
                     Layer (type)                Output Shape              Param #  \s
                    =================================================================
                     dense (Dense)               (None, 3)                 9        \s
                                                                                    \s
                     dense_1 (Dense)             (None, 1)                 4        \s
                                                                                    \s
                    =================================================================
                    Total params: 13
                    Trainable params: 13
                    Non-trainable params: 0
                    _________________________________________________________________
                    """);
        }
    }

    private static final String TABLE_3 = """
            Model: "sequential"
            ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
            ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
            ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
            │ dense (Dense)                   │ %-22s │ %13s │
            ├─────────────────────────────────┼────────────────────────┼───────────────┤
            │ dense_1 (Dense)                 │ %-22s │ %13s │
            └─────────────────────────────────┴────────────────────────┴───────────────┘
            """;

    private static String summary(Sequential model) {
        assumeTrue(Console.standard().columns() == 80, "the table is laid out for a console of 80 columns");
        List<String> text = new ArrayList<>();
        model.summary(text::add);
        return String.join("", text);
    }

    @Test
    void summary_prints_the_table_of_keras_3_and_the_optimizer_once_it_trains() {
        setTextStyle(TextStyle.KERAS_3);
        String table = TABLE_3.formatted("(None, 3)", "9", "(None, 1)", "4");
        String untrained = table + """
                 Total params: 13 (52.00 B)
                 Trainable params: 13 (52.00 B)
                 Non-trainable params: 0 (0.00 B)
                """;
        try (Sequential model = Refusal.model()) {
            model.compile(optimizer(new Adam()), loss("mse"));
            assertThat(summary(model)).isEqualTo(untrained);
            model.evaluate(Refusal.X, Refusal.Y, verbose(0));
            assertThat(summary(model)).as("after evaluate").isEqualTo(untrained);

            model.fit(Refusal.X, Refusal.Y, verbose(0));

            assertThat(summary(model)).isEqualTo(table + """
                     Total params: 41 (168.00 B)
                     Trainable params: 13 (52.00 B)
                     Non-trainable params: 0 (0.00 B)
                     Optimizer params: 28 (116.00 B)
                    """);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pop", "backend", "compile"})
    void summary_knows_no_optimizer_after_a_change_that_starts_it_anew(String change) {
        setTextStyle(TextStyle.KERAS_3);
        try (Sequential model = Refusal.model()) {
            model.fit(Refusal.X, Refusal.Y, verbose(0));
            assertThat(summary(model)).contains("Optimizer params: 2 (12.00 B)\n");

            switch (change) {
                case "pop" -> model.pop();
                case "backend" -> model.backend("reference");
                default -> model.compile(optimizer("sgd"), loss("mse"));
            }

            assertThat(summary(model)).contains(" Trainable params: ").doesNotContain("Optimizer");
        }
    }

    @Test
    void summary_of_an_unbuilt_model_shows_question_marks_in_keras_3() {
        setTextStyle(TextStyle.KERAS_3);
        try (Sequential model = new Sequential(new Dense(3), new Dense(1))) {
            assertThat(summary(model)).isEqualTo(TABLE_3.formatted("?", "0 (unbuilt)", "?", "0 (unbuilt)") + """
                     Total params: 0 (0.00 B)
                     Trainable params: 0 (0.00 B)
                     Non-trainable params: 0 (0.00 B)
                    """);
        }
    }
}
