package io.github.monokeras.saving.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.monokeras.tensor.Tensor;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another reader, jHDF, finds what was written; the files are left in target/hdf5 for check_hdf5.py and h5py. */
class ForeignReaderTest {

    private static final Path FOLDER = Path.of("target/hdf5");

    @ParameterizedTest
    @ValueSource(strings = {"empty", "weights", "numbers", "notes"})
    void jhdf_finds_what_was_written(String name) throws IOException {
        Hdf5Group tree = switch (name) {
            case "weights" -> Trees.weights();
            case "numbers" -> Trees.numbers();
            case "notes" -> Trees.notes();
            default -> new Hdf5Group();
        };
        Files.createDirectories(FOLDER);
        byte[] bytes = Trees.bytes(tree);
        Files.write(FOLDER.resolve(name + ".h5"), bytes);
        JsonObject listing = new JsonObject();
        list("/", tree, listing);
        Files.writeString(
                FOLDER.resolve(name + ".json"),
                new GsonBuilder().serializeSpecialFloatingPointValues().create().toJson(listing));

        try (HdfFile file = HdfFile.fromBytes(bytes)) {
            verify("/", tree, file);
        }
    }

    private static void verify(String path, Hdf5Node written, Node read) {
        assertThat(read.getAttributes().keySet())
                .as(path)
                .isEqualTo(written.attributes().keySet());
        if (written instanceof Hdf5Group group) {
            assertThat(((Group) read).getChildren().keySet()).as(path).containsExactlyElementsOf(group.names());
            for (String name : group.names()) {
                verify(path + name + "/", group.find(name).orElseThrow(), ((Group) read).getChild(name));
            }
        } else if (written instanceof Hdf5Dataset dataset) {
            Dataset same = (Dataset) read;
            assertThat(same.getDimensions()).as(path).isEqualTo(dataset.shape().dims());
            if (dataset.shape().size() > 0) {
                assertThat(Tensor.from(floats(same.getDataFlat())).toDoubleArray())
                        .as(path)
                        .isEqualTo(dataset.values().toDoubleArray());
            }
        }
    }

    private static Object floats(Object data) {
        if (data instanceof long[] longs) {
            return java.util.Arrays.stream(longs).asDoubleStream().toArray();
        }
        if (data instanceof int[] ints) {
            return java.util.Arrays.stream(ints).asDoubleStream().toArray();
        }
        return data;
    }

    /** The nodes under their paths, as the golden files list them. */
    private static void list(String path, Hdf5Node node, JsonObject listing) {
        JsonObject entry = new JsonObject();
        JsonObject attributes = new JsonObject();
        for (Map.Entry<String, Object> attribute : node.attributes().entrySet()) {
            Object value = attribute.getValue();
            if (value instanceof Tensor tensor) {
                attributes.add(attribute.getKey(), array(tensor));
            } else if (value instanceof List<?> texts) {
                JsonArray array = new JsonArray();
                texts.forEach(text -> array.add((String) text));
                attributes.add(attribute.getKey(), array);
            } else if (value instanceof Number number) {
                attributes.addProperty(attribute.getKey(), number);
            } else if (value instanceof Boolean truth) {
                attributes.addProperty(attribute.getKey(), truth);
            } else {
                attributes.addProperty(attribute.getKey(), (String) value);
            }
        }
        if (node instanceof Hdf5Dataset dataset) {
            entry = array(dataset.values());
            entry.addProperty("type", dataset.type().toString());
        }
        entry.add("attributes", attributes);
        listing.add(path, entry);
        if (node instanceof Hdf5Group group) {
            String prefix = path.equals("/") ? path : path + "/";
            group.names().forEach(name -> list(prefix + name, group.find(name).orElseThrow(), listing));
        }
    }

    private static JsonObject array(Tensor tensor) {
        JsonObject array = new JsonObject();
        JsonArray shape = new JsonArray();
        for (int dim : tensor.shape().dims()) {
            shape.add(dim);
        }
        JsonArray values = new JsonArray();
        for (double value : tensor.toDoubleArray()) {
            values.add(value);
        }
        array.add("shape", shape);
        array.add("values", values);
        return array;
    }
}
