package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.lang.ref.Cleaner;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One model on one DJL engine; all its native memory hangs on one manager, which a forgotten session gives back too. */
final class DjlSession implements Session {

    private static final Cleaner CLEANER = Cleaner.create();

    /** DJL's PyTorch engine allows one gradient collector in the whole process: steps of several models take turns. */
    private static final Lock ONE_COLLECTOR = new ReentrantLock();

    private final NDManager manager;
    private final Cleaner.Cleanable memory;
    private final DType dtype;
    private final Network description;
    private final DjlNetwork network;
    private List<Parameter> trainable = List.of();
    private @Nullable Objective objective;
    private @Nullable WeightUpdates updates;

    DjlSession(NDManager manager, DType dtype, Network description, Weights weights) {
        this.manager = manager;
        this.dtype = dtype;
        this.description = description;
        memory = CLEANER.register(this, () -> {
            manager.close();
            OpenSessions.closed();
        });
        OpenSessions.opened();
        network = new DjlNetwork(manager, dtype, description, weights);
    }

    @Override
    public DType dtype() {
        return dtype;
    }

    @Override
    public Weights weights() {
        return network.weights();
    }

    @Override
    public void setWeights(Weights weights) {
        network.setWeights(weights);
    }

    @Override
    public void compile(Compilation compilation) {
        if (objective != null && updates != null) {
            objective.close();
            updates.close();
        }
        Penalties penalties = new Penalties(description, network.parameters());
        objective = new Objective(manager, dtype, compilation, description, penalties);
        trainable = description.trainable(network.parameters());
        updates = new WeightUpdates(
                compilation.optimizer(),
                trainable,
                description.trainable(description.weightSpecs().toList()));
    }

    @Override
    public double learningRate() {
        return updates().learningRate();
    }

    @Override
    public void setLearningRate(double learningRate) {
        updates().setLearningRate(learningRate);
    }

    @Override
    public long iterations() {
        return updates().iterations();
    }

    @Override
    public List<Tensor> optimizerVariables() {
        return updates().variables();
    }

    @Override
    public void setOptimizerVariables(List<Tensor> variables) {
        updates().setVariables(variables);
    }

    @Override
    public void swapAveragedWeights() {
        updates().swapAverages();
    }

    @Override
    public Samples place(Tensor x, Tensor y, @Nullable Tensor sampleWeight) {
        return new DjlSamples(manager, dtype, x, y, sampleWeight);
    }

    @Override
    public void train(Samples samples, int from, int to) {
        try (NDManager step = manager.newSubManager()) {
            DjlSamples data = (DjlSamples) samples;
            NDArray x = data.inputs(step, from, to);
            Labels labels = data.labels(step, from, to);
            StepWeights weights = new StepWeights(step, trainable);
            Outputs outputs;
            NDArray loss;
            ONE_COLLECTOR.lock();
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                outputs = network.forward(weights, x, true);
                loss = objective().loss(step, weights, labels, outputs);
                if (!trainable.isEmpty()) {
                    collector.backward(loss);
                }
            } finally {
                ONE_COLLECTOR.unlock();
            }
            objective().log(loss, labels, outputs);
            if (!trainable.isEmpty()) {
                updates().apply(weights);
            }
        }
    }

    @Override
    public void finishTraining() {
        updates().finish();
    }

    @Override
    public void evaluate(Samples samples, int from, int to) {
        try (NDManager step = manager.newSubManager()) {
            DjlSamples data = (DjlSamples) samples;
            Labels labels = data.labels(step, from, to);
            Outputs outputs = network.forward(network.settledWeights(), data.inputs(step, from, to), false);
            NDArray loss = objective().loss(step, network.settledWeights(), labels, outputs);
            objective().log(loss, labels, outputs);
        }
    }

    @Override
    public double[] logs() {
        return objective().logs();
    }

    @Override
    public void resetLogs() {
        objective().reset();
    }

    @Override
    public Tensor predict(Tensor x) {
        try (NDManager step = manager.newSubManager()) {
            NDArray inputs = DjlArrays.create(step, x, dtype);
            return DjlArrays.tensor(
                    network.forward(network.settledWeights(), inputs, false).activated());
        }
    }

    @Override
    public void close() {
        memory.clean();
    }

    private Objective objective() {
        return Objects.requireNonNull(objective, "DjlSession: compile must come before training");
    }

    private WeightUpdates updates() {
        return Objects.requireNonNull(updates, "DjlSession: compile must come before training");
    }
}
