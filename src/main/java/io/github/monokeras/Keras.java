package io.github.monokeras;

import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.keywords.BatchSize;
import io.github.monokeras.keywords.Callbacks;
import io.github.monokeras.keywords.ClassWeight;
import io.github.monokeras.keywords.Epochs;
import io.github.monokeras.keywords.InitialEpoch;
import io.github.monokeras.keywords.LossKeyword;
import io.github.monokeras.keywords.LossWeights;
import io.github.monokeras.keywords.Metrics;
import io.github.monokeras.keywords.OptimizerKeyword;
import io.github.monokeras.keywords.PerOutput;
import io.github.monokeras.keywords.SampleWeight;
import io.github.monokeras.keywords.Shuffle;
import io.github.monokeras.keywords.Steps;
import io.github.monokeras.keywords.StepsPerEpoch;
import io.github.monokeras.keywords.ValidationBatchSize;
import io.github.monokeras.keywords.ValidationData;
import io.github.monokeras.keywords.ValidationFreq;
import io.github.monokeras.keywords.ValidationSplit;
import io.github.monokeras.keywords.ValidationSteps;
import io.github.monokeras.keywords.Verbose;
import io.github.monokeras.keywords.WeightedMetrics;
import io.github.monokeras.losses.CustomLoss;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.ops.Expression;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.preprocessing.ToCategorical;
import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.text.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Every keyword argument, and what Keras sets for the whole process: the one static import of a program.
 *
 * <p>{@code import static io.github.monokeras.Keras.*;}
 */
public final class Keras {

    private Keras() {}

    /** {@code compile}: the optimizer by Keras's name, as {@code "sgd"}, in any case. */
    public static OptimizerKeyword optimizer(String name) {
        return optimizer(Optimizer.of(name));
    }

    /** {@code compile}: the optimizer. */
    public static OptimizerKeyword optimizer(Optimizer optimizer) {
        return new OptimizerKeyword(optimizer);
    }

    /** {@code compile}: the loss by Keras's name, as {@code "mean_squared_error"} or {@code "mse"}. */
    public static LossKeyword loss(String name) {
        return loss(Loss.of(name));
    }

    /** {@code compile}: the loss. */
    public static LossKeyword loss(Loss loss) {
        return new LossKeyword(loss);
    }

    /** {@code compile}: a formula of one's own: {@code loss((yTrue, yPred) -> yTrue.minus(yPred).square())}. */
    public static LossKeyword loss(BinaryOperator<Expression> formula) {
        return loss(CustomLoss.of("loss", formula));
    }

    /** {@code compile}: a loss, by name or not, for each output in order. */
    public static LossKeyword loss(List<?> ofOutputs) {
        return LossKeyword.of(ofOutputs);
    }

    /** {@code compile}: a loss, by name or not, for outputs by name; the others are not trained. */
    public static LossKeyword loss(Map<String, ?> byOutput) {
        return LossKeyword.of(byOutput);
    }

    /** {@code compile}: how much the loss of each output counts, in order; default 1. */
    public static LossWeights lossWeights(double... weights) {
        return new LossWeights(PerOutput.inOrder(Arrays.stream(weights).boxed().toList()));
    }

    /** {@code compile}: how much the loss of outputs counts, by name; default 1. */
    public static LossWeights lossWeights(Map<String, Double> byOutput) {
        return new LossWeights(PerOutput.byName(byOutput));
    }

    /**
     * {@code compile}: what to measure beside the loss: names, as {@code "mae"}, and metrics; for several outputs a list of them
     * for each; default nothing.
     */
    public static Metrics metrics(Object... namesAndMetrics) {
        return Metrics.of(namesAndMetrics);
    }

    /** {@code compile}: what to measure of outputs by name: a name, a metric or a list of them for each. */
    public static Metrics metrics(Map<String, ?> byOutput) {
        return Metrics.of(byOutput);
    }

    /**
     * Starts a metric by itself, without a model: {@code metric(new Precision()).updateState(yTrue, yPred).result()}.
     *
     * @see MetricState
     */
    public static MetricState metric(Metric metric) {
        return new MetricState(metric);
    }

    /** Starts a metric by itself, by Keras's name, as {@link #metric(Metric)}. */
    public static MetricState metric(String name) {
        return metric(Metric.of(name));
    }

    /** {@code compile}: what to measure with the samples' weights: names and metrics, as {@code metrics}; default nothing. */
    public static WeightedMetrics weightedMetrics(Object... namesAndMetrics) {
        return new WeightedMetrics(Metrics.of(namesAndMetrics).value());
    }

    /** {@code fit}: up to which epoch to train, at least 1; default 1. */
    public static Epochs epochs(int epochs) {
        return new Epochs(epochs);
    }

