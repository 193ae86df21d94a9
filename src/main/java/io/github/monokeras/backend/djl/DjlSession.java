package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Labelling;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One model on one DJL engine; what it holds beside the weights is given back even if the session is forgotten. */
final class DjlSession implements Session {

    private static final Cleaner CLEANER = Cleaner.create();

    /** DJL's PyTorch engine allows one gradient collector in the whole process: steps of several models take turns. */
    private static final Lock ONE_COLLECTOR = new ReentrantLock();

    private final DjlMemory memory;
    private final NDManager manager;
    private final Cleaner.Cleanable nativeMemory;
    private final Network description;
    private final DjlNetwork network;
    private final @Nullable SmallPredictions smallPredictions;
    private List<Parameter> trainable = List.of();
    private Set<Parameter> followed = Set.of();
    private @Nullable Objective objective;
    private @Nullable WeightUpdates updates;
    private @Nullable Backpropagation backpropagation;

    DjlSession(DjlMemory memory, Network description, long seed) {
        this.memory = memory;
        this.description = description;
        manager = memory.manager().newSubManager();
        nativeMemory = CLEANER.register(this, manager::close);
        network = new DjlNetwork(description, memory, seed);
        smallPredictions = SmallPredictions.of(description, memory);
    }

    @Override
    public DType dtype() {
        return memory.dtype();
    }

    @Override
    public Weights weights() {
        return Weights.of(description.layers().stream()
                .flatMap(layer -> memory.get(layer).stream())
                .toList());
    }

    @Override
    public void setWeights(Weights weights) {
        memory.putAll(description.layers(), weights);
    }

    @Override
    public void compile(Compilation compilation) {
        if (objective != null && updates != null) {
            objective.close();
            updates.close();
        }
        if (backpropagation != null) {
            backpropagation.close();
        }
        List<Parameter> parameters = network.parameters();
        objective = new Objective(manager, dtype(), compilation, description, new Penalties(description, parameters));
        trainable = description.trainable(parameters);
        followed = Set.copyOf(trainable);
        backpropagation = Backpropagation.of(manager, description, network.turns(), trainable, compilation);
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
        memory.changed();
        updates().swapAverages();
    }

    @Override
    public Samples place(List<Tensor> x, List<Labelling> labels) {
        return new DjlSamples(manager, dtype(), description, x, labels);
    }

    @Override
    public void train(Samples samples, int from, int to) {
        memory.changed();
        try (NDManager step = manager.newSubManager()) {
            DjlSamples data = (DjlSamples) samples;
            List<NDArray> x = data.inputs(step, from, to);
            List<Labels> labels = data.labels(step, from, to);
            if (backpropagation != null) {
                trainByFormula(backpropagation, x, labels);
            } else {
                trainByAutograd(step, x, labels);
            }
        }
    }

    private void trainByFormula(Backpropagation backpropagation, List<NDArray> x, List<Labels> labels) {
        StepWeights weights = Parameter::getArray;
        Forward forward = network.forward(weights, x, true);
        objective().log(objective().loss(weights, labels, forward), labels, forward);
        updates().apply(backpropagation.gradients(forward, labels.get(0)));
    }

    private void trainByAutograd(NDManager step, List<NDArray> x, List<Labels> labels) {
        WeightViews weights = new WeightViews(step, followed);
        Forward forward;
        Objective.Losses losses;
        ONE_COLLECTOR.lock();
        try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
            forward = network.forward(weights, x, true);
            losses = objective().loss(weights, labels, forward);
            if (!trainable.isEmpty()) {
                collector.backward(losses.whole());
            }
        } finally {
            ONE_COLLECTOR.unlock();
        }
        objective().log(losses.stopGradient(), labels, forward.stopGradient());
        DjlNetwork.settle(forward);
        if (!trainable.isEmpty()) {
            updates().apply(trainable.stream().map(weights::gradient).toList());
        }
    }

    @Override
    public void finishTraining() {
        memory.changed();
        updates().finish();
    }

    @Override
    public void evaluate(Samples samples, int from, int to) {
        try (NDManager step = manager.newSubManager()) {
            DjlSamples data = (DjlSamples) samples;
            List<Labels> labels = data.labels(step, from, to);
            StepWeights weights = backpropagation == null ? new WeightViews(step, Set.of()) : Parameter::getArray;
            Forward forward = network.forward(weights, data.inputs(step, from, to), false);
            objective().log(objective().loss(weights, labels, forward), labels, forward);
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
    public void resetStates() {
        network.resetStates();
    }

    @Override
    public int predictsAtOnce() {
        return smallPredictions == null ? 1 : smallPredictions.atOnce();
    }

    @Override
    public List<Tensor> predict(List<Tensor> x) {
        if (smallPredictions != null && smallPredictions.isSmall(x.get(0))) {
            return List.of(smallPredictions.predict(x.get(0)));
        }
        try (NDManager step = manager.newSubManager()) {
            List<NDArray> inputs = new ArrayList<>();
            for (int i = 0; i < x.size(); i++) {
                Tensor batch = description.inputs().get(i).cut(x.get(i));
                inputs.add(DjlArrays.create(step, batch, dtype()));
            }
            StepWeights weights = network.isWrittenOut() ? Parameter::getArray : new WeightViews(step, Set.of());
            Forward forward = network.forward(weights, inputs, false);
            return forward.outputs().stream()
                    .map(outputs -> DjlArrays.tensor(outputs.activated()))
                    .toList();
        }
    }

    @Override
    public void close() {
        nativeMemory.clean();
    }

    private Objective objective() {
        return Objects.requireNonNull(objective, "DjlSession: compile must come before training");
    }

    private WeightUpdates updates() {
        return Objects.requireNonNull(updates, "DjlSession: compile must come before training");
    }
}
