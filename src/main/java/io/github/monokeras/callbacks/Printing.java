package io.github.monokeras.callbacks;

import io.github.monokeras.text.Console;
import io.github.monokeras.text.TextStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who prints a run, for the values of {@code verbose}; what was not written yet is written at the end. */
public final class Printing implements AutoCloseable {

    private static final Printing NOTHING = new Printing(0, null);

    private final int verbose;
    private final @Nullable Console console;

    private Printing(int verbose, @Nullable Console console) {
        this.verbose = verbose;
        this.console = console;
    }

    /**
     * Prints as a {@code verbose} of 1 or 2 asks for, and nothing for 0.
     *
     * @param others who is told beside, and may print on his own, which ours must not lag behind
     */
    public static Printing of(int verbose, List<Callback> others) {
        if (verbose == 0) {
            // Whether there is a terminal is not worth asking for then: a small prediction would feel it.
            return NOTHING;
        }
        Console console = Console.standard();
        return new Printing(verbose, others.isEmpty() ? console.gathering() : console);
    }

    /** Returns the printer, if there is one. */
    public List<Callback> callbacks() {
        if (console == null) {
            return List.of();
        }
        return switch (verbose) {
            case 1 -> List.of(new ProgbarLogger(TextStyle.current(), console));
            case 2 -> List.of(new EpochLineLogger(TextStyle.current(), console));
            default -> List.of();
        };
    }

    @Override
    public void close() {
        if (console != null) {
            console.flush();
        }
    }

    /** Prints {@code Epoch 1/500}, where there are several. */
    static void headEpoch(Console console, TrainingRun run, int epoch) {
        if (run.epochs() > 1) {
            console.print("Epoch " + (epoch + 1) + "/" + run.epochs() + "\n");
        }
    }
}
