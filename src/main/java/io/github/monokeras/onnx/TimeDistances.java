package io.github.monokeras.onnx;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;

/** Which time steps see each other, by how far they are apart. */
final class TimeDistances {

    private TimeDistances() {}

    /** Returns true where a value does not come after its query, {@code (1, queryTime, valueTime)}. */
    static String notAfter(OnnxGraph graph, OnnxValue query, OnnxValue value) {
        return graph.op("LessOrEqual", ahead(graph, query, value), graph.number(0));
    }

    /** Returns true where value and query are less than so many steps apart, {@code (1, queryTime, valueTime)}. */
    static String within(int steps, OnnxGraph graph, OnnxValue query, OnnxValue value) {
        return graph.op("Less", graph.op("Abs", ahead(graph, query, value)), graph.number(steps));
    }

    /** Returns how many steps a value is ahead of its query. */
    private static String ahead(OnnxGraph graph, OnnxValue query, OnnxValue value) {
        return graph.op("Sub", graph.unsqueeze(steps(graph, value), 0, 1), graph.unsqueeze(steps(graph, query), 0, 2));
    }

    /** Returns {@code 0, 1, 2, …} along the time of a value. */
    private static String steps(OnnxGraph graph, OnnxValue x) {
        int count = x.sample().dim(0);
        if (count == Shape.UNKNOWN) {
            String size = graph.squeeze(graph.shape(x.name(), 1, 2), 0);
            return graph.toFloat(graph.op("Range", graph.integer(0), size, graph.integer(1)));
        }
        double[] steps = new double[count];
        Arrays.setAll(steps, step -> step);
        return graph.floats("steps", Tensor.of(steps));
    }
}
