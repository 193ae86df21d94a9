"""Images resized by real Keras 3 on TensorFlow in float32, for sizes where TensorFlow has to round. Run: python resizing.py

A case holds the shape of an image, which numbers() of _layer_table.py fills for a batch of two, the options, Keras's
configuration, the output, and the gradient of the sum of the output, each number times one of the ramp.
"""

import json
import pathlib

from _layer_table import importlib, keras, listed, np, numbers, plain, tf

keras.config.set_floatx("float32")

SIZES = [((5, 7, 1), 3, 4), ((3, 4, 2), 7, 5), ((2, 1, 1), 3, 3), ((9, 4, 1), 2, 6)]
METHODS = ["bilinear", "nearest", "bicubic", "lanczos3", "lanczos5"]


def case(shape, height, width, **options):
    keras.utils.clear_session()
    layer = keras.layers.Resizing(height, width, **options)
    x = tf.constant(numbers((2,) + shape, 1), "float32")
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = layer(x)
        loss = tf.reduce_sum(y * numbers(tuple(y.shape), 40).astype("float32"))
    return {
        "shape": shape,
        "height": height,
        "width": width,
        "options": options,
        "config": plain(layer.get_config()),
        "output": shortest(listed(y)),
        "gradient": shortest(listed(tape.gradient(loss, x))),
    }


def shortest(values):
    """Float32 numbers with as few digits as tell them apart."""
    if isinstance(values, list):
        return [shortest(value) for value in values]
    return float(str(np.float32(values)))


CASES = [
    case(*size, interpolation=method, **({"antialias": True} if antialias else {}))
    for size in SIZES
    for method in METHODS
    for antialias in ([False, True] if method in ("bilinear", "bicubic", "lanczos3") else [False])
]
CASES += [
    case((5, 3, 1), 4, 7, crop_to_aspect_ratio=True),
    case((5, 3, 1), 4, 7, pad_to_aspect_ratio=True, fill_value=0.3, interpolation="bicubic"),
    case((3, 8, 1), 5, 5, pad_to_aspect_ratio=True, fill_value=-1.0),
    case((3, 8, 1), 5, 5, crop_to_aspect_ratio=True, interpolation="lanczos3"),
]

result = {
    "versions": {name: importlib.metadata.version(name) for name in ("keras", "tensorflow-cpu", "numpy")},
    "cases": CASES,
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(result, separators=(",", ":")) + "\n")
