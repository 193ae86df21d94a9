package io.github.monokeras.backend;

import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * A session that several threads may use at once: many predict at a time, one step of training excludes them, and after
 * {@code close} every call is refused instead of touching freed memory.
 */
public final class GuardedSession implements Session {

    private final Session session;
    private final Guard guard;
    private boolean closed;

    /** Guards a session, which from now on must not be used directly. */
    public GuardedSession(Session session, Guard guard) {
        this.session = session;
        this.guard = guard;
    }

    @Override
    public DType dtype() {
        return session.dtype();
    }

    @Override
    public Weights weights() {
        return shared(session::weights);
    }

    @Override
    public void setWeights(Weights weights) {
        exclusively(() -> session.setWeights(weights));
    }

    @Override
    public void compile(Compilation compilation) {
        exclusively(() -> session.compile(compilation));
    }

    @Override
    public double learningRate() {
        return shared(session::learningRate);
    }

    @Override
    public void setLearningRate(double learningRate) {
        exclusively(() -> session.setLearningRate(learningRate));
    }

    @Override
    public long iterations() {
        return shared(session::iterations);
    }

    @Override
    public List<Tensor> optimizerVariables() {
        return shared(session::optimizerVariables);
    }

    @Override
    public void setOptimizerVariables(List<Tensor> variables) {
        exclusively(() -> session.setOptimizerVariables(variables));
    }

    @Override
    public void swapAveragedWeights() {
        exclusively(session::swapAveragedWeights);
    }

    @Override
    public Samples place(List<Tensor> x, List<Labelling> labels) {
        return shared(() -> new GuardedSamples(session.place(x, labels)));
    }

    @Override
    public void train(Samples samples, int from, int to) {
        exclusively(() -> session.train(unguarded(samples), from, to));
    }

    @Override
    public Gradients gradients(Samples samples, int from, int to) {
        List<Gradients> made = new ArrayList<>(1);
        exclusively(() -> made.add(session.gradients(unguarded(samples), from, to)));
        return made.get(0);
    }

    @Override
    public void apply(Gradients gradients) {
        exclusively(() -> session.apply(gradients));
    }

    @Override
    public LogSums logSums() {
        return shared(session::logSums);
    }

    @Override
    public void addToLogs(LogSums sums) {
        exclusively(() -> session.addToLogs(sums));
    }

    @Override
    public void finishTraining() {
        exclusively(session::finishTraining);
    }

    @Override
    public void evaluate(Samples samples, int from, int to) {
        exclusively(() -> session.evaluate(unguarded(samples), from, to));
    }

    @Override
    public double[] logs() {
        return shared(session::logs);
    }

    @Override
    public void resetLogs() {
        exclusively(session::resetLogs);
    }

    @Override
    public void resetStates() {
        exclusively(session::resetStates);
    }

    @Override
    public List<Tensor> predict(List<Tensor> x) {
        return shared(() -> session.predict(x));
    }

    @Override
    public int predictsAtOnce() {
        return session.predictsAtOnce();
    }

    @Override
    public void close() {
        // A session may end before its memory, which other models go on using.
        guard.whateverIsClosed(() -> {
            closed = true;
            session.close();
        });
    }

    private static Samples unguarded(Samples samples) {
        return ((GuardedSamples) samples).samples;
    }

    private <T> T shared(Supplier<T> action) {
        return guard.shared(() -> {
            Guard.requireOpen(closed);
            return action.get();
        });
    }

    private void exclusively(Runnable action) {
        guard.exclusively(() -> {
            Guard.requireOpen(closed);
            action.run();
        });
    }

    /** Samples that are not reordered while the session closes. */
    private final class GuardedSamples implements Samples {

        private final Samples samples;

        GuardedSamples(Samples samples) {
            this.samples = samples;
        }

        @Override
        public int count() {
            return samples.count();
        }

        @Override
        public void shuffle(RandomGenerator random) {
            exclusively(() -> samples.shuffle(random));
        }

        @Override
        public void close() {
            samples.close();
        }
    }
}
