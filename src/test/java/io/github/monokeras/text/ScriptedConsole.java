package io.github.monokeras.text;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A console whose clock a test sets, and which keeps each print. */
final class ScriptedConsole {
    // A clock may have any origin; a negative one shows where a 0 was taken for "never".
    private static final long ORIGIN = -5_000_000_000L;

    private final List<String> prints = new ArrayList<>();
    private long nanos;
    private final Console console;

    private ScriptedConsole(Surface surface) {
        this.console = Console.of(new Prints(), surface, () -> ORIGIN + nanos);
    }

    static ScriptedConsole terminal() {
        return new ScriptedConsole(Surface.TERMINAL);
    }

    static ScriptedConsole pipe() {
        return new ScriptedConsole(Surface.FILE);
    }

    static ScriptedConsole notebook() {
        return new ScriptedConsole(Surface.NOTEBOOK);
    }

    Console console() {
        return console;
    }

    void at(long nanosSinceStart) {
        nanos = nanosSinceStart;
    }

    void atSeconds(double seconds) {
        at(Math.round(seconds * 1e9));
    }

    List<String> prints() {
        return prints;
    }

    private final class Prints extends PrintStream {
        Prints() {
            super(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        }

        @Override
        public void print(String text) {
            prints.add(text);
        }
    }
}
