package io.github.monokeras.saving.config;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.layers.HeadAttention;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.SequenceAttention;
import java.util.List;

/** What Keras says where it calls a layer, and here is an option of the layer. */
final class CallArguments {

    static final List<String> NAMES = List.of("use_causal_mask", "return_attention_scores");

    private CallArguments() {}

    /** Returns the arguments that the calls of a layer have in Keras. */
    static JsonObject of(Layer layer) {
        if (layer instanceof HeadAttention<?> heads) {
            return of(heads.useCausalMask(), heads.returnAttentionScores());
        }
        return layer instanceof SequenceAttention<?> attention
                ? of(attention.useCausalMask(), attention.returnAttentionScores())
                : new JsonObject();
    }

    static boolean isTrue(JsonObject arguments, String name) {
        return new JsonPrimitive(true).equals(arguments.get(name));
    }

    private static JsonObject of(boolean useCausalMask, boolean returnAttentionScores) {
        JsonObject arguments = new JsonObject();
        if (useCausalMask) {
            arguments.addProperty(NAMES.get(0), true);
        }
        if (returnAttentionScores) {
            arguments.addProperty(NAMES.get(1), true);
        }
        return arguments;
    }
}
