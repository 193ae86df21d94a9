package io.github.monokeras.text;

import java.io.PrintStream;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where text goes: a stream, whether a person watches it on a terminal, and the clock that times it. */
public final class Console {
    private static final int USUAL_COLUMNS = 80;

    private final Supplier<PrintStream> stream;
    private final boolean terminal;
    private final LongSupplier nanos;

    private Console(Supplier<PrintStream> stream, boolean terminal, LongSupplier nanos) {
        this.stream = stream;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /**
     * Returns the console of this process: {@link System#out}, looked up at each print so that
     * {@link System#setOut} is honoured, and {@link System#nanoTime}.
     *
     * @return the standard console; a terminal where the process has an interactive one
     */
    public static Console standard() {
        return new Console(() -> System.out, standardIsTerminal(), System::nanoTime);
    }

    /**
     * Returns a console over a given stream, for instance one that a test reads back.
     *
     * @param stream where text goes
     * @param terminal whether a progress bar may redraw itself in place and use colours
     * @param nanos a clock in nanoseconds, with any origin
     * @return the console
     */
    public static Console of(PrintStream stream, boolean terminal, LongSupplier nanos) {
        Objects.requireNonNull(stream, "Console: stream must be a PrintStream, got null");
        return new Console(() -> stream, terminal, nanos);
    }

    /**
     * Writes {@code text} as it is, in one call, and flushes.
     *
     * @param text what to write; line breaks included
     */
    public void print(String text) {
        PrintStream out = stream.get();
        out.print(text);
        out.flush();
    }

    /**
     * Writes a warning as a line of its own on {@link System#err}.
     *
     * @param text one sentence
     */
    public void warn(String text) {
        System.err.println("Warning: " + text);
    }

    /**
     * Says whether text goes to a terminal, where a line can be drawn over and coloured.
     *
     * @return false for a pipe, a file or a notebook
     */
    public boolean isTerminal() {
        return terminal;
    }

    /**
     * Reads the clock.
     *
     * @return nanoseconds from an arbitrary origin
     */
    public long nanoTime() {
        return nanos.getAsLong();
    }

    /**
     * Returns the width of the console in characters: the environment variable {@code COLUMNS}, or 80 where that is
     * absent or no whole number above 0.
     *
     * @return the width, at least 1
     */
    public int columns() {
        return columns(System.getenv("COLUMNS"));
    }

    static int columns(@Nullable String variable) {
        if (variable == null) {
            return USUAL_COLUMNS;
        }
        try {
            int columns = Integer.parseInt(variable.strip());
            return columns > 0 ? columns : USUAL_COLUMNS;
        } catch (NumberFormatException notANumber) {
            return USUAL_COLUMNS;
        }
    }

    // Since Java 22 there is a console object for a redirected process too; only isTerminal(), new then, tells.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean standardIsTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException refused) {
            return false;
        }
    }
}
