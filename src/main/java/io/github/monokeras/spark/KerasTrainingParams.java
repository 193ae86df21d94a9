package io.github.monokeras.spark;

import io.github.monokeras.callbacks.LambdaCallback;
import io.github.monokeras.keywords.BatchSize;
import io.github.monokeras.keywords.Callbacks;
import io.github.monokeras.keywords.Epochs;
import io.github.monokeras.keywords.FitKeyword;
import io.github.monokeras.keywords.Verbose;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamValidators;

/** What can be set, and varied by a {@code ParamGridBuilder}, of the training of a {@link KerasEstimator}. */
public abstract sealed class KerasTrainingParams extends Estimator<KerasModel> permits KerasEstimator {

    private static final long serialVersionUID = 1;

    private final String uid;
    private final Param<String> featuresCol;
    private final Param<String> labelCol;
    private final Param<String> predictionCol;
    private final Param<String> rawPredictionCol;
    private final IntParam epochs;
    private final IntParam batchSize;
    private final IntParam workers;
    private final IntParam verbose;
    private final Param<String> strategy;
    private final DoubleParam learningRate;

    KerasTrainingParams(String uid) {
        // A parameter asks for it when it is made.
        this.uid = uid;
        featuresCol = new Param<>(this, "featuresCol", "column of the inputs");
        labelCol = new Param<>(this, "labelCol", "column of the labels");
        predictionCol = new Param<>(this, "predictionCol", "column of the predictions that is made");
        rawPredictionCol = new Param<>(this, "rawPredictionCol", "column of a score for each class that is made");
        epochs = new IntParam(this, "epochs", "up to which epoch", ParamValidators.gtEq(1));
        batchSize = new IntParam(this, "batchSize", "rows of a step", ParamValidators.gtEq(1));
        workers = new IntParam(
                this, "workers", "into how many partitions the rows go; 0: as they are", ParamValidators.gtEq(0));
        verbose = new IntParam(this, "verbose", "how much to print: 0, 1 or 2", ParamValidators.inRange(0, 2));
        strategy = new Param<>(this, "strategy", "synchronous or local_sgd");
        learningRate = new DoubleParam(
                this, "learningRate", "of the optimizer; as compiled, if not set", ParamValidators.gtEq(0));
        setDefault(featuresCol, "features");
        setDefault(labelCol, "label");
        setDefault(predictionCol, "prediction");
        setDefault(rawPredictionCol, "rawPrediction");
        setDefault(epochs, 1);
        setDefault(batchSize, 32);
        setDefault(workers, 0);
        setDefault(verbose, 0);
        setDefault(strategy, "synchronous");
    }

    @Override
    public String uid() {
        return uid;
    }

    /** Returns the parameter of {@link KerasEstimator#setFeaturesCol}. */
    public Param<String> featuresCol() {
        return featuresCol;
    }

    /** Returns the parameter of {@link KerasEstimator#setLabelCol}. */
    public Param<String> labelCol() {
        return labelCol;
    }

    /** Returns the parameter of {@link KerasEstimator#setPredictionCol}. */
    public Param<String> predictionCol() {
        return predictionCol;
    }

    /** Returns the parameter of {@link KerasEstimator#setRawPredictionCol}. */
    public Param<String> rawPredictionCol() {
        return rawPredictionCol;
    }

    /** Returns the parameter of {@link KerasEstimator#setEpochs}. */
    public IntParam epochs() {
        return epochs;
    }

    /** Returns the parameter of {@link KerasEstimator#setBatchSize}. */
    public IntParam batchSize() {
        return batchSize;
    }

    /** Returns the parameter of {@link KerasEstimator#setWorkers}. */
    public IntParam workers() {
        return workers;
    }

    /** Returns the parameter of {@link KerasEstimator#setVerbose}. */
    public IntParam verbose() {
        return verbose;
    }

    /** Returns the parameter of {@link KerasEstimator#setStrategy}. */
    public Param<String> strategy() {
        return strategy;
    }

    /** Returns the parameter of {@link KerasEstimator#setLearningRate}. */
    public DoubleParam learningRate() {
        return learningRate;
    }

    /** Returns the keywords of {@code fit} that say the same. */
    final FitKeyword[] keywords() {
        List<FitKeyword> keywords = new ArrayList<>();
        keywords.add(new Epochs(number(epochs)));
        keywords.add(new BatchSize(number(batchSize)));
        keywords.add(new Verbose(number(verbose)));
        if (isSet(learningRate)) {
            double rate = (Double) getOrDefault(learningRate);
            keywords.add(new Callbacks(List.of(new LambdaCallback()
                    .onTrainBegin(run -> run.model().optimizer().setLearningRate(rate)))));
        }
        return keywords.toArray(FitKeyword[]::new);
    }

    final int number(IntParam param) {
        return (Integer) getOrDefault(param);
    }
}
