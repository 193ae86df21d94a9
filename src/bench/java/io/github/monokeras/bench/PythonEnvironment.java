package io.github.monokeras.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes the Python that has Keras and PyTorch. */
final class PythonEnvironment {

    private static final Path REQUIREMENTS = Path.of("src/bench/python/requirements.txt");

    private PythonEnvironment() {}

    /** Makes the environment of an interpreter {@code folder/bin/python}, and installs what is required from PyPI. */
    static void make(Path python) throws IOException, InterruptedException {
        run(List.of("python3", "-m", "venv", python.resolve("../..").normalize().toString()));
        // The list names every package, so pip need not choose any.
        run(List.of(python.toString(), "-m", "pip", "install", "--quiet", "--no-deps", "-r", REQUIREMENTS.toString()));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("Bench: " + String.join(" ", command) + " ended with " + status);
        }
    }
}
