package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Draws;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Step;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.backend.reference.layers.LayerCall;
import io.github.monokeras.backend.reference.layers.LayerFormula;
import io.github.monokeras.backend.reference.layers.LayerFormulas;
import io.github.monokeras.layers.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A network from scratch: the formulas of its layers one step after the other, forward and back. */
final class ReferenceNetwork {

    private final Network network;
    private final ReferenceMemory memory;
    private final List<Turn> turns = new ArrayList<>();
    private final int valueCount;

    ReferenceNetwork(Network network, ReferenceMemory memory, long seed) {
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
    List<Weight> weights() {
        return network.layers().stream()
                .flatMap(layer -> memory.weights(layer).stream())
                .toList();
    }

    void resetStates() {
        turns.forEach(turn -> turn.formula.resetStates());
    }

    /** Computes all values from the inputs, {@code (batch, …)} each. */
    Forward forward(List<NdArray> inputs, boolean training) {
        int batch = inputs.get(0).dim(0);
        @Nullable StepFlow[] makers = new @Nullable StepFlow[valueCount];
        NdArray[] values = new NdArray[valueCount];
        @Nullable NdArray[] masks = new @Nullable NdArray[valueCount];
        List<StepFlow> flows = new ArrayList<>();
        List<Weight> updated = new ArrayList<>();
        double penalty = 0;
        for (int i = 0; i < inputs.size(); i++) {
            values[network.inputs().get(i).value()] = inputs.get(i);
        }
        for (Turn turn : turns) {
            Step step = turn.step;
            LayerFormula formula = turn.formula;
            LayerCall call = call(turn, values, masks, training);
            StepFlow flow = StepFlow.of(step, formula.forward(call), batch);
            for (int i = 0; i < step.outputs().size(); i++) {
                values[step.outputs().get(i)] = flow.outputs().get(i);
                makers[step.outputs().get(i)] = flow;
            }
            if (step.layer().supportsMasking()) {
                masks[step.outputs().get(0)] = formula.outputMask(call);
            }
            List<Weight> own = memory.weights(step.layer());
            call.updates().forEach((weight, update) -> {
                System.arraycopy(update, 0, own.get(weight).values(), 0, update.length);
                updated.add(own.get(weight));
            });
            penalty += flow.penalty();
            flows.add(flow);
        }
        List<Outputs> outputs = new ArrayList<>();
        List<NdArray> predictions = new ArrayList<>();
        for (Network.Output output : network.outputs()) {
            StepFlow maker = makers[output.value()];
            NdArray activated = values[output.value()];
            NdArray logits = maker == null ? activated : maker.logits(output.value());
            predictions.add(activated);
            outputs.add(new Outputs(logits.rows(), activated.rows(), masks[output.value()]));
        }
        return new Forward(
                outputs, predictions, penalty, updated, new Backward(network, memory, flows, values, makers));
    }

    private LayerCall call(Turn turn, NdArray[] values, @Nullable NdArray[] masks, boolean training) {
        Step step = turn.step;
        List<@Nullable NdArray> own = new ArrayList<>();
        List<NdArray> inputs = new ArrayList<>();
        for (int input : step.inputs()) {
            own.add(masks[input]);
            inputs.add(values[input]);
        }
        return new LayerCall(inputs, own, memory.weights(step.layer()), turn.draws, training);
    }
}
