package io.github.monokeras.backend;

/**
 * How many threads an engine may use for one operation, as for one product of two matrices.
 *
 * <p>One number for the process, which an engine asks for when it starts. Unless somebody chooses, it is half of the
 * processors that Java may use, and at least 1: threads of one operation wait for each other by counting, so that one whose
 * core is taken by somebody else holds up all, and small work gains nothing.
 */
public final class Threads {

    private static int chosen;
    private static boolean settled;

    private Threads() {}

    /**
     * Chooses the number.
     *
     * @param threads at least 0; 0 leaves the choice to the library
     * @throws IllegalArgumentException if it is negative
     * @throws IllegalStateException if an engine has started with another
     */
    public static synchronized void choose(int threads) {
        if (threads < 0) {
            throw new IllegalArgumentException("setIntraOpParallelismThreads: threads must be at least 0, got "
                    + threads + "; 0 leaves the choice to the library");
        }
        if (settled && threads != chosen) {
            throw new IllegalStateException(
                    "setIntraOpParallelismThreads: must be called before the first model computes; call it first in the program");
        }
        chosen = threads;
    }

    /** Returns the number for an engine that starts; from now on it stays. */
    public static synchronized int settle() {
        settled = true;
        return chosen > 0 ? chosen : usual(Runtime.getRuntime().availableProcessors());
    }

    /** Returns what the library chooses, for so many processors. */
    static int usual(int processors) {
        return Math.max(1, processors / 2);
    }
}
