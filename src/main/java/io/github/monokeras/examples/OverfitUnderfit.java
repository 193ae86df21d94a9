package io.github.monokeras.examples;

import static io.github.monokeras.Keras.*;

import io.github.monokeras.Sequential;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.regularizers.L2;
import java.util.List;
import java.util.Random;

/**
 * A large network learns a small noisy table by heart; a cost on its weights, or dropout, keeps it from that, as in
 * TensorFlow's tutorial.
 *
 * @see <a href="https://www.tensorflow.org/tutorials/keras/overfit_and_underfit">Overfit and underfit</a>
 */
public final class OverfitUnderfit {

    private OverfitUnderfit() {}

    /** Trains four networks and prints the losses on what they have seen and on what they have not. */
    public static void main() {
        TrainTestSplit data = noisy(300, 1);
        show("tiny", fit(data, dense(4)));
        show("large", fit(data, dense(128), dense(128)));
        show(
                "large, L2",
                fit(data, dense(128).kernelRegularizer(new L2(0.02)), dense(128).kernelRegularizer(new L2(0.02))));
        show("large, dropout", fit(data, dense(128), new Dropout(0.6), dense(128), new Dropout(0.6)));
    }

    private static Dense dense(int units) {
        return new Dense(units).activation("relu");
    }

    private static void show(String name, History history) {
        System.out.println("%-15s crossentropy %.3f on seen samples, %.3f on others"
                .formatted(name, last(history, "binary_crossentropy"), last(history, "val_binary_crossentropy")));
    }

    static double last(History history, String log) {
        List<Double> values = history.get(log);
        return values.get(values.size() - 1);
    }

    /** Returns the logs of a network of some layers in front of a sigmoid neuron. */
    static History fit(TrainTestSplit data, Layer... layers) {
        setRandomSeed(1);
        try (var model = new Sequential(new Input(10))) {
            for (Layer layer : layers) {
                model.add(layer);
            }
            model.add(new Dense(1).activation("sigmoid"));
            model.compile(optimizer("adam"), loss("binary_crossentropy"), metrics("binary_crossentropy", "accuracy"));
            return model.fit(
                    data.xTrain(), data.yTrain(), epochs(60), verbose(0), validationData(data.xTest(), data.yTest()));
        }
    }

    /** Makes samples of ten features, two of which decide, but for a fifth of the samples that are labelled at random. */
    static TrainTestSplit noisy(int count, long seed) {
        Random random = new Random(seed);
        float[][] features = new float[count][10];
        float[] labels = new float[count];
        for (int sample = 0; sample < count; sample++) {
            for (int feature = 0; feature < 10; feature++) {
                features[sample][feature] = (float) random.nextGaussian();
            }
            boolean decided = features[sample][0] + features[sample][1] > 0;
            labels[sample] = random.nextInt(5) == 0 ? random.nextInt(2) : decided ? 1 : 0;
        }
        return trainTestSplit(features, labels, 0.5, seed);
    }
}
