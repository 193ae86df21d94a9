package io.github.monokeras.datasets;

import org.jspecify.annotations.Nullable;

/**
 * How texts come as lists of words' numbers, of which the most frequent word's is the least.
 *
 * @param numWords words with numbers from here on become {@code oovChar}; default null, the greatest number that there is,
 *     so that, as in Keras, only the rarest word does
 * @param skipTop words with numbers below become {@code oovChar} too; default 0
 * @param maxlen texts of so many words and more are left out; default null, none
 * @param seed settles the order of the texts, which is Keras's for the same seed, from 0 to 2<sup>32</sup> - 1; default 113
 * @param startChar the number that every text begins with; default 1; null, none
 * @param oovChar the number of words left out; default 2; null, they are dropped
 * @param indexFrom what is added to the number of every word; default 3
 */
public record WordOptions(
        @Nullable Integer numWords,
        int skipTop,
        @Nullable Integer maxlen,
        long seed,
        @Nullable Integer startChar,
        @Nullable Integer oovChar,
        int indexFrom) {

    /** Takes Keras's defaults. */
    public WordOptions() {
        this(null, 0, null, 113, 1, 2, 3);
    }

    /** Returns these with another number from which on words are left out. */
    public WordOptions numWords(@Nullable Integer newNumWords) {
        return new WordOptions(newNumWords, skipTop, maxlen, seed, startChar, oovChar, indexFrom);
    }

    /** Returns these with another number below which words are left out. */
    public WordOptions skipTop(int newSkipTop) {
        return new WordOptions(numWords, newSkipTop, maxlen, seed, startChar, oovChar, indexFrom);
    }

    /** Returns these with another length from which on texts are left out. */
    public WordOptions maxlen(@Nullable Integer newMaxlen) {
        return new WordOptions(numWords, skipTop, newMaxlen, seed, startChar, oovChar, indexFrom);
    }

    /** Returns these with another order. */
    public WordOptions seed(long newSeed) {
        return new WordOptions(numWords, skipTop, maxlen, newSeed, startChar, oovChar, indexFrom);
    }

    /** Returns these with another number that every text begins with. */
    public WordOptions startChar(@Nullable Integer newStartChar) {
        return new WordOptions(numWords, skipTop, maxlen, seed, newStartChar, oovChar, indexFrom);
    }

    /** Returns these with another number of words that are left out. */
    public WordOptions oovChar(@Nullable Integer newOovChar) {
        return new WordOptions(numWords, skipTop, maxlen, seed, startChar, newOovChar, indexFrom);
    }

    /** Returns these with another number that is added to the words'. */
    public WordOptions indexFrom(int newIndexFrom) {
        return new WordOptions(numWords, skipTop, maxlen, seed, startChar, oovChar, newIndexFrom);
    }
}
