package io.github.monokeras.examples;

import static io.github.monokeras.Keras.*;

import io.github.monokeras.Sequential;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.datasets.BreastCancer;
import io.github.monokeras.datasets.LabelledTable;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.plots.TrainingCurves;
import io.github.monokeras.preprocessing.MinMaxScaler;
import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** One sigmoid neuron tells malignant tumours from benign ones, ten times over: the article's way, and a better one. */
public final class BreastCancerNeuron {

    /** Where the picture of the ten runs goes. */
    public static final Path PICTURE = Path.of("target", "breast-cancer.png");

    private static final LabelledTable DATA = BreastCancer.loadData();

    /** One run: the shares of the test samples and of all samples that it gets right, and what it learned. */
    record Run(double testAccuracy, double totalAccuracy, Weights weights, History history) {}

    private BreastCancerNeuron() {}

    /** Runs both ways on both backends, prints tables of their accuracies, and draws the article's figure. */
    public static void main() {
        System.out.println("The article's way: no bias, mean squared error, 500 steps on all samples");
        List<Run> djl = tenRuns("djl", seed -> articleRun("djl", seed));
        List<Run> reference = tenRuns("reference", seed -> articleRun("reference", seed));
        System.out.println("  largest difference of a weight: %.1e".formatted(largestDifference(djl, reference)));

        System.out.println("A better way: standardised features, bias, cross-entropy, Adam, 30 epochs of batches");
        List<Run> better = tenRuns("djl", seed -> betterRun("djl", seed));
        List<Run> again = tenRuns("reference", seed -> betterRun("reference", seed));
        System.out.println("  largest difference of a weight: %.1e".formatted(largestDifference(better, again)));

        TrainingCurves.of(djl.stream().map(Run::history).toList())
                .title("Breast cancer, one neuron, ten runs")
                .save(PICTURE);
        System.out.println("Loss and accuracy of the article's ten runs: " + PICTURE);
    }

    /** Features between 0 and 1; the gradient is summed over the samples, and half of Keras's, which is a mean. */
    static Run articleRun(String backend, int seed) {
        setRandomSeed(seed);
        Tensor x = new MinMaxScaler().fitTransform(DATA.x());
        TrainTestSplit split = trainTestSplit(x, DATA.y(), 0.2, seed);
        int samples = split.xTrain().shape().dim(0);
        try (var model =
                new Sequential(new Dense(1).activation("sigmoid").useBias(false).inputShape(30))) {
            model.backend(backend)
                    .compile(optimizer(new SGD(0.01 * samples / 2)), loss("mean_squared_error"), metrics("accuracy"));
            return run(model, x, split, samples, 500);
        }
    }

    static Run betterRun(String backend, int seed) {
        setRandomSeed(seed);
        TrainTestSplit split = trainTestSplit(DATA.x(), DATA.y(), 0.2, seed);
        var normalization = new Normalization();
        normalization.adapt(split.xTrain());
        try (var model = new Sequential(normalization, new Dense(1).activation("sigmoid"))) {
            model.backend(backend).compile(optimizer(new Adam(0.01)), loss("binary_crossentropy"), metrics("accuracy"));
            return run(model, DATA.x(), split, 32, 30);
        }
    }

    private static Run run(Sequential model, Tensor x, TrainTestSplit split, int batchSize, int epochs) {
        History history = model.fit(
                split.xTrain(),
                split.yTrain(),
                epochs(epochs),
                batchSize(batchSize),
                verbose(0),
                validationData(split.xTest(), split.yTest()));
        double test = model.evaluate(split.xTest(), split.yTest(), verbose(0)).get("accuracy");
        double total = model.evaluate(x, DATA.y(), verbose(0)).get("accuracy");
        Weights learned = model.getLayer(model.layers().size() - 1).getWeights();
        return new Run(test, total, learned, history);
    }

    private static List<Run> tenRuns(String name, IntFunction<Run> runOfSeed) {
        List<Run> runs = IntStream.rangeClosed(1, 10).mapToObj(runOfSeed).toList();
        System.out.println("  %-9s  test accuracy %s  total %s"
                .formatted(name, summary(runs, Run::testAccuracy), summary(runs, Run::totalAccuracy)));
        return runs;
    }

    static double mean(List<Run> runs, ToDoubleFunction<Run> accuracy) {
        return runs.stream().mapToDouble(accuracy).average().orElseThrow();
    }

    private static String summary(List<Run> runs, ToDoubleFunction<Run> accuracy) {
        double mean = mean(runs, accuracy);
        double squares = runs.stream()
                .mapToDouble(run -> Math.pow(accuracy.applyAsDouble(run) - mean, 2))
                .sum();
        return "%.2f %% (s = %.2f)".formatted(100 * mean, 100 * Math.sqrt(squares / (runs.size() - 1)));
    }

    private static double largestDifference(List<Run> some, List<Run> others) {
        return IntStream.range(0, some.size())
                .mapToDouble(i ->
                        some.get(i).weights().maxAbsDifference(others.get(i).weights()))
                .max()
                .orElseThrow();
    }
}
