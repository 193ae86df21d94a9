package io.github.monokeras;

import static io.github.monokeras.Keras.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables that a notebook shows for values: cells are read back, row by row. */
class RichOutputTest {

    private static final Pattern CELL = Pattern.compile("<t[hd] align=\"(?:left|right)\">(.*?)</t[hd]>");

    private static List<String> rows(String html) {
        return html.lines()
                .filter(line -> line.startsWith("<tr>"))
                .map(line ->
                        CELL.matcher(line).results().map(cell -> cell.group(1)).collect(Collectors.joining("|")))
                .toList();
    }

    @Test
    void a_matrix_has_numbered_rows_and_columns() {
        String html = Tensor.of(new float[][] {{1, 2}, {3, 4.5f}}).toHtml();

        assertThat(rows(html)).containsExactly("|0|1", "0|1.|2.", "1|3.|4.5");
        assertThat(html).endsWith("<p>shape (2, 2), float32</p>\n");
    }

    @Test
    void a_vector_is_a_row_and_a_single_number_its_text() {
        assertThat(rows(Tensor.of(1.5, -2).toHtml())).containsExactly("|0|1", "0|1.5|-2.");
        assertThat(Tensor.of(new float[][] {{10.991661f}}).toHtml())
                .isEqualTo("<pre>[[10.991661]]</pre>\n<p>shape (1, 1), float32</p>\n");
    }

    @Test
    void other_ranks_are_printed() {
        Tensor cube = Tensor.of(1.0, 2, 3, 4).reshape(1, 2, 2);

        assertThat(cube.toHtml()).isEqualTo("<pre>%s</pre>\n<p>shape (1, 2, 2), float64</p>\n".formatted(cube));
    }

    @Test
    void of_long_axes_both_ends_are_shown() {
        float[][] values = new float[13][21];
        values[12][20] = 7;
        List<String> rows = rows(Tensor.of(values).toHtml());

        assertThat(rows).hasSize(12);
        assertThat(rows.get(0)).isEqualTo("|0|1|2|3|4|…|16|17|18|19|20");
        assertThat(rows.get(6)).isEqualTo("…|…|…|…|…|…|…|…|…|…|…|…");
        assertThat(rows.get(11)).isEqualTo("12|0.|0.|0.|0.|0.|…|0.|0.|0.|0.|7.");
        assertThat(rows(Tensor.of(new float[12][20]).toHtml()))
                .hasSize(13)
                .first()
                .asString()
                .endsWith("|18|19");
    }

    @Test
    void weights_stand_one_below_the_other() {
        Tensor kernel = Tensor.of(new float[][] {{1, 2}});
        Tensor bias = Tensor.of(3f, 4f);

        assertThat(Weights.of(kernel, bias).toHtml()).isEqualTo(kernel.toHtml() + bias.toHtml());
    }

    @Test
    void a_history_counts_epochs_from_one_and_shows_both_ends_of_many() {
        History history = new History();
        for (int epoch = 0; epoch < 13; epoch++) {
            history.onEpochEnd(epoch, Map.of("loss", 0.5 + epoch));
        }
        List<String> rows = rows(history.toHtml());

        assertThat(rows).hasSize(12);
        assertThat(rows.subList(0, 2)).containsExactly("epoch|loss", "1|0.5000");
        assertThat(rows.subList(5, 8)).containsExactly("5|4.5000", "…|…", "9|8.5000");
        assertThat(rows.get(11)).isEqualTo("13|12.5000");
    }

    @Test
    void a_log_that_not_every_epoch_has_is_left_open() {
        History history = new History();
        history.onEpochEnd(0, Map.of("loss", 1e-5));
        history.onEpochEnd(1, Map.of("loss", 2.0, "val_loss", 3.0));

        assertThat(rows(history.toHtml())).containsExactly("epoch|loss|val_loss", "1|1.0000e-05|…", "2|2.0000|…");
    }

    @Test
    void evaluations_and_agreements_show_what_their_text_says() {
        Keras.setRandomSeed(3);
        try (Sequential model = new Sequential(new Dense(1).inputShape(1))) {
            model.compile(optimizer("sgd"), loss("mse"), metrics("mae"));
            model.layers().get(0).setWeights(List.of(new float[][] {{1}}, new float[] {0}));
            float[] x = {1, 2};
            float[] y = {2, 3};

            assertThat(rows(model.evaluate(x, y, verbose(0)).toHtml())).containsExactly("loss|mae", "1.0000|1.0000");
            Agreement agreement = new CrossCheck(Backend.of("reference"), Backend.of("reference")).fit(model, x, y);
            List<String> words = new ArrayList<>();
            agreement.toString().lines().forEach(line -> words.add(line.strip().replaceAll(" {2,}", "|")));
            List<String> cells = rows(agreement.toHtml()).stream()
                    .map(row -> row.replaceAll("\\|{2,}", "|"))
                    .toList();
            assertThat(cells).isEqualTo(words).hasSize(4);
        }
    }
}
