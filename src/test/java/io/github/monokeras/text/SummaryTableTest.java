package io.github.monokeras.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTableTest {
    private static final List<SummaryTable.Row> NEURON =
            List.of(new SummaryTable.Row("dense", "Dense", "(None, 1)", 2));
    private static final SummaryTable.Totals TWO = new SummaryTable.Totals(2, 0, 0, 4);

    @Test
    void prints_one_neuron_in_keras_2() {
        assertThat(SummaryTable.of(TextStyle.KERAS_2, "sequential", NEURON, TWO, 80)
                        .lines())
                .containsExactly(
                        "Model: \"sequential\"",
                        "_________________________________________________________________",
                        " Layer (type)                Output Shape              Param #   ",
                        "=================================================================",
                        " dense (Dense)               (None, 1)                 2         ",
                        "                                                                 ",
                        "=================================================================",
                        "Total params: 2",
                        "Trainable params: 2",
                        "Non-trainable params: 0",
                        "_________________________________________________________________");
    }

    @Test
    void prints_one_neuron_in_keras_3() {
        assertThat(SummaryTable.of(TextStyle.KERAS_3, "sequential", NEURON, TWO, 80))
                .isEqualTo("""
                        Model: "sequential"
                        ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
                        ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
                        ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
                        │ dense (Dense)                   │ (None, 1)              │             2 │
                        └─────────────────────────────────┴────────────────────────┴───────────────┘
                         Total params: 2 (8.00 B)
                         Trainable params: 2 (8.00 B)
                         Non-trainable params: 0 (0.00 B)
                        """);
    }

    @Test
    void adds_the_optimizer_to_the_total_in_keras_3_only() {
        SummaryTable.Totals totals = new SummaryTable.Totals(9, 0, 20, 4);

        assertThat(SummaryTable.of(TextStyle.KERAS_3, "m", NEURON, totals, 80))
                .contains(" Total params: 29 (120.00 B)\n")
                .endsWith(" Optimizer params: 20 (84.00 B)\n");
        assertThat(SummaryTable.of(TextStyle.KERAS_2, "m", NEURON, totals, 80))
                .contains("\nTotal params: 9\n")
                .doesNotContain("Optimizer");
    }

    @Test
    void says_of_a_layer_that_it_is_not_built() {
        List<SummaryTable.Row> rows = List.of(SummaryTable.Row.unbuilt("dense", "Dense"));
        SummaryTable.Totals none = new SummaryTable.Totals(0, 0, 0, 4);

        assertThat(SummaryTable.of(TextStyle.KERAS_3, "m", rows, none, 80))
                .contains("│ dense (Dense)                   │ ?                      │   0 (unbuilt) │");
        assertThat(SummaryTable.of(TextStyle.KERAS_2, "m", rows, none, 80))
                .contains(" dense (Dense)               ?                         0 (unused)");
    }

    @Test
    void breaks_a_cell_of_keras_2_after_each_shape() {
        List<SummaryTable.Row> rows = List.of(new SummaryTable.Row("lstm", "LSTM", "[(None, 4), (None, 5)]", 2));

        assertThat(SummaryTable.of(TextStyle.KERAS_2, "m", rows, TWO, 80))
                .contains("\n lstm (LSTM)                 [(None, 4),               2         "
                        + "\n                              (None, 5)]                         \n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1024, 1024 * 1024, 1024L * 1024 * 1024, 1L << 40, 1L << 50, 1L << 60})
    void writes_sizes_in_units_of_1024(long values) {
        String text = SummaryTable.of(TextStyle.KERAS_3, "m", NEURON, new SummaryTable.Totals(values, 0, 0, 1), 200);
        String[] units = {"B", "KB", "MB", "GB", "TB", "PB"};
        int power = Math.min(units.length - 1, (63 - Long.numberOfLeadingZeros(values)) / 10);
        String size = (values >> (10 * power)) + ".00 " + units[power];

        assertThat(text).contains(" Trainable params: " + PythonText.grouped(values) + " (" + size + ")\n");
    }

    @Test
    void refuses_what_is_too_narrow() {
        assertThatThrownBy(() -> SummaryTable.of(TextStyle.KERAS_3, "m", NEURON, TWO, 19))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "summary: line length must be at least 16 characters, got 15; make the console wider (it takes"
                                + " the console's width less 4) or give a line length");
        assertThatThrownBy(() -> SummaryTable.of(TextStyle.KERAS_2, "m", NEURON, TWO, 80, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("summary: line length must be at least 8 characters, got 7");
    }

    @Test
    void refuses_negative_counts() {
        assertThatThrownBy(() -> new SummaryTable.Row("dense", "Dense", "?", -2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SummaryTable.Row \"dense\": params must be at least 0, got -2");
        assertThatThrownBy(() -> new SummaryTable.Totals(1, -2, 3, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SummaryTable.Totals: counts must be at least 0, got trainable 1, non-trainable -2,"
                        + " optimizer 3");
        assertThatThrownBy(() -> new SummaryTable.Totals(1, 2, 3, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SummaryTable.Totals: bytesPerValue must be at least 1, got 0");
    }
}
