package io.github.monokeras.callbacks;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls given functions as a run goes on, one for each hook; a second one for the same hook replaces the first.
 *
 * <pre>{@code
 * new LambdaCallback()
 *         .onEpochBegin(epoch -> System.out.println("epoch " + epoch))
 *         .onEpochEnd((epoch, logs) -> losses.add(logs.get("loss")))
 * }</pre>
 *
 * @see <a href="https://keras.io/api/callbacks/lambda_callback/">keras.callbacks.LambdaCallback</a>
 */
public final class LambdaCallback implements Callback {

    /** What is done with the logs of an epoch or a batch. */
    @FunctionalInterface
    public interface Logged {

        /**
         * Takes logs.
         *
         * @param index the number of the epoch or batch, from 0
         * @param logs the numbers by name
         */
        void accept(int index, Map<String, Double> logs);
    }

    private Consumer<TrainingRun> trainBegin = run -> {};
    private Runnable trainEnd = () -> {};
    private IntConsumer epochBegin = index -> {};
    private Logged epochEnd = (index, logs) -> {};
    private IntConsumer trainBatchBegin = index -> {};
    private @Nullable Logged trainBatchEnd;
    private Consumer<TrainingRun> testBegin = run -> {};
    private Consumer<Map<String, Double>> testEnd = logs -> {};
    private IntConsumer testBatchBegin = index -> {};
    private @Nullable Logged testBatchEnd;
    private Consumer<TrainingRun> predictBegin = run -> {};
    private Runnable predictEnd = () -> {};
    private IntConsumer predictBatchBegin = index -> {};
    private IntConsumer predictBatchEnd = index -> {};

    /** Calls nothing yet. */
    public LambdaCallback() {}

    /** Sets what is called when a training run begins. */
    public LambdaCallback onTrainBegin(Consumer<TrainingRun> function) {
        trainBegin = function;
        return this;
    }

    /** Sets what is called when a training run ends, unless by an exception. */
    public LambdaCallback onTrainEnd(Runnable function) {
        trainEnd = function;
        return this;
    }

    /** Sets what is called when an epoch begins, with its number from 0. */
    public LambdaCallback onEpochBegin(IntConsumer function) {
        epochBegin = function;
        return this;
    }

    /** Sets what is called when an epoch ends, with its number from 0 and its logs; what is put into them is shown and kept. */
    public LambdaCallback onEpochEnd(Logged function) {
        epochEnd = function;
        return this;
    }

    /** Sets what is called before each batch of training, with its number from 0. */
    public LambdaCallback onTrainBatchBegin(IntConsumer function) {
        trainBatchBegin = function;
        return this;
    }

    /** Sets what is called behind each batch of training, with its number from 0 and the means since the epoch began. */
    public LambdaCallback onTrainBatchEnd(Logged function) {
        trainBatchEnd = function;
        return this;
    }

    /** Sets what is called when an evaluation begins. */
    public LambdaCallback onTestBegin(Consumer<TrainingRun> function) {
        testBegin = function;
        return this;
    }

    /** Sets what is called when an evaluation ends, with its logs. */
    public LambdaCallback onTestEnd(Consumer<Map<String, Double>> function) {
        testEnd = function;
        return this;
    }

    /** Sets what is called before each batch of an evaluation, with its number from 0. */
    public LambdaCallback onTestBatchBegin(IntConsumer function) {
        testBatchBegin = function;
        return this;
    }

    /** Sets what is called behind each batch of an evaluation, with its number from 0 and the means since it began. */
    public LambdaCallback onTestBatchEnd(Logged function) {
        testBatchEnd = function;
        return this;
    }

    /** Sets what is called when a prediction begins. */
    public LambdaCallback onPredictBegin(Consumer<TrainingRun> function) {
        predictBegin = function;
        return this;
    }

    /** Sets what is called when a prediction ends. */
    public LambdaCallback onPredictEnd(Runnable function) {
        predictEnd = function;
        return this;
    }

    /** Sets what is called before each batch of a prediction, with its number from 0. */
    public LambdaCallback onPredictBatchBegin(IntConsumer function) {
        predictBatchBegin = function;
        return this;
    }

    /** Sets what is called behind each batch of a prediction, with its number from 0. */
    public LambdaCallback onPredictBatchEnd(IntConsumer function) {
        predictBatchEnd = function;
        return this;
    }

    @Override
    public void onTrainBegin(TrainingRun run) {
        trainBegin.accept(run);
    }

    @Override
    public void onTrainEnd() {
        trainEnd.run();
    }

    @Override
    public void onEpochBegin(int epoch) {
        epochBegin.accept(epoch);
    }

    @Override
    public void onEpochEnd(int epoch, Map<String, Double> logs) {
        epochEnd.accept(epoch, logs);
    }

    @Override
    public void onTrainBatchBegin(int batch) {
        trainBatchBegin.accept(batch);
    }

    @Override
    public void onTrainBatchEnd(int batch, Supplier<Map<String, Double>> logs) {
        if (trainBatchEnd != null) {
            trainBatchEnd.accept(batch, logs.get());
        }
    }

    @Override
    public void onTestBegin(TrainingRun run) {
        testBegin.accept(run);
    }

    @Override
    public void onTestEnd(Map<String, Double> logs) {
        testEnd.accept(logs);
    }

    @Override
    public void onTestBatchBegin(int batch) {
        testBatchBegin.accept(batch);
    }

    @Override
    public void onTestBatchEnd(int batch, Supplier<Map<String, Double>> logs) {
        if (testBatchEnd != null) {
            testBatchEnd.accept(batch, logs.get());
        }
    }

    @Override
    public void onPredictBegin(TrainingRun run) {
        predictBegin.accept(run);
    }

    @Override
    public void onPredictEnd() {
        predictEnd.run();
    }

    @Override
    public void onPredictBatchBegin(int batch) {
        predictBatchBegin.accept(batch);
    }

    @Override
    public void onPredictBatchEnd(int batch) {
        predictBatchEnd.accept(batch);
    }
}
