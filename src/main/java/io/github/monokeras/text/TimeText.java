package io.github.monokeras.text;

import java.util.Locale;

/** Durations as Keras writes them. */
final class TimeText {
    private static final long SECONDS_PER_MINUTE = 60;
    private static final long SECONDS_PER_HOUR = 3600;

    private TimeText() {}

    /** Returns {@code "2s"}: seconds, rounded half to even. */
    static String wholeSeconds(double seconds) {
        return PythonText.fixed(seconds, 0) + "s";
    }

    /** Returns {@code " 15ms/step"}: the time of one unit, in seconds, milliseconds or microseconds. */
    static String per(String unit, double seconds) {
        if (seconds >= 1 || seconds == 0) {
            return " " + PythonText.fixed(seconds, 0) + "s/" + unit;
        }
        if (seconds >= 1e-3) {
            return " " + PythonText.fixed(seconds * 1000, 0) + "ms/" + unit;
        }
        return " " + PythonText.fixed(seconds * 1_000_000, 0) + "us/" + unit;
    }

    /** Returns {@code "59s"}, {@code "1:01"} or {@code "1:00:01"}: seconds, cut to whole ones. */
    static String clock(double seconds) {
        long whole = (long) seconds;
        long minutes = whole % SECONDS_PER_HOUR / SECONDS_PER_MINUTE;
        if (seconds > SECONDS_PER_HOUR) {
            return String.format(
                    Locale.ROOT, "%d:%02d:%02d", whole / SECONDS_PER_HOUR, minutes, whole % SECONDS_PER_MINUTE);
        }
        if (seconds > SECONDS_PER_MINUTE) {
            return String.format(Locale.ROOT, "%d:%02d", whole / SECONDS_PER_MINUTE, whole % SECONDS_PER_MINUTE);
        }
        return whole + "s";
    }
}
