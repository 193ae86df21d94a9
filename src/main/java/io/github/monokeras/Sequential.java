package io.github.monokeras;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.Network;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.keywords.BatchSize;
import io.github.monokeras.keywords.CompileKeyword;
import io.github.monokeras.keywords.EvaluateKeyword;
import io.github.monokeras.keywords.FitArguments;
import io.github.monokeras.keywords.FitKeyword;
import io.github.monokeras.keywords.PredictKeyword;
import io.github.monokeras.keywords.RunArguments;
import io.github.monokeras.keywords.SampleWeight;
import io.github.monokeras.keywords.TrainOnBatchKeyword;
import io.github.monokeras.keywords.Verbose;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import io.github.monokeras.text.Console;
import io.github.monokeras.training.SessionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A model whose layers stand one after another.
 *
 * <p>Data come as primitive arrays ({@code float[]}, {@code double[][]}, {@code int[]} …), a number, nested lists of
 * numbers or {@link Tensor}s. A row of numbers is a column of samples with one feature each.
 *
 * <p>Any number of threads may predict at a time, also while another trains. Closing frees native memory at once; a model
 * that is forgotten gives it back when the garbage collector finds it.
 *
 * @see <a href="https://keras.io/api/models/sequential/">keras.Sequential</a>
 */
public final class Sequential implements AutoCloseable {

    private final String name = AutoNames.next("Sequential");
    private final Random random = new Random(Seeds.next());
    private final LayerStack stack = new LayerStack(name, random);
    private final ModelTraining training = new ModelTraining(name, stack, random);

    /**
     * Makes a model of layers, which it takes for its own.
     *
     * @throws IllegalStateException if a layer is in use by another model
     * @throws IllegalArgumentException if a layer does not fit behind the one before it
     */
    public Sequential(Layer... layers) {
        this(List.of(layers));
    }

    /** Makes a model of layers, as {@link #Sequential(Layer...)}. */
    public Sequential(List<? extends Layer> layers) {
        stack.addAll(layers);
    }

    /** Adds a layer behind the last; the weights of the others stay. */
    public void add(Layer layer) {
        stack.addAll(List.of(layer));
    }

    /**
     * Takes the last layer away; the weights of the others stay.
     *
     * @throws IllegalStateException if there is none
     */
    public void pop() {
        stack.pop();
    }

    /**
     * Chooses what computes, by name: {@code "djl"} or {@code "reference"}; default the system property
     * {@code monokeras.backend}, or djl. Weights stay.
     */
    public Sequential backend(String backendName) {
        return backend(Backend.of(backendName));
    }

    /** Chooses what computes, as {@code new DjlBackend().device("cpu")}. Weights stay. */
    public Sequential backend(Backend backend) {
        stack.backend(backend);
        return this;
    }

    /**
     * Says how to train: {@code optimizer(…)}, default rmsprop, {@code loss(…)} and, if wanted, {@code metrics(…)} and
     * {@code weightedMetrics(…)}. The weights stay, the optimizer starts anew; layers are frozen or not as they say now.
     *
     * @throws IllegalArgumentException if the loss is missing, or a keyword is given twice
     */
    public void compile(CompileKeyword... keywords) {
        training.compile(keywords);
    }

    /**
     * Trains, and goes on where the last call stopped.
     *
     * @param x the inputs, {@code (samples, …)}
     * @param y the labels, {@code (samples, …)}, a last axis of length 1 being optional
     * @param keywords as {@code epochs(500)}; see {@link FitArguments} for all and their defaults
     * @return the logs of every epoch
     * @throws IllegalArgumentException if data and model do not fit each other; nothing is changed
     * @throws IllegalStateException before {@code compile}, after {@code close}, or while another {@code fit} runs
     * @throws java.util.concurrent.CancellationException if the thread is interrupted: the weights are those of the last
     *     finished batch, and the thread stays interrupted
     */
    public History fit(Object x, Object y, FitKeyword... keywords) {
        return training.fit(Tensor.from(x), Tensor.from(y), FitArguments.of(keywords));
    }

    /**
     * Returns the loss and the metrics of labelled samples.
     *
     * @param keywords {@code batchSize(…)}, default 32, and {@code verbose(…)}, default 1
     * @throws IllegalArgumentException if data and model do not fit each other
     * @throws IllegalStateException before {@code compile}, without input shape, or after {@code close}
     */
    public Evaluation evaluate(Object x, Object y, EvaluateKeyword... keywords) {
        return training.evaluate(Tensor.from(x), Tensor.from(y), RunArguments.of("evaluate", keywords));
    }

