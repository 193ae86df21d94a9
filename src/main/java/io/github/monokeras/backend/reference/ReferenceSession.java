package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Gradients;
import io.github.monokeras.backend.Labelling;
import io.github.monokeras.backend.LogSums;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One model from scratch: predict, measure the loss, follow its gradient back, move the weights against it. */
final class ReferenceSession implements Session {

    private final ReferenceMemory memory;
    private final Network description;
    private final ReferenceNetwork network;
    private @Nullable Objective objective;
    private List<Weight> trainable = List.of();
    private @Nullable WeightUpdates updates;

    ReferenceSession(ReferenceMemory memory, Network description, long seed) {
        this.memory = memory;
        this.description = description;
        network = new ReferenceNetwork(description, memory, seed);
    }

    @Override
    public DType dtype() {
        return DType.FLOAT64;
    }

    @Override
    public Weights weights() {
        return Weights.of(network.weights().stream().map(Weight::tensor).toList());
    }

    @Override
    public void setWeights(Weights newWeights) {
        memory.putAll(description.layers(), newWeights);
    }

    @Override
    public void compile(Compilation compilation) {
        List<Weight> weights = network.weights();
        objective = new Objective(compilation, description, new Penalties(description, weights));
        trainable = description.trainable(weights);
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
    public Samples place(List<Tensor> x, List<Labelling> labels) {
        return new ReferenceSamples(description, x, labels);
    }

    @Override
    public void train(Samples samples, int from, int to) {
        ReferenceSamples data = (ReferenceSamples) samples;
        differentiate(data.inputs(from, to), data.labels(from, to));
        move();
    }

    /** Leaves the gradient of a batch's loss beside the weights. */
    private Forward differentiate(List<NdArray> x, List<Labels> labels) {
        Forward forward = network.forward(x, true);
        objective().log(labels, forward);
        trainable.forEach(Weight::clearGradient);
        objective().backward(labels, forward);
        return forward;
    }

    private void move() {
        if (!trainable.isEmpty()) {
            updates().apply();
        }
    }

    @Override
    public Gradients gradients(Samples samples, int from, int to) {
        ReferenceSamples data = (ReferenceSamples) samples;
        List<Labels> labels = data.labels(from, to);
        Weights before = weights();
        Forward forward = differentiate(data.inputs(from, to), labels);
        return new Gradients(
                objective().share(labels, forward),
                trainable.stream()
                        .map(weight -> Tensor.of(weight.shape(), weight.gradient()))
                        .toList(),
                takeBack(forward.updated(), before));
    }

    /** Sets the weights that layers have just changed themselves to what they were, and returns what they had become. */
    private Map<Integer, Tensor> takeBack(List<Weight> updated, Weights before) {
        Map<Integer, Tensor> changed = new TreeMap<>();
        List<Weight> weights = network.weights();
        for (Weight weight : updated) {
            int place = weights.indexOf(weight);
            changed.put(place, weight.tensor());
            weight.set(before.get(place));
        }
        return changed;
    }

    @Override
    public void apply(Gradients gradients) {
        gradients
                .changed()
                .forEach((place, value) -> network.weights().get(place).set(value));
        for (int i = 0; i < trainable.size(); i++) {
            trainable.get(i).clearGradient();
            trainable.get(i).addGradient(gradients.gradients().get(i).toDoubleArray());
        }
        move();
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
        updates().finish();
    }

    @Override
    public void evaluate(Samples samples, int from, int to) {
        ReferenceSamples data = (ReferenceSamples) samples;
        objective().log(data.labels(from, to), network.forward(data.inputs(from, to), false));
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
    public List<Tensor> predict(List<Tensor> x) {
        List<NdArray> inputs = ReferenceSamples.batch(description, x);
        return network.forward(inputs, false).predictions().stream()
                .map(output -> Tensor.of(Shape.of(output.shape()), output.values()))
                .toList();
    }

    @Override
    public void close() {
        // The heap needs no closing.
    }

    private Objective objective() {
        return Objects.requireNonNull(objective, "ReferenceSession: compile must come before training");
    }

    private WeightUpdates updates() {
        return Objects.requireNonNull(updates, "ReferenceSession: compile must come before training");
    }
}
