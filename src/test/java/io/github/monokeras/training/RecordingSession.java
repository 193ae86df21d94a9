package io.github.monokeras.training;

import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Gradients;
import io.github.monokeras.backend.Labelling;
import io.github.monokeras.backend.LogSums;
import io.github.monokeras.backend.Permutation;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** A session that computes nothing and writes down what it is asked for. */
final class RecordingSession implements Session {

    /** What was asked for, as {@code train [2.0, 0.0]} with the inputs of the batch. */
    final List<String> calls = new ArrayList<>();

    /** What it says about how many samples it predicts at once. */
    int predictsAtOnce = 1;

    @Override
    public DType dtype() {
        return DType.FLOAT32;
    }

    @Override
    public Weights weights() {
        throw new AssertionError("the loop has no business with weights");
    }

    @Override
    public void setWeights(Weights weights) {
        throw new AssertionError("the loop has no business with weights");
    }

    @Override
    public void compile(Compilation compilation) {
        throw new AssertionError("the loop is given a compiled session");
    }

    @Override
    public double learningRate() {
        throw new AssertionError("the loop has no business with the optimizer");
    }

    @Override
    public void setLearningRate(double learningRate) {
        throw new AssertionError("the loop has no business with the optimizer");
    }

    @Override
    public long iterations() {
        throw new AssertionError("the loop has no business with the optimizer");
    }

    @Override
    public List<Tensor> optimizerVariables() {
        throw new AssertionError("the loop has no business with the optimizer");
    }

    @Override
    public void setOptimizerVariables(List<Tensor> variables) {
        throw new AssertionError("the loop has no business with the optimizer");
    }

    @Override
    public void swapAveragedWeights() {
        throw new AssertionError("the loop has no business with the optimizer");
    }

    @Override
    public Samples place(List<Tensor> inputs, List<Labelling> labels) {
        Tensor x = inputs.get(0);
        calls.add("place " + x.size());
        return new Recorded(x);
    }

    @Override
    public void train(Samples samples, int from, int to) {
        calls.add("train " + ((Recorded) samples).batch(from, to));
    }

    @Override
    public Gradients gradients(Samples samples, int from, int to) {
        throw new AssertionError("the loop asks for whole steps");
    }

    @Override
    public void apply(Gradients gradients) {
        throw new AssertionError("the loop asks for whole steps");
    }

    @Override
    public LogSums logSums() {
        throw new AssertionError("the loop reads logs");
    }

    @Override
    public void addToLogs(LogSums sums) {
        throw new AssertionError("the loop reads logs");
    }

    @Override
    public void evaluate(Samples samples, int from, int to) {
        calls.add("evaluate " + ((Recorded) samples).batch(from, to));
    }

    @Override
    public void finishTraining() {
        calls.add("finish");
    }

    @Override
    public double[] logs() {
        calls.add("logs");
        return new double[] {calls.size(), 0.5};
    }

    @Override
    public void resetLogs() {
        calls.add("reset");
    }

    @Override
    public void resetStates() {
        throw new AssertionError("the loop has no business with states");
    }

    @Override
    public List<Tensor> predict(List<Tensor> x) {
        calls.add("predict " + Arrays.toString(x.get(0).toFloatArray()));
        return x;
    }

    @Override
    public int predictsAtOnce() {
        return predictsAtOnce;
    }

    @Override
    public void close() {
        throw new AssertionError("the session belongs to the model");
    }

    private final class Recorded implements Samples {
        private final Tensor placed;
        private Tensor ordered;

        Recorded(Tensor placed) {
            this.placed = placed;
            ordered = placed;
        }

        String batch(int from, int to) {
            return Arrays.toString(ordered.slice(from, to).toFloatArray());
        }

        @Override
        public int count() {
            return placed.shape().dim(0);
        }

        @Override
        public void shuffle(RandomGenerator random) {
            calls.add("shuffle");
            ordered = placed.gather(Permutation.of(count(), random));
        }

        @Override
        public void close() {
            calls.add("close " + placed.size());
        }
    }
}
