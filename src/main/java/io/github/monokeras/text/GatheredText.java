package io.github.monokeras.text;

import org.jspecify.annotations.Nullable;

/**
 * Text that is gathered before it is written, so that short epochs do not send a notebook thousands of messages, of which it
 * would drop most.
 */
final class GatheredText {

    private static final long LONGEST_NANOS = 100_000_000L;

    private final StringBuilder pending = new StringBuilder();
    private @Nullable Long writtenAt;

    /** Takes text, and returns all that is to be written now: nothing, or what was gathered for a tenth of a second. */
    synchronized String add(String text, long now) {
        pending.append(text);
        if (writtenAt != null && now - writtenAt < LONGEST_NANOS) {
            return "";
        }
        writtenAt = now;
        return takeAll();
    }

    /** Returns all that was not written yet. */
    synchronized String takeAll() {
        String text = pending.toString();
        pending.setLength(0);
        return text;
    }
}
