package io.github.monokeras.examples;

import static io.github.monokeras.Keras.*;

import io.github.monokeras.Sequential;
import io.github.monokeras.datasets.FashionMnist;
import io.github.monokeras.layers.Conv2D;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.MaxPooling2D;
import io.github.monokeras.layers.Rescaling;
import io.github.monokeras.layers.Reshape;
import io.github.monokeras.losses.SparseCategoricalCrossentropy;
import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.nio.file.Path;
import java.util.Random;

/**
 * Tells pictures apart, as TensorFlow's tutorials on clothing and on convolutional networks do: a dense network first, then
 * one with convolutions.
 *
 * @see <a href="https://www.tensorflow.org/tutorials/keras/classification">Basic classification</a>
 * @see <a href="https://www.tensorflow.org/tutorials/images/cnn">Convolutional neural network</a>
 */
public final class ImageClassification {

    private static final int SIDE = 12;
    private static final int CLASSES = 4;

    private ImageClassification() {}

    /**
     * Trains both networks and prints how often they are right.
     *
     * @param args nothing, for small pictures of bars, crosses and frames that are drawn here; or the folder with the files of
     *     Fashion-MNIST
     */
    public static void main(String[] args) {
        TrainTestSplit data = args.length == 0 ? drawn(1) : FashionMnist.loadData(Path.of(args[0]));
        System.out.println("Dense network:         test accuracy %.3f".formatted(accuracyOfDense(data)));
        System.out.println("Convolutional network: test accuracy %.3f".formatted(accuracyOfConvolutional(data)));
    }

    static double accuracyOfDense(TrainTestSplit data) {
        setRandomSeed(1);
        try (var model = new Sequential(
                input(data),
                new Rescaling(1.0 / 255),
                new Flatten(),
                new Dense(128).activation("relu"),
                new Dense(10))) {
            return accuracy(model, data);
        }
    }

    static double accuracyOfConvolutional(TrainTestSplit data) {
        setRandomSeed(1);
        Shape picture = data.xTrain().shape().withoutBatch();
        try (var model = new Sequential(
                input(data),
                new Rescaling(1.0 / 255),
                new Reshape(picture.dim(0), picture.dim(1), 1),
                new Conv2D(16, 3).activation("relu"),
                new MaxPooling2D(2),
                new Conv2D(32, 3).activation("relu"),
                new Flatten(),
                new Dropout(0.2),
                new Dense(10))) {
            return accuracy(model, data);
        }
    }

    private static Input input(TrainTestSplit data) {
        return new Input(data.xTrain().shape().withoutBatch());
    }

    private static double accuracy(Sequential model, TrainTestSplit data) {
        model.compile(
                optimizer("adam"), loss(new SparseCategoricalCrossentropy().fromLogits(true)), metrics("accuracy"));
        model.fit(data.xTrain(), data.yTrain(), epochs(20), verbose(0));
        return model.evaluate(data.xTest(), data.yTest(), verbose(0)).get("accuracy");
    }

    /** Draws pictures of a bar that lies, a bar that stands, a cross and a frame, each somewhere, in noise. */
    static TrainTestSplit drawn(long seed) {
        Random random = new Random(seed);
        int count = 800;
        float[] pixels = new float[count * SIDE * SIDE];
        int[] labels = new int[count];
        for (int picture = 0; picture < count; picture++) {
            labels[picture] = random.nextInt(CLASSES);
            int top = random.nextInt(SIDE - 6);
            int left = random.nextInt(SIDE - 6);
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    int place = (picture * SIDE + y) * SIDE + x;
                    boolean ink = isInked(labels[picture], x - left, y - top);
                    pixels[place] = (ink ? 160 : 0) + random.nextInt(96);
                }
            }
        }
        Tensor x = Tensor.of(Shape.of(count, SIDE, SIDE), pixels);
        return trainTestSplit(x, labels, 0.25, seed);
    }

    private static boolean isInked(int shape, int x, int y) {
        if (x < 0 || y < 0 || x > 6 || y > 6) {
            return false;
        }
        return switch (shape) {
            case 0 -> y == 3;
            case 1 -> x == 3;
            case 2 -> x == 3 || y == 3;
            default -> x == 0 || y == 0 || x == 6 || y == 6;
        };
    }
}
