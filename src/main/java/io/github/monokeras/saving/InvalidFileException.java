package io.github.monokeras.saving;

/** Says in one sentence what is wrong with a file that somebody wants to read. */
public final class InvalidFileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Says what must be, what came, and where. */
    public InvalidFileException(String message) {
        super(message);
    }

    /** Says it, and what a library had to say. */
    public InvalidFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
