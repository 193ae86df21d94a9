package io.github.monokeras.callbacks;

import io.github.monokeras.text.Console;
import java.util.HashSet;
import java.util.Set;

/** Says each warning once, however often it is raised, as Python's {@code warnings} does. */
final class Warnings {

    private final Set<String> said = new HashSet<>();

    void warn(String text) {
        if (said.add(text)) {
            Console.standard().warn(text);
        }
    }
}
