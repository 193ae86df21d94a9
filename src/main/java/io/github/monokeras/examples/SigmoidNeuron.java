package io.github.monokeras.examples;

import static io.github.monokeras.Keras.verbose;

import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Dense;
import java.util.List;

/** A neuron with two inputs and a sigmoid, and a network of three of them, by hand and in Keras's words. */
public final class SigmoidNeuron {

    private static final double[] INPUT = {2, 3};
    private static final double[] WEIGHTS = {0, 1};

    private SigmoidNeuron() {}

    /** Shows both feed forward the input (2, 3). */
    public static void main() {
        System.out.println("One neuron, weights (0, 1), bias 4");
        System.out.println("  from scratch: " + neuron(WEIGHTS, 4, INPUT));
        System.out.println("  in Keras:     " + neuronInKeras());

        System.out.println("Two such neurons and a third behind them, bias 0");
        double hidden = neuron(WEIGHTS, 0, INPUT);
        System.out.println("  from scratch: " + neuron(WEIGHTS, 0, hidden, hidden));
        System.out.println("  in Keras:     " + networkInKeras());
    }

    /** Returns {@code sigmoid(weights · inputs + bias)}. */
    static double neuron(double[] weights, double bias, double... inputs) {
        double sum = bias;
        for (int i = 0; i < inputs.length; i++) {
            sum += weights[i] * inputs[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    static double neuronInKeras() {
        try (var model = new Sequential(new Dense(1).activation("sigmoid").inputShape(2))) {
            model.setWeights(List.of(new double[][] {{0}, {1}}, new double[] {4}));
            return model.predict(new double[][] {INPUT}, verbose(0)).item();
        }
    }

    static double networkInKeras() {
        var hidden = new Dense(2).activation("sigmoid").inputShape(2);
        var output = new Dense(1).activation("sigmoid");
        try (var model = new Sequential(hidden, output)) {
            hidden.setWeights(List.of(new double[][] {{0, 0}, {1, 1}}, new double[] {0, 0}));
            output.setWeights(List.of(new double[][] {{0}, {1}}, new double[] {0}));
            return model.predict(new double[][] {INPUT}, verbose(0)).item();
        }
    }
}
