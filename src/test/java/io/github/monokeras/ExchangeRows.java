package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.verbose;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The folder in which models and what they compute go to {@code check_exchange.py}, and come back. */
final class ExchangeRows {

    static final Path FOLDER = Path.of("target", "exchange");
    static final int STEPS = 5;

    private static final String LISTING = "rows.json";

    private final JsonObject rows = new JsonObject();

    /** Begins with an empty folder, so that nothing of an earlier run is taken for today's. */
    static ExchangeRows begin() {
        try {
            if (Files.isDirectory(FOLDER)) {
                Files.walkFileTree(FOLDER, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
            Files.createDirectories(FOLDER);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new ExchangeRows();
    }

    static Path file(String name) {
        return FOLDER.resolve(name + ".keras");
    }

    /** Saves a model, and lists its inputs and outputs, and whether it can be trained. */
    Saved save(String name, Model model, List<Tensor> inputs, boolean trains) {
        List<Tensor> outputs = model.predictAll(all(inputs), verbose(0));
        model.save(file(name));
        JsonObject row = new JsonObject();
        row.add("inputs", json(inputs));
        row.add("outputs", json(outputs));
        row.addProperty("trains", trains);
        rows.add(name, row);
        return new Saved(row, model, inputs, outputs);
    }

    /** Writes the listing. */
    void finish() {
        try {
            Files.writeString(FOLDER.resolve(LISTING), new Gson().toJson(rows));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the rows that a folder lists. */
    static JsonObject of(Path folder) {
        try {
            return JsonParser.parseString(Files.readString(folder.resolve(LISTING)))
                    .getAsJsonObject();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the folders that {@code check_exchange.py} has written, one for each version of Keras. */
    static List<Path> reopened() {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(FOLDER)) {
            try (var found = Files.newDirectoryStream(FOLDER, "reopened-*")) {
                found.forEach(each -> {
                    if (Files.isRegularFile(each.resolve(LISTING))) {
                        folders.add(each);
                    }
                });
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return folders.stream().sorted().toList();
    }

    /** Returns tensors that are listed by shape and values. */
    static List<Tensor> tensors(JsonElement listed) {
        List<Tensor> tensors = new ArrayList<>();
        for (JsonElement each : listed.getAsJsonArray()) {
            JsonObject tensor = each.getAsJsonObject();
            int[] dims = tensor.getAsJsonArray("shape").asList().stream()
                    .mapToInt(JsonElement::getAsInt)
                    .toArray();
            double[] values = tensor.getAsJsonArray("values").asList().stream()
                    .mapToDouble(JsonElement::getAsDouble)
                    .toArray();
            tensors.add(Tensor.of(Shape.of(dims), values));
        }
        return tensors;
    }

    /** Returns inputs as {@code predict} takes them. */
    static Object all(List<Tensor> inputs) {
        return inputs.size() == 1 ? inputs.get(0) : inputs;
    }

    private static JsonArray json(List<Tensor> tensors) {
        JsonArray listed = new JsonArray();
        for (Tensor tensor : tensors) {
            JsonObject one = new JsonObject();
            one.add("shape", new Gson().toJsonTree(tensor.shape().dims()));
            one.add("values", new Gson().toJsonTree(tensor.toDoubleArray()));
            listed.add(one);
        }
        return listed;
    }

    /**
     * A model that is saved.
     *
     * @param row what is listed of it
     * @param model goes on
     * @param inputs the data
     * @param outputs what it predicts
     */
    record Saved(JsonObject row, Model model, List<Tensor> inputs, List<Tensor> outputs) {

        /** Lists what the model, compiled, is to learn. */
        Saved aimAt(Tensor targets) {
            row.add("targets", json(List.of(targets)));
            return this;
        }

        /** Lists the next losses of the model, each of a step with all data. */
        void goOn() {
            List<Tensor> targets = tensors(row.get("targets"));
            int samples = inputs.get(0).shape().dims()[0];
            List<Double> losses = model.fit(
                            all(inputs), targets.get(0), epochs(STEPS), batchSize(samples), shuffle(false), verbose(0))
                    .get("loss");
            row.add("losses", new Gson().toJsonTree(losses));
        }
    }
}
