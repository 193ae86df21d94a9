"""Layers that real Keras 3 adapted to data, and what of them does not fit the table. Run: python adapted_layers.py

Data and inputs are made by numbers() and integers() of _layer_table.py, of a shape with the batch and a seed; each case is
in float32, Keras's default.
"""

import json
import pathlib

from _layer_table import importlib, integers, keras, np, numbers, plain

keras.config.set_floatx("float32")
layers = keras.layers


def shortest(values):
    """Float32 numbers with as few digits as tell them apart."""
    if isinstance(values, (list, tuple)):
        return [shortest(value) for value in values]
    return float(str(np.float32(values)))


def normalization(shape, **options):
    data = numbers(shape, 3).astype("float32")
    layer = layers.Normalization(**options)
    layer.adapt(data)
    output = layer(data)
    return {
        "shape": shape,
        "options": plain(options),
        "config": plain(layer.get_config()),
        "mean": shortest(np.asarray(layer.adapt_mean).tolist()),
        "variance": shortest(np.asarray(layer.adapt_variance).tolist()),
        "output": shortest(np.asarray(output).tolist()),
    }


def discretization(shape, **options):
    data = numbers(shape, 3).astype("float32")
    layer = layers.Discretization(**options)
    layer.adapt(data)
    output = layer(data[:5])
    return {
        "shape": shape,
        "options": plain(options),
        "config": plain(layer.get_config()),
        "boundaries": layer.bin_boundaries,
        "output": np.asarray(output).tolist(),
    }


def lookup(shape, below, **options):
    data = integers(shape, 3, below).astype("int64")
    layer = layers.IntegerLookup(**options)
    layer.adapt(data)
    output = layer(integers((2, 5), 7, below + 2).astype("int64"))
    return {
        "shape": shape,
        "below": below,
        "options": plain(options),
        "config": plain(layer.get_config()),
        "vocabulary": [int(token) for token in layer.get_vocabulary()],
        "output": shortest(np.asarray(output).tolist()),
    }


def unadapted():
    layer = layers.Normalization()
    return shortest(np.asarray(layer(np.array([[7.0, -3.0]], "float32"))).tolist())


def hashes(**options):
    values = [0, 7, -1, 42, 999, 12345, 1234567, -12345678, 123456789012345, 12345678901234567, -(2**63), 2**63 - 1]
    return {
        "values": [str(value) for value in values],
        "bins": np.asarray(layers.Hashing(num_bins=1000003, **options)(np.array(values, "int64"))).tolist(),
    }


result = {
    "versions": {name: importlib.metadata.version(name) for name in ("keras", "tensorflow-cpu", "numpy")},
    "unadapted": unadapted(),
    "normalization": [
        normalization((6, 3)),
        normalization((3, 2, 4), axis=1),
        normalization((3, 2, 4), axis=[1, -1]),
        normalization((5, 2), axis=None),
        normalization((5, 2), invert=True),
    ],
    "discretization": [
        discretization((40, 1), num_bins=4),
        discretization((300, 2), num_bins=5),
        discretization((700, 1), num_bins=7, epsilon=0.1),
        discretization((3, 1), num_bins=6),
        discretization((250, 3), num_bins=3, epsilon=0.03, output_mode="one_hot"),
    ],
    "given_boundaries": plain(layers.Discretization([0.0, 1.0]).get_config()),
    "lookup": [
        lookup((4, 6), 9),
        lookup((4, 6), 9, max_tokens=5, mask_token=2),
        lookup((4, 6), 9, output_mode="multi_hot", num_oov_indices=2),
        lookup((4, 6), 9, output_mode="tf_idf"),
        lookup((4, 6), 9, output_mode="tf_idf", max_tokens=12, pad_to_max_tokens=True, mask_token=4),
        lookup((4, 6), 9, invert=True, oov_token=-5),
    ],
    "hashing_one_hot": np.asarray(
        layers.Hashing(4, output_mode="one_hot")(integers((2, 3), 1, 999).astype("int64"))
    ).tolist(),
    "hashes": [hashes(), hashes(salt=[133, 137]), hashes(salt=2**40 + 5), hashes(mask_value=42)],
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(result, separators=(",", ":")) + "\n")
