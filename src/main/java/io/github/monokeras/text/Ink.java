package io.github.monokeras.text;

import java.util.regex.Pattern;

/** What text is written with: plain characters, or the colours of a terminal (ANSI escape sequences). */
enum Ink {
    PLAIN {
        @Override
        String paint(int code, String text) {
            return text;
        }
    },
    ANSI {
        @Override
        String paint(int code, String text) {
            return "\u001b[" + code + "m" + text + "\u001b[0m";
        }
    };

    private static final Pattern ESCAPES = Pattern.compile("\u001b\\[\\d+m");
    private static final int BOLD = 1;
    private static final int GREEN = 32;
    private static final int WHITE = 37;

    abstract String paint(int code, String text);

    String bold(String text) {
        return paint(BOLD, text);
    }

    String green(String text) {
        return paint(GREEN, text);
    }

    String white(String text) {
        return paint(WHITE, text);
    }

    /** Returns how many characters of {@code text} a terminal shows. */
    static int width(String text) {
        return ESCAPES.matcher(text).replaceAll("").length();
    }
}
