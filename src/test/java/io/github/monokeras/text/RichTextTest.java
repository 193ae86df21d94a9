package io.github.monokeras.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines as rich 15.0.0 breaks them. */
class RichTextTest {

    @Test
    void breaks_a_paragraph_at_spaces_and_keeps_them() {
        assertThat(RichText.folded("Total params: 83 (336.00 B)", 18))
                .containsExactly("Total params: 83 ", "(336.00 B)");
    }

    @Test
    void goes_on_in_the_next_line_with_a_word_that_is_longer_than_one() {
        assertThat(RichText.folded("Model: \"abcdefghijklmnopqrs\"", 8))
                .containsExactly("Model: ", "\"abcdefg", "hijklmno", "pqrs\"");
        assertThat(RichText.folded("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij ", "kl");
    }

    @Test
    void cuts_a_word_of_a_cell_that_is_longer_than_a_line() {
        assertThat(RichText.wrapped("abcdefghij (Dense)", 8)).containsExactly("abcdefg…", "(Dense)");
    }

    @Test
    void leaves_out_the_spaces_that_do_not_fit() {
        assertThat(RichText.wrapped("abcd efgh", 4)).containsExactly("abcd", "efgh");
    }

    @Test
    void has_one_line_for_no_text() {
        assertThat(RichText.wrapped("", 4)).containsExactly("");
    }
}
