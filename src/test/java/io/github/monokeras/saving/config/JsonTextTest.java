package io.github.monokeras.saving.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.saving.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON is read and written as Python does. */
class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "{\"name\": \"dense\", \"units\": 3, \"rate\": 0.001, \"epsilon\": 1e-07, \"large\": 1e+16, \"one\": 1.0}",
                "[true, false, null, [[-1], {\"a\": []}]]",
                "[NaN, Infinity, -Infinity]",
                "[-0.0, -3, 123456789012345678]",
                "\"\\\"\\\\\\n\\r\\t\\b\\f\\u0000\\u00e9\\ud83d\\ude00\\u007f\""
            })
    void what_python_writes_is_read_and_written_as_it_was(String text) {
        assertThat(JsonText.write(JsonText.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {" { \"a\" : 1 } |{\"a\": 1}", "[1E2]|[100.0]", "'\"\\u00E9/\\/\"'|\"\\u00e9//\""})
    void other_spellings_of_the_same_are_read_too(String text, String expected) {
        assertThat(JsonText.write(JsonText.parse(text))).isEqualTo(expected);
    }

    @Test
    void numbers_of_java_are_written_as_those_of_python() {
        JsonArray numbers = new JsonArray();
        numbers.add(1e-7);
        numbers.add(0.1f);
        numbers.add(3);
        numbers.add(3L);
        numbers.add(100.0);
        assertThat(JsonText.write(numbers)).isEqualTo("[1e-07, 0.10000000149011612, 3, 3, 100.0]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\"}",
                "{\"a\": 1,}",
                "{a: 1}",
                "'a'",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "tru",
                "1 2",
                "-",
                "--1",
                "1e",
                "[1",
                "\"\n\"",
                "nul",
                "N",
                "// 1\n1"
            })
    void what_is_no_json_is_refused(String text) {
        assertThatThrownBy(() -> JsonText.parse(text))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith("JSON: character ");
    }

    @Test
    void the_message_says_where() {
        assertThatThrownBy(() -> JsonText.parse("{\"a\": oops}"))
                .hasMessage("JSON: character 6 must be a value, got \"oops}\"");
        assertThatThrownBy(() -> JsonText.parse("[1")).hasMessage("JSON: character 2 must be \"]\", got the end");
    }

    @Test
    void nesting_is_bounded() {
        assertThat(JsonText.parse("[".repeat(200) + "]".repeat(200)).isJsonArray())
                .isTrue();
        assertThatThrownBy(() -> JsonText.parse("[".repeat(1_000_000)))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("JSON: values must not be nested more than 200 deep");
    }

    @Test
    void the_number_of_values_is_bounded() {
        assertThatThrownBy(() -> JsonText.parse("[" + "0,".repeat(4_000_000) + "0]"))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("JSON: there must be at most 4000000 values");
    }

    @Test
    void of_a_name_that_comes_twice_the_last_counts() {
        JsonElement expected = new JsonPrimitive(2L);
        assertThat(JsonText.parse("{\"a\": 1, \"a\": 2}").getAsJsonObject().get("a"))
                .isEqualTo(expected);
    }

    @Test
    void null_is_written_in_objects() {
        JsonObject object = new JsonObject();
        object.add("seed", JsonNull.INSTANCE);
        assertThat(JsonText.write(object)).isEqualTo("{\"seed\": null}");
    }
}
