package io.github.monokeras.saving.weights;

/** Text of a file in a message. */
final class Quote {

    private static final int MOST = 80;

    private Quote() {}

    /** Returns the beginning of a text, on one line. */
    static String of(String text) {
        String start = text.length() <= MOST ? text : text.substring(0, MOST) + "...";
        return start.replaceAll("\\p{Cntrl}", "?");
    }
}
