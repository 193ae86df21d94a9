package io.github.monokeras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the layers that prepare numbers refuse, and in which words. */
class PreprocessingLayersTest {

    @Test
    void normalization_refuses_axes_and_moments_that_do_not_fit() {
        assertThatThrownBy(() -> new Normalization(3).name("norm").apply(new Input(2, 3)))
                .hasMessage(
                        "Normalization \"norm\": axis must name axes of known size behind the batch, got [3] for an input sample of shape (2, 3)");
        assertThatThrownBy(() -> new Normalization(1).name("norm").apply(new Input(null, 3)))
                .hasMessageContaining("for an input sample of shape (None, 3)");
        assertThatThrownBy(() -> new Normalization().axis(0).apply(new Input(3)))
                .hasMessageContaining("behind the batch, got [0]");
        assertThatThrownBy(() -> new Normalization()
                        .name("norm")
                        .axis(1, 2)
                        .mean(Tensor.of(new double[][] {{1, 2}}))
                        .variance(1)
                        .apply(new Input(2, 3)))
                .hasMessage(
                        "Normalization \"norm\": mean and variance must hold 1 number or fit the shape (2, 3) of the axes, got shape (1, 2)");
    }

    @Test
    void rescaling_refuses_numbers_that_do_not_fit_the_last_axis() {
        assertThatThrownBy(
                        () -> new Rescaling(new double[] {1, 2}).name("scale").apply(new Input(4, 3)))
                .hasMessage(
                        "Rescaling \"scale\": scale must hold 1 number, or one for each place of the last axis, got [1.0, 2.0] for an input sample of shape (4, 3)");
        assertThatThrownBy(() -> new Rescaling(2).offset(1, 2).apply(new Input(3)))
                .hasMessageContaining("offset must hold 1 number");
    }

    @Test
    void discretization_refuses_unknown_bins() {
        assertThatThrownBy(() -> new Discretization(0)).hasMessage("Discretization: numBins must be at least 1, got 0");
        assertThatThrownBy(() -> new Discretization(new double[] {1, 0}))
                .hasMessage("Discretization: binBoundaries must be in ascending order, got [1.0, 0.0]");
        assertThatThrownBy(() -> new Discretization(3).epsilon(0).apply(new Input(1)))
                .hasMessageContaining("epsilon must be above 0, got 0.0");
        assertThatThrownBy(() -> new Discretization(3).name("bins").apply(new Input(1)))
                .hasMessage(
                        "Discretization \"bins\": the bins are not known yet; call adapt first, or give binBoundaries");
        assertThatThrownBy(
                        () -> new Discretization(new double[] {1}).name("bins").adapt(new double[] {1, 2}))
                .hasMessage(
                        "Discretization \"bins\": adapt needs a layer made with numBins, got one with binBoundaries");
        assertThatThrownBy(() -> new Discretization(2).name("bins").adapt(new double[0]))
                .hasMessage("Discretization \"bins\": adapt needs at least 1 number, got shape (0,)");
    }

    @Test
    void category_layers_refuse_modes_and_shapes_that_they_do_not_have() {
        assertThatThrownBy(() -> new CategoryEncoding(0))
                .hasMessage("CategoryEncoding: numTokens must be at least 1, got 0");
        assertThatThrownBy(() -> new CategoryEncoding(2).name("rows").outputMode("int"))
                .hasMessage(
                        "CategoryEncoding \"rows\": outputMode must be one of \"one_hot\", \"multi_hot\", \"count\", got \"int\"");
        assertThatThrownBy(() -> new CategoryEncoding(2).name("rows").sparse(true))
                .hasMessage("CategoryEncoding \"rows\": sparse must be false, got true; rows are dense here");
        assertThatThrownBy(() -> new CategoryEncoding(2).name("rows").apply(new Input(2, 3)))
                .hasMessage(
                        "CategoryEncoding \"rows\": an input sample must have shape (length,) for outputMode \"multi_hot\", got shape (2, 3)");
        assertThatThrownBy(() -> new CategoryEncoding(2).name("rows").apply(new Input(3), new Input(3)))
                .hasMessage(
                        "CategoryEncoding \"rows\": takes 1 input, or for outputMode \"count\" 2 of the same shape, numbers and weights; got [(3,), (3,)]");
        assertThatThrownBy(() -> new Hashing(0)).hasMessage("Hashing: numBins must be at least 1, got 0");
        assertThatThrownBy(() -> new Hashing(2).name("bins").salt(1, 2, 3))
                .hasMessage("Hashing \"bins\": salt must be one number or two, got 3 of them");
        assertThatThrownBy(() -> new Hashing(2).name("bins").apply(new Input(3), new Input(3)))
                .hasMessage("Hashing \"bins\": takes 1 input, got 2; merge them first");
    }

