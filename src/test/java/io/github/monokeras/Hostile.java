package io.github.monokeras;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file made to harm, and how it is refused. */
final class Hostile {

    private final String name;
    private final byte[] content;
    private final String message;

    /** Describes a file by what is wrong with it, its bytes, and what is said behind its name. */
    Hostile(String name, byte[] content, String message) {
        this.name = name;
        this.content = content;
        this.message = message;
    }

    Path write(Path folder, String fileName) throws IOException {
        return Files.write(folder.resolve(fileName), content);
    }

    String message() {
        return message;
    }

    @Override
    public String toString() {
        return name;
    }
}
