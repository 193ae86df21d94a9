package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.Draws;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Step;
import io.github.monokeras.backend.djl.activations.DjlActivations;
import io.github.monokeras.backend.djl.arrays.Activity;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.backend.djl.layers.LayerCall;
import io.github.monokeras.backend.djl.layers.LayerFormula;
import io.github.monokeras.backend.djl.layers.LayerFormulas;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.regularizers.Regularizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A network on DJL: the formulas of its layers, one step after the other. */
final class DjlNetwork {

    private final Network network;
    private final DjlMemory memory;
    private final List<Turn> turns = new ArrayList<>();
    private final int valueCount;

    DjlNetwork(Network network, DjlMemory memory, long seed) {
        this.network = network;
        this.memory = memory;
        valueCount = network.values();
        Map<Layer, Turn> first = new HashMap<>();
        for (Step step : network.steps()) {
            Layer layer = step.layer();
            Turn turn = first.computeIfAbsent(
                    layer, key -> new Turn(step, LayerFormulas.of(key), Draws.of(key, first.size(), seed)));
            turns.add(new Turn(step, turn.formula, turn.draws));
        }
    }

    /** A layer's turn, with what its formula and its random numbers are at all its turns. */
    private record Turn(Step step, LayerFormula formula, Draws draws) {}

    /** Lists the weights in Keras's order. */
    List<Parameter> parameters() {
        return network.layers().stream()
                .flatMap(layer -> memory.parameters(layer).stream())
                .toList();
    }

    void resetStates() {
        turns.forEach(turn -> turn.formula.resetStates());
    }

    /** Computes all values from the inputs, {@code (batch, …)} each. */
    Forward forward(StepWeights weights, List<NDArray> inputs, boolean training) {
        Values values = new Values(valueCount);
        for (int i = 0; i < inputs.size(); i++) {
            int value = network.inputs().get(i).value();
            values.arrays[value] = inputs.get(i);
            values.logits[value] = inputs.get(i);
        }
        List<Activity> activities = new ArrayList<>();
        Map<Parameter, NDArray> updates = new HashMap<>();
        for (Turn turn : turns) {
            Step step = turn.step;
            Layer layer = step.layer();
            List<Parameter> own = memory.parameters(layer);
            List<NDArray> ownArrays = new ArrayList<>(own.size());
            for (Parameter parameter : own) {
                ownArrays.add(weights.of(parameter));
            }
            LayerCall call = new LayerCall(
                    values.of(step.inputs()), values.masksOf(step.inputs()), ownArrays, turn.draws, training);
            values.set(step, turn.formula, call);
            Regularizer regularizer = layer.activityRegularizer();
            if (regularizer != null) {
                activities.add(
                        new Activity(regularizer, values.arrays[step.outputs().get(0)]));
            }
            call.updates().forEach((weight, value) -> updates.put(own.get(weight), value));
        }
        List<Outputs> outputs = network.outputs().stream()
                .map(output -> values.outputs(output.value()))
                .toList();
        return new Forward(outputs, activities, updates);
    }

    /** Sets what layers themselves change, once nothing is recorded any more. */
    static void settle(Forward forward) {
        forward.updates().forEach((parameter, value) -> DjlArrays.assign(parameter.getArray(), value));
    }

    /** The values of one batch by their numbers. */
    private static final class Values {

        private final NDArray[] arrays;
        private final NDArray[] logits;
        private final @Nullable NDArray[] masks;

        Values(int count) {
            arrays = new NDArray[count];
            logits = new NDArray[count];
            masks = new NDArray[count];
        }

        NDList of(List<Integer> numbers) {
            NDList list = new NDList(numbers.size());
            numbers.forEach(number -> list.add(arrays[number]));
            return list;
        }

        List<@Nullable NDArray> masksOf(List<Integer> numbers) {
            @Nullable NDArray[] some = new NDArray[numbers.size()];
            for (int i = 0; i < some.length; i++) {
                some[i] = masks[numbers.get(i)];
            }
            return Arrays.asList(some);
        }

        void set(Step step, LayerFormula formula, LayerCall call) {
            NDList made = formula.forward(call);
            Activation activation = step.layer().outputActivation();
            for (int i = 0; i < made.size(); i++) {
                int number = step.outputs().get(i);
                logits[number] = made.get(i);
                arrays[number] = activation == Activation.LINEAR
                        ? made.get(i)
                        : DjlActivations.of(activation).apply(made.get(i));
            }
            if (step.layer().supportsMasking()) {
                masks[step.outputs().get(0)] = formula.outputMask(call);
            }
        }

        Outputs outputs(int number) {
            return new Outputs(logits[number], arrays[number], masks[number]);
        }
    }
}
