package io.github.monokeras.plots;

/** Says which of the optional libraries a missing class belongs to. */
final class MissingLibrary {

    private MissingLibrary() {}

    /** Returns the sentence for a library of ours; throws the error itself on where it is about something else. */
    static IllegalStateException named(NoClassDefFoundError missing) {
        String name = String.valueOf(missing.getMessage());
        if (name.contains("org/knowm/xchart")) {
            return sentence("org.knowm.xchart:xchart", missing);
        }
        if (name.contains("de/erichseifert/vectorgraphics2d")) {
            return sentence("de.erichseifert.vectorgraphics2d:VectorGraphics2D", missing);
        }
        throw missing;
    }

    private static IllegalStateException sentence(String artifact, NoClassDefFoundError missing) {
        return new IllegalStateException(
                "Plot: %s must be on the class path; add it to the dependencies".formatted(artifact), missing);
    }
}
