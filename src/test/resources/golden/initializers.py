"""The initializers of real Keras 3 on the TensorFlow backend.

Writes initializers.json next to this file: what each initializer asks the random functions for, shape by shape; what it
makes of a given random matrix; mean and deviation of what it draws; the names that Keras accepts, the default
configurations, what is refused. Results are the shortest decimal numbers that are the float32 or float64 that Keras gave.
Run with no arguments: python initializers.py
"""

import inspect
import json
import os
import pathlib
import re
import warnings
from unittest import mock

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
os.environ["KERAS_BACKEND"] = "tensorflow"
warnings.filterwarnings("ignore")

import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402

tf.config.threading.set_inter_op_parallelism_threads(1)
tf.config.threading.set_intra_op_parallelism_threads(1)
tf.get_logger().setLevel("ERROR")

import keras  # noqa: E402
from keras.src import initializers as source  # noqa: E402
from keras.src.initializers import random_initializers  # noqa: E402

SHAPES = [(), (5,), (1, 1), (3, 4), (0, 3), (128, 64), (5, 4, 6), (3, 3, 2, 8), (2, 3, 4, 5, 6)]
SCALED = ["GlorotUniform", "GlorotNormal", "HeUniform", "HeNormal", "LecunUniform", "LecunNormal"]
OPTIONS = [
    {},
    {"scale": 0.1, "mode": "fan_in", "distribution": "uniform"},
    {"scale": 3.0, "mode": "fan_out", "distribution": "truncated_normal"},
    {"scale": 0.5, "mode": "fan_avg", "distribution": "untruncated_normal"},
    {"mode": "fan_avg", "distribution": "Normal"},
]
AXES = [
    ({"input_axes": [0, 1], "output_axes": [2]}, (5, 4, 6)),
    ({"input_axes": [-1], "output_axes": [0, -2]}, (5, 4, 6)),
    ({"input_axes": [], "output_axes": [1]}, (5, 4, 6)),
    ({"input_axes": [0, 1]}, (5, 4, 6)),
    ({"output_axes": [0]}, (5, 4, 6)),
]
PLAIN = [
    ("RandomNormal", {}),
    ("RandomNormal", {"mean": 1.0, "stddev": 2.0}),
    ("TruncatedNormal", {}),
    ("TruncatedNormal", {"mean": -1.0, "stddev": 0.25}),
    ("RandomUniform", {}),
    ("RandomUniform", {"minval": -1.0, "maxval": 3.0}),
]
ORTHOGONAL = [
    ((1, 1), 1.0),
    ((3, 3), 1.0),
    ((4, 2), 1.0),
    ((2, 4), 1.0),
    ((3, 1), 1.0),
    ((1, 3), 1.0),
    ((2, 3, 4), 1.0),
    ((2, 2, 1, 5), 0.5),
    ((2, 1, 2, 1, 3), 1.0),
    ((6, 6), 2.0),
    ((2, 2), -1.0),
]
IDENTITY = [((3, 3), 1.0), ((2, 4), 1.0), ((4, 2), 0.5), ((1, 1), 3.0), ((2, 2), -0.1), ((0, 2), 1.0)]
DRAWN = [
    ("TruncatedNormal", {}),
    ("TruncatedNormal", {"mean": 3.0, "stddev": 2.0}),
    ("GlorotNormal", {}),
    ("HeUniform", {}),
    ("HeNormal", {}),
    ("LecunUniform", {}),
    ("LecunNormal", {}),
    ("VarianceScaling", {"scale": 2.0, "mode": "fan_out", "distribution": "untruncated_normal"}),
    ("Orthogonal", {}),
]
OTHER_NAMES = ["GLOROT_UNIFORM", "glorotuniform", "he", "xavier", "Normal", "Uniform", "One", "Zero", "eye"]
REFUSED = [
    ("VarianceScaling", {"scale": 0.0}, (2, 2)),
    ("VarianceScaling", {"scale": -1.0}, (2, 2)),
    ("VarianceScaling", {"mode": "fan"}, (2, 2)),
    ("VarianceScaling", {"mode": "FAN_IN"}, (2, 2)),
    ("VarianceScaling", {"distribution": "gaussian"}, (2, 2)),
    ("Orthogonal", {}, ()),
    ("Orthogonal", {}, (5,)),
    ("Identity", {}, (5,)),
    ("Identity", {}, (2, 2, 2)),
]
REQUIRED = SCALED + ["VarianceScaling", "RandomNormal", "RandomUniform", "TruncatedNormal", "Orthogonal"]


def shortest(value, floatx):
    return float(value) if floatx == "float64" else float(str(np.float32(value)))


