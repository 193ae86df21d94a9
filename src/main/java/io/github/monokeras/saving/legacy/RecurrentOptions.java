package io.github.monokeras.saving.legacy;

import com.google.gson.JsonObject;
import io.github.monokeras.saving.InvalidFileException;
import java.util.Set;

/** Says what older versions of Keras meant by a recurrent layer that does not say it. */
final class RecurrentOptions {

    private static final Set<String> GATED =
            Set.of("LSTM", "GRU", "LSTMCell", "GRUCell", "UnifiedLSTM", "UnifiedGRU", "ConvLSTM2D");

    private RecurrentOptions() {}

    /** Completes the config of a layer of the class that the file names; other layers' are left as they are. */
    static void complete(String className, JsonObject config, Era era, String who) {
        boolean onGpu = className.startsWith("CuDNN");
        if (onGpu) {
            config.addProperty("activation", "tanh");
            config.addProperty("recurrent_activation", "sigmoid");
            config.addProperty("use_bias", true);
        } else if (GATED.contains(className) && !config.has("recurrent_activation")) {
            config.addProperty("recurrent_activation", era.tensorFlow() ? "sigmoid" : "hard_sigmoid");
        }
        if (className.contains("GRU") && !config.has("reset_after")) {
            config.addProperty("reset_after", onGpu || className.startsWith("Unified"));
        }
        if (Members.isTrue(config, "time_major")) {
            throw new InvalidFileException(
                    "%s: time_major must be false, got true; Keras 3 has the batch first".formatted(who));
        }
    }
}
