package io.github.monokeras.backend.djl.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.backend.djl.losses.KerasLoss;
import io.github.monokeras.backend.djl.losses.SampleValues;
import io.github.monokeras.metrics.Accuracy;
import io.github.monokeras.metrics.BinaryAccuracy;
import io.github.monokeras.metrics.CategoricalAccuracy;
import io.github.monokeras.metrics.CosineSimilarity;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.metrics.SparseCategoricalAccuracy;
import io.github.monokeras.metrics.SparseTopKCategoricalAccuracy;
import io.github.monokeras.metrics.TopKCategoricalAccuracy;
import java.nio.DoubleBuffer;

/** The metrics that are the mean of a number for each sample, most of them 1 for a hit and 0 for a miss. */
final class EachSample {

    private static final int[] LAST_AXIS = {-1};

    private EachSample() {}

    static SampleValues of(Metric metric) {
        if (metric instanceof Accuracy) {
            return (yTrue, outputs) ->
                    KerasLoss.meanOfLastAxis(number(outputs.activated().eq(yTrue), yTrue));
        }
        if (metric instanceof BinaryAccuracy accuracy) {
            return (yTrue, outputs) -> {
                NDArray decided = number(outputs.activated().gt(accuracy.threshold()), yTrue);
                return KerasLoss.meanOfLastAxis(number(decided.eq(yTrue), yTrue));
            };
        }
        if (metric instanceof CategoricalAccuracy) {
            return (yTrue, outputs) ->
                    number(yTrue.argMax(-1).eq(outputs.activated().argMax(-1)), yTrue);
        }
        if (metric instanceof SparseCategoricalAccuracy) {
            return (yTrue, outputs) ->
                    number(classes(outputs.activated()).eq(yTrue), yTrue).squeeze(-1);
        }
        if (metric instanceof TopKCategoricalAccuracy top) {
            return (yTrue, outputs) -> inTop(top.k(), classes(yTrue), outputs.activated());
        }
        if (metric instanceof SparseTopKCategoricalAccuracy top) {
            return (yTrue, outputs) -> top.fromSortedIds()
                    ? among(top.k(), yTrue, outputs.activated())
                    : inTop(top.k(), yTrue, outputs.activated());
        }
        if (metric instanceof CosineSimilarity) {
            return (yTrue, outputs) ->
                    direction(yTrue).mul(direction(outputs.activated())).sum(LAST_AXIS);
        }
        throw new IllegalArgumentException("DjlBackend: metric must be one that it knows, got " + metric);
    }

    /** Turns true and false into 1 and 0. */
    static NDArray number(NDArray truths, NDArray like) {
        return truths.toType(like.getDataType(), false);
    }

    /** Returns the place of the largest number along the last axis, {@code (batch, …, n)} to {@code (batch, …, 1)}. */
    static NDArray classes(NDArray scores) {
        return number(scores.argMax(-1), scores).expandDims(-1);
    }

    /** Returns 1 at the place of each class, of so many: {@code (batch, …, 1)} to {@code (batch, …, n)}. */
    static NDArray oneHot(NDArray classes, long count) {
        return number(classes.eq(upTo(count, classes)), classes);
    }

    /** Returns 0, 1, 2 and so on, so many of them, which stay as long as the other array. */
    static NDArray upTo(long count, NDArray like) {
        // Not arange(…, type): MXNet has it in float32 alone.
        double[] numbers = new double[Math.toIntExact(count)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        NDArray array = DjlArrays.create(like.getManager(), DoubleBuffer.wrap(numbers), new Shape(count));
        return like.getDataType() == DataType.FLOAT64 ? array : array.toType(like.getDataType(), false);
    }

    private static NDArray inTop(int k, NDArray target, NDArray scores) {
        NDArray place = oneHot(target, scores.getShape().get(scores.getShape().dimension() - 1));
        NDArray score = scores.mul(place).sum(LAST_AXIS, true);
        NDArray larger = number(scores.gt(score), scores).sum(LAST_AXIS);
        // Of scores that are not finite nobody can say which is larger; nor is there a score of a class that is none.
        NDArray sum = scores.sum(LAST_AXIS);
        NDArray finite = number(sum.sub(sum).eq(0), scores);
        return number(larger.lt(k), scores).mul(finite).mul(place.sum(LAST_AXIS));
    }

    private static NDArray among(int k, NDArray target, NDArray ids) {
        NDArray first = ids.get(new NDIndex("..., :" + k));
        NDArray matches = number(first.eq(target), ids).sum(LAST_AXIS);
        return number(matches.gt(0), ids);
    }

    private static NDArray direction(NDArray vectors) {
        NDArray length = vectors.square().sum(LAST_AXIS, true).sqrt();
        return vectors.div(length.maximum(Scalar.of(CosineSimilarity.LEAST_LENGTH, vectors)));
    }
}
