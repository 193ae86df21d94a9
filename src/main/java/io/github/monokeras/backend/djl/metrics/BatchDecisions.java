package io.github.monokeras.backend.djl.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.SampleWeights;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.metrics.Decisions;
import java.nio.DoubleBuffer;
import java.util.List;

/** What a batch's predictions count as at each threshold; a group is an output, or all of them. */
record BatchDecisions(Decisions decisions) {

    private static final int[] LAST_AXIS = {-1};

    /** Returns the weight of each label as a positive and as a negative, {@code (groups, labels, 2)}. */
    NDArray weights(Labels labels, NDArray yPred) {
        NDArray positive = EachSample.number(labels.yTrue().neq(0), yPred);
        NDArray weights = yPred.onesLike();
        if (labels.sampleWeight() != null) {
            weights = weights.mul(SampleWeights.behind(yPred, labels.sampleWeight()));
        }
        if (!decisions.byLabel() && !decisions.labelWeights().isEmpty()) {
            weights = weights.mul(row(decisions.labelWeights(), yPred.getManager(), yPred.getDataType()));
        }
        NDArray yes = grouped(positive.mul(weights));
        NDArray no = grouped(positive.neg().add(1).mul(weights));
        return NDArrays.stack(new NDList(yes, no), -1);
    }

    /** Returns 1 where a prediction is above a threshold, 0 elsewhere: {@code (groups, thresholds, labels)}. */
    NDArray above(NDArray yPred) {
        NDArray p = decisions.fromLogits() ? sigmoid(yPred) : yPred;
        NDArray predictions = grouped(p).expandDims(1);
        NDArray thresholds = row(decisions.thresholds(), yPred.getManager(), yPred.getDataType())
                .reshape(1, -1, 1);
        if (decisions.evenlySpaced()) {
            return aboveEvenlySpaced(predictions, thresholds.getShape().get(1));
        }
        NDArray above = EachSample.number(predictions.gt(thresholds), p);
        Integer k = decisions.topK();
        return k == null ? above : above.mul(grouped(inTop(k, p)).expandDims(1));
    }

    /** Counts as Keras does, rounding included: above threshold {@code t} if {@code ceil(p (n - 1)) - 1 >= t}. */
    private NDArray aboveEvenlySpaced(NDArray predictions, long count) {
        NDArray within = ConfusionCounts.positivePart(predictions).minimum(Scalar.of(1, predictions));
        NDArray last = within.mul(Scalar.of(count - 1.0, predictions)).ceil().sub(1);
        if (decisions.zeroIsAboveFirst()) {
            last = ConfusionCounts.positivePart(last);
        }
        NDArray numbers = EachSample.upTo(count, predictions).reshape(1, count, 1);
        return EachSample.number(last.gte(numbers), predictions);
    }

    /** Marks the largest outputs of each sample, of equal ones the first. */
    private static NDArray inTop(int k, NDArray p) {
        long outputs = p.getShape().get(p.getShape().dimension() - 1);
        NDArray smallest = p.sort(-1).get(new NDIndex("..., {}:{}", outputs - k, outputs - k + 1));
        NDArray larger = EachSample.number(p.gt(smallest), p);
        NDArray equal = EachSample.number(p.eq(smallest), p);
        NDArray room = larger.sum(LAST_AXIS, true).neg().add(k);
        NDArray first =
                EachSample.number(equal.cumSum(equal.getShape().dimension() - 1).lte(room), p);
        return larger.add(equal.mul(first));
    }

    /** Puts {@code (batch, …, outputs)} into groups: {@code (1, labels)}, or {@code (outputs, labels)} each by itself. */
    private NDArray grouped(NDArray values) {
        long outputs = values.getShape().get(values.getShape().dimension() - 1);
        Integer classId = decisions.classId();
        NDArray rows = values.reshape(new Shape(-1, outputs));
        NDArray chosen = classId == null ? rows : rows.get(new NDIndex(":, {}:{}", classId, classId + 1));
        return decisions.byLabel() ? chosen.transpose() : chosen.reshape(1, -1);
    }

    /** {@code 1 / (1 + exp(-x))}, from that end where exp stays small. */
    private static NDArray sigmoid(NDArray x) {
        NDArray small = x.abs().neg().exp();
        NDArray positive = EachSample.number(x.gte(0), x);
        return positive.add(positive.neg().add(1).mul(small)).div(small.add(1));
    }

    /** Returns numbers as one row. */
    static NDArray row(List<Double> numbers, NDManager manager, DataType type) {
        double[] row = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        NDArray array = DjlArrays.create(manager, DoubleBuffer.wrap(row), new Shape(row.length));
        return type == DataType.FLOAT64 ? array : array.toType(type, false);
    }
}
