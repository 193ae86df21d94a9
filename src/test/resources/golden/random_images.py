"""What real Keras 3's random layers do to images once their draw is known. Run: python random_images.py

Of a range whose ends are the same, every draw is the same: the layers are made with such factors. Only RandomFlip's draw
cannot be had so: its first image is flipped, its second is not. Each case holds the layer's name and its arguments, the
shape of an image, which numbers() of _layer_table.py fills for a batch of two, and the output in training, in float32. Where
Keras's gradient is that of the formula, the gradient of the sum of the output, each number times one of the ramp.
"""

import json
import pathlib

from _layer_table import importlib, keras, listed, np, numbers, plain, tf

keras.config.set_floatx("float32")

layers = keras.layers
MODES = ["reflect", "wrap", "constant", "nearest"]


def shortest(values):
    """Float32 numbers with as few digits as tell them apart."""
    if isinstance(values, list):
        return [shortest(value) for value in values]
    return float(str(np.float32(values)))


def case(name, shape, *arguments, gradient=False, **options):
    keras.utils.clear_session()
    layer = getattr(layers, name)(*arguments, **options)
    x = tf.constant(numbers((2,) + shape, 1), "float32")
    with tf.GradientTape() as tape:
        tape.watch(x)
        transformation = layer.get_random_transformation(x, training=True)
        if name == "RandomFlip":
            transformation["flips"] = tf.reshape(tf.constant([True, False]), (2, 1, 1, 1))
        y = layer.transform_images(x, transformation, training=True)
        loss = tf.reduce_sum(y * numbers(tuple(y.shape), 40).astype("float32"))
    result = {
        "layer": name,
        "shape": shape,
        "arguments": plain(arguments),
        "options": plain(options),
        "output": shortest(listed(y)),
    }
    if gradient:
        result["gradient"] = shortest(listed(tape.gradient(loss, x)))
    return result


def same(factor):
    return (factor, factor)


CASES = [
    case("RandomFlip", (2, 3, 2), mode, gradient=True)
    for mode in ("horizontal", "vertical", "horizontal_and_vertical")
]
for mode in MODES:
    for method in ("bilinear", "nearest"):
        options = {"fill_mode": mode, "interpolation": method, "fill_value": 0.3}
        CASES += [
            case("RandomRotation", (4, 5, 1), same(0.11), **options),
            case("RandomRotation", (1, 6, 1), same(-0.3), **options),
            case("RandomZoom", (4, 5, 1), same(0.9), same(-0.35), **options),
            case("RandomTranslation", (5, 4, 1), same(0.31), same(-0.77), **options),
            case("RandomTranslation", (3, 4, 1), same(-0.9), same(0.13), **options),
        ]
CASES += [
    case("RandomRotation", (3, 3, 2), same(0.5)),
    case("RandomZoom", (5, 4, 2), same(-0.4)),
    case("RandomTranslation", (4, 4, 1), same(0.125), same(0.375), interpolation="nearest", fill_mode="constant"),
    # A contrast from 1 - f to 1 + f is one number if the one f is the other with the sign changed.
    case("RandomContrast", (3, 2, 2), (-0.5, 0.5), value_range=(-1, 1), gradient=True),
    case("RandomContrast", (3, 2, 2), (-0.9, 0.9), value_range=(-0.5, 0.75), gradient=True),
    case("RandomBrightness", (3, 2, 2), same(0.25), value_range=(-1, 1), gradient=True),
    case("RandomBrightness", (3, 2, 2), same(-0.5), value_range=(1.0, 0.0), gradient=True),
]

result = {
    "versions": {name: importlib.metadata.version(name) for name in ("keras", "tensorflow-cpu", "numpy")},
    "cases": CASES,
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(result, separators=(",", ":")) + "\n")
