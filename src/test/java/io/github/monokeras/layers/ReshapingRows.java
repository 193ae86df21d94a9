package io.github.monokeras.layers;

/** The rows of layers_reshaping.py. */
final class ReshapingRows {

    private ReshapingRows() {}

    static void addTo(LayerRows rows) {
        rows.add("flatten", x -> new Flatten().apply(x.get(0)));
        rows.add(
                "flatten_unknown",
                x -> new Flatten().dataFormat("channels_last").apply(x.get(0)));
        rows.add("flatten_single", x -> new Flatten().apply(x.get(0)));
        rows.add("reshape", x -> new Reshape(2, 3).apply(x.get(0)));
        rows.add("reshape_rest", x -> new Reshape(3, -1, 2).apply(x.get(0)));
        rows.add("reshape_unknown", x -> new Reshape(-1, 2).apply(x.get(0)));
        rows.add("permute", x -> new Permute(2, 1).apply(x.get(0)));
        rows.add("permute_three", x -> new Permute(3, 1, 2).apply(x.get(0)));
        rows.add("repeat_vector", x -> new RepeatVector(4).apply(x.get(0)));
        addZeroPadding(rows);
        addCropping(rows);
        addUpSampling(rows);
        addModels(rows);
    }

    private static void addZeroPadding(LayerRows rows) {
        rows.add("zero_padding1d", x -> new ZeroPadding1D().apply(x.get(0)));
        rows.add("zero_padding1d_pair", x -> new ZeroPadding1D(0, 2).apply(x.get(0)));
        rows.add("zero_padding2d", x -> new ZeroPadding2D().apply(x.get(0)));
        rows.add("zero_padding2d_axes", x -> new ZeroPadding2D(0, 2).apply(x.get(0)));
        rows.add(
                "zero_padding2d_pairs",
                x -> new ZeroPadding2D(new int[][] {{1, 2}, {0, 1}})
                        .dataFormat("channels_last")
                        .apply(x.get(0)));
        rows.add("zero_padding3d", x -> new ZeroPadding3D().apply(x.get(0)));
        rows.add("zero_padding3d_axes", x -> new ZeroPadding3D(1, 0, 2).apply(x.get(0)));
        rows.add("zero_padding3d_pairs", x -> new ZeroPadding3D(new int[][] {{0, 1}, {2, 0}, {1, 1}}).apply(x.get(0)));
    }

    private static void addCropping(LayerRows rows) {
        rows.add("cropping1d", x -> new Cropping1D().apply(x.get(0)));
        rows.add("cropping1d_pair", x -> new Cropping1D(2, 0).apply(x.get(0)));
        rows.add("cropping2d", x -> new Cropping2D().apply(x.get(0)));
        rows.add("cropping2d_axes", x -> new Cropping2D(1, 0).apply(x.get(0)));
        rows.add(
                "cropping2d_pairs",
                x -> new Cropping2D(new int[][] {{1, 2}, {0, 1}})
                        .dataFormat("channels_last")
                        .apply(x.get(0)));
        rows.add("cropping3d", x -> new Cropping3D().apply(x.get(0)));
        rows.add("cropping3d_axes", x -> new Cropping3D(1, 0, 1).apply(x.get(0)));
        rows.add("cropping3d_pairs", x -> new Cropping3D(new int[][] {{0, 1}, {2, 0}, {1, 1}}).apply(x.get(0)));
    }

    private static void addUpSampling(LayerRows rows) {
        rows.add("up_sampling1d", x -> new UpSampling1D().apply(x.get(0)));
        rows.add("up_sampling1d_size", x -> new UpSampling1D(3).apply(x.get(0)));
        rows.add("up_sampling2d", x -> new UpSampling2D().apply(x.get(0)));
        rows.add(
                "up_sampling2d_sizes",
                x -> new UpSampling2D(3, 1).dataFormat("channels_last").apply(x.get(0)));
        rows.add(
                "up_sampling2d_bilinear",
                x -> new Activation("linear")
                        .apply(new UpSampling2D(2, 4).interpolation("bilinear").apply(x.get(0))));
        rows.add("up_sampling3d", x -> new UpSampling3D().apply(x.get(0)));
        rows.add("up_sampling3d_sizes", x -> new UpSampling3D(1, 3, 2).apply(x.get(0)));
    }

    private static void addModels(LayerRows rows) {
        rows.add("reshaping_between_layers", x -> {
            KerasTensor hidden = new Dense(3).activation("tanh").apply(x.get(0));
            KerasTensor steps = new Permute(2, 1).apply(new RepeatVector(2).apply(hidden));
            KerasTensor longer = new UpSampling1D().apply(new ZeroPadding1D(1, 0).apply(steps));
            return new Flatten().apply(new Dense(2).apply(new Cropping1D(0, 1).apply(longer)));
        });
        rows.add("reshaping_images_between_layers", x -> {
            KerasTensor images = new Reshape(1, 2, -1).apply(new Dense(4).apply(x.get(0)));
            KerasTensor larger =
                    new UpSampling2D().apply(new ZeroPadding2D(new int[][] {{0, 1}, {0, 0}}).apply(images));
            return new Dense(2).apply(new Cropping2D(new int[][] {{0, 1}, {1, 0}}).apply(larger));
        });
    }
}