    /**
     * Returns the outputs for inputs, {@code (samples, …)}.
     *
     * @param keywords {@code batchSize(…)}, default 32, and {@code verbose(…)}, default 1
     * @throws IllegalArgumentException if data and model do not fit each other
     * @throws IllegalStateException without input shape, or after {@code close}
     */
    public Tensor predict(Object x, PredictKeyword... keywords) {
        return ModelPrediction.of(name, stack, Tensor.from(x), RunArguments.of("predict", keywords));
    }

    /**
     * Does one step of training on all samples at once, and returns the loss and the metrics of before it.
     *
     * @param keywords {@code sampleWeight(…)} or {@code classWeight(…)}
     * @throws IllegalArgumentException if data and model do not fit each other
     * @throws IllegalStateException before {@code compile}, or after {@code close}
     */
    public Evaluation trainOnBatch(Object x, Object y, TrainOnBatchKeyword... keywords) {
        return training.trainOnBatch(Tensor.from(x), Tensor.from(y), FitArguments.of("trainOnBatch", keywords));
    }

    /** Returns the loss and the metrics of one batch, as {@link #evaluate} with all samples at once and nothing printed. */
    public Evaluation testOnBatch(Object x, Object y, SampleWeight... sampleWeight) {
        List<EvaluateKeyword> keywords = new ArrayList<>(List.of(sampleWeight));
        keywords.addAll(List.of(new BatchSize(Integer.MAX_VALUE), new Verbose(0)));
        return evaluate(x, y, keywords.toArray(EvaluateKeyword[]::new));
    }

    /** Returns the outputs for one batch, as {@link #predict} with all samples at once and nothing printed. */
    public Tensor predictOnBatch(Object x) {
        return predict(x, new BatchSize(Integer.MAX_VALUE), new Verbose(0));
    }

    /** Starts the running means of loss and metrics again; every epoch and evaluation does so by itself. */
    public void resetMetrics() {
        training.resetMetrics();
    }

    /** Returns a copy of all weights, layer by layer. */
    public Weights getWeights() {
        return stack.session("getWeights").weights();
    }

    /**
     * Replaces all weights.
     *
     * @param weights the values in the order and shapes of {@link #getWeights()}, each an array, a nested array, a
     *     {@link Tensor} or a list of numbers
     * @throws IllegalArgumentException if their number or a shape differs, or a value is not finite; the old ones stay
     */
    public void setWeights(List<?> weights) {
        Network network = stack.network("setWeights");
        new SessionModel(name, network, Map.of(), stack.session("setWeights")).setWeights(weights);
    }

    /** Prints a table of the layers, their output shapes and their numbers of weights. */
    public void summary() {
        summary(Console.standard()::print);
    }

    /** Hands the table of {@link #summary()} to somebody else, as {@code summary(print_fn=…)}. */
    public void summary(Consumer<String> printFn) {
        printFn.accept(ModelSummary.of(name, stack, training.optimizerVariables()));
    }

    /** Returns how many numbers the weights hold. */
    public long countParams() {
        return stack.network("countParams").countParams();
    }

    /** Returns the layers, the input's first. */
    public List<Layer> layers() {
        return stack.layers();
    }

    /**
     * Returns the layer of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Layer getLayer(String layerName) {
        return layers().stream()
                .filter(layer -> layer.name().equals(layerName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("getLayer: name must be one of %s, got \"%s\""
                        .formatted(layers().stream().map(Layer::name).toList(), layerName)));
    }

    /**
     * Returns the layer at an index, from 0.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Layer getLayer(int index) {
        if (index < 0 || index >= layers().size()) {
            throw new IllegalArgumentException(
                    "getLayer: index must be at least 0 and below %d, got %d".formatted(layers().size(), index));
        }
        return layers().get(index);
    }

    /** Returns the model's name, as {@code sequential_1}. */
    public String name() {
        return name;
    }

    /** Frees what the model holds; every later use is refused, but closing twice is harmless. */
    @Override
    public void close() {
        stack.close();
    }

    ModelTraining training() {
        return training;
    }

    LayerStack stack() {
        return stack;
    }
}