def numbers(array, floatx):
    array = np.asarray(array)
    if array.ndim == 0:
        return shortest(array, floatx)
    return [numbers(inner, floatx) for inner in array]


def asked_for(name, options, shape):
    """The one random function that an initializer calls, and with which numbers."""
    calls = []

    def recorded(function):
        return lambda shape, **numbers: calls.append((function, tuple(shape), numbers))

    functions = {function: recorded(function) for function in ("uniform", "normal", "truncated_normal")}
    with mock.patch.multiple(random_initializers.random, **functions):
        getattr(keras.initializers, name)(seed=7, **options)(shape)
    ((function, asked_shape, given),) = calls
    if asked_shape != shape:
        raise ValueError(f"{name} asked for another shape than {shape}")
    given = {key: float(value) for key, value in given.items() if key in ("mean", "stddev", "minval", "maxval")}
    return {"initializer": name, "options": options, "shape": list(shape), "function": function, **given}


def formulas():
    for name in SCALED:
        for shape in SHAPES:
            yield asked_for(name, {}, shape)
    for options in OPTIONS:
        for shape in SHAPES:
            yield asked_for("VarianceScaling", options, shape)
    for options, shape in AXES:
        yield asked_for("VarianceScaling", options, shape)
    for name, options in PLAIN:
        yield asked_for(name, options, (3, 4))


def orthogonal():
    """Sixty-fourths of whole numbers stand for the random matrix, so that every digit is here."""
    for number, (shape, gain) in enumerate(ORTHOGONAL):
        entry = {"shape": list(shape), "gain": gain}
        for floatx in ("float32", "float64"):
            drawn = []

            def normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None):
                whole = np.random.RandomState(700 + number).normal(mean, 64 * stddev, shape).round()
                drawn.append(tf.constant(whole / 64, dtype))
                return drawn[0]

            with mock.patch.object(random_initializers.random, "normal", normal):
                result = keras.initializers.Orthogonal(gain=gain, seed=7)(shape, dtype=floatx)
            entry["matrix"] = numbers(drawn[0], "float64")
            entry[floatx] = numbers(result, floatx)
        yield entry


def identity():
    for shape, gain in IDENTITY:
        result = keras.initializers.Identity(gain=gain)(shape)
        flat = numbers(np.asarray(result).reshape(-1), "float32")
        yield {"shape": list(shape), "gain": gain, "values": flat}


def drawn():
    for name, options in DRAWN:
        values = np.asarray(getattr(keras.initializers, name)(seed=7, **options)((200, 300)), "float64")
        yield {
            "initializer": name,
            "options": options,
            "shape": [200, 300],
            "min": shortest(values.min(), "float32"),
            "max": shortest(values.max(), "float32"),
            "mean": round(float(values.mean()), 6),
            "standard_deviation": round(float(values.std()), 6),
        }


def named():
    """Every name that Keras lists, and some that it does not: what get() makes of them, or the error."""
    for identifier in sorted(source.ALL_OBJECTS_DICT) + OTHER_NAMES:
        listed = source.ALL_OBJECTS_DICT.get(identifier)
        entry = {"identifier": identifier, **({"stands_for": listed.__name__} if listed else {})}
        try:
            entry["is"] = type(keras.initializers.get(identifier)).__name__
        except Exception as error:
            entry["error"] = type(error).__name__
        yield entry


def refused():
    for name, options, shape in REFUSED:
        try:
            getattr(keras.initializers, name)(**options)(shape)
        except Exception as error:
            # The allowed words stand in a set, which Python prints in another order every time.
            message = re.sub(r"\{[^}]*\}", "{...}", str(error))
            yield {
                "initializer": name,
                "options": options,
                "shape": list(shape),
                "error": type(error).__name__,
                "message": message,
            }


def pretty(document):
    """JSON indented by 1, each innermost list of numbers on one line."""
    text = json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False)
    text = re.sub(r"\[\s+([-+.\deE,\s]+?)\s+\]", lambda found: "[" + re.sub(r"\s+", " ", found.group(1)) + "]", text)
    if json.loads(text) != document:
        raise ValueError("the shortened text means something else")
    return text + "\n"


def main():
    configs = {name: getattr(keras.initializers, name)(seed=1).get_config() for name in REQUIRED}
    # Its get_config() leaves the gain out.
    configs["Identity"] = {"gain": inspect.signature(keras.initializers.Identity).parameters["gain"].default}
    document = {
        "versions": {"keras": keras.__version__, "tensorflow": tf.__version__, "numpy": np.__version__},
        "formulas": list(formulas()),
        "orthogonal": list(orthogonal()),
        "identity": list(identity()),
        "drawn": list(drawn()),
        "names": list(named()),
        "refused": list(refused()),
        "configs": configs,
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
