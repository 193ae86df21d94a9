package io.github.monokeras.callbacks;

import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.metrics.BinaryAccuracy;
import io.github.monokeras.metrics.CategoricalAccuracy;
import io.github.monokeras.metrics.MeanMetric;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.saving.SafeFile;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Reader;
import io.github.monokeras.saving.hdf5.Hdf5Writer;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model whose weights and optimizer do what a test says; at first it has one weight of one number. */
final class ScriptedModel implements TrainedModel, TrainedOptimizer {

    final List<String> done = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private Weights weights = Weights.of(Tensor.of(Shape.of(1, 1), new float[] {0}));
    private Weights averages = weights;
    private List<Tensor> slots = List.of();
    private float learningRate = 0.1f;
    private long iterations;

    ScriptedModel() {
        layers.add(built(new Dense(1).useBias(false).name("dense"), 1));
    }

    /** A model of the dense layers first, 2 to 3, and dense, 3 to 1. */
    static ScriptedModel ofTwoLayers() {
        ScriptedModel model = new ScriptedModel();
        model.layers.clear();
        model.layers.add(built(new Dense(3).name("first"), 2));
        model.layers.add(built(new Dense(1).name("dense"), 3));
        return model;
    }

    ScriptedModel measured(String name) {
        metrics.put(
                name,
                switch (name) {
                    case "mae" -> new MeanMetric(name, new MeanAbsoluteError());
                    case "accuracy" -> new BinaryAccuracy(name);
                    default -> new CategoricalAccuracy(name);
                });
        return this;
    }

    double weight() {
        return weights.get(0).item();
    }

    void weight(double value) {
        weights = Weights.of(Tensor.of(Shape.of(1, 1), new float[] {(float) value}));
    }

    void averages(Weights newAverages) {
        averages = newAverages;
    }

    Weights averages() {
        return averages;
    }

    void iterations(long newIterations) {
        iterations = newIterations;
    }

    void slots(List<Tensor> newSlots) {
        slots = newSlots;
    }

    @Override
    public String name() {
        return "sequential";
    }

    @Override
    public List<Layer> layers() {
        return layers;
    }

    @Override
    public Weights getWeights() {
        return weights;
    }

    @Override
    public void setWeights(List<?> newWeights) {
        weights = Weights.of(newWeights.stream().map(Tensor::from).toList());
    }

    @Override
    public void save(Path file) {
        done.add("save");
        saveWeights(file);
    }

    @Override
    public void saveWeights(Path file) {
        Hdf5Group root = new Hdf5Group();
        List<Tensor> all = new ArrayList<>(weights);
        all.addAll(variables());
        all.forEach(each -> root.put(String.valueOf(root.names().size()), Hdf5Dataset.of(each)));
        SafeFile.write("saveWeights", file, out -> Hdf5Writer.write(root, out));
    }

    @Override
    public void loadWeights(Path file) {
        List<Tensor> all = read(file);
        weights = Weights.of(all.subList(0, weights.size()));
        setVariables(all.subList(weights.size(), all.size()));
    }

    /** Returns the one number that the first weight in a file is. */
    static double weight(Path file) {
        return read(file).get(0).item();
    }

    private static List<Tensor> read(Path file) {
        Hdf5Group root = Hdf5Reader.read(file);
        return root.names().stream()
                .map(name -> root.dataset(name).orElseThrow().values())
                .toList();
    }

    @Override
    public TrainedOptimizer optimizer() {
        return this;
    }

    @Override
    public Map<String, Metric> metrics() {
        return metrics;
    }

    @Override
    public double learningRate() {
        return learningRate;
    }

    @Override
    public void setLearningRate(double newLearningRate) {
        learningRate = (float) newLearningRate;
    }

    @Override
    public long iterations() {
        return iterations;
    }

    @Override
    public List<Tensor> variables() {
        List<Tensor> variables = new ArrayList<>();
        variables.add(Tensor.of((double) iterations));
        variables.add(Tensor.of(learningRate));
        variables.addAll(slots);
        return variables;
    }

    @Override
    public void setVariables(List<Tensor> variables) {
        iterations = (long) variables.get(0).item();
        learningRate = (float) variables.get(1).item();
        slots = List.copyOf(variables.subList(2, variables.size()));
    }

    @Override
    public void swapAveragedWeights() {
        done.add("swap");
        Weights before = weights;
        weights = averages;
        averages = before;
    }

    private static Dense built(Dense layer, int inputs) {
        layer.apply(new Input(inputs));
        return layer;
    }
}
