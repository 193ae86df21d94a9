package io.github.monokeras.callbacks;

import io.github.monokeras.text.Console;
import io.github.monokeras.text.TextStyle;
import java.util.List;

/** Who prints, for the values of {@code verbose}. */
public final class Printing {

    private Printing() {}

    /** Returns the printer that a {@code verbose} of 1 or 2 asks for, and none for 0. */
    public static List<Callback> of(int verbose) {
        return switch (verbose) {
            case 1 -> List.of(new ProgbarLogger(TextStyle.current(), Console.standard()));
            case 2 -> List.of(new EpochLineLogger(TextStyle.current(), Console.standard()));
            default -> List.of();
        };
    }

    /** Prints {@code Epoch 1/500}, where there are several. */
    static void headEpoch(Console console, TrainingRun run, int epoch) {
        if (run.epochs() > 1) {
            console.print("Epoch %d/%d\n".formatted(epoch + 1, run.epochs()));
        }
    }
}
