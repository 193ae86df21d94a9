package io.github.monokeras.saving.legacy;

import io.github.monokeras.saving.hdf5.Hdf5Group;
import java.util.Locale;

/**
 * What wrote the weights of a file.
 *
 * @param keras1 whether it was Keras 1, which did not say who it was
 * @param theano whether it ran on Theano, whose convolutions turn the kernel around
 */
record Source(boolean keras1, boolean theano) {

    /** Reads the attributes of {@code /model_weights}, or of the root of a file of weights alone. */
    static Source of(Hdf5Group group) {
        Object version = group.attributes().get("keras_version");
        Object backend = group.attributes().get("backend");
        return new Source(
                version == null || version.toString().startsWith("1."),
                backend != null && backend.toString().toLowerCase(Locale.ROOT).equals("theano"));
    }
}