    @Test
    void old_names_of_modes_still_work() {
        assertThat(new CategoryEncoding(2).outputMode("binary").outputMode()).isEqualTo(OutputMode.MULTI_HOT);
        assertThat(new IntegerLookup().outputMode("tf-idf").outputMode()).isEqualTo(OutputMode.TF_IDF);
    }

    @Test
    void integer_lookup_refuses_what_does_not_go_together() {
        assertThatThrownBy(() -> lookup().maxTokens(1))
                .hasMessage("IntegerLookup \"lookup\": maxTokens must be at least 2, got 1");
        assertThatThrownBy(() -> lookup().numOovIndices(-1))
                .hasMessage("IntegerLookup \"lookup\": numOovIndices must be at least 0, got -1");
        assertThatThrownBy(() -> lookup().oovMethod("md5"))
                .hasMessage(
                        "IntegerLookup \"lookup\": oovMethod must be one of \"floormod\", \"farmhash\", got \"md5\"");
        assertRefused(lookup().padToMaxTokens(true), "padToMaxTokens needs maxTokens; set it too");
        assertRefused(
                lookup().invert(true).outputMode("count"), "outputMode must be \"int\" for invert, got \"count\"");
        assertRefused(lookup().salt(1), "salt needs oovMethod \"farmhash\"; set it too");
        assertRefused(lookup().idfWeights(1, 2), "idfWeights need outputMode \"tf_idf\", got \"int\"");
        assertRefused(
                lookup().outputMode("tf_idf"),
                "outputMode \"tf_idf\" needs idfWeights beside a given vocabulary; give them too");
        assertRefused(
                lookup().outputMode("tf_idf").idfWeights(1), "idfWeights must be as many as the vocabulary, 2, got 1");
        assertRefused(lookup().vocabulary(), "vocabulary must hold at least 1 number, got none");
        assertRefused(lookup().vocabulary(4, 4), "vocabulary must hold each number once, got [4, 4]");
        assertRefused(
                lookup().maskToken(5),
                "vocabulary must hold 5 at its start only, as in [5, -1], or not at all; got [4, 5]");
        assertRefused(lookup().maxTokens(2), "the vocabulary must have at most maxTokens = 2 indices, got 3");
    }

    @Test
    void integer_lookup_refuses_numbers_that_have_no_place() {
        IntegerLookup layer = lookup().numOovIndices(0);
        layer.apply(new Input(1));
        assertThat(layer.index(5)).isEqualTo(1);
        assertThatThrownBy(() -> layer.index(6))
                .hasMessage("IntegerLookup \"lookup\": numbers must be in the vocabulary, got 6; set numOovIndices(1)");
        assertThatThrownBy(() -> lookup().adapt(new int[] {1}))
                .hasMessage(
                        "IntegerLookup \"lookup\": adapt needs a layer without a vocabulary, got one that was given its own");
        assertThatThrownBy(() -> new IntegerLookup().name("lookup").getVocabulary())
                .hasMessage("IntegerLookup \"lookup\": the vocabulary is not known yet; call adapt first, or give it");
    }

    @Test
    void integer_lookup_reads_and_replaces_its_vocabulary(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("vocabulary.txt"), "8\n-2\n");
        IntegerLookup layer = new IntegerLookup().name("lookup").vocabulary(file);
        assertThat(layer.getVocabulary()).containsExactly(-1L, 8L, -2L);
        assertThat(layer.getVocabulary(false)).containsExactly(8L, -2L);
        assertThat(layer.getConfig()).containsEntry("vocabulary", null).containsEntry("vocabulary_size", 3);
        layer.apply(new Input(1));
        layer.setVocabulary(new long[] {3, 4, 5});
        assertThat(layer.index(5)).isEqualTo(3);
        assertThatThrownBy(() -> layer.setVocabulary(new long[] {3}, 0.5))
                .hasMessage(
                        "IntegerLookup \"lookup\": setVocabulary takes idfWeights for outputMode \"tf_idf\" only, and needs them then, got outputMode \"int\" and 1");
        Path words = Files.writeString(folder.resolve("words.txt"), "one\n");
        assertThatThrownBy(() -> new IntegerLookup().name("lookup").vocabulary(words))
                .hasMessage(
                        "IntegerLookup \"lookup\": vocabulary must be a text file with one whole number a line, got %s, which cannot be read so"
                                .formatted(words));
    }

    private static IntegerLookup lookup() {
        return new IntegerLookup().name("lookup").vocabulary(4, 5);
    }

    private static void assertRefused(IntegerLookup layer, String message) {
        assertThatThrownBy(() -> layer.apply(new Input(3))).hasMessage("IntegerLookup \"lookup\": " + message);
    }
}
