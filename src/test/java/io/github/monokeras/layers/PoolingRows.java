package io.github.monokeras.layers;

/** The rows of layers_pooling.py. */
final class PoolingRows {

    private PoolingRows() {}

    static void addTo(LayerRows rows) {
        addMax(rows);
        addAverage(rows);
        addGlobal(rows);
        rows.add("pooling_between_layers", x -> {
            KerasTensor hidden = new Dense(3).activation("tanh").apply(x.get(0));
            KerasTensor smaller = new MaxPooling2D().apply(hidden);
            KerasTensor smoother = new AveragePooling2D(2, 1).padding("same").apply(smaller);
            return new GlobalAveragePooling2D().apply(smoother);
        });
        rows.add("global_max_pooling_between_layers", x -> {
            KerasTensor hidden = new Dense(3).activation("tanh").apply(x.get(0));
            return new Dense(2).apply(new GlobalMaxPooling1D().apply(hidden));
        });
    }

    private static void addMax(LayerRows rows) {
        rows.add("max_pooling1d", x -> new MaxPooling1D().apply(x.get(0)));
        rows.add("max_pooling1d_same", x -> new MaxPooling1D(2).padding("same").apply(x.get(0)));
        rows.add("max_pooling1d_strides", x -> new MaxPooling1D(3, 1).apply(x.get(0)));
        rows.add("max_pooling2d", x -> new MaxPooling2D().apply(x.get(0)));
        rows.add(
                "max_pooling2d_same",
                x -> new MaxPooling2D(new int[] {2, 3})
                        .strides(1, 2)
                        .padding("same")
                        .dataFormat("channels_last")
                        .apply(x.get(0)));
        rows.add(
                "max_pooling2d_same_overlapping",
                x -> new MaxPooling2D(3, 1).padding("same").apply(x.get(0)));
        rows.add(
                "max_pooling2d_sparse",
                x -> new MaxPooling2D(1, 3).padding("same").apply(x.get(0)));
        rows.add("max_pooling2d_unknown", x -> new MaxPooling2D(3, 2).apply(x.get(0)));
        rows.add("max_pooling2d_equal", x -> new MaxPooling2D(3, 1).apply(x.get(0)));
        rows.add("max_pooling3d", x -> new MaxPooling3D().apply(x.get(0)));
        rows.add(
                "max_pooling3d_same",
                x -> new MaxPooling3D(new int[] {1, 2, 3})
                        .strides(1, 2, 1)
                        .padding("same")
                        .apply(x.get(0)));
    }

    private static void addAverage(LayerRows rows) {
        rows.add("average_pooling1d", x -> new AveragePooling1D(2).apply(x.get(0)));
        rows.add(
                "average_pooling1d_same",
                x -> new AveragePooling1D(3, 2).padding("same").apply(x.get(0)));
        rows.add("average_pooling2d", x -> new AveragePooling2D(2).apply(x.get(0)));
        rows.add(
                "average_pooling2d_same",
                x -> new AveragePooling2D(new int[] {2, 3})
                        .strides(1, 2)
                        .padding("same")
                        .apply(x.get(0)));
        rows.add(
                "average_pooling2d_same_even",
                x -> new AveragePooling2D(3, 1).padding("same").apply(x.get(0)));
        rows.add(
                "average_pooling2d_sparse",
                x -> new AveragePooling2D(1, 3).padding("same").apply(x.get(0)));
        rows.add("average_pooling3d", x -> new AveragePooling3D(new int[] {1, 2, 2}).apply(x.get(0)));
        rows.add(
                "average_pooling3d_same",
                x -> new AveragePooling3D(new int[] {1, 2, 1})
                        .strides(1)
                        .padding("same")
                        .apply(x.get(0)));
        rows.add(
                "average_pooling3d_corners",
                x -> new Activation("linear")
                        .apply(new AveragePooling3D(2).padding("same").apply(x.get(0))));
    }

    private static void addGlobal(LayerRows rows) {
        rows.add("global_max_pooling1d", x -> new GlobalMaxPooling1D().apply(x.get(0)));
        rows.add("global_max_pooling1d_equal", x -> new GlobalMaxPooling1D().apply(x.get(0)));
        rows.add("global_max_pooling2d", x -> new GlobalMaxPooling2D().apply(x.get(0)));
        rows.add(
                "global_max_pooling2d_keepdims",
                x -> new GlobalMaxPooling2D().keepdims(true).apply(x.get(0)));
        rows.add("global_max_pooling3d", x -> new GlobalMaxPooling3D().apply(x.get(0)));
        rows.add("global_average_pooling1d", x -> new GlobalAveragePooling1D().apply(x.get(0)));
        rows.add(
                "global_average_pooling1d_keepdims",
                x -> new GlobalAveragePooling1D()
                        .dataFormat("channels_last")
                        .keepdims(true)
                        .apply(x.get(0)));
        rows.add("global_average_pooling2d", x -> new GlobalAveragePooling2D().apply(x.get(0)));
        rows.add("global_average_pooling3d", x -> new GlobalAveragePooling3D().apply(x.get(0)));
        rows.add(
                "global_average_pooling3d_keepdims",
                x -> new GlobalAveragePooling3D().keepdims(true).apply(x.get(0)));
    }
}
