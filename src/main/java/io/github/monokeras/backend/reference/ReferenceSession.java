package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.Arrays;
import java.util.List;

/** One model from scratch: predict, measure the loss, follow its gradient back, move the weights against it. */
final class ReferenceSession implements Session {

    private final Network description;
    private final ReferenceNetwork network;
    private final List<Weight> weights;
    private boolean lossReadsLogits;
    private LossFunction loss = new SquaredError();
    private List<Weight> trainable = List.of();
    private List<UpdateRule> rules = List.of();
    private List<Measure> measures = List.of();
    private double[] totals = {0};
    private long[] counts = {0};

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
        lossReadsLogits = description.readsLogits(compilation.loss());
        loss = lossReadsLogits ? LossFunction.ofLogits(compilation.loss()) : LossFunction.of(compilation.loss());
        trainable = weights.stream().filter(Weight::isTrainable).toList();
        rules = trainable.stream()
                .map(weight -> UpdateRule.of(compilation.optimizer(), weight.values().length))
                .toList();
        measures = compilation.metrics().stream()
                .map(metric -> Measure.of(metric, description))
                .toList();
        resetLogs();
    }

    @Override
    public Samples place(Tensor x, Tensor y) {
        return new ReferenceSamples(x, y);
    }

    @Override
    public void train(Samples samples, int from, int to) {
        ReferenceSamples data = (ReferenceSamples) samples;
        Matrix yTrue = data.labels(from, to);
        Flow preActivation = network.preActivation(data.inputs(from, to));
        Flow output = preActivation.then(network::activate);
        Flow judged = lossReadsLogits ? preActivation : output;
        log(yTrue, new Outputs(preActivation.output(), output.output()), to - from);

        judged.backward(loss.gradient(yTrue, judged.output()));
        for (int i = 0; i < trainable.size(); i++) {
            rules.get(i).update(trainable.get(i).values(), trainable.get(i).gradient());
        }
    }

    @Override
    public void evaluate(Samples samples, int from, int to) {
        ReferenceSamples data = (ReferenceSamples) samples;
        log(data.labels(from, to), outputs(data.inputs(from, to)), to - from);
    }

    @Override
    public double[] logs() {
        double[] logs = new double[totals.length];
        for (int i = 0; i < logs.length; i++) {
            double mean = counts[i] == 0 ? 0 : totals[i] / counts[i];
            logs[i] = i == 0 ? mean : measures.get(i - 1).shown(mean);
        }
        return logs;
    }

    @Override
    public void resetLogs() {
        totals = new double[1 + measures.size()];
        counts = new long[1 + measures.size()];
    }

    @Override
    public Tensor predict(Tensor x) {
        Shape shape = description.outputShape().withBatch(x.shape().dim(0));
        return Tensor.of(shape, outputs(ReferenceSamples.matrix(x)).activated().values());
    }

    @Override
    public void close() {
        // The heap needs no closing.
    }

    private Outputs outputs(Matrix x) {
        Matrix logits = network.preActivation(x).output();
        return new Outputs(logits, network.activate(logits).output());
    }

    private void log(Matrix yTrue, Outputs outputs, int samples) {
        double[] losses = loss.rowMeans(yTrue, lossReadsLogits ? outputs.logits() : outputs.activated());
        totals[0] += Arrays.stream(losses).average().orElse(0) * samples;
        counts[0] += samples;
        for (int i = 0; i < measures.size(); i++) {
            double[] rows = measures.get(i).rows(yTrue, outputs);
            totals[i + 1] += Arrays.stream(rows).sum();
            counts[i + 1] += rows.length;
        }
    }
}
