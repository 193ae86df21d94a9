package io.github.monokeras.layers;

import java.util.List;
import java.util.Map;

/** Lookups made of Keras's names for their options. */
final class LookupOptionNames {

    private LookupOptionNames() {}

    static TokenLookup<?> lookup(String className, Map<?, ?> options) {
        TokenLookup<?> lookup = className.equals("StringLookup") ? new StringLookup() : new TextVectorization();
        options.forEach((name, value) -> {
            if (!common(lookup, (String) name, value)) {
                if (lookup instanceof StringLookup strings) {
                    strings(strings, (String) name, value);
                } else {
                    texts((TextVectorization) lookup, (String) name, value);
                }
            }
        });
        return lookup;
    }

    static void adapt(TokenLookup<?> lookup, List<?> data) {
        if (lookup instanceof StringLookup strings) {
            strings.adapt(data);
        } else {
            ((TextVectorization) lookup).adapt(data);
        }
    }

    static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    static double[] doubles(Object list) {
        return ((List<?>) list).stream().mapToDouble(each -> (Double) each).toArray();
    }

    private static boolean common(TokenLookup<?> lookup, String name, Object value) {
        switch (name) {
            case "max_tokens" -> lookup.maxTokens(whole(value));
            case "output_mode" -> lookup.outputMode((String) value);
            case "pad_to_max_tokens" -> lookup.padToMaxTokens((Boolean) value);
            case "vocabulary" -> lookup.vocabulary(strings(value));
            case "idf_weights" -> lookup.idfWeights(doubles(value));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void strings(StringLookup lookup, String name, Object value) {
        switch (name) {
            case "num_oov_indices" -> lookup.numOovIndices(whole(value));
            case "mask_token" -> lookup.maskToken((String) value);
            case "oov_token" -> lookup.oovToken((String) value);
            case "invert" -> lookup.invert((Boolean) value);
            case "salt" -> {
                if (value instanceof List<?> two) {
                    lookup.salt(whole(two.get(0)), whole(two.get(1)));
                } else {
                    lookup.salt(whole(value));
                }
            }
            default -> throw new AssertionError(name);
        }
    }

    private static void texts(TextVectorization vectorization, String name, Object value) {
        switch (name) {
            case "standardize" -> vectorization.standardize((String) value);
            case "split" -> vectorization.split((String) value);
            case "output_sequence_length" -> vectorization.outputSequenceLength(whole(value));
            case "ngrams" -> {
                if (value instanceof List<?> lengths) {
                    vectorization.ngrams(
                            lengths.stream().mapToInt(LookupOptionNames::whole).toArray());
                } else {
                    vectorization.ngrams(whole(value));
                }
            }
            default -> throw new AssertionError(name);
        }
    }

    private static int whole(Object number) {
        return ((Double) number).intValue();
    }
}
