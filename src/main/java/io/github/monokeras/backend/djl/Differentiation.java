package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.djl.arrays.Labels;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** How the loss of a batch changes with the weights: by written-out formulas where all layers have them, else by autograd. */
final class Differentiation implements AutoCloseable {

    /** DJL's PyTorch engine allows one gradient collector in the whole process: steps of several models take turns. */
    private static final Lock ONE_COLLECTOR = new ReentrantLock();

    private final NDManager session;
    private final DjlNetwork network;
    private final Objective objective;
    private final List<Parameter> trainable;
    private final Set<Parameter> followed;
    private final @Nullable Backpropagation backpropagation;

    Differentiation(
            NDManager session,
            Network description,
            DjlNetwork network,
            List<Parameter> trainable,
            Compilation compilation,
            Objective objective) {
        this.session = session;
        this.network = network;
        this.objective = objective;
        this.trainable = trainable;
        followed = Set.copyOf(trainable);
        backpropagation = Backpropagation.of(session, description, network.turns(), trainable, compilation);
    }

    /**
     * What a batch says.
     *
     * @param forward what the network made of it
     * @param gradients of the loss, one for each weight that training changes
     */
    record Slopes(Forward forward, List<NDArray> gradients) {}

    /** Returns how the loss of a batch changes, and adds that loss and the metrics to the logs. */
    Slopes of(NDManager step, List<NDArray> x, List<Labels> labels) {
        return backpropagation != null ? byFormula(backpropagation, x, labels) : byAutograd(step, x, labels);
    }

    /** Returns the weights for a step that only reads them. */
    StepWeights weightsToRead(NDManager step) {
        return backpropagation == null ? new WeightViews(step, Set.of()) : Parameter::getArray;
    }

    private Slopes byFormula(Backpropagation formulas, List<NDArray> x, List<Labels> labels) {
        StepWeights weights = Parameter::getArray;
        Forward forward = network.forward(weights, x, true);
        objective.log(objective.loss(weights, labels, forward), labels, forward);
        return new Slopes(forward, formulas.gradients(forward, labels.get(0)));
    }

    private Slopes byAutograd(NDManager step, List<NDArray> x, List<Labels> labels) {
        WeightViews weights = new WeightViews(step, followed);
        Forward recorded;
        Objective.Losses losses;
        ONE_COLLECTOR.lock();
        try (GradientCollector collector = session.getEngine().newGradientCollector()) {
            recorded = network.forward(weights, x, true);
            losses = objective.loss(weights, labels, recorded);
            if (!trainable.isEmpty()) {
                collector.backward(losses.whole());
            }
        } finally {
            ONE_COLLECTOR.unlock();
        }
        Forward forward = recorded.stopGradient();
        objective.log(losses.stopGradient(), labels, forward);
        return new Slopes(forward, trainable.stream().map(weights::gradient).toList());
    }

    @Override
    public void close() {
        if (backpropagation != null) {
            backpropagation.close();
        }
    }
}
