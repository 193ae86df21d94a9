package io.github.monokeras.examples;

import static io.github.monokeras.Keras.*;

import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.preprocessing.TrainTestSplit;
import java.util.Random;

/**
 * Predicts how far cars go on a gallon, as TensorFlow's regression tutorial does: features brought to one scale, then a line,
 * then a network. The cars are made up, by a formula with noise.
 *
 * @see <a href="https://www.tensorflow.org/tutorials/keras/regression">Basic regression</a>
 */
public final class FuelRegression {

    private FuelRegression() {}

    /** Trains both models and prints their mean errors, in miles per gallon. */
    public static void main() {
        TrainTestSplit cars = cars(400, 1);
        System.out.println("A linear model: test error %.2f MPG".formatted(error(cars)));
        System.out.println("A network:      test error %.2f MPG"
                .formatted(error(cars, new Dense(64).activation("relu"), new Dense(64).activation("relu"))));
    }

    /** Returns the mean absolute error of so many hidden layers behind the normalization. */
    static double error(TrainTestSplit cars, Dense... hidden) {
        setRandomSeed(1);
        var normalizer = new Normalization();
        normalizer.adapt(cars.xTrain());
        try (var model = new Sequential(normalizer)) {
            for (Dense layer : hidden) {
                model.add(layer);
            }
            model.add(new Dense(1));
            model.compile(optimizer(new Adam(hidden.length == 0 ? 0.1 : 0.003)), loss("mean_absolute_error"));
            model.fit(cars.xTrain(), cars.yTrain(), epochs(100), verbose(0), validationSplit(0.2));
            return model.evaluate(cars.xTest(), cars.yTest(), verbose(0)).loss();
        }
    }

    /** Makes cars of weight (pounds), horsepower and cylinders; heavy and strong ones need more, the more so the heavier. */
    static TrainTestSplit cars(int count, long seed) {
        Random random = new Random(seed);
        float[][] features = new float[count][];
        float[] milesPerGallon = new float[count];
        for (int car = 0; car < count; car++) {
            float weight = 1600 + 3400 * random.nextFloat();
            float horsepower = 45 + 0.035f * (weight - 1600) + 60 * random.nextFloat();
            int cylinders = weight < 2500 ? 4 : weight < 3500 ? 6 : 8;
            features[car] = new float[] {weight, horsepower, cylinders};
            milesPerGallon[car] = (float) (75_000 / (weight + 8 * horsepower) + random.nextGaussian());
        }
        return trainTestSplit(features, milesPerGallon, 0.2, seed);
    }
}
