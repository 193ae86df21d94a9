package io.github.monokeras.layers;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.tensor.Shape;
import java.util.List;

/** What recurrent layers refuse. */
final class RecurrentOptions {

    private RecurrentOptions() {}

    /** Returns a rate of dropout if it is one. */
    static double rate(RecurrentLayer<?> layer, String option, double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException(
                    "%s: %s must be at least 0 and below 1, got %s".formatted(layer.className(), option, rate));
        }
        return rate;
    }

    /** Returns an activation if as many numbers leave it as go in. */
    static Activation activation(RecurrentLayer<?> layer, String option, Activation activation) {
        if (activation == Activation.GLU) {
            throw new IllegalArgumentException(
                    "%s: %s must give as many numbers as it takes, got glu; choose another one"
                            .formatted(layer.className(), option));
        }
        return activation;
    }

    /** Refuses inputs that are not sequences, with as many states as the layer has or none. */
    static void requireInputs(RecurrentLayer<?> layer, List<Shape> inputs) {
        Shape sequence = inputs.get(0);
        if (sequence.rank() != 2 || sequence.dim(1) < 1) {
            throw new IllegalArgumentException(
                    "%s: an input sample must be of shape (time, features) with known features, got shape %s"
                            .formatted(layer.who(), sequence));
        }
        int states = layer.states();
        if (inputs.size() != 1 && inputs.size() != 1 + states) {
            throw new IllegalArgumentException("%s: takes 1 input, or %d with the initial %s, got %d"
                    .formatted(layer.who(), 1 + states, states == 1 ? "state" : "states", inputs.size()));
        }
        Shape state = Shape.of(layer.units());
        for (Shape given : inputs.subList(1, inputs.size())) {
            if (!given.equals(state)) {
                throw new IllegalArgumentException(
                        "%s: an initial state must be of shape %s, as many as its units, got %s"
                                .formatted(layer.who(), state, given));
            }
        }
    }
}
