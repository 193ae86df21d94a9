package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.Step;
import io.github.monokeras.backend.djl.activations.DjlActivations;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.backend.djl.layers.LayerCall;
import io.github.monokeras.backend.djl.layers.LayerFormula;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one batch by their numbers. */
final class Values {

    private final NDArray[] arrays;
    private final NDArray[] logits;
    private final @Nullable NDArray[] masks;

    Values(int count) {
        arrays = new NDArray[count];
        logits = new NDArray[count];
        masks = new NDArray[count];
    }

    /** Returns a value, {@code (batch, …)}. */
    NDArray of(int number) {
        return arrays[number];
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

    Outputs outputs(int number) {
        return new Outputs(logits[number], arrays[number], masks[number]);
    }

    /** Sets a value that enters. */
    void enter(int number, NDArray input) {
        arrays[number] = input;
        logits[number] = input;
    }

    /** Sets what one turn of a layer makes. */
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
}
