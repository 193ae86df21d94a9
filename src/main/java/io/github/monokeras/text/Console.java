package io.github.monokeras.text;

import java.io.PrintStream;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where text goes: a stream, what shows it, and the clock that times it. */
public final class Console {
    private static final int USUAL_COLUMNS = 80;

    private final Supplier<PrintStream> stream;
    private final Surface surface;
    private final LongSupplier nanos;
    private final @Nullable GatheredText gathered;

    private Console(
            Supplier<PrintStream> stream, Surface surface, LongSupplier nanos, @Nullable GatheredText gathered) {
        this.stream = stream;
        this.surface = surface;
        this.nanos = nanos;
        this.gathered = gathered;
    }

    /**
     * Returns the console of this process: {@link System#out}, looked up at each print so that
     * {@link System#setOut} is honoured, and {@link System#nanoTime}.
     *
     * @return the standard console; a notebook where one is open, a terminal where the process has an interactive one
     */
    public static Console standard() {
        return new Console(() -> System.out, standardSurface(), System::nanoTime, null);
    }

    /**
     * Returns a console over a given stream, for instance one that a test reads back.
     *
     * @param stream where text goes
     * @param surface what shows the text
     * @param nanos a clock in nanoseconds, with any origin
     * @return the console
     */
    public static Console of(PrintStream stream, Surface surface, LongSupplier nanos) {
        Objects.requireNonNull(stream, "Console: stream must be a PrintStream, got null");
        return new Console(() -> stream, surface, nanos, null);
    }

    /**
     * Returns a console that may keep text back for a tenth of a second where a notebook shows it; {@link #flush} must be the
     * last call. For one who prints much while nobody else prints.
     */
    public Console gathering() {
        return surface == Surface.NOTEBOOK ? new Console(stream, surface, nanos, new GatheredText()) : this;
    }

    /**
     * Writes {@code text} as it is, in one call, and flushes.
     *
     * @param text what to write; line breaks included
     */
    public void print(String text) {
        write(gathered == null ? text : gathered.add(text, nanos.getAsLong()));
    }

    /** Writes what a {@link #gathering} console kept back. */
    public void flush() {
        if (gathered != null) {
            write(gathered.takeAll());
        }
    }

    /** Shows a value: as a table below a notebook's cell, as its text everywhere else. */
    public void show(RichOutput value) {
        Consumer<RichOutput> display = Notebook.display();
        if (surface == Surface.NOTEBOOK && display != null) {
            flush();
            display.accept(value);
        } else {
            print(value.toString());
        }
    }

    private void write(String text) {
        // A notebook's cell ends when its thread is interrupted; what that thread still says would stand below the next
        // one.
        boolean cellHasEnded =
                surface == Surface.NOTEBOOK && Thread.currentThread().isInterrupted();
        if (!text.isEmpty() && !cellHasEnded) {
            PrintStream out = stream.get();
            out.print(text);
            out.flush();
        }
    }

    /**
     * Writes a warning as a line of its own on {@link System#err}.
     *
     * @param text one sentence
     */
    public void warn(String text) {
        System.err.println("Warning: " + text);
    }

    /** Returns what shows the text. */
    public Surface surface() {
        return surface;
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

    private static Surface standardSurface() {
        if (Notebook.display() != null) {
            return Surface.NOTEBOOK;
        }
        return standardIsTerminal() ? Surface.TERMINAL : Surface.FILE;
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
