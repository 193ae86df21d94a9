package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Goal;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.djl.activations.ActivationSlopes;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.Numbers;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.backend.djl.arrays.SampleWeights;
import io.github.monokeras.backend.djl.layers.LayerCall;
import io.github.monokeras.backend.djl.layers.WayBack;
import io.github.monokeras.backend.djl.layers.WeightGradients;
import io.github.monokeras.backend.djl.losses.LossSlope;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.losses.Reduction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way back through a chain of layers, each of which is written out: from the loss to the gradients of the weights, without
 * autograd.
 */
final class Backpropagation implements AutoCloseable {

    private final NDManager session;
    private final Numbers numbers = new Numbers();
    private final List<Turn> turns;
    private final List<Parameter> trainable;
    private final Goal goal;
    private final LossSlope slope;
    private final int firstMoved;

    private Backpropagation(
            NDManager session, List<Turn> turns, List<Parameter> trainable, Goal goal, LossSlope slope) {
        this.session = session;
        this.turns = turns;
        this.trainable = trainable;
        this.goal = goal;
        this.slope = slope;
        int first = 0;
        while (first < turns.size() && turns.get(first).parameters().stream().noneMatch(trainable::contains)) {
            first++;
        }
        firstMoved = first;
    }

    /** Returns the way back to what is trained, or null: a part of it is not written out, and autograd must find it. */
    static @Nullable Backpropagation of(
            NDManager session,
            Network description,
            List<Turn> turns,
            List<Parameter> trainable,
            Compilation compilation) {
        if (trainable.isEmpty()
                || description.outputs().size() != 1
                || compilation.goals().size() != 1
                || description.weightSpecs().anyMatch(spec -> spec.trainable() && spec.regularizer() != null)) {
            return null;
        }
        Goal goal = compilation.goals().get(0);
        if (goal.loss() == null || goal.loss().reduction() == Reduction.MEAN_WITH_SAMPLE_WEIGHT) {
            return null;
        }
        LossSlope slope = LossSlope.behind(description.outputs().get(0), goal.loss());
        if (slope == null) {
            return null;
        }
        for (int i = 0; i < turns.size(); i++) {
            Layer layer = turns.get(i).step().layer();
            boolean isSkipped = slope.readsLogits() && i == turns.size() - 1;
            if (turns.get(i).formula().wayBack() == null
                    || layer.activityRegularizer() != null
                    || !(isSkipped || ActivationSlopes.has(layer.outputActivation()))) {
                return null;
            }
        }
        return new Backpropagation(session, turns, trainable, goal, slope);
    }

    /** Returns the gradients of the weights that are trained, in their order. */
    List<NDArray> gradients(Forward forward, Labels labels) {
        Map<Parameter, NDArray> gradients = new HashMap<>();
        NDArray gradient = ofLoss(labels, forward.outputs().get(0));
        for (int i = turns.size() - 1; i >= firstMoved; i--) {
            Turn turn = turns.get(i);
            if (!(slope.readsLogits() && i == turns.size() - 1)) {
                NDArray made = forward.values().of(turn.step().outputs().get(0));
                NDArray one = numbers.of(1, made, session);
                gradient = ActivationSlopes.through(turn.step().layer().outputActivation(), made, gradient, one);
            }
            WayBack back = Objects.requireNonNull(turn.formula().wayBack());
            LayerCall call = forward.calls().get(i);
            back.ofWeights(call, gradient, new Sums(turn.parameters(), trainable, gradients));
            if (i > firstMoved) {
                gradient = back.ofInput(call, gradient);
            }
        }
        numbers.endStep();
        List<NDArray> inOrder = new ArrayList<>(trainable.size());
        for (Parameter parameter : trainable) {
            inOrder.add(Objects.requireNonNull(gradients.get(parameter), parameter::getName));
        }
        return inOrder;
    }

    /** Returns the gradient of what the loss reads. */
    private NDArray ofLoss(Labels labels, Outputs outputs) {
        NDArray places = slope.places().apply(labels.yTrue(), outputs);
        double count = Objects.requireNonNull(goal.loss()).reduction() == Reduction.SUM
                ? slope.countInValue(outputs)
                : slope.count(outputs);
        places.muli(numbers.of(slope.factor() * goal.lossWeight() / count, places, session));
        NDArray weight = labels.sampleWeight();
        return weight == null ? places : places.muli(SampleWeights.behind(places, weight));
    }

    @Override
    public void close() {
        numbers.close();
    }

    /** The gradients of one layer's weights among those of all. */
    private record Sums(List<Parameter> own, List<Parameter> trainable, Map<Parameter, NDArray> all)
            implements WeightGradients {

        @Override
        public boolean wants(int weight) {
            return trainable.contains(own.get(weight));
        }

        @Override
        public void put(int weight, NDArray gradient) {
            all.merge(own.get(weight), gradient, NDArray::add);
        }
    }
}
