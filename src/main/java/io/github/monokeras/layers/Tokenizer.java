package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What happens to a text before its tokens are looked up: made alike, split, and joined to n-grams. */
final class Tokenizer {

    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    /** What C's isspace takes for white. */
    private static final Pattern WHITESPACE = Pattern.compile("[ \\t\\n\\x0B\\f\\r]+");

    private static final Pattern UPPER_CASE = Pattern.compile("[A-Z]+");

    private Tokenizer() {}

    /** The change that Keras has under a name. */
    static UnaryOperator<String> standardization(String who, String name) {
        return switch (name) {
            case "lower_and_strip_punctuation" -> text -> withoutPunctuation(lower(text));
            case "lower" -> Tokenizer::lower;
            case "strip_punctuation" -> Tokenizer::withoutPunctuation;
            default ->
                throw new IllegalArgumentException(
                        "%s: standardize must be one of lower_and_strip_punctuation, lower, strip_punctuation, or null, got \"%s\""
                                .formatted(who, name));
        };
    }

    /** The split that Keras has under a name. */
    static Function<String, List<String>> split(String who, String name) {
        return switch (name) {
            case "whitespace" -> Tokenizer::words;
            case "character" -> Tokenizer::characters;
            default ->
                throw new IllegalArgumentException(
                        "%s: split must be one of whitespace, character, or null, got \"%s\"".formatted(who, name));
        };
    }

    /** The tokens of each of some widths joined by spaces, all of the first width first; the tokens for no widths. */
    static List<String> ngrams(List<String> tokens, int @Nullable [] widths) {
        if (widths == null) {
            return tokens;
        }
        List<String> ngrams = new ArrayList<>();
        for (int width : widths) {
            for (int first = 0; first + width <= tokens.size(); first++) {
                ngrams.add(String.join(" ", tokens.subList(first, first + width)));
            }
        }
        return ngrams;
    }

    /** Only A to Z, as in TensorFlow unless it is told an encoding. */
    private static String lower(String text) {
        return UPPER_CASE.matcher(text).replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
    }

    private static String withoutPunctuation(String text) {
        return PUNCTUATION.matcher(text).replaceAll("");
    }

    private static List<String> words(String text) {
        return WHITESPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    /** Returns the tokens of each text, joined to n-grams; texts that are not split are tokens already. */
    static List<List<String>> tokens(
            String who, Strings texts, @Nullable Function<String, List<String>> splitting, int @Nullable [] widths) {
        if (splitting == null) {
            return texts.rows().stream().map(row -> ngrams(row, widths)).toList();
        }
        Shape shape = texts.shape();
        if (shape.rank() > 1 && shape.dim(-1) != 1) {
            throw new IllegalArgumentException(
                    "%s: texts to be split must have shape (texts,) or (texts, 1), got %s; or set split(null)"
                            .formatted(who, shape));
        }
        return texts.values().stream()
                .map(splitting)
                .map(row -> ngrams(row, widths))
                .toList();
    }
}
