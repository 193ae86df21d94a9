package io.github.monokeras;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.keywords.BatchSize;
import io.github.monokeras.keywords.CompileArguments;
import io.github.monokeras.keywords.CompileKeyword;
import io.github.monokeras.keywords.EvaluateKeyword;
import io.github.monokeras.keywords.FitArguments;
import io.github.monokeras.keywords.FitKeyword;
import io.github.monokeras.keywords.PredictKeyword;
import io.github.monokeras.keywords.RunArguments;
import io.github.monokeras.keywords.SampleWeight;
import io.github.monokeras.keywords.TrainOnBatchKeyword;
import io.github.monokeras.keywords.Verbose;
import io.github.monokeras.layers.Ends;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.text.Console;
import io.github.monokeras.training.DataCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A model of any layers between inputs and outputs: {@code new Model(inputs, outputs)}. It is a layer, too.
 *
 * <p>Data come as primitive arrays ({@code float[]}, {@code double[][]}, {@code int[]} …), a number, nested lists of
 * numbers or {@link Tensor}s, for inputs of dtype {@code "string"} as lists or arrays of strings; for several inputs or outputs as a list of such in their order, or a map by their names.
 *
 * <p>Any number of threads may predict at a time, also while another trains. Closing frees native memory at once, unless
 * other models share layers with this one; a forgotten model gives it back when the garbage collector finds it.
 *
 * @see <a href="https://keras.io/api/models/model/">keras.Model</a>
 */
