package io.github.monokeras.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoNamesTest {

    @BeforeEach
    void start_the_names_anew() {
        AutoNames.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "Dense, dense",
        "Sequential, sequential",
        "Conv2D, conv2d",
        "MaxPooling2D, max_pooling2d",
        "GlobalAveragePooling1D, global_average_pooling1d",
        "LSTM, lstm",
        "SimpleRNN, simple_rnn",
        "ReLU, re_lu",
        "LeakyReLU, leaky_re_lu",
        "PReLU, p_re_lu",
        "IoU, io_u",
        "F1Score, f1_score",
        "BatchNormalization, batch_normalization",
        "mean_squared_error, mean_squared_error"
    })
    void writes_a_class_as_keras_does(String className, String expected) {
        assertThat(AutoNames.snakeCase(className)).isEqualTo(expected);
    }

    @Test
    void counts_each_class_on_its_own() {
        assertThat(AutoNames.next("Dense")).isEqualTo("dense");
        assertThat(AutoNames.next("Dense")).isEqualTo("dense_1");
        assertThat(AutoNames.next("Conv2D")).isEqualTo("conv2d");
        assertThat(AutoNames.next("Dense")).isEqualTo("dense_2");
        assertThat(AutoNames.next("Conv2D")).isEqualTo("conv2d_1");
    }

    @Test
    void starts_again_after_a_reset() {
        AutoNames.next("Dense");
        AutoNames.next("Conv2D");

        AutoNames.reset();

        assertThat(AutoNames.next("Dense")).isEqualTo("dense");
        assertThat(AutoNames.next("Conv2D")).isEqualTo("conv2d");
    }

    @Test
    void gives_the_newest_name_out_again_once_it_is_given_back() {
        AutoNames.next("Dense");
        String newest = AutoNames.next("Dense");

        AutoNames.giveBack("Dense", newest);

        assertThat(AutoNames.next("Dense")).isEqualTo(newest);
    }

    @Test
    void never_gives_a_name_out_again_that_is_not_the_newest() {
        String first = AutoNames.next("Dense");
        AutoNames.next("Dense");

        AutoNames.giveBack("Dense", first);
        AutoNames.giveBack("Dense", "mine");

        assertThat(AutoNames.next("Dense")).isEqualTo("dense_2");
    }

    @Test
    void takes_no_harm_from_a_name_of_before_a_reset() {
        String old = AutoNames.next("Dense");
        AutoNames.reset();

        AutoNames.giveBack("Dense", old);

        assertThat(AutoNames.next("Dense")).isEqualTo("dense");
        assertThat(AutoNames.next("Dense")).isEqualTo("dense_1");
    }
}
