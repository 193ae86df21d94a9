package io.github.monokeras.bench.job;

import java.util.ArrayList;
import java.util.List;

/**
 * One layer, written as {@code dense 128 relu}, {@code conv 32 relu} (3×3, no padding), {@code pool} (2×2, largest),
 * {@code flatten} or {@code lstm 32}.
 *
 * @param kind the first word
 * @param size units or filters; 0 where there are none
 * @param activation Keras's name; {@code linear} where none stands
 */
public record LayerLine(String kind, int size, String activation) {

    static LayerLine of(String line) {
        String[] words = line.split(" ", -1);
        return new LayerLine(
                words[0], words.length > 1 ? Integer.parseInt(words[1]) : 0, words.length > 2 ? words[2] : "linear");
    }

    /** The shape of what comes out for one sample. */
    public List<Integer> output(List<Integer> input) {
        return switch (kind) {
            case "dense", "lstm" -> List.of(size);
            case "conv" -> List.of(input.get(0) - 2, input.get(1) - 2, size);
            case "pool" -> List.of(input.get(0) / 2, input.get(1) / 2, input.get(2));
            case "flatten" -> List.of(input.stream().reduce(1, (a, b) -> a * b));
            default -> throw new IllegalArgumentException("LayerLine: no layer is called " + kind);
        };
    }

    /** The shapes of the weights, in Keras's order and layout. */
    public List<int[]> weightShapes(List<Integer> input) {
        int last = input.get(input.size() - 1);
        List<int[]> shapes = new ArrayList<>();
        switch (kind) {
            case "dense" -> {
                shapes.add(new int[] {last, size});
                shapes.add(new int[] {size});
            }
            case "conv" -> {
                shapes.add(new int[] {3, 3, last, size});
                shapes.add(new int[] {size});
            }
            case "lstm" -> {
                shapes.add(new int[] {last, 4 * size});
                shapes.add(new int[] {size, 4 * size});
                shapes.add(new int[] {4 * size});
            }
            default -> {}
        }
        return shapes;
    }

    /** The shapes of all weights of a job's model, the first layer's first. */
    public static List<int[]> allWeightShapes(Job job) {
        List<int[]> shapes = new ArrayList<>();
        List<Integer> shape = job.input();
        for (LayerLine line : job.lines()) {
            shapes.addAll(line.weightShapes(shape));
            shape = line.output(shape);
        }
        return shapes;
    }
}
