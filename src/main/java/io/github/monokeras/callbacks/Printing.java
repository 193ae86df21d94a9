package io.github.monokeras.callbacks;

import io.github.monokeras.text.Console;
import io.github.monokeras.text.TextStyle;
import java.util.List;

/** Who prints a run, for the values of {@code verbose}; what was not written yet is written at the end. */
public final class Printing implements AutoCloseable {

    private final int verbose;
    private final Console console;

    private Printing(int verbose, Console console) {
        this.verbose = verbose;
        this.console = console;
    }

    /**
     * Prints as a {@code verbose} of 1 or 2 asks for, and nothing for 0.
     *
     * @param others who is told beside, and may print on his own, which ours must not lag behind
     */
    public static Printing of(int verbose, List<Callback> others) {
        Console console = Console.standard();
        return new Printing(verbose, others.isEmpty() ? console.gathering() : console);
    }

    /** Returns the printer, if there is one. */
    public List<Callback> callbacks() {
        return switch (verbose) {
            case 1 -> List.of(new ProgbarLogger(TextStyle.current(), console));
            case 2 -> List.of(new EpochLineLogger(TextStyle.current(), console));
            default -> List.of();
        };
    }

    @Override
    public void close() {
        console.flush();
    }

    /** Prints {@code Epoch 1/500}, where there are several. */
    static void headEpoch(Console console, TrainingRun run, int epoch) {
        if (run.epochs() > 1) {
            console.print("Epoch %d/%d\n".formatted(epoch + 1, run.epochs()));
        }
    }
}
