package io.github.monokeras.datasets;

import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pictures of CIFAR: pickled dictionaries in a tar, each picture's pixels red first, then green, then blue. */
final class CifarFile {

    private static final int SIDE = 32;
    private static final int COLOURS = 3;
    private static final int PIXELS = SIDE * SIDE;

    private CifarFile() {}

    static TrainTestSplit read(Path path, List<String> train, String test, String labels) throws IOException {
        Set<String> names = new HashSet<>(train);
        names.add(test);
        Map<String, byte[]> files = TarFile.read(path, names);
        Batch training = batch(files, train, labels);
        Batch testing = batch(files, List.of(test), labels);
        return new TrainTestSplit(training.x(), testing.x(), training.y(), testing.y());
    }

    private record Batch(Tensor x, Tensor y) {}

    private static Batch batch(Map<String, byte[]> files, List<String> names, String labels) throws IOException {
        List<Batch> batches = new ArrayList<>();
        for (String name : names) {
            Map<?, ?> batch = new Pickle(ByteBuffer.wrap(files.get(name))).dictionary();
            if (!(batch.get("data") instanceof PickledArray data)) {
                throw new IOException("a batch without data");
            }
            int[] classes = PickledArray.ints(batch.get(labels));
            batches.add(new Batch(
                    pictures(data.tensor(), classes.length), Tensor.of(classes).reshape(-1, 1)));
        }
        return new Batch(
                Tensor.concatenate(batches.stream().map(Batch::x).toList()),
                Tensor.concatenate(batches.stream().map(Batch::y).toList()));
    }

    private static Tensor pictures(Tensor data, int count) throws IOException {
        if (data.size() != count * PIXELS * COLOURS) {
            throw new IOException("%d labels for data of shape %s".formatted(count, data.shape()));
        }
        float[] from = data.toFloatArray();
        float[] to = new float[from.length];
        for (int i = 0; i < from.length; i++) {
            int picture = i / (PIXELS * COLOURS);
            int colour = i / PIXELS % COLOURS;
            to[(picture * PIXELS + i % PIXELS) * COLOURS + colour] = from[i];
        }
        return Tensor.of(Shape.of(count, SIDE, SIDE, COLOURS), to);
    }
}
