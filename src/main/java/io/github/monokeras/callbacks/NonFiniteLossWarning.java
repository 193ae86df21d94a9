package io.github.monokeras.callbacks;

import io.github.monokeras.text.Console;
import io.github.monokeras.text.PythonText;
import java.util.Map;

/**
 * Says once, on standard error, that the loss is no number any more; every {@code fit} without {@link TerminateOnNaN} has
 * one, so that none is silent.
 */
public final class NonFiniteLossWarning implements Callback {

    private boolean warned;

    /** Watches the loss of every epoch. */
    public NonFiniteLossWarning() {}

    @Override
    public void onEpochEnd(int epoch, Map<String, Double> logs) {
        Double loss = logs.get("loss");
        if (loss != null && !Double.isFinite(loss) && !warned) {
            warned = true;
            Console.standard()
                    .warn(
                            "fit: the loss is %s in epoch %d; a smaller learning rate may help, TerminateOnNaN stops the run"
                                    .formatted(PythonText.repr(loss), epoch + 1));
        }
    }
}
