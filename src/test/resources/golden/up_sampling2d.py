"""Each interpolation of keras.layers.UpSampling2D, computed by real Keras 3 on TensorFlow, which resizes in float32.

Inputs are multiples of 1/1024, as _layer_table.py makes them. Run with no arguments: python up_sampling2d.py
"""

import json

from _layer_table import importlib, keras, numbers, pathlib

keras.config.set_floatx("float32")

CASES = [
    (interpolation, size, shape)
    for interpolation in ("nearest", "bilinear", "bicubic", "lanczos3", "lanczos5")
    for size, shape in (([2, 3], [3, 5, 1]), ([5, 2], [2, 7, 1]), ([3, 1], [1, 2, 2]))
]


def case(interpolation, size, shape):
    x = numbers([1] + shape, 1).astype("float32")
    layer = keras.layers.UpSampling2D(tuple(size), interpolation=interpolation)
    return {"interpolation": interpolation, "size": size, "shape": shape, "output": shortest(layer(x))}


def shortest(tensor):
    """The shortest decimals that name the same float32 numbers."""
    return json.loads("[" + ",".join(str(number) for number in tensor.numpy().reshape(-1)) + "]")


versions = {
    package: importlib.metadata.version(distribution)
    for package, distribution in {"keras": "keras", "tensorflow": "tensorflow-cpu", "numpy": "numpy"}.items()
}
lines = [json.dumps(case(*given), separators=(",", ":")) for given in CASES]
text = '{"versions":' + json.dumps(versions) + ',\n"cases":[\n' + ",\n".join(lines) + "\n]}"
pathlib.Path(__file__).with_suffix(".json").write_text(text + "\n")
