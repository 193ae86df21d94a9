package io.github.monokeras.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextStyleTest {

    @Test
    void is_keras_2_until_another_is_used() {
        assertThat(TextStyle.current()).isEqualTo(TextStyle.KERAS_2);
        try {
            TextStyle.use(TextStyle.KERAS_3);
            assertThat(TextStyle.current()).isEqualTo(TextStyle.KERAS_3);
        } finally {
            TextStyle.use(TextStyle.KERAS_2);
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void refuses_null_and_keeps_the_style() {
        assertThatThrownBy(() -> TextStyle.use(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("TextStyle: style must be KERAS_2 or KERAS_3, got null");
        assertThat(TextStyle.current()).isEqualTo(TextStyle.KERAS_2);
    }
}
