package io.github.monokeras.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonTextTest {

    @ParameterizedTest
    @CsvSource({
        "0.03125, 0.0312",
        "0.53125, 0.5312",
        "0.09375, 0.0938",
        "-0.03125, -0.0312",
        "0.00005, 0.0001",
        "-0.00001, -0.0000",
        "1e22, 10000000000000000000000.0000"
    })
    void rounds_the_exact_binary_value_with_ties_to_even(double value, String text) {
        assertThat(PythonText.fixed(value, 4)).isEqualTo(text);
    }

    @Test
    void rounds_halves_to_the_even_whole_number() {
        assertThat(PythonText.fixed(0.5, 0)).isEqualTo("0");
        assertThat(PythonText.fixed(1.5, 0)).isEqualTo("2");
        assertThat(PythonText.fixed(2.5, 0)).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, 1.0000e-03",
        "0, 0.0000e+00",
        "-0.0, -0.0000e+00",
        "-1.2345, -1.2345e+00",
        "0.5, 5.0000e-01",
        "9.99999e-4, 1.0000e-03",
        "1e100, 1.0000e+100"
    })
    void writes_an_exponent_of_at_least_two_digits(double value, String text) {
        assertThat(PythonText.exponent(value, 4)).isEqualTo(text);
    }

    @Test
    void writes_an_exponent_without_decimals() {
        assertThat(PythonText.exponent(1234, 0)).isEqualTo("1e+03");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "10, 10.0",
        "-0.0, -0.0",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "9999999999999998, 9999999999999998.0",
        "1e16, 1e+16",
        "2e-323, 2e-323",
        "0.0010000000474974513, 0.0010000000474974513"
    })
    void writes_the_fewest_digits_that_read_back(double value, String text) {
        assertThat(PythonText.repr(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"NaN, nan", "Infinity, inf", "-Infinity, -inf"})
    void writes_what_is_no_finite_number_as_python_does(double value, String text) {
        assertThat(PythonText.fixed(value, 4)).isEqualTo(text);
        assertThat(PythonText.exponent(value, 4)).isEqualTo(text);
        assertThat(PythonText.repr(value)).isEqualTo(text);
    }

    @Test
    void groups_digits_by_three() {
        assertThat(PythonText.grouped(0)).isEqualTo("0");
        assertThat(PythonText.grouped(999)).isEqualTo("999");
        assertThat(PythonText.grouped(122_570)).isEqualTo("122,570");
        assertThat(PythonText.grouped(-1_234_567)).isEqualTo("-1,234,567");
    }

    @Test
    void writes_the_same_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(PythonText.grouped(122_570)).isEqualTo("122,570");
            assertThat(PythonText.fixed(0.5, 4)).isEqualTo("0.5000");
            assertThat(PythonText.exponent(0.5, 4)).isEqualTo("5.0000e-01");
            assertThat(PythonText.repr(1e-7)).isEqualTo("1e-07");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void formats_numbers_as_python_did() {
        assertThat(ConsoleGolden.numbers("formats")).allSatisfy(row -> {
            double value = value(row[0]);
            assertThat(PythonText.repr(value)).isEqualTo(row[1]);
            assertThat(PythonText.fixed(value, 0)).isEqualTo(row[2]);
            assertThat(PythonText.fixed(value, 2)).isEqualTo(row[3]);
            assertThat(PythonText.fixed(value, 4)).isEqualTo(row[4]);
            assertThat(PythonText.exponent(value, 4)).isEqualTo(row[5]);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"reprs", "powers_of_two"})
    void writes_doubles_of_every_size_as_python_did(String kind) {
        assertThat(ConsoleGolden.numbers(kind))
                .allSatisfy(row -> assertThat(PythonText.repr(value(row[0]))).isEqualTo(row[1]));
    }

    @Test
    void refuses_a_negative_number_of_decimals() {
        Stream.of(-1, Integer.MIN_VALUE).forEach(decimals -> {
            assertThatThrownBy(() -> PythonText.fixed(1, decimals))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("PythonText.fixed: decimals must be at least 0, got " + decimals);
            assertThatThrownBy(() -> PythonText.exponent(1, decimals))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("PythonText.exponent: decimals must be at least 0, got " + decimals);
        });
    }

    private static double value(String bits) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    }
}
