package io.github.monokeras;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a piece of code prints on standard output. */
public final class Printed {

    private Printed() {}

    public static String by(Runnable code) {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            code.run();
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Replaces every measured time, as in {@code 3s 273ms/step}, by a word, and whole seconds by none. */
    public static String maskTimes(String text) {
        return text.replaceAll("\\d+(s|ms|us)/(step|epoch)", "TIME/$2").replaceAll("(?<= )\\d+s(?= TIME| -)", "0s");
    }
}
