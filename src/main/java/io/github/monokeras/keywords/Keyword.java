package io.github.monokeras.keywords;

/** A keyword argument of a call, as {@code epochs(500)}. */
public interface Keyword {

    /** Returns the keyword as it is written, as {@code epochs}. */
    default String keyword() {
        String type = getClass().getSimpleName();
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }
}
