package io.github.monokeras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both lookups against Keras's. */
class TextGoldenTest {

    private static final Gson GSON = new Gson();

    static Stream<Case> cases() {
        return rows("cases").map(Case::new);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void turns_texts_into_the_numbers_of_keras(Case golden) {
        TokenLookup<?> lookup = golden.ready();

        List<?> inputs = list(golden.row.get("inputs"));
        if (lookup instanceof StringLookup strings && lookup.options().invert) {
            assertThat(strings.call(Tensor.from(inputs))).isEqualTo(flat(golden.row.get("output")));
            return;
        }
        Tensor output = lookup instanceof StringLookup strings
                ? strings.call(inputs)
                : ((TextVectorization) lookup).call(inputs);

        assertThat(output.dtype()).isEqualTo(DType.FLOAT32);
        assertThat(list(golden.row.get("shape")))
                .isEqualTo(list(GSON.toJsonTree(output.shape().dims())));
        List<?> expected = flat(golden.row.get("output"));
        for (int i = 0; i < expected.size(); i++) {
            assertThat(output.getFlat(i)).isCloseTo((Double) expected.get(i), within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void has_the_vocabulary_of_keras(Case golden) {
        TokenLookup<?> lookup = golden.ready();

        assertThat(lookup.getVocabulary()).isEqualTo(list(golden.row.get("vocabulary")));
        assertThat(lookup.getVocabulary(false)).isEqualTo(list(golden.row.get("vocabulary_without_special_tokens")));
        assertThat(lookup.vocabularySize())
                .isEqualTo(golden.row.get("vocabulary_size").getAsInt());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void has_the_config_of_keras(Case golden) {
        assertThat(config(golden.ready())).isEqualTo(golden.row.get("config"));
    }

    static Stream<JsonObject> defaults() {
        return rows("defaults");
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void has_the_defaults_of_keras(JsonObject row) {
        TokenLookup<?> lookup = LookupOptionNames.lookup(row.get("class").getAsString(), Map.of());

        assertThat(config(lookup)).isEqualTo(row.get("config"));
        assertThat(lookup.getVocabulary()).isEqualTo(list(row.get("vocabulary")));
    }

    static Stream<JsonObject> refused() {
        return rows("refused");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses_what_keras_refuses(JsonObject row) {
        assertThatThrownBy(() -> {
                    TokenLookup<?> lookup = LookupOptionNames.lookup(
                            row.get("class").getAsString(), map(row.getAsJsonObject("options")));
                    if (!row.get("adapt").isJsonNull()) {
                        LookupOptionNames.adapt(lookup, list(row.get("adapt")));
                    }
                    lookup.vocabularySize();
                })
                .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class)
                .hasMessageStartingWith(row.get("class").getAsString() + " \"");
    }

    static Stream<JsonObject> hashes() {
        return rows("hashes");
    }

    @ParameterizedTest
    @MethodSource("hashes")
    void hashes_as_tensorflow_does(JsonObject row) {
        long buckets = (1L << 61) - 1;
        byte[] bytes = row.get("text").getAsString().getBytes(StandardCharsets.UTF_8);

        assertThat(Long.remainderUnsigned(FarmHash.fingerprint64(bytes), buckets))
                .isEqualTo(row.get("fast").getAsLong());
        assertThat(Long.remainderUnsigned(SipHash.hash(bytes, 1234567, -89), buckets))
                .isEqualTo(row.get("strong").getAsLong());
    }

    static Stream<JsonObject> single() {
        return rows("single");
    }

    @ParameterizedTest
    @MethodSource("single")
    void changes_and_splits_single_texts_as_tensorflow_does(JsonObject row) {
        String text = row.get("text").getAsString();

        assertThat(Tokenizer.standardization("", "lower_and_strip_punctuation").apply(text))
                .isEqualTo(row.get("standardized").getAsString());
        assertThat(Tokenizer.split("", "whitespace").apply(text)).isEqualTo(list(row.get("words")));
        assertThat(Tokenizer.split("", "character").apply(text)).isEqualTo(list(row.get("characters")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void refuses_options_once_there_is_a_vocabulary(Case golden) {
        TokenLookup<?> lookup = golden.ready();
        lookup.table();

        assertThatThrownBy(() -> lookup.maxTokens(7))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(lookup + ": options must be set before there is a vocabulary; set them first");
        assertThatIllegalArgumentException().isThrownBy(() -> lookup.maxTokens(1));
    }

    private static JsonElement config(TokenLookup<?> lookup) {
        JsonObject config = GSON.newBuilder()
                .serializeNulls()
                .create()
                .toJsonTree(lookup.getConfig())
                .getAsJsonObject();
        assertThat(config.remove("name").getAsString()).isEqualTo(lookup.name());
        return config;
    }

    private static Stream<JsonObject> rows(String key) {
        return Golden.read("text").getAsJsonArray(key).asList().stream().map(JsonElement::getAsJsonObject);
    }

    static Map<?, ?> map(JsonObject object) {
        return GSON.fromJson(object, Map.class);
    }

    static List<?> list(JsonElement array) {
        return GSON.fromJson(array, List.class);
    }

    private static List<?> flat(JsonElement nested) {
        if (!nested.isJsonArray()) {
            return List.of(GSON.fromJson(nested, Object.class));
        }
        List<Object> all = new ArrayList<>();
        nested.getAsJsonArray().forEach(inner -> all.addAll(flat(inner)));
        return all;
    }

    /** One line of the golden file. */
    record Case(JsonObject row) {

        TokenLookup<?> ready() {
            TokenLookup<?> lookup =
                    LookupOptionNames.lookup(row.get("class").getAsString(), map(row.getAsJsonObject("options")));
            if (row.has("adapt")) {
                LookupOptionNames.adapt(lookup, list(row.get("adapt")));
            }
            if (row.has("set_vocabulary")) {
                lookup.setVocabulary(
                        LookupOptionNames.strings(list(row.get("set_vocabulary"))),
                        row.get("set_idf_weights").isJsonNull()
                                ? new double[0]
                                : LookupOptionNames.doubles(list(row.get("set_idf_weights"))));
            }
            return lookup;
        }

        @Override
        public String toString() {
            return row.get("class").getAsString() + " " + row.get("name").getAsString();
        }
    }
}
