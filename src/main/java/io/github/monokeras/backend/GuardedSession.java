package io.github.monokeras.backend;

import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.lang.ref.Reference;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A session that several threads may use at once: many predict at a time, one step of training excludes them, and after
 * {@code close} every call is refused instead of touching freed memory.
 */
public final class GuardedSession implements Session {

    private final Session session;
    private final ReadWriteLock locks = new ReentrantReadWriteLock();
    private boolean closed;

    /** Guards a session, which from now on must not be used directly. */
    public GuardedSession(Session session) {
        this.session = session;
    }

    @Override
    public DType dtype() {
        return session.dtype();
    }

    @Override
    public Weights weights() {
        return guarded(locks.readLock(), session::weights);
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
        return guarded(locks.readLock(), session::learningRate);
    }

    @Override
    public void setLearningRate(double learningRate) {
        exclusively(() -> session.setLearningRate(learningRate));
    }

    @Override
    public long iterations() {
        return guarded(locks.readLock(), session::iterations);
    }

    @Override
    public List<Tensor> optimizerVariables() {
        return guarded(locks.readLock(), session::optimizerVariables);
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
    public Samples place(Tensor x, Tensor y, @Nullable Tensor sampleWeight) {
        return guarded(locks.readLock(), () -> new GuardedSamples(session.place(x, y, sampleWeight)));
    }

    @Override
    public void train(Samples samples, int from, int to) {
        exclusively(() -> session.train(unguarded(samples), from, to));
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
        return guarded(locks.readLock(), session::logs);
    }

    @Override
    public void resetLogs() {
        exclusively(session::resetLogs);
    }

    @Override
    public Tensor predict(Tensor x) {
        return guarded(locks.readLock(), () -> session.predict(x));
    }

    @Override
    public void close() {
        Lock lock = locks.writeLock();
        lock.lock();
        try {
            closed = true;
            session.close();
        } finally {
            lock.unlock();
        }
    }

    private static Samples unguarded(Samples samples) {
        return ((GuardedSamples) samples).samples;
    }

    private void exclusively(Runnable action) {
        guarded(locks.writeLock(), () -> {
            action.run();
            return this;
        });
    }

    private <T> T guarded(Lock lock, Supplier<T> action) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the model is closed; build a new one to go on");
            }
            return action.get();
        } finally {
            // Without it, the session could be found forgotten, and its memory freed, while its last call still runs.
            Reference.reachabilityFence(session);
            lock.unlock();
        }
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
        public void reorder(int[] order) {
            exclusively(() -> samples.reorder(order));
        }

        @Override
        public void close() {
            samples.close();
        }
    }
}
