package io.github.monokeras.saving.legacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.saving.InvalidFileException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the options of Keras 1's layers the names of Keras 2.
 *
 * @see <a href="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes">Keras 2.0 release notes</a>
 */
final class Keras1Options {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("inner_init", "recurrent_initializer"),
            Map.entry("inner_activation", "recurrent_activation"),
            Map.entry("W_regularizer", "kernel_regularizer"),
            Map.entry("U_regularizer", "recurrent_regularizer"),
            Map.entry("b_regularizer", "bias_regularizer"),
            Map.entry("W_constraint", "kernel_constraint"),
            Map.entry("b_constraint", "bias_constraint"),
            Map.entry("bias", "use_bias"),
            Map.entry("dropout_W", "dropout"),
            Map.entry("dropout_U", "recurrent_dropout"),
            Map.entry("nb_filter", "filters"),
            Map.entry("subsample", "strides"),
            Map.entry("border_mode", "padding"),
            Map.entry("atrous_rate", "dilation_rate"),
            Map.entry("p", "rate"),
            Map.entry("sigma", "stddev"),
            Map.entry("beta_init", "beta_initializer"),
            Map.entry("gamma_init", "gamma_initializer"),
            Map.entry("pool_length", "pool_size"),
            Map.entry("stride", "strides"),
            Map.entry("filter_length", "kernel_size"),
            Map.entry("subsample_length", "strides"));

    private static final List<List<String>> KERNELS =
            List.of(List.of("nb_row", "nb_col"), List.of("kernel_dim1", "kernel_dim2", "kernel_dim3"));

    /** Layers whose configs do not say where the channels are. */
    private static final Set<String> SILENT = Set.of(
            "UpSampling2D",
            "UpSampling3D",
            "ZeroPadding2D",
            "ZeroPadding3D",
            "Cropping2D",
            "Cropping3D",
            "SpatialDropout2D",
            "SpatialDropout3D");

    private Keras1Options() {}

    /** Tells from the layers that say it where a model keeps channels: null if none does, or all say last. */
    static @Nullable String dataFormat(JsonElement model) {
        Set<String> orders = new HashSet<>();
        collect(model, orders);
        if (orders.contains("th") && orders.contains("tf")) {
            return "mixed";
        }
        return orders.contains("th") ? "channels_first" : null;
    }

    private static void collect(JsonElement element, Set<String> orders) {
        if (element instanceof JsonArray array) {
            array.forEach(inner -> collect(inner, orders));
        } else if (element instanceof JsonObject object) {
            String order = Members.textOrNull(object, "dim_ordering");
            if (order != null) {
                orders.add(order);
            }
            object.entrySet().forEach(member -> collect(member.getValue(), orders));
        }
    }

    /** Renames the options of a layer of the class that the file names. */
    static void rename(String className, JsonObject config, @Nullable String dataFormat, String who) {
        String weight = className.equals("Embedding") ? "embeddings" : "kernel";
        initializer(className, config, weight);
        if (weight.equals("embeddings")) {
            Members.rename(config, "W_regularizer", "embeddings_regularizer");
            Members.rename(config, "W_constraint", "embeddings_constraint");
            config.remove("dropout");
        } else {
            config.remove("input_dim");
            Members.rename(config, "output_dim", "units");
        }
        for (List<String> sizes : KERNELS) {
            if (config.has(sizes.get(0))) {
                JsonArray kernel = new JsonArray();
                sizes.forEach(size -> kernel.add(config.remove(size)));
                config.add("kernel_size", kernel);
            }
        }
        NAMES.forEach((from, to) -> Members.rename(config, from, to));
        if (className.equals("UpSampling1D")) {
            Members.rename(config, "length", "size");
        }
        channels(className, config, dataFormat, who);
        if (className.startsWith("ZeroPadding")) {
            padding(config);
        }
        if (className.startsWith("Deconvolution")) {
            config.remove("output_shape");
        }
        JsonElement mode = className.equals("BatchNormalization") ? config.remove("mode") : null;
        if (mode != null && Members.integer(mode, who + ", mode") != 0) {
            throw new InvalidFileException(
                    "%s: mode must be 0, which normalizes each feature over the batch, got %s".formatted(who, mode));
        }
        JsonElement forget = config.remove("forget_bias_init");
        if (forget != null) {
            config.addProperty("unit_forget_bias", Members.is(forget, "one"));
        }
        config.remove("consume_less");
    }

    private static void initializer(String className, JsonObject config, String weight) {
        JsonElement init = config.remove("init");
        if (init == null) {
            return;
        }
        if (className.equals("PReLU")) {
            config.add("alpha_initializer", init);
        } else if (className.startsWith("Separable")) {
            config.add("depthwise_initializer", init);
            config.add("pointwise_initializer", init);
        } else {
            config.add(weight + "_initializer", init);
        }
    }

    private static void channels(String className, JsonObject config, @Nullable String dataFormat, String who) {
        JsonElement order = config.remove("dim_ordering");
        if (order != null) {
            config.addProperty("data_format", Members.is(order, "th") ? "channels_first" : "channels_last");
        } else if (SILENT.contains(className) && dataFormat != null) {
            if (dataFormat.equals("mixed")) {
                throw new InvalidFileException(
                        "%s: the file must say whether channels come first or last, and other layers have both"
                                .formatted(who));
            }
            config.addProperty("data_format", dataFormat);
        }
    }

    /** From top, bottom, left and right, as four numbers or by name, to pairs. */
    private static void padding(JsonObject config) {
        JsonElement given = config.get("padding");
        if (given instanceof JsonObject sides) {
            JsonArray width = Members.list(side(sides, "left_pad"), side(sides, "right_pad"));
            boolean flat = !sides.has("top_pad") && !sides.has("bottom_pad");
            config.add(
                    "padding",
                    flat
                            ? width
                            : Members.list(Members.list(side(sides, "top_pad"), side(sides, "bottom_pad")), width));
        } else if (given instanceof JsonArray four && four.size() == 4) {
            config.add(
                    "padding",
                    Members.list(Members.list(four.get(0), four.get(1)), Members.list(four.get(2), four.get(3))));
        }
    }

    private static JsonElement side(JsonObject sides, String side) {
        return sides.has(side) ? sides.get(side) : new JsonPrimitive(0);
    }
}
