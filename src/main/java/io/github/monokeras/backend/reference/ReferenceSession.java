package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One model from scratch: predict, measure the loss, follow its gradient back, move the weights against it. */
final class ReferenceSession implements Session {

    private final Network description;
    private final ReferenceNetwork network;
    private final List<Weight> weights;
    private @Nullable Objective objective;
    private List<Weight> trainable = List.of();
    private @Nullable WeightUpdates updates;

    ReferenceSession(Network description, Weights start) {
        this.description = description;
        network = new ReferenceNetwork(description, start);
        weights = network.weights().toList();
    }

    @Override
    public DType dtype() {
        return DType.FLOAT64;
    }

    @Override
    public Weights weights() {
        return Weights.of(weights.stream().map(Weight::tensor).toList());
    }

    @Override
    public void setWeights(Weights newWeights) {
        for (int i = 0; i < weights.size(); i++) {
            weights.get(i).set(newWeights.get(i));
        }
    }

    @Override
    public void compile(Compilation compilation) {
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
    public Samples place(Tensor x, Tensor y, @Nullable Tensor sampleWeight) {
        return new ReferenceSamples(x, y, sampleWeight);
    }

    @Override
    public void train(Samples samples, int from, int to) {
        ReferenceSamples data = (ReferenceSamples) samples;
        Labels labels = data.labels(from, to);
        Flow preActivation = network.preActivation(data.inputs(from, to), labels.count());
        Flow activation = network.activate(preActivation.output(), labels.count());
        objective().log(labels, outputs(preActivation, activation));

        objective().backward(labels, preActivation, activation);
        if (!trainable.isEmpty()) {
            updates().apply();
        }
    }

    @Override
    public void finishTraining() {
        updates().finish();
    }

    @Override
    public void evaluate(Samples samples, int from, int to) {
        ReferenceSamples data = (ReferenceSamples) samples;
        objective().log(data.labels(from, to), outputs(data.inputs(from, to), to - from));
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
        Shape shape = description.outputShape().withBatch(x.shape().dim(0));
        return Tensor.of(
                shape,
                outputs(ReferenceSamples.matrix(x), x.shape().dim(0))
                        .activated()
                        .values());
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

    private Outputs outputs(Matrix x, int samples) {
        Flow preActivation = network.preActivation(x, samples);
        return outputs(preActivation, network.activate(preActivation.output(), samples));
    }

    private static Outputs outputs(Flow preActivation, Flow activation) {
        return new Outputs(preActivation.output(), activation.output(), preActivation.penalty() + activation.penalty());
    }
}
