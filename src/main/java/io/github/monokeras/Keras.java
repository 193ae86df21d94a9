package io.github.monokeras;

import io.github.monokeras.backend.Threads;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.keywords.BatchSize;
import io.github.monokeras.keywords.Callbacks;
import io.github.monokeras.keywords.ClassWeight;
import io.github.monokeras.keywords.Epochs;
import io.github.monokeras.keywords.InitialEpoch;
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
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.preprocessing.Dataset;
import io.github.monokeras.preprocessing.ImageDatasetFromDirectory;
import io.github.monokeras.preprocessing.PadSequences;
import io.github.monokeras.preprocessing.TextDataset;
import io.github.monokeras.preprocessing.TextDatasetFromDirectory;
import io.github.monokeras.preprocessing.TimeseriesDatasetFromArray;
import io.github.monokeras.preprocessing.ToCategorical;
import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.text.TextStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Every keyword argument, and what Keras sets for the whole process: the one static import of a program.
 *
 * <p>{@code import static io.github.monokeras.Keras.*;}
 */
public final class Keras extends CompileKeywords {

    private Keras() {}

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
     * Brings sequences to one length, {@code (sequences, length)}: that of the longest, zeros in front.
     *
     * @see PadSequences for the options
     */
    public static Tensor padSequences(Object sequences) {
        return new PadSequences().of(sequences);
    }

    /**
     * Cuts a series into windows of a length, each with the target of its place.
     *
     * @see TimeseriesDatasetFromArray for the options
     */
    public static Dataset timeseriesDatasetFromArray(Object data, Object targets, int sequenceLength) {
        return new TimeseriesDatasetFromArray(sequenceLength).of(data, targets);
    }

    /**
     * Reads pictures from a folder with a folder for each class.
     *
     * @see ImageDatasetFromDirectory for the options
     */
    public static Dataset imageDatasetFromDirectory(Path directory) {
        return new ImageDatasetFromDirectory().of(directory);
    }

    /**
     * Reads texts from a folder with a folder for each class.
     *
     * @see TextDatasetFromDirectory for the options
     */
    public static TextDataset textDatasetFromDirectory(Path directory) {
        return new TextDatasetFromDirectory().of(directory);
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

    /**
     * Sets how many threads PyTorch may use for one operation: the first call of a program, before any model computes.
     *
     * <p>The environment variables {@code OMP_NUM_THREADS} and {@code MKL_NUM_THREADS} and DJL's system property
     * {@code ai.djl.pytorch.num_threads} go before it. MXNet reads {@code OMP_NUM_THREADS} alone; the reference backend is
     * one thread.
     *
     * @param threads at least 0; default 0: half of the processors that Java may use, at least 1
     * @throws IllegalArgumentException if it is negative
     * @throws IllegalStateException if PyTorch has started already with another number
     * @see <a href="https://www.tensorflow.org/api_docs/python/tf/config/threading/set_intra_op_parallelism_threads">
     *     tf.config.threading.set_intra_op_parallelism_threads</a>
     */
    public static void setIntraOpParallelismThreads(int threads) {
        Threads.choose(threads);
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
