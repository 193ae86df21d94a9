package io.github.monokeras.saving.legacy;

/** Says why the state of an optimizer cannot be told. */
final class UnknownStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownStateException(String message) {
        super(message);
    }
}
