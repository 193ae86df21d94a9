package io.github.monokeras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the two lookups do where Keras has no numbers to compare with: refusals, functions, files, names. */
class TextRefusalTest {

    @BeforeEach
    void counts_names_from_the_start() {
        AutoNames.reset();
    }

    @Test
    void numbers_its_names_as_keras_does() {
        assertThat(new TextVectorization()).hasToString("TextVectorization \"text_vectorization\"");
        assertThat(new StringLookup()).hasToString("StringLookup \"string_lookup_1\"");
        assertThat(new StringLookup().name("mine").name()).isEqualTo("mine");
    }

    @Test
    void refuses_values_out_of_range() {
        StringLookup lookup = new StringLookup();
        refused(() -> lookup.maxTokens(1), "maxTokens must be at least 2, got 1");
        refused(() -> lookup.numOovIndices(-1), "numOovIndices must be at least 0, got -1");
        refused(() -> lookup.salt(1, 2, 3), "salt must be 1 or 2 numbers, got 3");
        refused(() -> lookup.sparse(true), "sparse must be false, got true; every tensor here is dense");
        refused(() -> lookup.encoding("ascii"), "encoding must be \"utf-8\", got \"ascii\"; decode the bytes first");
        refused(
                () -> lookup.outputMode("ints"),
                "outputMode must be one of int, one_hot, multi_hot, count, tf_idf, got \"ints\"");
    }

    @Test
    void refuses_options_that_do_not_go_together() {
        refused(
                () -> new StringLookup()
                        .name("string_lookup")
                        .padToMaxTokens(true)
                        .adapt("a"),
                "padToMaxTokens needs maxTokens, got none; set it too");
        refused(
                () -> named().invert(true).outputMode("count").adapt("a"),
                "outputMode must be \"int\" with invert, got \"count\"");
        refused(() -> named().idfWeights(1).adapt("a"), "idfWeights are for outputMode \"tf_idf\" only, got \"int\"");
        refused(
                () -> named().outputMode("tf_idf").vocabulary("a").call("a"),
                "outputMode \"tf_idf\" needs idfWeights with a vocabulary, got none");
        refused(
                () -> named().outputMode("tf_idf")
                        .vocabulary("a")
                        .idfWeights(1, 2)
                        .call("a"),
                "idfWeights must hold 1 number for each of 1 tokens, got 2");
    }

    @Test
    void refuses_a_vocabulary_that_does_not_fit() {
        refused(() -> named().vocabulary().call("a"), "vocabulary must hold at least 1 token, got none");
        refused(() -> named().vocabulary("a", "a").call("a"), "vocabulary must hold each token once, got \"a\" again");
        refused(
                () -> named().vocabulary("a", "").maskToken("").call("a"),
                "vocabulary must not hold the mask token, unless it begins with [, [UNK]]; leave the special ones out");
        refused(
                () -> named().maxTokens(2).setVocabulary(List.of("a", "b")),
                "vocabulary must have at most maxTokens 2, got 3 with 1 special ones");
        refused(
                () -> named().setVocabulary(List.of("a"), 1),
                "idfWeights are for outputMode \"tf_idf\" only, got \"int\"");
    }

