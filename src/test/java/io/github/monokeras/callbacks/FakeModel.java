package io.github.monokeras.callbacks;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.tensor.Weights;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A model for runs in which nobody asks for it. */
public final class FakeModel implements TrainedModel {

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public List<Layer> layers() {
        return List.of();
    }

    @Override
    public Weights getWeights() {
        throw new AssertionError("nobody has business with the weights");
    }

    @Override
    public void setWeights(List<?> weights) {
        throw new AssertionError("nobody has business with the weights");
    }

    @Override
    public void save(Path file) {
        throw new AssertionError("nobody has business with files");
    }

    @Override
    public void saveWeights(Path file) {
        throw new AssertionError("nobody has business with files");
    }

    @Override
    public void loadWeights(Path file) {
        throw new AssertionError("nobody has business with files");
    }

    @Override
    public TrainedOptimizer optimizer() {
        throw new AssertionError("nobody has business with the optimizer");
    }

    @Override
    public Map<String, Metric> metrics() {
        return Map.of();
    }
}
