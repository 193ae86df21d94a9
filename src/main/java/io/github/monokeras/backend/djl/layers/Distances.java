package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Which time steps see each other, by how far they are apart. */
final class Distances {

    private Distances() {}

    /** Returns 1 where a value does not come after its query, else 0, {@code (1, queryTime, valueTime)}. */
    static NDArray notAfter(NDArray scores) {
        return ahead(scores).lte(0).toType(scores.getDataType(), false);
    }

    /** Returns 1 where value and query are less than so many steps apart, else 0, {@code (1, queryTime, valueTime)}. */
    static NDArray within(int steps, NDArray scores) {
        return ahead(scores).abs().lt(steps).toType(scores.getDataType(), false);
    }

    /** Returns how many steps a value is ahead of its query, for scores {@code (…, queryTime, valueTime)}. */
    private static NDArray ahead(NDArray scores) {
        Shape shape = scores.getShape();
        long queries = shape.get(shape.dimension() - 2);
        long values = shape.get(shape.dimension() - 1);
        NDManager manager = scores.getManager();
        return steps(manager, values)
                .reshape(1, 1, values)
                .sub(steps(manager, queries).reshape(1, queries, 1));
    }

    private static NDArray steps(NDManager manager, long count) {
        return manager.arange(0, (int) count, 1, DataType.FLOAT32);
    }
}
