package io.github.monokeras.layers;

/** The rows of {@code golden/layers_images.py}. */
final class ImageRows {

    private ImageRows() {}

    static void addTo(LayerRows rows) {
        addSizes(rows);
        addMoves(rows);
        addColors(rows);
    }

    private static void addSizes(LayerRows rows) {
        rows.add("resizing", x -> new Resizing(2, 6).apply(x.get(0)))
                .add("resizing_down", x -> new Resizing(4, 2).apply(x.get(0)))
                .add(
                        "resizing_nearest",
                        x -> new Resizing(5, 3).interpolation("nearest").apply(x.get(0)))
                .add(
                        "resizing_unknown",
                        x -> new Resizing(8, 4)
                                .interpolation(ImageInterpolation.BILINEAR)
                                .dataFormat("channels_last")
                                .apply(x.get(0)))
                .add(
                        "resizing_crop",
                        x -> new Resizing(4, 4).cropToAspectRatio(true).apply(x.get(0)))
                .add(
                        "resizing_crop_wide",
                        x -> new Resizing(4, 4).cropToAspectRatio(true).apply(x.get(0)))
                .add(
                        "resizing_pad",
                        x -> new Resizing(2, 2)
                                .padToAspectRatio(true)
                                .fillMode("constant")
                                .fillValue(0.5)
                                .apply(x.get(0)))
                .add(
                        "resizing_pad_odd",
                        x -> new Resizing(4, 4)
                                .padToAspectRatio(true)
                                .interpolation("nearest")
                                .apply(x.get(0)))
                .add("center_crop", x -> new CenterCrop(2, 3).apply(x.get(0)))
                .add("center_crop_odd", x -> new CenterCrop(2, 1).apply(x.get(0)))
                .add("center_crop_unknown", x -> new CenterCrop(2, 2).apply(x.get(0)))
                .add("center_crop_of_less", x -> new CenterCrop(4, 4).apply(x.get(0)));
    }

    private static void addMoves(LayerRows rows) {
        rows.add("random_flip", x -> new RandomFlip().apply(x.get(0)))
                .add(
                        "random_flip_options",
                        x -> new RandomFlip("horizontal")
                                .seed(3)
                                .dataFormat("channels_last")
                                .apply(x.get(0)))
                .add("random_rotation", x -> new RandomRotation(0.2).apply(x.get(0)))
                .add(
                        "random_rotation_options",
                        x -> new RandomRotation(new double[] {-0.1, 0.3})
                                .fillMode("constant")
                                .interpolation("nearest")
                                .seed(3)
                                .fillValue(0.5)
                                .apply(x.get(0)))
                .add("random_zoom", x -> new RandomZoom(0.2).apply(x.get(0)))
                .add(
                        "random_zoom_options",
                        x -> new RandomZoom(new double[] {-0.1, 0.3}, new double[] {0.2, 0.1})
                                .fillMode("wrap")
                                .interpolation("nearest")
                                .seed(3)
                                .fillValue(0.5)
                                .apply(x.get(0)))
                .add("random_translation", x -> new RandomTranslation(0.2, 0.3).apply(x.get(0)))
                .add(
                        "random_translation_options",
                        x -> new RandomTranslation(new double[] {-0.1, 0.3}, new double[] {0.5})
                                .fillMode(FillMode.NEAREST)
                                .interpolation(ImageInterpolation.NEAREST)
                                .seed(3)
                                .fillValue(0.5)
                                .apply(x.get(0)));
    }

    private static void addColors(LayerRows rows) {
        rows.add("random_contrast", x -> new RandomContrast(0.2).apply(x.get(0)))
                .add(
                        "random_contrast_options",
                        x -> new RandomContrast(new double[] {0.3, 0.5})
                                .valueRange(0, 1)
                                .seed(3)
                                .apply(x.get(0)))
                .add("random_brightness", x -> new RandomBrightness(0.2).apply(x.get(0)))
                .add(
                        "random_brightness_options",
                        x -> new RandomBrightness(new double[] {-0.3, 0.5})
                                .valueRange(0, 1)
                                .seed(3)
                                .apply(x.get(0)));
    }
}
