package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The axes of a batch whose places have a number each, while all others share it; 0 is the batch. */
final class KeptAxes {

    private final int[] given;

    KeptAxes(int... given) {
        this.given = given.clone();
    }

    /** Takes axes as users write them; null, or one bare null, are none. */
    static KeptAxes of(@Nullable Integer @Nullable ... axes) {
        List<Integer> given = new ArrayList<>();
        if (axes != null) {
            for (Integer axis : axes) {
                if (axis != null) {
                    given.add(axis);
                }
            }
        }
        return new KeptAxes(given.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Returns the axes as they were given. */
    int[] given() {
        return given.clone();
    }

    /** Returns the axes in order, counted from the batch, or refuses those that a sample does not have. */
    int[] of(String who, Shape sample) {
        int rank = sample.rank() + 1;
        int[] axes = Arrays.stream(given)
                .map(axis -> axis < 0 ? axis + rank : axis)
                .sorted()
                .distinct()
                .toArray();
        for (int axis : axes) {
            if (axis < 1 || axis >= rank || sample.dim(axis - 1) == Shape.UNKNOWN) {
                throw new IllegalArgumentException(
                        "%s: axis must name axes of known size behind the batch, got %s for an input sample of shape %s"
                                .formatted(who, Arrays.toString(given), sample));
            }
        }
        return axes;
    }

    /** Returns the shape of the kept axes alone. */
    Shape shape(String who, Shape sample) {
        return Shape.of(
                Arrays.stream(of(who, sample)).map(axis -> sample.dim(axis - 1)).toArray());
    }

    /** Returns the shape of a batch, with 1 for each axis that is not kept. */
    Shape broadcastShape(String who, Shape sample) {
        int[] axes = of(who, sample);
        return Shape.of(IntStream.rangeClosed(0, sample.rank())
                .map(axis -> Arrays.binarySearch(axes, axis) < 0 ? 1 : sample.dim(axis - 1))
                .toArray());
    }

    /** Repeats numbers until they have a shape, the last axes of both being the same. */
    static Tensor spread(String who, Tensor numbers, Shape shape) {
        if (numbers.size() == 1) {
            double[] all = new double[Math.toIntExact(shape.size())];
            Arrays.fill(all, numbers.item());
            return Tensor.of(shape, all);
        }
        int[] dims = shape.dims();
        int missing = dims.length - numbers.shape().rank();
        boolean fits = missing >= 0;
        for (int axis = 0; fits && axis < numbers.shape().rank(); axis++) {
            int size = numbers.shape().dim(axis);
            fits = size == 1 || size == dims[missing + axis];
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    dims.length == 1 && numbers.shape().rank() == 1
                            ? "%s: mean and variance must hold 1 number or %d, got %d"
                                    .formatted(who, dims[0], numbers.size())
                            : "%s: mean and variance must hold 1 number or fit the shape %s of the axes, got shape %s"
                                    .formatted(who, shape, numbers.shape()));
        }
        double[] all = new double[Math.toIntExact(shape.size())];
        for (int place = 0; place < all.length; place++) {
            all[place] = numbers.getFlat(source(place, dims, numbers.shape(), missing));
        }
        return Tensor.of(shape, all);
    }

    /** Returns numbers as nested lists, one number as itself, and null as null. */
    static @Nullable Object written(@Nullable Tensor numbers) {
        if (numbers == null) {
            return null;
        }
        return numbers.shape().rank() == 0 || numbers.size() == 1 ? (Object) numbers.item() : nested(numbers);
    }

    private static Object nested(Tensor numbers) {
        if (numbers.shape().rank() == 1) {
            return numbers.toDoubleArray();
        }
        List<Object> rows = new ArrayList<>();
        for (int row = 0; row < numbers.shape().dim(0); row++) {
            rows.add(nested(numbers.slice(row, row + 1)
                    .reshape(numbers.shape().withoutBatch().dims())));
        }
        return rows;
    }

    private static int source(int place, int[] dims, Shape numbers, int missing) {
        int rest = place;
        int source = 0;
        int stride = 1;
        for (int axis = dims.length - 1; axis >= missing; axis--) {
            int size = numbers.dim(axis - missing);
            source += rest % dims[axis] % size * stride;
            rest /= dims[axis];
            stride *= size;
        }
        return source;
    }
}
