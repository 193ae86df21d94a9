package io.github.monokeras.layers;

/** The rows of layers_regularization.py. */
final class RegularizationRows {

    private RegularizationRows() {}

    static void addTo(LayerRows rows) {
        dropout(rows);
        spatialDropout(rows);
        gaussian(rows);
        rows.add("alpha_dropout", x -> new AlphaDropout(0.5).apply(x.get(0)));
        rows.add(
                "alpha_dropout_options",
                x -> new AlphaDropout(0.25).noiseShape(null, 1, 2).seed(7).apply(x.get(0)));
        rows.add("alpha_dropout_nothing", x -> new AlphaDropout(0).apply(new Dense(2).apply(x.get(0))));
        rows.add("activity_regularization", x -> new ActivityRegularization().apply(new Dense(2).apply(x.get(0))));
        rows.add(
                "activity_regularization_options",
                x -> new ActivityRegularization().l1(0.25).l2(0.5).apply(new Dense(2).apply(x.get(0))));
    }

    private static void dropout(LayerRows rows) {
        rows.add("dropout", x -> new Dropout(0.5).apply(x.get(0)));
        rows.add(
                "dropout_options",
                x -> new Dropout(0.25).noiseShape(null, 1, 2).seed(7).apply(x.get(0)));
        rows.add("dropout_nothing", x -> new Dropout(0).apply(new Dense(2).apply(x.get(0))));
    }

    private static void spatialDropout(LayerRows rows) {
        rows.add("spatial_dropout1d", x -> new SpatialDropout1D(0.5).seed(7).apply(x.get(0)));
        rows.add("spatial_dropout2d", x -> new SpatialDropout2D(0.5).apply(x.get(0)));
        rows.add(
                "spatial_dropout2d_options",
                x -> new SpatialDropout2D(0.25)
                        .dataFormat("channels_last")
                        .seed(7)
                        .apply(x.get(0)));
        rows.add("spatial_dropout3d", x -> new SpatialDropout3D(0.5).seed(7).apply(x.get(0)));
        rows.add("spatial_dropout1d_nothing", x -> new SpatialDropout1D(0).apply(new Dense(2).apply(x.get(0))));
    }

    private static void gaussian(LayerRows rows) {
        rows.add("gaussian_noise", x -> new GaussianNoise(0.5).apply(x.get(0)));
        rows.add("gaussian_noise_seed", x -> new GaussianNoise(1).seed(7).apply(x.get(0)));
        rows.add("gaussian_noise_nothing", x -> new GaussianNoise(0).apply(new Dense(2).apply(x.get(0))));
        rows.add("gaussian_dropout", x -> new GaussianDropout(0.5).apply(x.get(0)));
        rows.add("gaussian_dropout_seed", x -> new GaussianDropout(0.25).seed(7).apply(x.get(0)));
        rows.add("gaussian_dropout_nothing", x -> new GaussianDropout(0).apply(new Dense(2).apply(x.get(0))));
    }
}