    @Test
    void refuses_texts_that_do_not_fit() {
        refused(
                () -> named().vocabulary("a").numOovIndices(0).call("a", "z"),
                "every token must be in the vocabulary, got \"z\"; let unknown ones in by numOovIndices(1)");
        refused(
                () -> named().vocabulary("a").call(List.of(List.of("a"), List.of("a", "a"))),
                "rows of texts must be of one length, got shapes (1,) and (2,)");
        refused(
                () -> named().vocabulary("a").call(List.of(1)),
                "texts must be strings, or lists or arrays of strings, got Integer");
        refused(
                () -> named().vocabulary("a").outputMode("count").call(List.of(List.of(List.of("a")))),
                "tokens must have shape (tokens,) or (samples, tokens) for outputMode \"count\", got (1, 1, 1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextVectorization().vocabulary("a").call(new String[][] {{"a", "b"}}))
                .withMessage("TextVectorization \"text_vectorization\": texts to be split must have shape (texts,) or"
                        + " (texts, 1), got (1, 2); or set split(null)");
    }

    @Test
    void refuses_calls_at_the_wrong_time() {
        StringLookup lookup = named().outputMode("multi_hot");
        assertThatIllegalStateException()
                .isThrownBy(() -> lookup.call("a"))
                .withMessage(
                        "StringLookup \"string_lookup\": has no vocabulary yet; call adapt or setVocabulary first");
        lookup.adapt("a", "b");
        assertThatIllegalStateException()
                .isThrownBy(() -> lookup.adapt("a", "b", "c"))
                .withMessage("StringLookup \"string_lookup\": the vocabulary must keep its size 3 with outputMode"
                        + " \"multi_hot\", got 4; make a new one");
        lookup.adapt("a", "c");
        assertThat(lookup.getVocabulary(false)).containsExactly("c", "a");
        assertThatIllegalStateException()
                .isThrownBy(() -> named().vocabulary("a").adapt("a"))
                .withMessage(
                        "StringLookup \"string_lookup\": adapt would replace the vocabulary that was given; give none");
        assertThatIllegalStateException().isThrownBy(() -> lookup.call(Tensor.of(1f)));
        assertThatIllegalStateException()
                .isThrownBy(() -> named().vocabulary("a").invert(true).call("a"));
        refused(() -> named().adapt(), "adapt needs at least 1 token, got none");
    }

    @Test
    void learns_anew_at_every_adapt() {
        StringLookup lookup = named();
        lookup.adapt("a", "b");
        lookup.adapt("c");
        assertThat(lookup.getVocabulary()).containsExactly("[UNK]", "c");
        lookup.setVocabulary(List.of("d", "e"));
        assertThat(lookup.call("e", "c")).isEqualTo(Tensor.of(2f, 0f));
    }

    @Test
    void takes_functions_of_ones_own() {
        TextVectorization vectorization = new TextVectorization()
                .standardizeWith(text -> text.replace("<br />", " "))
                .splitWith(text -> List.of(text.split(" ")));
        vectorization.adapt("A<br />b", "A");

        assertThat(vectorization.getVocabulary()).containsExactly("", "[UNK]", "A", "b");
        assertThat(vectorization.call("b<br />A a")).isEqualTo(Tensor.of(new float[][] {{3, 2, 1}}));
        assertThatIllegalStateException()
                .isThrownBy(vectorization::getConfig)
                .withMessage("TextVectorization \"text_vectorization\": getConfig cannot write a function of one's own;"
                        + " name standardize and split");
    }

    @Test
    void refuses_what_texts_cannot_become() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextVectorization().ngrams(0))
                .withMessage("TextVectorization \"text_vectorization\": ngrams must be at least 1, got [0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextVectorization().outputSequenceLength(0))
                .withMessageEndingWith(": outputSequenceLength must be at least 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextVectorization().ragged(true))
                .withMessageEndingWith(": ragged must be false, got true; every tensor here is dense");
        TextVectorization counting = new TextVectorization()
                .outputMode("count")
                .outputSequenceLength(3)
                .vocabulary("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counting.call("a"))
                .withMessageEndingWith(": outputSequenceLength is for outputMode \"int\" only, got \"count\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextVectorization()
                        .outputMode("one_hot")
                        .vocabulary("a")
                        .call("a"))
                .withMessageEndingWith(": outputMode \"one_hot\" needs split(null), as rows would differ in length;"
                        + " take \"multi_hot\"");
    }

    @Test
    void reads_a_vocabulary_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("vocabulary.txt"), "a\nb\n");
        StringLookup given = named().vocabulary(file);
        StringLookup set = named();
        set.setVocabulary(file);

        assertThat(given.call("b", "z")).isEqualTo(Tensor.of(2f, 0f));
        assertThat(set.getVocabulary()).containsExactly("[UNK]", "a", "b");
        assertThat(given.getConfig()).containsEntry("vocabulary", null).containsEntry("vocabulary_size", 3);
        assertThatThrownBy(() -> named().vocabulary(folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("StringLookup \"string_lookup\": vocabulary must be a text file in UTF-8, got "
                        + folder.resolve("none") + ", which cannot be read");
    }

    private static StringLookup named() {
        return new StringLookup().name("string_lookup");
    }

    private static void refused(Runnable code, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(code::run)
                .satisfies(refusal -> assertThat(refusal.getMessage().replaceFirst("\\.adapt: ", ": "))
                        .isEqualTo("StringLookup \"string_lookup\": " + message));
    }
}
