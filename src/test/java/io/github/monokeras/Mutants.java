package io.github.monokeras;

import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.metrics;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.verbose;

import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.layers.Bidirectional;
import io.github.monokeras.layers.Concatenate;
import io.github.monokeras.layers.Conv2D;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Embedding;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.GlobalAveragePooling1D;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.MaxPooling2D;
import io.github.monokeras.layers.MultiHeadAttention;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.layers.TimeDistributed;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Reader;
import io.github.monokeras.saving.hdf5.Hdf5Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Small whole files of models, and ways to damage them. */
final class Mutants {

    private static final Path LEGACY = Path.of("src/test/resources/golden/legacy");
    private static final String CONFIG = "config.json";
    private static final String WEIGHTS = "model.weights.h5";

    private final List<byte[]> archives = new ArrayList<>();
    private final List<byte[]> legacy = new ArrayList<>();
    private final byte[] weights;

    Mutants(Path folder) throws IOException {
        try (Model pictures = pictures();
                Model words = words();
                Model loaded = loaded()) {
            for (Model model : List.of(pictures, words, loaded)) {
                Path file = folder.resolve("whole.keras");
                model.save(file);
                archives.add(Files.readAllBytes(file));
            }
            Path file = folder.resolve("whole.weights.h5");
            loaded.saveWeights(file);
            weights = Files.readAllBytes(file);
        }
        try (Stream<Path> files = Files.list(LEGACY)) {
            for (Path file : files.sorted().toList()) {
                legacy.add(Files.readAllBytes(file));
            }
        }
    }

    /** Makes the model for which weights are loaded: trained once, so that its optimizer keeps something. */
    static Model loaded() {
        Keras.setRandomSeed(3);
        Sequential model = new Sequential(new Normalization().inputShape(3), new Dense(2), new Dense(1));
        model.backend("reference");
        model.compile(optimizer(new Adam(0.1)), loss("mse"), metrics("mae"));
        model.fit(new float[][] {{1, 2, 3}, {0, 1, 0}}, new float[] {1, 2}, verbose(0));
        return model;
    }

    /** Returns the bytes of a damaged file with a model. */
    byte[] model(Random random) throws IOException {
        Mutations mutations = new Mutations(random);
        if (random.nextInt(5) < 2) {
            byte[] file = legacy.get(random.nextInt(legacy.size()));
            return random.nextBoolean() ? mutations.bytes(file) : withConfig(file, mutations, random);
        }
        byte[] file = archives.get(random.nextInt(archives.size()));
        Map<String, byte[]> members = Zip.members(file);
        return switch (random.nextInt(6)) {
            case 0 -> mutations.bytes(file);
            case 1 -> Zip.with(file, WEIGHTS, mutations.bytes(members.get(WEIGHTS)));
            default -> {
                String config = new String(members.get(CONFIG), StandardCharsets.UTF_8);
                yield Zip.with(file, CONFIG, mutations.json(config).getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** Returns the bytes of a damaged file with weights for {@link #loaded}. */
    byte[] weights(Random random) {
        byte[] file = random.nextBoolean() ? weights : archives.get(archives.size() - 1);
        return new Mutations(random).bytes(file);
    }

    private static byte[] withConfig(byte[] file, Mutations mutations, Random random) throws IOException {
        Hdf5Group root = Hdf5Reader.read(ByteBuffer.wrap(file));
        for (String name : List.of("model_config", "training_config")) {
            if (root.attributes().get(name) instanceof String config
                    && (random.nextBoolean() || name.startsWith("m"))) {
                root.attribute(name, mutations.json(config).replace("\0", ""));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Hdf5Writer.write(root, out);
        return out.toByteArray();
    }

    private static Model pictures() {
        Sequential model = new Sequential(
                new Conv2D(2, 3).activation("relu").inputShape(8, 8, 1),
                new BatchNormalization(),
                new MaxPooling2D(2),
                new Flatten(),
                new Dense(3).activation("softmax").kernelRegularizer("l2"));
        model.compile(optimizer("sgd"), loss("categorical_crossentropy"), metrics("accuracy"));
        return model.backend("reference");
    }

    private static Model words() {
        Input words = new Input(5).name("words");
        Input numbers = new Input(3).name("numbers");
        KerasTensor vectors = new Embedding(7, 4).maskZero(true).apply(words);
        KerasTensor read = new Bidirectional(new LSTM(2).returnSequences(true)).apply(vectors);
        KerasTensor seen = new MultiHeadAttention(2, 2).apply(read, read);
        KerasTensor each = new TimeDistributed(new Dense(2)).apply(seen);
        KerasTensor inner = new Sequential(new Dense(2).inputShape(3), new Dense(2)).apply(numbers);
        Dense shared = new Dense(2).name("shared");
        KerasTensor both = new Concatenate()
                .apply(
                        new GlobalAveragePooling1D().apply(each),
                        shared.apply(inner),
                        shared.apply(shared.apply(inner)));
        Model model = new Model(
                List.of(words, numbers), List.of(new Dense(1).name("end").apply(both)));
        model.compile(optimizer("adam"), loss("mse"), metrics("mae"));
        return model.backend("reference");
    }
}
