package io.github.monokeras.examples;

import static io.github.monokeras.Keras.*;

import io.github.monokeras.Sequential;
import io.github.monokeras.callbacks.TerminateOnNaN;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.optimizers.SGD;

/**
 * A neuron learns to output its input: from scratch with error, delta and alpha, and the same in Keras's words.
 *
 * <p>The delta from scratch is {@code prediction - goal}; the gradient of the mean squared error is twice that, so alpha is
 * twice Keras's learning rate.
 */
public final class IdentityNeuron {

    private IdentityNeuron() {}

    /** Shows one step, a learning rate that overshoots, and one that arrives. */
    public static void main() {
        System.out.println("One step from input 1, alpha 1");
        System.out.println("  from scratch: weight " + fromScratch(1, 1, 1));
        System.out.println("  in Keras:     weight " + inKeras(1, 1, 1));

        System.out.println("Four steps from input 2, alpha 1: each one overshoots the last");
        System.out.println("  from scratch: weight " + fromScratch(2, 1, 4));
        System.out.println("  in Keras:     weight " + inKeras(2, 1, 4));
        System.out.println("Five hundred of them end in no number at all, and Keras stops");
        System.out.println("  in Keras:     weight " + inKeras(2, 1, 500));

        System.out.println("Eighteen steps from input 2, alpha 0.1: the weight is 1 - 0.6^n after n of them");
        System.out.println("  from scratch: weight " + fromScratch(2, 0.1, 18));
        System.out.println("  in Keras:     weight " + inKeras(2, 0.1, 18));
    }

    /** Learns {@code prediction = input * weight} by hand, and returns the weight. */
    static double fromScratch(double input, double alpha, int steps) {
        double goal = input;
        double weight = 0;
        for (int step = 1; step <= steps; step++) {
            double prediction = input * weight;
            double error = (prediction - goal) * (prediction - goal);
            double delta = prediction - goal;
            weight -= alpha * delta * input;
            if (step <= 4) {
                System.out.println(
                        "  step %d: prediction %s, error %s, delta %s".formatted(step, prediction, error, delta));
            }
        }
        return weight;
    }

    /** Learns the same with a neuron of Keras's, and returns the weight. */
    static double inKeras(double input, double alpha, int steps) {
        var layer = new Dense(1).useBias(false).kernelInitializer("zeros").inputShape(1);
        try (var model = new Sequential(layer)) {
            model.compile(optimizer(new SGD(alpha / 2)), loss("mean_squared_error"));
            model.fit(input, input, epochs(steps), verbose(0), callbacks(new TerminateOnNaN()));
            return layer.getWeights().get(0).item();
        }
    }
}
