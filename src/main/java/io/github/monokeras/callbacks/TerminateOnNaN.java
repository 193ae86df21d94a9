package io.github.monokeras.callbacks;

import io.github.monokeras.text.Console;
import io.github.monokeras.text.PythonText;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends training when the loss is no number any more.
 *
 * @see <a href="https://keras.io/api/callbacks/terminate_on_nan/">keras.callbacks.TerminateOnNaN</a>
 */
public final class TerminateOnNaN implements Callback {

    private boolean raiseError;
    private @Nullable TrainingRun run;

    /** Watches the loss of every batch. */
    public TerminateOnNaN() {}

    /** Says whether to end with an exception, so that nobody is told of an end of training; default false. */
    public TerminateOnNaN raiseError(boolean newRaiseError) {
        raiseError = newRaiseError;
        return this;
    }

    @Override
    public void onTrainBegin(TrainingRun newRun) {
        run = newRun;
    }

    /**
     * Looks at the loss.
     *
     * @throws ArithmeticException if it is not finite and {@link #raiseError} was asked for
     */
    @Override
    public void onTrainBatchEnd(int batch, Supplier<Map<String, Double>> logs) {
        Double loss = logs.get().get("loss");
        if (run == null || loss == null || Double.isFinite(loss)) {
            return;
        }
        if (raiseError) {
            throw new ArithmeticException(
                    "TerminateOnNaN: the loss must be a finite number, got %s in batch %d; a smaller learning rate may help"
                            .formatted(PythonText.repr(loss), batch));
        }
        Console.standard().print("Batch %d: Invalid loss, terminating training\n".formatted(batch));
        run.stopTraining();
    }
}