public non-sealed class Model extends SavableModel implements AutoCloseable {

    private final ModelTraining training = new ModelTraining(this);

    /**
     * Makes a model of the layers between one input and one output.
     *
     * @throws IllegalArgumentException if the output does not hang on the input alone, or two layers have the same name
     */
    public Model(KerasTensor input, KerasTensor output) {
        this(List.of(input), List.of(output));
    }

    /** Makes a model of the layers between inputs and outputs, as {@link #Model(KerasTensor, KerasTensor)}. */
    public Model(List<? extends KerasTensor> inputs, List<? extends KerasTensor> outputs) {
        this(Ends.of(inputs), Ends.of(outputs));
    }

    /** Makes a model whose outputs have names of their own, which losses, labels and logs go by. */
    public Model(List<? extends KerasTensor> inputs, Map<String, ? extends KerasTensor> outputs) {
        this(Ends.of(inputs), Ends.of(outputs));
    }

    /** Makes a model whose inputs have names of their own, which data go by. */
    public Model(Map<String, ? extends KerasTensor> inputs, KerasTensor output) {
        this(inputs, List.of(output));
    }

    /** Makes a model whose inputs have names of their own, which data go by. */
    public Model(Map<String, ? extends KerasTensor> inputs, List<? extends KerasTensor> outputs) {
        this(Ends.of(inputs), Ends.of(outputs));
    }

    /** Makes a model whose inputs and outputs have names of their own. */
    public Model(Map<String, ? extends KerasTensor> inputs, Map<String, ? extends KerasTensor> outputs) {
        this(Ends.of(inputs), Ends.of(outputs));
    }

    Model(Ends inputs, Ends outputs) {
        state().graph(new Graph(inputs, outputs));
    }

    /** Makes a model without layers. */
    Model() {}

    /** Names the model; default {@code functional} with a number. */
    public Model name(String newName) {
        rename(newName);
        state().name(newName);
        return this;
    }

    /**
     * Chooses what computes, by name: {@code "djl"} or {@code "reference"}; default the system property
     * {@code monokeras.backend}, or djl. Weights stay; models that share some follow.
     */
    public Model backend(String backendName) {
        return backend(Backend.of(backendName));
    }

    /** Chooses what computes, as {@code new DjlBackend().device("cpu")}, as {@link #backend(String)}. */
    public Model backend(Backend backend) {
        state().backend(backend);
        return this;
    }

    /**
     * Says how to train: {@code optimizer(…)}, default rmsprop, {@code loss(…)} and, if wanted, {@code lossWeights(…)},
     * {@code metrics(…)} and {@code weightedMetrics(…)}. The weights stay, the optimizer starts anew; layers are frozen or not
     * as they say now.
     *
     * @throws IllegalArgumentException if the loss is missing, or a keyword is given twice
     */
    public void compile(CompileKeyword... keywords) {
        training.compile(CompileArguments.of(keywords));
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
        FitArguments arguments = FitArguments.of(keywords);
        return training.fit(() -> new ModelData(this).training(x, y, arguments), arguments);
    }

    /**
     * Trains on a data set: one of {@code imageDatasetFromDirectory} and its like, or any DJL {@code Dataset}, read into memory.
     *
     * @throws IllegalArgumentException if it is no data set, or has no labels
     */
    public History fit(Object dataset, FitKeyword... keywords) {
        FitArguments arguments = FitArguments.of(keywords);
        return training.fit(() -> new ModelData(this).training(dataset, arguments), arguments);
    }

    /**
     * Returns the loss and the metrics of labelled samples.
     *
     * @param keywords {@code batchSize(…)}, default 32, and {@code verbose(…)}, default 1
     * @throws IllegalArgumentException if data and model do not fit each other
     * @throws IllegalStateException before {@code compile}, or after {@code close}
     */
    public Evaluation evaluate(Object x, Object y, EvaluateKeyword... keywords) {
        return training.evaluate(x, y, RunArguments.of("evaluate", keywords));
    }

    /** Returns the loss and the metrics of a data set, as {@link #fit(Object, FitKeyword...)} takes one. */
    public Evaluation evaluate(Object dataset, EvaluateKeyword... keywords) {
        WholeDataset data = WholeDataset.of("evaluate", dataset);
        return evaluate(data.x(), data.y(), keywords);
    }

    /**
     * Returns the output for inputs, {@code (samples, …)}; of several outputs the first.
     *
     * @param keywords {@code batchSize(…)}, default 32, and {@code verbose(…)}, default 1
     * @throws IllegalArgumentException if data and model do not fit each other
     * @throws IllegalStateException after {@code close}
     */
    public Tensor predict(Object x, PredictKeyword... keywords) {
        return predictAll(x, keywords).get(0);
    }

    /** Returns all outputs for inputs, as {@link #predict}: what Keras's {@code predict} gives where a model has several. */
    public List<Tensor> predictAll(Object x, PredictKeyword... keywords) {
        return ModelPrediction.of(this, x, RunArguments.of("predict", keywords));
    }

    /**
     * Does one step of training on all samples at once, and returns the loss and the metrics of before it.
     *
     * @param keywords {@code sampleWeight(…)} or {@code classWeight(…)}
     * @throws IllegalArgumentException if data and model do not fit each other
     * @throws IllegalStateException before {@code compile}, or after {@code close}
     */
    public Evaluation trainOnBatch(Object x, Object y, TrainOnBatchKeyword... keywords) {
        return training.trainOnBatch(x, y, FitArguments.of("trainOnBatch", keywords));
    }

    /** Returns the loss and the metrics of one batch, as {@link #evaluate} with all samples at once and nothing printed. */
    public Evaluation testOnBatch(Object x, Object y, SampleWeight... sampleWeight) {
        List<EvaluateKeyword> keywords = new ArrayList<>(List.of(new BatchSize(Integer.MAX_VALUE), new Verbose(0)));
        keywords.addAll(List.of(sampleWeight));
        return evaluate(x, y, keywords.toArray(EvaluateKeyword[]::new));
    }

    /** Returns the output for one batch, as {@link #predict} with all samples at once and nothing printed. */
    public Tensor predictOnBatch(Object x) {
        return predict(x, new BatchSize(Integer.MAX_VALUE), new Verbose(0));
    }

    /** Starts the running means of loss and metrics again; every epoch and evaluation does so by itself. */
    public void resetMetrics() {
        training.resetMetrics();
    }

    /** Lets stateful layers, which carry their state from batch to batch, start again from nothing. */
    public void resetStates() {
        state().session("resetStates").resetStates();
    }

    /** Prints a table of the layers, their output shapes and their numbers of weights. */
    public void summary() {
        Console.standard().show(ModelSummary.of(this, training.optimizerVariables()));
    }

    /** Hands the table of {@link #summary()} to somebody else, as {@code summary(print_fn=…)}. */
    public void summary(Consumer<String> printFn) {
        printFn.accept(ModelSummary.of(this, training.optimizerVariables()).toString());
    }

    /** Frees what the model holds; every later use is refused, but closing twice is harmless. */
    @Override
    public void close() {
        state().close();
    }

    ModelTraining training() {
        return training;
    }

    /** Does something with data, from which a model that does not know its shapes yet learns them, unless that fails. */
    final <T> T knowingShapesOf(String call, Object x, Supplier<T> action) {
        state().requireOpen(call);
        if (state().isBuilt()) {
            return action.get();
        }
        try {
            learnShapes(call, DataCheck.sampleShape(call, x));
            return action.get();
        } catch (RuntimeException refused) {
            forgetShapes();
            throw refused;
        }
    }

    /** Fixes the shapes of a model that does not know them yet. */
    void learnShapes(String call, Shape sample) {}

    /** Takes that back. */
    void forgetShapes() {}
}
