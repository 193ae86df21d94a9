package io.github.monokeras.saving.hdf5;

/**
 * How many bytes of structure may still be read from a file.
 *
 * <p>The structures of an honest file lie side by side, so all of them together are no longer than the file. One in which
 * they overlap or go in circles would keep a reader busy for ever; here it uses up its allowance.
 */
final class Allowance {

    /** Structures are read once; strings that a heap holds, again when they are decoded. The rest is for tiny files. */
    private static final int TIMES = 4;

    private static final int EXTRA = 1 << 16;
    /** No file of weights comes near; a million of them take some 300 MB of memory. */
    private static final int MOST_NODES = 1 << 20;

    private long bytes;
    private int nodes = MOST_NODES;

    Allowance(long fileSize) {
        this.bytes = TIMES * fileSize + EXTRA;
    }

    /** Whether that many bytes are still allowed; takes them away. */
    boolean takeBytes(long count) {
        bytes -= count;
        return bytes >= 0;
    }

    /** Whether one more group or dataset is still allowed; takes it away. */
    boolean takeNode() {
        nodes--;
        return nodes >= 0;
    }
}
