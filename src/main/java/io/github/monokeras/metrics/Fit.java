package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;

/** Whether the labels of a model are such as a metric can read. */
final class Fit {

    private Fit() {}

    /** Returns the metric if labels have the outputs' shape. */
    static Metric alike(Metric metric, Shape output, Shape label) {
        return require(metric, output, label);
    }

    /** Returns the metric if labels are class numbers: one instead of the outputs' last axis. */
    static Metric classNumbers(Metric metric, Shape output, Shape label) {
        int[] dims = output.dims();
        dims[dims.length - 1] = 1;
        return require(metric, Shape.of(dims), label);
    }

    /** Returns the metric if labels have the shape that it reads. */
    static Metric require(Metric metric, Shape wanted, Shape label) {
        if (!wanted.equals(label)) {
            throw new IllegalArgumentException(
                    "%s: labels must have the shape %s, got %s as the loss wants them; choose the metric for such labels"
                            .formatted(who(metric), wanted, label));
        }
        return metric;
    }

    /** Returns the metric if outputs are rows of numbers, and labels alike. */
    static Metric rows(Metric metric, Shape output, Shape label) {
        if (output.rank() != 1) {
            throw new IllegalArgumentException("%s: outputs must have the shape (batch, outputs), got (batch, %s"
                    .formatted(who(metric), output.toString().substring(1)));
        }
        return alike(metric, output, label);
    }

    static String who(Metric metric) {
        Object described = metric instanceof MeanMetric mean ? mean.loss() : metric;
        return described.getClass().getSimpleName();
    }
}
