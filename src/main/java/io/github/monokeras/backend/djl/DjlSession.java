package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Gradients;
import io.github.monokeras.backend.Labelling;
import io.github.monokeras.backend.LogSums;
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
import org.jspecify.annotations.Nullable;

/** One model on one DJL engine; what it holds beside the weights is given back even if the session is forgotten. */
final class DjlSession implements Session {

    private static final Cleaner CLEANER = Cleaner.create();

    private final DjlMemory memory;
    private final NDManager manager;
    private final Cleaner.Cleanable nativeMemory;
    private final Network description;
    private final DjlNetwork network;
    private final @Nullable SmallPredictions smallPredictions;
    private List<Parameter> trainable = List.of();
    private @Nullable Objective objective;
    private @Nullable WeightUpdates updates;
    private @Nullable Differentiation differentiation;

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
        if (differentiation != null) {
            differentiation.close();
        }
        List<Parameter> parameters = network.parameters();
        objective = new Objective(manager, dtype(), compilation, description, new Penalties(description, parameters));
        trainable = description.trainable(parameters);
        differentiation = new Differentiation(manager, description, network, trainable, compilation, objective);
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
            Differentiation.Slopes slopes =
                    differentiation().of(step, data.inputs(step, from, to), data.labels(step, from, to));
            DjlNetwork.settle(slopes.forward());
            move(slopes.gradients());
        }
    }

    @Override
    public Gradients gradients(Samples samples, int from, int to) {
        try (NDManager step = manager.newSubManager()) {
            DjlSamples data = (DjlSamples) samples;
            List<Labels> labels = data.labels(step, from, to);
            Differentiation.Slopes slopes = differentiation().of(step, data.inputs(step, from, to), labels);
            return new Gradients(
                    objective().share(labels, slopes.forward()),
                    slopes.gradients().stream().map(DjlArrays::tensor).toList(),
                    network.changed(slopes.forward()));
        }
    }

    @Override
    public void apply(Gradients gradients) {
        memory.changed();
        try (NDManager step = manager.newSubManager()) {
            network.set(gradients.changed(), step);
            move(gradients.gradients().stream()
                    .map(gradient -> DjlArrays.create(step, gradient, dtype()))
                    .toList());
        }
    }

    private void move(List<NDArray> gradients) {
        if (!trainable.isEmpty()) {
            updates().apply(gradients);
        }
    }

    @Override
    public LogSums logSums() {
        return objective().sums();
    }

    @Override
    public void addToLogs(LogSums sums) {
        objective().add(sums);
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
            StepWeights weights = differentiation().weightsToRead(step);
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

    private Differentiation differentiation() {
        return Objects.requireNonNull(differentiation, "DjlSession: compile must come before training");
    }

    private WeightUpdates updates() {
        return Objects.requireNonNull(updates, "DjlSession: compile must come before training");
    }
}
