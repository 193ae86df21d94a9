package io.github.monokeras;

import java.util.Random;

/** The process's one source of seeds: every model takes one when it is made, so that one seed settles them all. */
final class Seeds {

    private static Random source = new Random();

    private Seeds() {}

    static synchronized void set(long seed) {
        source = new Random(seed);
    }

    static synchronized long next() {
        return source.nextLong();
    }
}
