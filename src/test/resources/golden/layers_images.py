"""The layers that prepare images, as _layer_table.py describes. Run with no arguments: python layers_images.py

TensorFlow resizes in float32, whatever it is given. The sizes here are such that each number is exact in it; others are in
resizing.py. What the random layers do in training is in random_images.py.
"""

from _layer_table import Row, keras, write

layers = keras.layers


def resizing(name, shape, *size, **options):
    return Row(name, [shape], lambda x: layers.Resizing(*size, **options)(x[0]), fit=False)


def untrained(name, make):
    return Row(name, [(2, 3, 1)], lambda x: make()(x[0]), random=True)


ROWS = [
    resizing("resizing", (4, 3, 2), 2, 6),
    resizing("resizing_down", (6, 4, 1), 4, 2),
    resizing("resizing_nearest", (3, 4, 2), 5, 3, interpolation="nearest"),
    resizing("resizing_unknown", (None, 2, 1), 8, 4, interpolation="bilinear", data_format="channels_last"),
    resizing("resizing_crop", (4, 2, 2), 4, 4, crop_to_aspect_ratio=True),
    resizing("resizing_crop_wide", (2, 5, 1), 4, 4, crop_to_aspect_ratio=True),
    resizing("resizing_pad", (4, 2, 2), 2, 2, pad_to_aspect_ratio=True, fill_mode="constant", fill_value=0.5),
    resizing("resizing_pad_odd", (2, 5, 1), 4, 4, pad_to_aspect_ratio=True, interpolation="nearest"),
    Row("center_crop", [(4, 5, 2)], lambda x: layers.CenterCrop(2, 3)(x[0]), fit=False),
    Row("center_crop_odd", [(5, 4, 1)], lambda x: layers.CenterCrop(height=2, width=1)(x[0]), fit=False),
    Row("center_crop_unknown", [(None, 3, 1)], lambda x: layers.CenterCrop(2, 2)(x[0]), fit=False),
    Row("center_crop_of_less", [(2, 4, 1)], lambda x: layers.CenterCrop(4, 4)(x[0]), fit=False),
    untrained("random_flip", lambda: layers.RandomFlip()),
    untrained("random_flip_options", lambda: layers.RandomFlip("horizontal", seed=3, data_format="channels_last")),
    untrained("random_rotation", lambda: layers.RandomRotation(0.2)),
    untrained(
        "random_rotation_options",
        lambda: layers.RandomRotation(
            (-0.1, 0.3), fill_mode="constant", interpolation="nearest", seed=3, fill_value=0.5
        ),
    ),
    untrained("random_zoom", lambda: layers.RandomZoom(0.2)),
    untrained(
        "random_zoom_options",
        lambda: layers.RandomZoom(
            (-0.1, 0.3), (0.2, 0.1), fill_mode="wrap", interpolation="nearest", seed=3, fill_value=0.5
        ),
    ),
    untrained("random_translation", lambda: layers.RandomTranslation(0.2, 0.3)),
    untrained(
        "random_translation_options",
        lambda: layers.RandomTranslation(
            (-0.1, 0.3), 0.5, fill_mode="nearest", interpolation="nearest", seed=3, fill_value=0.5
        ),
    ),
    untrained("random_contrast", lambda: layers.RandomContrast(0.2)),
    untrained("random_contrast_options", lambda: layers.RandomContrast((0.3, 0.5), value_range=(0, 1), seed=3)),
    untrained("random_brightness", lambda: layers.RandomBrightness(0.2)),
    untrained(
        "random_brightness_options", lambda: layers.RandomBrightness((-0.3, 0.5), value_range=(0.0, 1.0), seed=3)
    ),
]

write(__file__, ROWS)
