package io.github.monokeras.training;

import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.callbacks.Savable;
import io.github.monokeras.callbacks.TrainedModel;
import io.github.monokeras.callbacks.TrainedOptimizer;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A model's session as callbacks see it.
 *
 * @param name the model's name
 * @param network its layers
 * @param metrics what is measured, by the names of the logs
 * @param session which holds its weights
 * @param files how it goes into files
 */
public record SessionModel(String name, Network network, Map<String, Metric> metrics, Session session, Savable files)
        implements TrainedModel {

    @Override
    public List<Layer> layers() {
        return network.layers();
    }

    @Override
    public Weights getWeights() {
        return session.weights();
    }

    @Override
    public void setWeights(List<?> weights) {
        Weights tensors = Weights.of(weights.stream().map(Tensor::from).toList());
        session.setWeights(WeightCheck.of("\"" + name + "\"", network.layers(), tensors, session.dtype()));
    }

    @Override
    public TrainedOptimizer optimizer() {
        return new SessionOptimizer(session);
    }

    @Override
    public void save(Path file) {
        files.save(file);
    }

    @Override
    public void saveWeights(Path file) {
        files.saveWeights(file);
    }

    @Override
    public void loadWeights(Path file) {
        files.loadWeights(file);
    }

    private record SessionOptimizer(Session session) implements TrainedOptimizer {

        @Override
        public double learningRate() {
            return session.learningRate();
        }

        @Override
        public void setLearningRate(double learningRate) {
            session.setLearningRate(learningRate);
        }

        @Override
        public long iterations() {
            return session.iterations();
        }

        @Override
        public List<Tensor> variables() {
            return session.optimizerVariables();
        }

        @Override
        public void setVariables(List<Tensor> variables) {
            session.setOptimizerVariables(variables);
        }

        @Override
        public void swapAveragedWeights() {
            session.swapAveragedWeights();
        }
    }
}
