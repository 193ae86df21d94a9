package io.github.monokeras.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeuronDiagramTest {

    private static final String NOTE = "not all numbers find room; make the picture larger with size(...)";

    @Test
    void a_2_2_1_network_has_six_lines_and_all_its_numbers() {
        Plot plot = NeuronDiagram.of(twoTwoOne());

        // Beside the lines of the weights, each colour has one in the legend.
        assertThat(Pictures.strokes(plot, "line", Palette.BLUE)).hasSize(4 + 1);
        assertThat(Pictures.strokes(plot, "line", Palette.VERMILION)).hasSize(2 + 1);
        assertThat(Pictures.texts(plot))
                .containsExactlyInAnyOrder(
                        "positive weight",
                        "negative weight",
                        "x1",
                        "x2",
                        "h1",
                        "h2",
                        "y",
                        "1.5000",
                        "-2.2500",
                        "0.1235",
                        "4.0000",
                        "-0.5000",
                        "0.7500",
                        "bias 0.1000",
                        "bias -0.2000",
                        "bias 0.3000",
                        "input",
                        "tanh",
                        "hidden",
                        "sigmoid",
                        "output");
    }

    @Test
    void the_largest_weight_has_the_widest_line() {
        List<String> lines = Pictures.strokes(NeuronDiagram.of(twoTwoOne()), "line", Palette.BLUE);

        assertThat(lines.stream().filter(line -> line.contains("stroke-width:5;")))
                .hasSize(1);
        assertThat(lines.stream().filter(line -> line.contains("stroke-width:1.12")))
                .hasSize(1);
    }

    @Test
    void a_weight_of_exactly_0_is_neither_positive_nor_negative() {
        Plot plot = NeuronDiagram.of(Pictures.neuron("linear", 1, 0, -0.0, 1e-9, -1e-9));

        // Beside the lines of the weights, each colour has one in the legend.
        assertThat(Pictures.strokes(plot, "line", Palette.GREY)).hasSize(2 + 1);
        assertThat(Pictures.strokes(plot, "line", Palette.BLUE)).hasSize(1 + 1);
        assertThat(Pictures.strokes(plot, "line", Palette.VERMILION)).hasSize(1 + 1);
        assertThat(Pictures.texts(plot)).contains("zero");
        assertThat(Pictures.texts(NeuronDiagram.of(twoTwoOne()))).doesNotContain("zero");
    }

    @Test
    void shows_the_weights_of_the_moment_it_was_made() {
        Sequential model = twoTwoOne();
        Plot plot = NeuronDiagram.of(model);
        String before = Pictures.svg(plot);

        model.layers().get(1).setWeights(List.of(new float[][] {{9}, {9}}, new float[] {9}));

        assertThat(Pictures.svg(plot)).isEqualTo(before);
        assertThat(Pictures.texts(NeuronDiagram.of(model))).contains("bias 9.0000");
    }

    @Test
    void a_layer_without_bias_shows_none() {
        Sequential model = new Sequential(new Dense(1).useBias(false).inputShape(1)).backend("reference");
        model.setWeights(List.of(Tensor.of(new float[][] {{1e-9f}})));

        assertThat(Pictures.texts(NeuronDiagram.of(model)))
                .contains("1.0e-09", "linear")
                .noneMatch(text -> text.startsWith("bias"));
    }

    @Test
    void says_how_to_see_numbers_that_find_no_room() {
        Sequential model = new Sequential(
                        new Dense(8).kernelInitializer("ones").inputShape(8), new Dense(8).kernelInitializer("ones"))
                .backend("reference");

        assertThat(Pictures.texts(NeuronDiagram.of(model).size(500, 400))).contains(NOTE);
        assertThat(Pictures.texts(NeuronDiagram.of(model).size(2000, 1400)))
                .doesNotContain(NOTE)
                .filteredOn(text -> text.matches("1\\.0000"))
                .hasSize(2 * 64);
    }

    @Test
    void a_2_2_1_network_finds_room_for_its_numbers_in_a_small_picture() {
        assertThat(Pictures.texts(NeuronDiagram.of(twoTwoOne()).size(400, 300))).doesNotContain(NOTE);
    }

    @Test
    void refuses_what_is_too_large_to_read() {
        assertThatThrownBy(() -> NeuronDiagram.of(
                        new Sequential(new Dense(9).name("wide").inputShape(2)).backend("reference")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NeuronDiagram: a layer must have at most 8 units, got 9 in Dense \"wide\"; draw a smaller"
                        + " model, or print its summary()");
        assertThatThrownBy(() -> NeuronDiagram.of(new Sequential(new Dense(1).inputShape(9))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "NeuronDiagram: the model must have 1 to 8 inputs, got 9; draw a smaller model, or print its"
                                + " summary()");
        List<Dense> layers = new ArrayList<>(List.of(new Dense(1).inputShape(1)));
        for (int i = 0; i < 4; i++) {
            layers.add(new Dense(1));
        }
        assertThatThrownBy(() -> NeuronDiagram.of(new Sequential(layers)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "NeuronDiagram: the model must have 1 to 4 layers, got 5; draw a smaller model, or print its"
                                + " summary()");
        assertThatThrownBy(() -> NeuronDiagram.of(new Sequential()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NeuronDiagram: the model must have 1 to 4 layers, got 0; add one first");
    }

    @Test
    void refuses_other_layers() {
        Sequential model = new Sequential(new Normalization().name("scaled").inputShape(2), new Dense(1));

        assertThatThrownBy(() -> NeuronDiagram.of(model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NeuronDiagram: every layer must be Dense, got Normalization \"scaled\"; print the model's"
                        + " summary() instead");
    }

    private static Sequential twoTwoOne() {
        Sequential model = new Sequential(
                        new Dense(2).activation("tanh").name("hidden").inputShape(2),
                        new Dense(1).activation("sigmoid").name("output"))
                .backend("reference");
        model.setWeights(List.of(
                new double[][] {{1.5, -2.25}, {0.12345, 4}},
                new double[] {0.1, -0.2},
                new double[][] {{-0.5}, {0.75}},
                new double[] {0.3}));
        return model;
    }
}
