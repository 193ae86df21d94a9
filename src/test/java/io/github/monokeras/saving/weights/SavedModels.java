package io.github.monokeras.saving.weights;

import io.github.monokeras.Model;
import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Activation;
import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.layers.Bidirectional;
import io.github.monokeras.layers.Concatenate;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.Embedding;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.GaussianNoise;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.LayerRow;
import io.github.monokeras.layers.MultiHeadAttention;
import io.github.monokeras.layers.Multiply;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.layers.PReLU;
import io.github.monokeras.layers.SimpleRNN;
import io.github.monokeras.layers.TimeDistributed;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The models of {@code golden/weights_layout.py}, as they are written in Java; the reference computes them. */
final class SavedModels {

    private static final Map<String, Supplier<Model>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("dense", SavedModels::dense);
        ALL.put("frozen", SavedModels::frozen);
        ALL.put("nested", SavedModels::nested);
        ALL.put("heads", SavedModels::heads);
        ALL.put("steps", SavedModels::steps);
        ALL.put("prepared", SavedModels::prepared);
        ALL.put("shared", SavedModels::shared);
    }

    private SavedModels() {}

    static Set<String> names() {
        return ALL.keySet();
    }

    static Model of(String name) {
        AutoNames.reset();
        return ALL.get(name).get().name(name).backend("reference");
    }

    private static Model dense() {
        return new Sequential(
                new Input(3),
                new Dense(4).activation("relu"),
                new BatchNormalization(),
                new Dropout(0.25).seed(1),
                new Dense(2).name("last"),
                new Activation("tanh"));
    }

    private static Model frozen() {
        Dense still = new Dense(2).name("still");
        still.setTrainable(false);
        return new Sequential(new Input(3), still, new Dense(1).name("moving"));
    }

    private static Model nested() {
        Input start = new Input(3).name("start");
        Sequential inmost = new Sequential(new Dense(3)).name("inmost");
        KerasTensor product = new Multiply().apply(new Dense(3).name("a").apply(start), inmost.apply(start));
        Model fork = new Model(start, product).name("fork");
        return new Sequential(new Input(2), new Dense(3).name("first"), fork, new Dense(1).name("last"));
    }

    private static Model heads() {
        Input words = new Input(5).name("words");
        KerasTensor embedded = new Embedding(7, 4).name("table").apply(words);
        return new Model(words, new MultiHeadAttention(2, 3).dropout(0.1).apply(embedded, embedded));
    }

    private static Model steps() {
        return new Sequential(
                new Input(5, 2),
                new Bidirectional(new LSTM(2).returnSequences(true)).name("both"),
                new TimeDistributed(new Dense(2)).name("each"),
                new GRU(1).name("last"));
    }

    private static Model prepared() {
        Normalization adapted = new Normalization();
        adapted.adapt(LayerRow.values(Shape.of(6, 2), 7, 0));
        return new Sequential(
                new Input(3, 2),
                adapted,
                new GaussianNoise(0.5).seed(1),
                new SimpleRNN(2).returnSequences(true).stateful(true),
                new PReLU());
    }

    private static Model shared() {
        Dense once = new Dense(2).name("once");
        Sequential inner = new Sequential(new Input(2), once).name("inner");
        Input start = new Input(2).name("start");
        KerasTensor end = new Concatenate().apply(once.apply(once.apply(start)), inner.apply(start));
        return new Model(start, new Dense(1).name("end").apply(end));
    }
}
