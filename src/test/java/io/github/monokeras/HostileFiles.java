package io.github.monokeras;

import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.verbose;

import com.google.gson.JsonObject;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Input;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Reader;
import io.github.monokeras.saving.hdf5.Hdf5Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Small whole files, and what somebody may do to them. */
final class HostileFiles {

    static final String CONFIG = "config.json";
    static final String WEIGHTS = "model.weights.h5";

    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int SIZE_IN_CENTRAL = 24;

    /** A {@code .keras} file of a chain: hidden, out. */
    final byte[] chain;

    /** A {@code .keras} file of a functional model: in, hidden, out. */
    final byte[] graph;

    /** A {@code .weights.h5} file for the chain. */
    final byte[] weights;

    HostileFiles(Path folder) {
        try (Model chain = chain();
                Model graph = graph()) {
            this.chain = saved(chain, folder.resolve("whole.keras"));
            this.graph = saved(graph, folder.resolve("whole.keras"));
            chain.saveWeights(folder.resolve("whole.weights.h5"));
            weights = Files.readAllBytes(folder.resolve("whole.weights.h5"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Makes a model of the chain's layers, trained once. */
    static Sequential chain() {
        Keras.clearSession();
        Keras.setRandomSeed(5);
        Sequential model = new Sequential(new Dense(3).name("hidden").inputShape(2), new Dense(1).name("out"));
        model.name("chain").backend("reference");
        model.compile(optimizer("adam"), loss("mse"));
        model.fit(new float[][] {{1, 2}, {2, 1}}, new float[] {1, 2}, verbose(0));
        return model;
    }

    private static Model graph() {
        Input in = new Input(2).name("in");
        return new Model(
                        in,
                        new Dense(1)
                                .name("out")
                                .apply(new Dense(3).name("hidden").apply(in)))
                .name("graph")
                .backend("reference");
    }

    private static byte[] saved(Model model, Path file) throws IOException {
        model.save(file);
        return Files.readAllBytes(file);
    }

    /** Changes the text of the chain's config. */
    byte[] config(String from, String to) {
        return config(chain, from, to);
    }

    /** Changes the text of the functional model's config. */
    byte[] graphConfig(String from, String to) {
        return config(graph, from, to);
    }

    /** Changes the text of a config. */
    static byte[] config(byte[] archive, String from, String to) {
        String config = new String(Zip.members(archive).get(CONFIG), StandardCharsets.UTF_8);
        if (!config.contains(from)) {
            throw new AssertionError(from + " is not in " + config);
        }
        return Zip.with(archive, CONFIG, config.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    /** Puts something else in the place of the chain's config. */
    byte[] withConfig(String config) {
        return Zip.with(chain, CONFIG, config.getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves a member out. */
    byte[] without(String member) {
        Map<String, byte[]> members = new LinkedHashMap<>(Zip.members(chain));
        members.remove(member);
        return Zip.of(members);
    }

    /** Leaves a member out and puts another in. */
    byte[] renamed(String member, String to) {
        Map<String, byte[]> members = new LinkedHashMap<>(Zip.members(chain));
        members.put(to, members.remove(member));
        return Zip.of(members);
    }

    /** Changes the tree of the weights. */
    byte[] weights(UnaryOperator<Hdf5Group> change) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Hdf5Writer.write(change.apply(Hdf5Reader.read(ByteBuffer.wrap(weights))), out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Copies a group without one of its children, or with another one in its place. */
    static Hdf5Group copy(Hdf5Group group, String path, Object inPlace) {
        Hdf5Group copy = new Hdf5Group();
        group.attributes().forEach(copy::attribute);
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        for (String name : group.names()) {
            if (!name.equals(first)) {
                group.find(name).ifPresent(node -> copy.put(name, node));
            } else if (slash >= 0) {
                copy.put(name, copy(group.group(name).orElseThrow(), path.substring(slash + 1), inPlace));
            } else if (inPlace instanceof io.github.monokeras.saving.hdf5.Hdf5Node node) {
                copy.put(name, node);
            }
        }
        return copy;
    }

    /** Returns a file of h5py's with what weights never need. */
    static byte[] ofH5py(String name) {
        JsonObject refused = Golden.read("hdf5_files").getAsJsonObject("refused");
        return Base64.getDecoder().decode(refused.get(name).getAsString());
    }

    static byte[] cut(byte[] file, int length) {
        return Arrays.copyOf(file, length);
    }

    /** Flips one bit of the weights in the zip, in the middle of which they lie as they are. */
    byte[] flipped() {
        byte[] file = chain.clone();
        file[file.length / 2] ^= 4;
        return file;
    }

    /** Lets the zip say that a member, its last, unpacks to another number of bytes. */
    static byte[] claiming(byte[] zip, int size) {
        byte[] file = zip.clone();
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = file.length - 4; at >= 0; at--) {
            if (buffer.getInt(at) == CENTRAL_SIGNATURE) {
                buffer.putInt(at + SIZE_IN_CENTRAL, size);
                return file;
            }
        }
        throw new AssertionError("a zip has a directory");
    }
}
