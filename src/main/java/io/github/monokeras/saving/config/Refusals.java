package io.github.monokeras.saving.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.losses.Dice;
import io.github.monokeras.losses.Tversky;
import io.github.monokeras.saving.InvalidFileException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may not be passed over, since it changes what is computed: options that have no place here. */
final class Refusals {

    private static final JsonElement NONE = JsonNull.INSTANCE;
    private static final JsonElement NO = new JsonPrimitive(false);

    /** Options with the values that mean nothing. */
    private static final Map<String, List<JsonElement>> HARMLESS = Map.ofEntries(
            Map.entry("quantization_config", List.of(NONE)),
            Map.entry("quantization_mode", List.of(NONE)),
            Map.entry("lora_rank", List.of(NONE)),
            Map.entry("rms_scaling", List.of(NO)),
            Map.entry("time_major", List.of(NO)),
            Map.entry("sparse", List.of(NONE, NO)),
            Map.entry("ragged", List.of(NONE, NO)),
            Map.entry("optional", List.of(NONE, NO)),
            Map.entry("virtual_batch_size", List.of(NONE)),
            Map.entry("renorm", List.of(NONE, NO)),
            Map.entry("input_axes", List.of(NONE)),
            Map.entry("output_axes", List.of(NONE)),
            Map.entry("axis", List.of(NONE, new JsonPrimitive(-1L), new JsonPrimitive(-1))),
            Map.entry("data_format", List.of(NONE, new JsonPrimitive("channels_last"))));

    /** Precisions that are data only: everything is computed in that of the backend. */
    private static final Set<String> PRECISIONS = Set.of(
            "float16",
            "bfloat16",
            "float32",
            "float64",
            "mixed_float16",
            "mixed_bfloat16",
            "int8",
            "int16",
            "int32",
            "int64",
            "uint8",
            "uint16",
            "uint32",
            "uint64",
            "bool",
            "string");

    private static final Set<Class<?>> SUMMED_OVER_ALL_AXES = Set.of(Dice.class, Tversky.class);

    private Refusals() {}

    /**
     * Refuses what cannot be computed as the file says.
     *
     * @throws InvalidFileException if there is such an option
     */
    static void check(String who, Class<?> type, JsonObject config) {
        Recipe recipe = Recipe.of(type);
        for (Map.Entry<String, JsonElement> option : config.entrySet()) {
            String name = option.getKey();
            if (HARMLESS.containsKey(name) && !recipe.has(name) && !isHarmless(type, name, option.getValue())) {
                throw new InvalidFileException(
                        "%s: %s = %s is not built here, and without it the numbers would be others"
                                .formatted(who, name, ConfigText.shortened(option.getValue())));
            }
        }
    }

    /** Refuses precisions of a layer that are more than that, as those of quantized weights. */
    static void checkPrecision(String who, Class<? extends Layer> type, @Nullable JsonElement dtype) {
        JsonElement policy = dtype instanceof JsonObject object
                ? SerializedObject.of(who + ": dtype", object).config().get("name")
                : dtype;
        boolean unset = dtype == null || dtype.isJsonNull();
        boolean known = policy instanceof JsonPrimitive name && PRECISIONS.contains(name.getAsString());
        if (type != Input.class && !unset && !known) {
            throw new InvalidFileException("%s: dtype must be one of %s, got %s"
                    .formatted(
                            who,
                            String.join(", ", PRECISIONS.stream().sorted().toList()),
                            ConfigText.shortened(dtype)));
        }
    }

    private static boolean isHarmless(Class<?> type, String name, JsonElement value) {
        boolean all = SUMMED_OVER_ALL_AXES.contains(type) && name.equals("axis");
        return all ? value.isJsonNull() : HARMLESS.getOrDefault(name, List.of()).contains(value);
    }
}
