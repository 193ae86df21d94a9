package io.github.monokeras.callbacks;

import io.github.monokeras.text.Console;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends training when the loss is no number any more.
 *
 * @see <a href="https://keras.io/api/callbacks/terminate_on_nan/">keras.callbacks.TerminateOnNaN</a>
 */
public final class TerminateOnNaN implements Callback {

    private @Nullable TrainingRun run;

    /** Watches the loss of every batch. */
    public TerminateOnNaN() {}

    @Override
    public void onTrainBegin(TrainingRun newRun) {
        run = newRun;
    }

    @Override
    public void onTrainBatchEnd(int batch, Supplier<Map<String, Double>> logs) {
        Double loss = logs.get().get("loss");
        if (run != null && loss != null && !Double.isFinite(loss)) {
            Console.standard().print("Batch %d: Invalid loss, terminating training\n".formatted(batch));
            run.stopTraining();
        }
    }
}
