package io.github.monokeras.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilenameTemplateTest {

    static Stream<JsonArray> formats() {
        return CallbackGolden.read().getAsJsonObject("formats").getAsJsonArray("cases").asList().stream()
                .map(JsonElement::getAsJsonArray);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writes_numbers_as_python_does(JsonArray golden) {
        String template = "{x:" + golden.get(0).getAsString() + "}";
        if (golden.get(3).isJsonNull()) {
            assertThatThrownBy(() -> filled(template, golden)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(filled(template, golden)).isEqualTo(golden.get(3).getAsString());
        }
    }

    @Test
    void leaves_doubled_braces_as_single_ones() {
        assertThat(new FilenameTemplate("X", "{{a}}{epoch}").fill(Map.of("epoch", 7), Map.of()))
                .isEqualTo("{a}7");
    }

    @Test
    void says_what_does_not_fit() {
        Map<String, Double> logs = new LinkedHashMap<>();
        logs.put("loss", 0.5);
        assertThatThrownBy(() -> new FilenameTemplate("X", "{val_loss:.2f}").fill(Map.of("epoch", 1), logs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "X: filepath must name only what is logged, got \"{val_loss:.2f}\"; choose of [epoch, loss]");
        assertThatThrownBy(() -> new FilenameTemplate("X", "{loss:02d}").fill(Map.of("epoch", 1), logs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "X: filepath \"{loss:02d}\": format must be one that Python has for a number with a fraction,"
                                + " as 02d or .2f, got \"02d\"");
        assertThatThrownBy(() -> new FilenameTemplate("X", "{loss").fill(Map.of("epoch", 1), logs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("X: filepath must close each { that it opens, got \"{loss\"; write {{ or }} for a brace");
    }

    private static String filled(String template, JsonArray golden) {
        FilenameTemplate name = new FilenameTemplate("X", template);
        return golden.get(1).getAsString().equals("int")
                ? name.fill(Map.of("x", golden.get(2).getAsInt()), Map.of())
                : name.fill(Map.of(), Map.of("x", CallbackGolden.number(golden.get(2))));
    }
}
