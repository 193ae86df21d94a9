package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import io.github.monokeras.backend.Draws;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Step;
import io.github.monokeras.backend.djl.arrays.Activity;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.backend.djl.layers.LayerCall;
import io.github.monokeras.backend.djl.layers.LayerFormulas;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A network on DJL: the formulas of its layers, one step after the other. */
final class DjlNetwork {

    private final Network network;
    private final DjlMemory memory;
    private final List<Turn> turns = new ArrayList<>();
    private final int valueCount;
    private final boolean writtenOut;

    DjlNetwork(Network network, DjlMemory memory, long seed) {
        this.network = network;
        this.memory = memory;
        valueCount = network.values();
        Map<Layer, Turn> first = new HashMap<>();
        for (Step step : network.steps()) {
            Layer layer = step.layer();
            Turn turn = first.computeIfAbsent(
                    layer,
                    key -> new Turn(
                            step, LayerFormulas.of(key), Draws.of(key, first.size(), seed), memory.parameters(key)));
            turns.add(new Turn(step, turn.formula(), turn.draws(), turn.parameters()));
        }
        writtenOut = turns.stream().allMatch(turn -> turn.formula().wayBack() != null);
    }

    /** Lists the weights in Keras's order. */
    List<Parameter> parameters() {
        return network.layers().stream()
                .flatMap(layer -> memory.parameters(layer).stream())
                .toList();
    }

    /** Lists the turns of the layers. */
    List<Turn> turns() {
        return turns;
    }

    /** Says whether no layer computes anything from a weight alone: then all may have the weights themselves. */
    boolean isWrittenOut() {
        return writtenOut;
    }

    void resetStates() {
        turns.forEach(turn -> turn.formula().resetStates());
    }

    /** Computes all values from the inputs, {@code (batch, …)} each. */
    Forward forward(StepWeights weights, List<NDArray> inputs, boolean training) {
        Values values = new Values(valueCount);
        for (int i = 0; i < inputs.size(); i++) {
            values.enter(network.inputs().get(i).value(), inputs.get(i));
        }
        List<LayerCall> calls = new ArrayList<>(turns.size());
        List<Activity> activities = new ArrayList<>();
        Map<Parameter, NDArray> updates = new HashMap<>();
        for (Turn turn : turns) {
            Step step = turn.step();
            Layer layer = step.layer();
            List<Parameter> own = turn.parameters();
            List<NDArray> ownArrays = new ArrayList<>(own.size());
            for (Parameter parameter : own) {
                ownArrays.add(weights.of(parameter));
            }
            LayerCall call = new LayerCall(
                    values.of(step.inputs()),
                    values.masksOf(step.inputs()),
                    ownArrays,
                    turn.draws(),
                    training,
                    weights.areFollowed());
            values.set(step, turn.formula(), call);
            calls.add(call);
            Regularizer regularizer = layer.activityRegularizer();
            if (regularizer != null) {
                activities.add(
                        new Activity(regularizer, values.of(step.outputs().get(0))));
            }
            call.updates().forEach((weight, value) -> updates.put(own.get(weight), value));
        }
        List<Outputs> outputs = network.outputs().stream()
                .map(output -> values.outputs(output.value()))
                .toList();
        return new Forward(values, calls, outputs, activities, updates);
    }

    /** Returns what layers themselves would change, by its place among all weights. */
    Map<Integer, Tensor> changed(Forward forward) {
        List<Parameter> parameters = parameters();
        Map<Integer, Tensor> changed = new TreeMap<>();
        forward.updates()
                .forEach((parameter, value) -> changed.put(parameters.indexOf(parameter), DjlArrays.tensor(value)));
        return changed;
    }

    /** Sets weights by their places among all. */
    void set(Map<Integer, Tensor> values, NDManager step) {
        List<Parameter> parameters = parameters();
        values.forEach((place, value) -> {
            NDArray weight = parameters.get(place).getArray();
            DjlArrays.assign(weight, DjlArrays.create(step, value, DjlArrays.dtype(weight)));
        });
    }

    /** Sets what layers themselves change, once nothing is recorded any more. */
    static void settle(Forward forward) {
        forward.updates().forEach((parameter, value) -> DjlArrays.assign(parameter.getArray(), value));
    }
}
