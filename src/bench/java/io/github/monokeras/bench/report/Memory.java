package io.github.monokeras.bench.report;

import java.util.List;

/**
 * What a process held after each tenth of a long job.
 *
 * @param kilobytes resident memory; 0 where the system does not say
 * @param arrays the engine's arrays that were alive
 */
public record Memory(List<Long> kilobytes, List<Integer> arrays) {

    private static final double FLAT = 1.05;

    /** Reads lines {@code kilobytes arrays}. */
    public static Memory of(List<String> lines) {
        return new Memory(
                lines.stream().map(line -> Long.valueOf(line.split(" ", -1)[0])).toList(),
                lines.stream()
                        .map(line -> Integer.valueOf(line.split(" ", -1)[1]))
                        .toList());
    }

    /** Resident memory in whole megabytes. */
    List<String> megabytes() {
        return kilobytes.stream().map(held -> String.valueOf(held / 1024)).toList();
    }

    /** Resident memory in the last fifth of the job as a share of that in its second fifth. */
    double growth() {
        return (double) late() / early();
    }

    /** The median of the second fifth, when everything is warm. */
    long early() {
        return (kilobytes.get(2) + kilobytes.get(3)) / 2;
    }

    /** The median of the last fifth. */
    long late() {
        return (kilobytes.get(8) + kilobytes.get(9)) / 2;
    }

    /** Whether resident memory grew by no more than 5 %, and arrays not at all. */
    boolean flat() {
        return early() > 0 && growth() <= FLAT && arrays.get(9) <= arrays.get(3);
    }
}
