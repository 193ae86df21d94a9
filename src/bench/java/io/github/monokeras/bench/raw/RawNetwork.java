package io.github.monokeras.bench.raw;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.bench.job.Data;
import io.github.monokeras.bench.job.Job;
import io.github.monokeras.bench.job.LayerLine;
import java.util.ArrayList;
import java.util.List;

/** The layers of a job in PyTorch's layouts, pictures channels first; the last one is left without its activation. */
final class RawNetwork {

    private final Job job;
    private final List<RawLayer> layers = new ArrayList<>();
    private final List<NDArray> trainable = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    RawNetwork(NDManager manager, Job job, Data data) {
        this.job = job;
        List<Integer> shape = job.input();
        List<LayerLine> lines = job.lines();
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            LayerLine line = lines.get(i);
            List<NDArray> given = new ArrayList<>();
            for (int[] dims : line.weightShapes(shape)) {
                long[] longs = new long[dims.length];
                for (int d = 0; d < dims.length; d++) {
                    longs[d] = dims[d];
                }
                given.add(manager.create(data.weights().get(next++), new Shape(longs)));
            }
            boolean activated = i < lines.size() - 1;
            RawLayer layer = RawLayer.of(line, given, activated);
            layers.add(layer);
            trainable.addAll(layer.trainable());
            shape = line.output(shape);
        }
        for (int i = 0; i < trainable.size(); i++) {
            names.add("weight" + i);
        }
    }

    List<NDArray> trainable() {
        return trainable;
    }

    String name(int index) {
        return names.get(index);
    }

    /** The shape of samples; with one channel, channels first and last are the same numbers. */
    Shape inputShape(int samples) {
        List<Integer> input = job.input();
        return switch (input.size()) {
            case 1 -> new Shape(samples, input.get(0));
            case 2 -> new Shape(samples, input.get(0), input.get(1));
            default -> new Shape(samples, input.get(2), input.get(0), input.get(1));
        };
    }

    NDArray forward(NDArray x) {
        NDArray values = x;
        for (RawLayer layer : layers) {
            values = layer.forward(values);
        }
        return values;
    }
}
