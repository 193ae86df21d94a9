package io.github.monokeras.constraints;

import io.github.monokeras.names.Registry;
import java.util.List;

/**
 * Where a weight may be: after every step of training it is put back there.
 *
 * @see <a href="https://keras.io/api/layers/constraints/">keras.constraints</a>
 */
public sealed interface Constraint permits NonNeg, NormConstraint {

    /**
     * Returns the constraint, with its defaults, that Keras calls by this name, as {@code "max_norm"} or
     * {@code "MaxNorm"}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    static Constraint of(String name) {
        return registry().get(name);
    }

    /** Lists the names that {@link #of} takes. */
    static List<String> names() {
        return registry().names();
    }

    private static Registry<Constraint> registry() {
        return Registry.<Constraint>exact("constraint")
                .add(MaxNorm::new, "max_norm", "MaxNorm")
                .add(NonNeg::new, "non_neg", "NonNeg")
                .add(UnitNorm::new, "unit_norm", "UnitNorm")
                .add(MinMaxNorm::new, "min_max_norm", "MinMaxNorm");
    }
}
