package io.github.monokeras.keywords;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keyword arguments of one call, each given once at most. */
public final class Keywords {

    private final Map<Class<? extends Keyword>, Keyword> given = new LinkedHashMap<>();

    /**
     * Gathers what one call was given.
     *
     * @throws IllegalArgumentException if the same keyword comes twice
     */
    public Keywords(String call, Keyword... keywords) {
        for (Keyword keyword : keywords) {
            if (given.put(keyword.getClass(), keyword) != null) {
                throw new IllegalArgumentException(
                        call + ": " + keyword.keyword() + " must be given once, got it twice; drop one");
            }
        }
    }

    /** Returns the keyword of a type, or null if it was not given. */
    public <K extends Keyword> @Nullable K find(Class<K> type) {
        return type.cast(given.get(type));
    }

    /** Returns the keyword of a type, or its default if it was not given. */
    public <K extends Keyword> K get(Class<K> type, K otherwise) {
        K found = find(type);
        return found == null ? otherwise : found;
    }
}
