package io.github.monokeras.backend.djl.arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers that formulas need step after step, as arrays: those that a step used are there for the next.
 *
 * <p>What {@code x.muli(2)} makes each time, a buffer of Java's and an array around it, costs as much as the product of small
 * arrays. All arrays handed in must be of one engine, device and precision.
 */
public final class Numbers implements AutoCloseable {

    private Map<Double, NDArray> before = new HashMap<>();
    private Map<Double, NDArray> now = new HashMap<>();

    /** Returns a number in the type of another array, for as long as a manager is open; it must not be changed. */
    public NDArray of(double value, NDArray like, NDManager manager) {
        NDArray known = now.get(value);
        if (known != null) {
            return known;
        }
        NDArray kept = before.remove(value);
        NDArray number = kept == null ? made(value, like, manager) : kept;
        now.put(value, number);
        return number;
    }

    /** Ends a step: frees what it did not use. */
    public void endStep() {
        before.values().forEach(NDArray::close);
        before.clear();
        Map<Double, NDArray> empty = before;
        before = now;
        now = empty;
    }

    /** Frees the arrays. */
    @Override
    public void close() {
        endStep();
        endStep();
    }

    private static NDArray made(double value, NDArray like, NDManager manager) {
        NDArray number = Scalar.of(value, like);
        NDScope.unregister(number);
        if (like.getManager() != manager) {
            number.attach(manager);
        }
        return number;
    }
}
