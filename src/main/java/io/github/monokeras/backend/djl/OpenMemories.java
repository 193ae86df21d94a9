package io.github.monokeras.backend.djl;

/**
 * Counts the places for weights whose native memory is held.
 *
 * <p>A forgotten one is a few small objects to the garbage collector, which sees no reason to hurry, and much native
 * memory: so the collector is asked to look each time that many were opened, as the JDK does for direct buffers.
 */
final class OpenMemories {

    private static final int MANY = 64;

    private static int open;
    private static int openedSinceLook;

    private OpenMemories() {}

    static void opened() {
        if (countsAsMany()) {
            System.gc();
        }
    }

    static synchronized void closed() {
        open--;
    }

    static synchronized int count() {
        return open;
    }

    private static synchronized boolean countsAsMany() {
        open++;
        openedSinceLook++;
        boolean many = open >= MANY && openedSinceLook >= MANY;
        if (many) {
            openedSinceLook = 0;
        }
        return many;
    }
}
