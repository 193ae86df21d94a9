package io.github.monokeras.examples;

import static io.github.monokeras.Keras.*;

import io.github.monokeras.Sequential;
import io.github.monokeras.initializers.RandomNormal;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.Weights;

/**
 * Two inputs, two hidden neurons and one output learn to tell women (1) from men (0) by weight and height: from scratch, and
 * in Keras's words from the same first weights.
 */
public final class TwoTwoOneNetwork {

    /** Weight above 135 lb and height above 66 in, of Alice, Bob, Charlie and Diana. */
    static final double[][] PEOPLE = {{-2, -1}, {25, 6}, {17, 4}, {-15, -6}};

    static final double[] LABELS = {1, 0, 0, 1};

    /** Two people whom the network has not seen. */
    static final double[][] EMILY_AND_FRANK = {{-7, -3}, {20, 2}};

    private TwoTwoOneNetwork() {}

    /** Trains both ways and compares what they say of two people they have not seen. */
    public static void main() {
        setRandomSeed(1);
        try (var model = network()) {
            model.compile(optimizer(new SGD(0.1)), loss("mean_squared_error"));
            var fromScratch = new FromScratch(model.getWeights());

            model.fit(PEOPLE, LABELS, epochs(1000), batchSize(1), shuffle(false), verbose(0));
            for (int epoch = 0; epoch < 1000; epoch++) {
                for (int i = 0; i < PEOPLE.length; i++) {
                    fromScratch.learn(PEOPLE[i], LABELS[i], 0.1);
                }
            }

            var said = model.predict(EMILY_AND_FRANK, verbose(0));
            System.out.println("Emily (-7, -3): from scratch %.3f, in Keras %.3f"
                    .formatted(fromScratch.predict(EMILY_AND_FRANK[0]), said.get(0, 0)));
            System.out.println("Frank (20, 2):  from scratch %.3f, in Keras %.3f"
                    .formatted(fromScratch.predict(EMILY_AND_FRANK[1]), said.get(1, 0)));
        }
    }

    static Sequential network() {
        var normal = new RandomNormal().stddev(1);
        return new Sequential(
                new Dense(2)
                        .activation("sigmoid")
                        .kernelInitializer(normal)
                        .biasInitializer(normal)
                        .inputShape(2),
                new Dense(1).activation("sigmoid").kernelInitializer(normal).biasInitializer(normal));
    }

    /** The same network and its gradients by hand: h = sigmoid(W x + b), o = sigmoid(v · h + c), loss (y - o)². */
    static final class FromScratch {

        final double[][] w;
        final double[] b;
        final double[][] v;
        final double[] c;

        FromScratch(Weights start) {
            w = start.get(0).toDoubleMatrix();
            b = start.get(1).toDoubleArray();
            v = start.get(2).toDoubleMatrix();
            c = start.get(3).toDoubleArray();
        }

        double hidden(int i, double[] x) {
            return sigmoid(w[0][i] * x[0] + w[1][i] * x[1] + b[i]);
        }

        double predict(double[] x) {
            return sigmoid(v[0][0] * hidden(0, x) + v[1][0] * hidden(1, x) + c[0]);
        }

        /** Returns dL/dw of the first weight of all, then moves each weight against its derivative. */
        double learn(double[] x, double y, double learningRate) {
            double[] h = {hidden(0, x), hidden(1, x)};
            double o = predict(x);
            double dLoss = -2 * (y - o) * o * (1 - o);
            double firstDerivative = dLoss * v[0][0] * h[0] * (1 - h[0]) * x[0];
            for (int i = 0; i < 2; i++) {
                double dHidden = dLoss * v[i][0] * h[i] * (1 - h[i]);
                v[i][0] -= learningRate * dLoss * h[i];
                w[0][i] -= learningRate * dHidden * x[0];
                w[1][i] -= learningRate * dHidden * x[1];
                b[i] -= learningRate * dHidden;
            }
            c[0] -= learningRate * dLoss;
            return firstDerivative;
        }

        private static double sigmoid(double z) {
            return 1 / (1 + Math.exp(-z));
        }
    }
}
