package io.github.monokeras.callbacks;

import io.github.monokeras.text.Console;
import io.github.monokeras.text.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Who prints, for the values of {@code verbose}. */
public final class Printing {

    private Printing() {}

    /** Returns the given callbacks and, behind them, the printer that a {@code verbose} of 0, 1 or 2 asks for. */
    public static List<Callback> with(int verbose, Callback... others) {
        List<Callback> callbacks = new ArrayList<>(List.of(others));
        if (verbose == 1) {
            callbacks.add(new ProgbarLogger(TextStyle.current(), Console.standard()));
        } else if (verbose == 2) {
            callbacks.add(new EpochLineLogger(TextStyle.current(), Console.standard()));
        }
        return List.copyOf(callbacks);
    }
}