    /** {@code fit}: after which epoch to begin, at least 0; default 0. */
    public static InitialEpoch initialEpoch(int initialEpoch) {
        return new InitialEpoch(initialEpoch);
    }

    /** {@code fit}, {@code evaluate}, {@code predict}: how many samples make one batch, at least 1; default 32. */
    public static BatchSize batchSize(int batchSize) {
        return new BatchSize(batchSize);
    }

    /** {@code fit}, {@code evaluate}, {@code predict}: 0 prints nothing, 1 a bar, 2 a line for each epoch; default 1. */
    public static Verbose verbose(int verbose) {
        return new Verbose(verbose);
    }

    /** {@code fit}: whether the samples get a new random order for every epoch; default true. */
    public static Shuffle shuffle(boolean shuffle) {
        return new Shuffle(shuffle);
    }

    /** {@code fit}: the share of the samples, the last ones, to evaluate instead of train on; default 0. */
    public static ValidationSplit validationSplit(double share) {
        return new ValidationSplit(share);
    }

    /** {@code fit}: samples and labels to evaluate after every epoch, of any kind that {@code fit} takes; default none. */
    public static ValidationData validationData(Object x, Object y) {
        return new ValidationData(x, y, null);
    }

    /** {@code fit}: samples, labels and weights to evaluate after every epoch; default none. */
    public static ValidationData validationData(Object x, Object y, Object sampleWeight) {
        return new ValidationData(x, y, sampleWeight);
    }

    /** {@code fit}: after each how many epochs to evaluate the validation data, at least 1; default 1. */
    public static ValidationFreq validationFreq(int epochs) {
        return new ValidationFreq(epochs);
    }

    /** {@code fit}: after which epochs to evaluate the validation data, counted from 1. */
    public static ValidationFreq validationFreq(List<Integer> epochs) {
        return new ValidationFreq(1, epochs);
    }

    /** {@code fit}: how many validation samples make one batch, at least 1; default as in training. */
    public static ValidationBatchSize validationBatchSize(int batchSize) {
        return new ValidationBatchSize(batchSize);
    }

    /** {@code fit}: how many batches of the validation data to evaluate, at least 1; default all. */
    public static ValidationSteps validationSteps(int steps) {
        return new ValidationSteps(steps);
    }

    /** {@code fit}: how many batches make one epoch, at least 1; the next goes on where it ended; default all. */
    public static StepsPerEpoch stepsPerEpoch(int steps) {
        return new StepsPerEpoch(steps);
    }

    /** {@code evaluate}, {@code predict}: after how many batches to end, at least 1; default behind all. */
    public static Steps steps(int steps) {
        return new Steps(steps);
    }

    /** {@code fit}, {@code trainOnBatch}: how much each class number counts in the loss; default 1 for all. */
    public static ClassWeight classWeight(Map<Integer, Double> weights) {
        return new ClassWeight(weights);
    }

    /**
     * {@code fit}, {@code evaluate}, {@code trainOnBatch}, {@code testOnBatch}: how much each sample counts in the loss and the
     * weighted metrics, {@code (samples,)}; default 1 for all.
     */
    public static SampleWeight sampleWeight(Object weights) {
        return new SampleWeight(weights);
    }

    /** {@code fit}, {@code evaluate}, {@code predict}: who is told how the run goes on, in order; default nobody. */
    public static Callbacks callbacks(Callback... callbacks) {
        return new Callbacks(List.of(callbacks));
    }

    /**
     * Turns class numbers into one-hot rows: {@code {0, 2}} into {@code {{1, 0, 0}, {0, 0, 1}}}.
     *
     * @see ToCategorical#of(Object)
     */
    public static Tensor toCategorical(Object labels) {
        return ToCategorical.of(labels);
    }

    /**
     * Splits samples at random into a part to train on and a part to test with, as scikit-learn's {@code train_test_split}.
     *
     * @see TrainTestSplit#of(Object, Object, double, long)
     */
    public static TrainTestSplit trainTestSplit(Object x, Object y, double testSize, long seed) {
        return TrainTestSplit.of(x, y, testSize, seed);
    }

    /**
     * Settles all that is random in models made from now on: first weights and the order of samples.
     *
     * <p>The same program repeats itself to the bit on one backend. The numbers come from {@link java.util.Random}, whose
     * documentation fixes them for all machines; they are not those of Python.
     *
     * @see <a href="https://keras.io/api/utils/python_utils/#set_random_seed-function">keras.utils.set_random_seed</a>
     */
    public static void setRandomSeed(long seed) {
        Seeds.set(seed);
    }

    /** Starts the automatic names of layers and models again: the next {@code Dense} is {@code dense}. */
    public static void clearSession() {
        AutoNames.reset();
    }

    /** Chooses the style of everything that is printed from now on; default {@link TextStyle#KERAS_2}. */
    public static void setTextStyle(TextStyle style) {
        TextStyle.use(style);
    }
}
