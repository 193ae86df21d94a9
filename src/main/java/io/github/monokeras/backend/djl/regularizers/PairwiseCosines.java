package io.github.monokeras.backend.djl.regularizers;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.regularizers.OrthogonalRegularizer;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;

/** {@code factor mean(|cos(a, b)|)} over all pairs of rows or columns. */
record PairwiseCosines(OrthogonalRegularizer options) {

    private static final double SHORTEST = 1e-7;

    NDArray penalty(NDArray weight) {
        options.requireWeight(Shape.of(Arrays.stream(weight.getShape().getShape())
                .mapToInt(Math::toIntExact)
                .toArray()));
        NDArray vectors = options.ofRows() ? weight : weight.transpose();
        int count = Math.toIntExact(vectors.getShape().get(0));
        NDArray squares = vectors.square().sum(new int[] {1}, true);
        // The root of 0 has no slope; the bound comes before it, so that a vector of zeros does not make NaN.
        NDArray lengths =
                squares.maximum(Scalar.of(SHORTEST * SHORTEST, squares)).sqrt();
        NDArray directions = vectors.div(lengths);
        NDArray cosines = directions.matMul(directions.transpose());
        NDArray others = weight.getManager()
                .eye(count, count, 0, weight.getDataType())
                .neg()
                .add(1);
        // Each pair is there twice.
        double pairs = count * (count - 1.0);
        return cosines.mul(others).abs().sum().mul(Scalar.of(options.factor() / pairs, weight));
    }
}
