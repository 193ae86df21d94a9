package io.github.monokeras.layers;

import java.util.List;

/** The rows of {@code golden/layers_merging.py}. */
final class MergingRows {

    private MergingRows() {}

    static void addTo(LayerRows rows) {
        sums(rows);
        choices(rows);
        concatenations(rows);
        dots(rows);
    }

    private static void sums(LayerRows rows) {
        rows.add("add", x -> new Add().apply(all(x)))
                .add("add_one", x -> new Add().apply(x.get(0)))
                .add("add_broadcast", x -> new Add().apply(all(x)))
                .add("add_single_numbers", x -> new Add().apply(all(x)))
                .add("add_unknown", x -> new Add().apply(all(x)))
                .add("add_masks", x -> attended(new Add().apply(masked(x))))
                .add("subtract", x -> new Subtract().apply(all(x)))
                .add("subtract_one_mask", x -> attended(new Subtract().apply(masked(x.get(0)), x.get(1))))
                .add("multiply", x -> new Multiply().apply(all(x)))
                .add("multiply_masks", x -> attended(new Multiply().apply(masked(x))))
                .add("multiply_one_mask", x -> new Multiply().apply(masked(x.get(0)), x.get(1)))
                .add("multiply_ranks_mask", x -> new Multiply().apply(masked(x.get(0)), x.get(1)))
                .add("average", x -> new Average().apply(all(x)))
                .add("average_masks", x -> attended(new Average().apply(masked(x))));
    }

    private static void choices(LayerRows rows) {
        rows.add("maximum", x -> new Maximum().apply(all(x)))
                .add("maximum_ties", x -> new Maximum().apply(all(x)))
                .add("maximum_masks", x -> attended(new Maximum().apply(masked(x))))
                .add("maximum_one_mask", x -> new Maximum().apply(x.get(0), masked(x.get(1))))
                .add("minimum", x -> new Minimum().apply(all(x)))
                .add("minimum_ties", x -> new Minimum().apply(all(x)))
                .add("minimum_masks", x -> attended(new Minimum().apply(masked(x))))
                .add("minimum_one_mask", x -> new Minimum().apply(masked(x.get(0)), x.get(1)));
    }

    private static void concatenations(LayerRows rows) {
        rows.add("concatenate", x -> new Concatenate().apply(all(x)))
                .add("concatenate_time", x -> new Concatenate(1).apply(all(x)))
                .add("concatenate_one", x -> new Concatenate().apply(x.get(0)))
                .add("concatenate_negative", x -> new Concatenate().axis(-2).apply(all(x)))
                .add("concatenate_unknown", x -> new Concatenate().apply(all(x)))
                .add("concatenate_unknown_axis", x -> new Concatenate(1).apply(all(x)))
                .add("concatenate_masks", x -> attended(new Concatenate().apply(masked(x))))
                .add("concatenate_masks_time", x -> attended(new Concatenate(1).apply(masked(x.get(0)), x.get(1))));
    }

    private static void dots(LayerRows rows) {
        rows.add("dot", x -> new Dot(1).apply(all(x)))
                .add("dot_axes", x -> new Dot(1, 2).apply(all(x)))
                .add("dot_last", x -> new Dot(-1).apply(all(x)))
                .add("dot_many_axes", x -> new Dot(2, 1).apply(all(x)))
                .add("dot_unknown", x -> new Dot(2).apply(all(x)))
                .add("dot_normalize", x -> new Dot(1, -1).normalize(true).apply(all(x)));
    }

    /** Takes out time steps of zeros, and makes other numbers of what is left. */
    static KerasTensor masked(KerasTensor x) {
        return new Dense(2).apply(new Masking().apply(x));
    }

    static KerasTensor[] masked(List<Input> x) {
        return x.stream().map(MergingRows::masked).toArray(KerasTensor[]::new);
    }

    /** Makes a mask show: self-attention leaves out what does not count. */
    static KerasTensor attended(KerasTensor x) {
        return new Attention().apply(x, x);
    }

    static KerasTensor[] all(List<Input> x) {
        return x.toArray(KerasTensor[]::new);
    }
}
