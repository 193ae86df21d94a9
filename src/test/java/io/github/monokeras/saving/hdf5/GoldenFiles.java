package io.github.monokeras.saving.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files that hdf5_files.py wrote with h5py, and what they hold. */
final class GoldenFiles {

    static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFiles() {}

    /** The nodes under their paths. */
    static Map<String, JsonObject> nodes() throws IOException {
        JsonObject golden = JsonParser.parseString(Files.readString(FOLDER.resolve("hdf5_files.json")))
                .getAsJsonObject();
        Map<String, JsonObject> nodes = new TreeMap<>();
        golden.getAsJsonObject("nodes")
                .entrySet()
                .forEach(node -> nodes.put(node.getKey(), node.getValue().getAsJsonObject()));
        return nodes;
    }

    /** All paths of a tree, the root as {@code /}. */
    static List<String> paths(Hdf5Group root) {
        List<String> paths = new ArrayList<>(List.of("/"));
        collect(root, "", paths);
        return paths;
    }

    private static void collect(Hdf5Group group, String prefix, List<String> paths) {
        for (String name : group.names()) {
            paths.add(prefix + "/" + name);
            group.group(name).ifPresent(child -> collect(child, prefix + "/" + name, paths));
        }
    }

    /** Holds a node to what the JSON says of it. */
    static void verify(String path, Hdf5Node node, JsonObject golden) {
        JsonObject attributes = golden.getAsJsonObject("attributes");
        assertThat(node.attributes().keySet()).as(path).containsExactlyInAnyOrderElementsOf(attributes.keySet());
        node.attributes().forEach((name, value) -> verify(path + " @" + name, value, attributes.get(name)));
        assertThat(node instanceof Hdf5Dataset).as(path).isEqualTo(golden.has("type"));
        if (node instanceof Hdf5Dataset dataset) {
            assertThat(dataset.type()).as(path).hasToString(golden.get("type").getAsString());
            assertThat(dataset.shape().dims()).as(path).isEqualTo(shape(golden));
            if (dataset.type() != Hdf5Type.OTHER) {
                Tensor values = dataset.values();
                assertThat(values.shape()).as(path).isEqualTo(dataset.shape());
                assertThat(values.toDoubleArray()).as(path).isEqualTo(values(golden));
            }
        }
    }

    private static void verify(String what, Object value, JsonElement golden) {
        if (value instanceof List<?> texts) {
            assertThat(texts.toString())
                    .as(what)
                    .isEqualTo(texts(golden.getAsJsonArray()).toString());
        } else if (value instanceof Tensor tensor) {
            assertThat(tensor.shape().dims()).as(what).isEqualTo(shape(golden.getAsJsonObject()));
            assertThat(tensor.toDoubleArray()).as(what).isEqualTo(values(golden.getAsJsonObject()));
        } else if (value instanceof Number number) {
            assertThat(number.doubleValue()).as(what).isEqualTo(golden.getAsDouble());
        } else {
            assertThat(value.toString()).as(what).isEqualTo(golden.getAsString());
        }
    }

    private static List<String> texts(JsonArray array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.getAsString()));
        return texts;
    }

    private static int[] shape(JsonObject golden) {
        return texts(golden.getAsJsonArray("shape")).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static double[] values(JsonObject golden) {
        return texts(golden.getAsJsonArray("values")).stream()
                .mapToDouble(GoldenFiles::number)
                .toArray();
    }

    private static double number(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    /** The bytes of one of the files. */
    static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name));
    }

    /** Reads everything in a tree; how many numbers and characters there were. */
    static long readAll(Hdf5Node node) {
        long sum = node.attributes().toString().length();
        if (node instanceof Hdf5Group group) {
            for (String name : group.names()) {
                sum += readAll(group.find(name).orElseThrow());
            }
        } else if (node instanceof Hdf5Dataset dataset && dataset.type() != Hdf5Type.OTHER) {
            sum += Arrays.stream(dataset.values().toDoubleArray()).count();
        }
        return sum;
    }
}
