package io.github.monokeras.plots;

import io.github.monokeras.Sequential;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.layers.Dense;
import java.awt.Color;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the tests look at in a picture, and what they draw. */
final class Pictures {

    private Pictures() {}

    /** Returns a picture's SVG text. */
    static String svg(Plot plot) {
        try {
            Path folder = Files.createTempDirectory("plots");
            Path file = folder.resolve("plot.svg");
            plot.save(file);
            String text = Files.readString(file);
            Files.delete(file);
            Files.delete(folder);
            return text;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the texts that can be read and searched in a picture's SVG, in the order of drawing. */
    static List<String> texts(Plot plot) {
        return Pattern.compile("<text[^>]*>([^<]*)</text>")
                .matcher(svg(plot))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    /** Returns the SVG elements of a kind that are drawn in a colour. */
    static List<String> strokes(Plot plot, String element, Color color) {
        String stroke = "stroke:rgb(%d,%d,%d)".formatted(color.getRed(), color.getGreen(), color.getBlue());
        return Pattern.compile("<" + element + "[^>]*>")
                .matcher(svg(plot))
                .results()
                .map(MatchResult::group)
                .filter(found -> found.contains(stroke))
                .toList();
    }

    /** Returns where a picture has exactly a colour, below its first rows, in which titles and legends are. */
    static List<Point> pixels(BufferedImage image, Color color, int below) {
        List<Point> found = new ArrayList<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = below; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == (color.getRGB() & 0xFFFFFF)) {
                    found.add(new Point(x, y));
                }
            }
        }
        return found;
    }

    /** Returns the mean height of those points that lie in a column of pixels. */
    static double height(List<Point> points, int column) {
        return points.stream()
                .filter(point -> point.x == column)
                .mapToInt(point -> point.y)
                .average()
                .orElse(Double.NaN);
    }

    /** Returns a history of a log name's values. */
    static History history(Map<String, double[]> logs) {
        History history = new History();
        int epochs =
                logs.values().stream().mapToInt(values -> values.length).max().orElse(0);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Map<String, Double> row = new LinkedHashMap<>();
            for (Map.Entry<String, double[]> log : logs.entrySet()) {
                if (epoch < log.getValue().length) {
                    row.put(log.getKey(), log.getValue()[epoch]);
                }
            }
            history.onEpochEnd(epoch, row);
        }
        return history;
    }

    /** Returns a neuron with weights, one for each input. */
    static Sequential neuron(String activation, double bias, double... weights) {
        Dense layer = new Dense(1).activation(activation).inputShape(weights.length);
        Sequential model = new Sequential(layer).backend("reference");
        double[][] kernel = new double[weights.length][];
        for (int i = 0; i < weights.length; i++) {
            kernel[i] = new double[] {weights[i]};
        }
        layer.setWeights(List.of(kernel, new double[] {bias}));
        return model;
    }
}
