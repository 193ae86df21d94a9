package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.lang.ref.Cleaner;
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
    private @Nullable Objective objective;
    private @Nullable KerasOptimizer optimizer;

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
        if (objective != null && optimizer != null) {
            objective.close();
            optimizer.close();
        }
        objective = new Objective(manager, dtype, compilation, description);
        optimizer = DjlOptimizers.of(compilation.optimizer());
    }

    @Override
    public Samples place(Tensor x, Tensor y) {
        return new DjlSamples(manager, dtype, x, y);
    }

    @Override
    public void train(Samples samples, int from, int to) {
        try (NDManager step = manager.newSubManager()) {
            DjlSamples data = (DjlSamples) samples;
            NDArray x = data.inputs(step, from, to);
            NDArray yTrue = data.labels(step, from, to);
            StepWeights weights = new StepWeights(step, network.trainable());
            Outputs outputs;
            NDArray loss;
            ONE_COLLECTOR.lock();
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                outputs = network.forward(weights, x, true);
                loss = objective().loss(yTrue, outputs);
                collector.backward(loss);
            } finally {
                ONE_COLLECTOR.unlock();
            }
            objective().log(loss, yTrue, outputs, to - from);
            for (Parameter parameter : network.trainable()) {
                optimizer().update(parameter.getId(), parameter.getArray(), weights.gradient(parameter));
            }
        }
    }

    @Override
    public void evaluate(Samples samples, int from, int to) {
        try (NDManager step = manager.newSubManager()) {
            DjlSamples data = (DjlSamples) samples;
            NDArray yTrue = data.labels(step, from, to);
            Outputs outputs = network.forward(network.settledWeights(), data.inputs(step, from, to), false);
            objective().log(objective().loss(yTrue, outputs), yTrue, outputs, to - from);
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

    private KerasOptimizer optimizer() {
        return Objects.requireNonNull(optimizer, "DjlSession: compile must come before training");
    }
}
