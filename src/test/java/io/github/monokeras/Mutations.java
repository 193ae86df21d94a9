package io.github.monokeras;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes bytes and JSON at random, at places and to values at which programs that read them go wrong. */
final class Mutations {

    private static final List<JsonElement> OTHERS = List.of(
            JsonNull.INSTANCE,
            new JsonPrimitive(true),
            new JsonPrimitive(-1),
            new JsonPrimitive(0),
            new JsonPrimitive(1),
            new JsonPrimitive(7.5),
            new JsonPrimitive(2_000_000_000),
            new JsonPrimitive(2_147_483_648L),
            new JsonPrimitive(Long.MAX_VALUE),
            new JsonPrimitive(1e308),
            new JsonPrimitive(""),
            new JsonPrimitive("x"),
            new JsonPrimitive("same"),
            new JsonPrimitive("channels_first"),
            new JsonPrimitive("float64"),
            JsonParser.parseString("[]"),
            JsonParser.parseString("[[7]]"),
            JsonParser.parseString("[null, 100000, 100000, 100000]"),
            JsonParser.parseString("{}"),
            JsonParser.parseString("{\"class_name\": \"__lambda__\", \"config\": {\"value\": \"x\"}}"),
            JsonParser.parseString("[".repeat(150) + "]".repeat(150)));

    private static final List<String> CLASSES = List.of(
            "Dense",
            "Conv1D",
            "Conv2D",
            "Conv2DTranspose",
            "SeparableConv2D",
            "DepthwiseConv2D",
            "LSTM",
            "GRU",
            "RNN",
            "SimpleRNN",
            "LSTMCell",
            "StackedRNNCells",
            "ConvLSTM2D",
            "Bidirectional",
            "TimeDistributed",
            "Wrapper",
            "Embedding",
            "MultiHeadAttention",
            "Attention",
            "GroupQueryAttention",
            "BatchNormalization",
            "LayerNormalization",
            "GroupNormalization",
            "SpectralNormalization",
            "Normalization",
            "Discretization",
            "CategoryEncoding",
            "Hashing",
            "HashedCrossing",
            "StringLookup",
            "IntegerLookup",
            "TextVectorization",
            "Reshape",
            "Permute",
            "RepeatVector",
            "ZeroPadding2D",
            "Cropping2D",
            "UpSampling2D",
            "MaxPooling2D",
            "GlobalAveragePooling2D",
            "Resizing",
            "CenterCrop",
            "Rescaling",
            "RandomFlip",
            "Dropout",
            "Masking",
            "Concatenate",
            "Dot",
            "EinsumDense",
            "PReLU",
            "Softmax",
            "Lambda",
            "Sequential",
            "Functional",
            "Model",
            "InputLayer",
            "Add",
            "Subtract",
            "GetItem",
            "Pipeline");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** Changes some bytes, or cuts the end off. */
    byte[] bytes(byte[] original) {
        if (random.nextInt(20) == 0) {
            return Arrays.copyOf(original, random.nextInt(original.length));
        }
        byte[] bytes = original.clone();
        for (int change = random.nextInt(3); change >= 0; change--) {
            ByteMutation.apply(bytes, random);
        }
        return bytes;
    }

    /** Changes elements of a document, or now and then its characters. */
    String json(String original) {
        if (random.nextInt(8) == 0) {
            return new String(bytes(original.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        }
        JsonElement document = JsonParser.parseString(original);
        for (int change = random.nextInt(3); change >= 0; change--) {
            List<Place> places = new ArrayList<>();
            collect(document, places);
            if (!places.isEmpty()) {
                change(places.get(random.nextInt(places.size())), places);
            }
        }
        return document.toString();
    }

    private void change(Place place, List<Place> places) {
        if ("class_name".equals(place.key) && random.nextBoolean()) {
            place.set(new JsonPrimitive(CLASSES.get(random.nextInt(CLASSES.size()))));
            return;
        }
        switch (random.nextInt(6)) {
            case 0 -> place.remove();
            case 1, 2 ->
                place.set(places.get(random.nextInt(places.size())).get().deepCopy());
            case 3 -> place.repeat();
            default -> place.set(OTHERS.get(random.nextInt(OTHERS.size())).deepCopy());
        }
    }

    private static void collect(JsonElement element, List<Place> places) {
        if (element instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
                places.add(new Place(object, entry.getKey(), -1));
                collect(entry.getValue(), places);
            }
        } else if (element instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                places.add(new Place(array, "", i));
                collect(array.get(i), places);
            }
        }
    }

    /** An element of an object or of a list. */
    private record Place(JsonElement in, String key, int index) {

        JsonElement get() {
            return in instanceof JsonArray array
                    ? array.get(index)
                    : in.getAsJsonObject().get(key);
        }

        void set(JsonElement value) {
            if (in instanceof JsonArray array) {
                array.set(index, value);
            } else {
                in.getAsJsonObject().add(key, value);
            }
        }

        void remove() {
            if (in instanceof JsonArray array) {
                array.remove(index);
            } else {
                in.getAsJsonObject().remove(key);
            }
        }

        void repeat() {
            if (in instanceof JsonArray array) {
                array.add(get().deepCopy());
            } else {
                in.getAsJsonObject().add(key + "_", get().deepCopy());
            }
        }
    }
}
