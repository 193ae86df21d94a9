package io.github.monokeras.layers;

/**
 * Where a random factor is drawn from, every number being equally likely.
 *
 * @param lower the least
 * @param upper above all, unless it is the same as the least
 */
public record Range(double lower, double upper) {

    /** Takes one number for {@code (-|number|, |number|)}, or two in any order. */
    static Range of(double... factor) {
        double first = factor[0];
        return factor.length == 1
                ? new Range(-Math.abs(first), Math.abs(first))
                : new Range(Math.min(first, factor[1]), Math.max(first, factor[1]));
    }

    /** Returns a factor as Keras writes it: one number as itself, two as a tuple. */
    static Object written(double... factor) {
        return factor.length == 1 ? (Object) factor[0] : factor;
    }
}
