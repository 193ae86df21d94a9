package io.github.monokeras.examples;

import static io.github.monokeras.Keras.*;

import io.github.monokeras.Model;
import io.github.monokeras.layers.Concatenate;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.layers.StringLookup;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Tells from a table of numbers and words which pets are adopted, as TensorFlow's tutorials on structured data do: a column
 * is an input by name, numbers are brought to one scale, words become rows of zeros with a one. The pets are made up.
 *
 * @see <a href="https://www.tensorflow.org/tutorials/structured_data/preprocessing_layers">Classify structured data</a>
 */
public final class StructuredData {

    private static final List<String> NUMBERS = List.of("age", "fee", "photos");
    private static final List<String> WORDS = List.of("type", "fur");
    private static final String LABEL = "adopted";

    private StructuredData() {}

    /** Trains on a table and prints how often the model is right about pets that it has not seen, and about one of them. */
    public static void main() {
        Map<String, List<String>> train = columns(pets(600, 1));
        Map<String, List<String>> test = columns(pets(200, 2));
        try (Model model = trained(train)) {
            double accuracy = model.evaluate(inputs(test), numbers(test, LABEL), verbose(0))
                    .get("accuracy");
            System.out.println("Pets: test accuracy %.3f".formatted(accuracy));
            Map<String, List<String>> kitten = columns("age,fee,photos,type,fur\n2,0,5,cat,long\n");
            System.out.println("A kitten, free, five photos: adopted with probability %.2f"
                    .formatted(model.predict(inputs(kitten), verbose(0)).item()));
        }
    }

    /** Makes the model of a table's columns, and trains it. */
    static Model trained(Map<String, List<String>> table) {
        setRandomSeed(1);
        Map<String, KerasTensor> inputs = new LinkedHashMap<>();
        List<KerasTensor> encoded = new ArrayList<>();
        for (String name : NUMBERS) {
            var input = new Input(1).name(name);
            var normalizer = new Normalization();
            normalizer.adapt(numbers(table, name));
            inputs.put(name, input);
            encoded.add(normalizer.apply(input));
        }
        for (String name : WORDS) {
            var input = new Input(1).name(name).dtype("string");
            var lookup = new StringLookup().outputMode("one_hot");
            lookup.adapt(words(table, name));
            inputs.put(name, input);
            encoded.add(lookup.apply(input));
        }
        var x = new Concatenate().apply(encoded.toArray(KerasTensor[]::new));
        x = new Dense(32).activation("relu").apply(x);
        x = new Dropout(0.2).apply(x);
        var model = new Model(inputs, new Dense(1).activation("sigmoid").apply(x));
        model.compile(optimizer("adam"), loss("binary_crossentropy"), metrics("accuracy"));
        model.fit(inputs(table), numbers(table, LABEL), epochs(30), verbose(0));
        return model;
    }

    /** Returns what the model takes of a table. */
    static Map<String, Object> inputs(Map<String, List<String>> table) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        NUMBERS.forEach(name -> inputs.put(name, numbers(table, name)));
        WORDS.forEach(name -> inputs.put(name, words(table, name)));
        return inputs;
    }

    /** Returns a column of numbers. */
    static List<Double> numbers(Map<String, List<String>> table, String name) {
        return words(table, name).stream().map(Double::valueOf).toList();
    }

    private static List<String> words(Map<String, List<String>> table, String name) {
        return table.getOrDefault(name, List.of());
    }

    /** Reads a table's columns by name. */
    static Map<String, List<String>> columns(String csv) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try {
            for (CSVRecord row : format.parse(new StringReader(csv))) {
                row.toMap()
                        .forEach((name, value) -> columns.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(value));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return columns;
    }

    /** Writes a table of pets: the young, the free and those with photos are adopted, cats with long fur most of all. */
    static String pets(int count, long seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("age,fee,photos,type,fur,adopted\n");
        for (int pet = 0; pet < count; pet++) {
            int age = 1 + random.nextInt(60);
            int fee = random.nextInt(3) * 50;
            int photos = random.nextInt(6);
            boolean cat = random.nextBoolean();
            boolean longFur = random.nextBoolean();
            double liking = 2 - age / 15.0 - fee / 50.0 + photos / 2.0 + (cat && longFur ? 2 : 0);
            csv.append("%d,%d,%d,%s,%s,%d\n"
                    .formatted(
                            age,
                            fee,
                            photos,
                            cat ? "cat" : "dog",
                            longFur ? "long" : "short",
                            liking + 0.5 * random.nextGaussian() > 0 ? 1 : 0));
        }
        return csv.toString();
    }
}
