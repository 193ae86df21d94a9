package io.github.monokeras.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {

    private static final Registry<String> EXACT = Registry.<String>exact("fruit")
            .add(() -> "an apple", "apple", "Apple")
            .add(() -> "a pear", "pear")
            .add(() -> "a plum", "plum");

    private static final Registry<String> ANY_CASE = Registry.<String>ignoringCase("fruit")
            .add(() -> "an apple", "Apple")
            .add(() -> "a pear", "pear");

    @Test
    void finds_a_thing_by_each_of_its_names() {
        assertThat(EXACT.get("apple")).isEqualTo("an apple");
        assertThat(EXACT.get("Apple")).isEqualTo("an apple");
        assertThat(EXACT.get("pear")).isEqualTo("a pear");
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPLE", "Pear", " pear", ""})
    void refuses_another_spelling(String name) {
        assertThatThrownBy(() -> EXACT.get(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("fruit: unknown name \"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apple", "Apple", "APPLE", "aPPle"})
    void may_ignore_case(String name) {
        assertThat(ANY_CASE.get(name)).isEqualTo("an apple");
    }

    @Test
    void makes_a_new_thing_for_every_call() {
        Registry<Object> registry = Registry.exact("thing").add(Object::new, "one");

        assertThat(registry.get("one")).isNotSameAs(registry.get("one"));
    }

    @Test
    void lists_the_names_in_the_order_in_which_they_came() {
        assertThatThrownBy(() -> EXACT.get("aple"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "fruit: unknown name \"aple\", the nearest is \"apple\"; choose one of apple, Apple, pear, plum");
    }

    @ParameterizedTest
    @CsvSource({
        "appel, apple", // two letters differ
        "apples, apple", // one too many
        "pple, apple", // one too few
        "per, pear",
        "spear, pear",
        "PEAR, pear", // case counts less than a letter
        "PLUM, plum",
        "zzzzz, apple" // as far as any other: the first
    })
    void names_the_nearest(String unknown, String nearest) {
        assertThatThrownBy(() -> EXACT.get(unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the nearest is \"" + nearest + "\"");
    }

    @Test
    void names_the_nearest_whatever_the_case_where_case_is_ignored() {
        assertThatThrownBy(() -> ANY_CASE.get("PERA"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fruit: unknown name \"PERA\", the nearest is \"pear\"; choose one of apple, pear");
    }
}
