package io.github.monokeras.callbacks;

import io.github.monokeras.tensor.Weights;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates and predicts with the moving averages of the weights, which an optimizer with {@code useEma(true)} keeps, and
 * goes on training with the weights themselves.
 *
 * <p>Put behind it, a {@link ModelCheckpoint} saves the averages if {@code swapOnEpoch(true)}.
 *
 * @see <a href="https://keras.io/api/callbacks/swap_ema_weights/">keras.callbacks.SwapEMAWeights</a>
 */
public final class SwapEMAWeights implements Callback {

    private boolean swapOnEpoch;
    private @Nullable TrainingRun training;
    private @Nullable TrainedModel model;
    private boolean averagesInModel;

    /** Swaps around evaluations and predictions. */
    public SwapEMAWeights() {}

    /** Says whether the averages stay in the model between the end of an epoch and the next, for callbacks; default false. */
    public SwapEMAWeights swapOnEpoch(boolean newSwapOnEpoch) {
        swapOnEpoch = newSwapOnEpoch;
        return this;
    }

    @Override
    public void onTrainBegin(TrainingRun run) {
        training = run;
        model = run.model();
    }

    @Override
    public void onEpochBegin(int epoch) {
        if (swapOnEpoch) {
            have(false);
        }
    }

    @Override
    public void onEpochEnd(int epoch, Map<String, Double> logs) {
        if (swapOnEpoch && !averagesInModel) {
            have(true);
            if (epoch == begun(training).epochs() - 1) {
                keepAverages();
            }
        }
    }

    /**
     * Puts the averages into the model.
     *
     * @throws IllegalStateException if the optimizer does not keep any
     */
    @Override
    public void onTestBegin(TrainingRun run) {
        model = run.model();
        have(true);
    }

    @Override
    public void onTestEnd(Map<String, Double> logs) {
        have(false);
    }

    /**
     * Puts the averages into the model.
     *
     * @throws IllegalStateException if the optimizer does not keep any
     */
    @Override
    public void onPredictBegin(TrainingRun run) {
        model = run.model();
        have(true);
    }

    @Override
    public void onPredictEnd() {
        have(false);
    }

    private void have(boolean averages) {
        if (averagesInModel != averages) {
            begun(model).optimizer().swapAveragedWeights();
            averagesInModel = averages;
        }
    }

    /** The run ends with the averages, which the optimizer then puts into the model: it must not have the weights there. */
    private void keepAverages() {
        TrainedModel trained = begun(model);
        Weights averages = trained.getWeights();
        trained.optimizer().swapAveragedWeights();
        trained.setWeights(averages);
    }

    private static <T> T begun(@Nullable T value) {
        return Objects.requireNonNull(value, "SwapEMAWeights: a run must begin before its epochs");
    }
}
