package io.github.monokeras.keywords;

import io.github.monokeras.callbacks.Callback;
import java.util.List;

/**
 * Whom {@code fit}, {@code evaluate} or {@code predict} tells how the run goes on.
 *
 * @param value the callbacks in the order in which they are told; default none
 */
public record Callbacks(List<Callback> value) implements FitKeyword, EvaluateKeyword, PredictKeyword {

    /** Keeps a copy of the list. */
    public Callbacks {
        value = List.copyOf(value);
    }
}
