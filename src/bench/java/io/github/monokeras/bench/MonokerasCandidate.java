package io.github.monokeras.bench;

import static io.github.monokeras.Keras.*;

import io.github.monokeras.Model;
import io.github.monokeras.Sequential;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.bench.job.Candidate;
import io.github.monokeras.bench.job.Data;
import io.github.monokeras.bench.job.Job;
import io.github.monokeras.bench.job.LayerLine;
import io.github.monokeras.layers.Conv2D;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.MaxPooling2D;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The library, as a user writes it: {@code compile}, {@code fit}, {@code predict}. */
final class MonokerasCandidate implements Candidate {

    private final Job job;
    private final Sequential model;
    private final Tensor x;
    private final Tensor y;
    private final Tensor firstBatch;

    MonokerasCandidate(Job job, Data data, Backend backend) {
        this.job = job;
        x = Tensor.of(shape(job.samples(), job.input()), data.x());
        y = Tensor.of(Shape.of(job.samples(), 1), data.y());
        int[] rows = new int[job.batch()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        firstBatch = x.gather(rows);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Input(job.input().toArray(Integer[]::new)));
        job.lines().forEach(line -> layers.add(layer(line)));
        model = new Sequential(layers).backend(backend);
        model.compile(optimizer(job.optimizer()), loss(lossName(job.loss())));
        List<Tensor> weights = new ArrayList<>();
        List<int[]> shapes = LayerLine.allWeightShapes(job);
        for (int i = 0; i < shapes.size(); i++) {
            weights.add(Tensor.of(Shape.of(shapes.get(i)), data.weights().get(i)));
        }
        model.setWeights(weights);
    }

    private static Shape shape(int samples, List<Integer> sample) {
        int[] dims = new int[sample.size() + 1];
        dims[0] = samples;
        for (int i = 0; i < sample.size(); i++) {
            dims[i + 1] = sample.get(i);
        }
        return Shape.of(dims);
    }

    private static Layer layer(LayerLine line) {
        return switch (line.kind()) {
            case "dense" -> new Dense(line.size()).activation(line.activation());
            case "conv" -> new Conv2D(line.size(), 3).activation(line.activation());
            case "pool" -> new MaxPooling2D(2);
            case "flatten" -> new Flatten();
            case "lstm" -> new LSTM(line.size());
            default -> throw new IllegalArgumentException("MonokerasCandidate: no layer is called " + line.kind());
        };
    }

    private static String lossName(String word) {
        return switch (word) {
            case "mse" -> "mean_squared_error";
            case "bce" -> "binary_crossentropy";
            default -> "sparse_categorical_crossentropy";
        };
    }

    @Override
    public double train() {
        var history = model.fit(x, y, epochs(job.epochs()), batchSize(job.batch()), shuffle(false), verbose(0));
        List<Double> losses = history.get("loss");
        return losses.get(losses.size() - 1);
    }

    @Override
    public float[] predict() {
        return model.predict(firstBatch, batchSize(job.batch()), verbose(0)).toFloatArray();
    }

    @Override
    public Object load(Path file) {
        try (Model loaded = Model.load(file)) {
            return loaded.getWeights();
        }
    }

    void save(Path file) {
        model.save(file);
    }
}
