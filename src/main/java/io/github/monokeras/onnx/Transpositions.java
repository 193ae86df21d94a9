package io.github.monokeras.onnx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which values are others with their axes in another order, so that of two such changes one after the other at most one
 * is left.
 */
final class Transpositions {

    /** Operations that treat each number on its own, and may as well come before a transposition as behind it. */
    private static final List<String> ELEMENTWISE = List.of(
            "Abs",
            "Add",
            "And",
            "Celu",
            "Clip",
            "Div",
            "Elu",
            "Equal",
            "Erf",
            "Exp",
            "Greater",
            "GreaterOrEqual",
            "HardSigmoid",
            "HardSwish",
            "LeakyRelu",
            "Less",
            "LessOrEqual",
            "Max",
            "Min",
            "Mul",
            "Neg",
            "Relu",
            "Selu",
            "Shrink",
            "Sigmoid",
            "Softplus",
            "Softsign",
            "Sqrt",
            "Sub",
            "Tanh",
            "Where");

    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, int[]> orders = new HashMap<>();

    /** Notes that a value is another one with its axes in an order. */
    void note(String value, String source, int[] order) {
        sources.put(value, source);
        orders.put(value, order.clone());
    }

    /** Returns the value whose axes were reordered to this one, or this one itself. */
    String source(String value) {
        return sources.getOrDefault(value, value);
    }

    /** Returns the order of the source's axes in a value, or null: they are the same. */
    int @Nullable [] order(String value) {
        int[] order = orders.get(value);
        return order == null ? null : order.clone();
    }

    /** Returns the order that leads from the source of a value to the value with its axes in an order. */
    int[] composed(String value, int... order) {
        int[] first = order(value);
        return first == null
                ? order
                : Arrays.stream(order).map(axis -> first[axis]).toArray();
    }

    /** Returns the order that all inputs of such an operation share, but for single numbers; null if there is none. */
    int @Nullable [] shared(String type, List<String> inputs) {
        if (!ELEMENTWISE.contains(type)) {
            return null;
        }
        int[] shared = null;
        for (String input : inputs) {
            int[] order = order(input);
            if (order == null || (shared != null && !Arrays.equals(shared, order))) {
                return null;
            }
            shared = order;
        }
        return shared;
    }

    static boolean isSame(int[] order) {
        return IntStream.range(0, order.length).allMatch(axis -> order[axis] == axis);
    }
}
