package io.github.monokeras.spark;

/** How workers train together: {@link Synchronous}, the default, or {@link LocalSgd}. */
public sealed interface Strategy permits Synchronous, LocalSgd {

    /**
     * Returns the strategy of a name, with its defaults: {@code "synchronous"} or {@code "local_sgd"}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Strategy of(String name) {
        return switch (name) {
            case "synchronous" -> new Synchronous();
            case "local_sgd" -> new LocalSgd();
            default ->
                throw new IllegalArgumentException(
                        "strategy: must be \"synchronous\" or \"local_sgd\", got \"%s\"".formatted(name));
        };
    }
}
