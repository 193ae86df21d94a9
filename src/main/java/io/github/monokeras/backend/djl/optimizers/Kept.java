package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.Slot;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The arrays that an optimizer keeps from step to step beside the weights; each is made when it is first asked for. */
public final class Kept implements AutoCloseable {

    private final Map<String, Slot> slots = new HashMap<>();
    private final Map<String, Map<String, NDArray>> arrays = new HashMap<>();

    Kept(Optimizer optimizer) {
        Stream.concat(optimizer.common().slots().stream(), optimizer.slots().stream())
                .flatMap(List::stream)
                .forEach(slot -> slots.put(slot.name(), slot));
    }

    /** Returns what is kept beside one weight. */
    Beside beside(String parameterId, NDArray weight) {
        return slot -> get(parameterId, slot, weight);
    }

    /** Returns one array, to be read and changed. */
    public NDArray get(String parameterId, String slot, NDArray weight) {
        return of(parameterId).computeIfAbsent(slot, name -> start(slots.get(name), weight));
    }

    /** Returns one array, or null if it has not been asked for and so holds what it starts with. */
    public @Nullable NDArray find(String parameterId, String slot) {
        return of(parameterId).get(slot);
    }

    /** Puts one array in its place; from now on it belongs here. */
    public void put(String parameterId, String slot, NDArray array) {
        NDArray old = of(parameterId).put(slot, array);
        if (old != null) {
            old.close();
        }
    }

    /** Frees the arrays. */
    @Override
    public void close() {
        arrays.values().forEach(beside -> beside.values().forEach(NDArray::close));
        arrays.clear();
    }

    private static NDArray start(@Nullable Slot slot, NDArray weight) {
        if (slot == null) {
            throw new IllegalArgumentException("Kept: must be one of the optimizer's slots, got another");
        }
        Shape shape = slot.shape().apply(shape(weight));
        NDArray start = weight.getManager()
                .zeros(DjlArrays.shape(shape), weight.getDataType())
                .addi(slot.initial());
        NDScope.unregister(start);
        return start;
    }

    /** Returns an array's shape. */
    public static Shape shape(NDArray array) {
        return Shape.of(Arrays.stream(array.getShape().getShape())
                .mapToInt(Math::toIntExact)
                .toArray());
    }

    private Map<String, NDArray> of(String parameterId) {
        return arrays.computeIfAbsent(parameterId, id -> new HashMap<>());
    }

    /** What is kept beside one weight. */
    interface Beside {

        /** Returns one array by its slot's name, to be read and changed. */
        NDArray get(String slot);
    }
}
