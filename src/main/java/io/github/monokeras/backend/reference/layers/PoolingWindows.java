package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.GlobalPooling;
import io.github.monokeras.layers.Pooling;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;

/** Which places of a sample each window of a pooling layer shows, places and windows counted row by row. */
final class PoolingWindows {

    private final Shape output;
    private final int[][] places;

    private PoolingWindows(Shape output, int[][] places) {
        this.output = output;
        this.places = places;
    }

    /**
     * Returns the moving windows over an input: along each axis the window {@code w} shows the places from
     * {@code w stride - before} on, so many as it is large, but none that there are not.
     */
    static PoolingWindows of(Pooling<?> layer, NdArray x) {
        Shape output = layer.outputShape(sample(x));
        int[][] places = {{0}};
        for (int axis = 0; axis < layer.rank(); axis++) {
            int size = x.dim(axis + 1);
            int window = layer.poolSize()[axis];
            int stride = layer.strides()[axis];
            int reach = (output.dim(axis) - 1) * stride + window;
            int before = Math.max(reach - size, 0) / 2;
            int[][] spans = new int[output.dim(axis)][];
            for (int w = 0; w < spans.length; w++) {
                int start = w * stride - before;
                spans[w] = new int[] {Math.max(start, 0), Math.min(start + window, size)};
            }
            places = crossed(places, spans, size);
        }
        return new PoolingWindows(output, places);
    }

    /** Returns the one window that shows all of an input. */
    static PoolingWindows of(GlobalPooling<?> layer, NdArray x) {
        int[][] places = {{0}};
        for (int axis = 0; axis < layer.rank(); axis++) {
            int size = x.dim(axis + 1);
            places = crossed(places, new int[][] {{0, size}}, size);
        }
        return new PoolingWindows(layer.outputShape(sample(x)), places);
    }

    /** Returns how many windows there are. */
    int count() {
        return places.length;
    }

    /** Returns the places that a window shows. */
    int[] places(int window) {
        return places[window];
    }

    /** Returns the shape of a batch of outputs. */
    int[] shape(int batch) {
        return output.withBatch(batch).dims();
    }

    /** Returns where a number is among those of {@code (batch, …, channels)}. */
    static int at(NdArray x, int sample, int place, int channel) {
        int channels = x.dim(-1);
        return x.size() / x.dim(0) * sample + channels * place + channel;
    }

    /**
     * Adds an axis of a size to places, along which windows show the places from a span's first to before its second.
     */
    private static int[][] crossed(int[][] places, int[][] spans, int size) {
        int[][] crossed = new int[places.length * spans.length][];
        for (int window = 0; window < crossed.length; window++) {
            int[] span = spans[window % spans.length];
            int length = span[1] - span[0];
            int[] outer = places[window / spans.length];
            int[] all = new int[outer.length * length];
            Arrays.setAll(all, i -> outer[i / length] * size + span[0] + i % length);
            crossed[window] = all;
        }
        return crossed;
    }

    private static Shape sample(NdArray x) {
        return Shape.of(x.shape()).withoutBatch();
    }
}
