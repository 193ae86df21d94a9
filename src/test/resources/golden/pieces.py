"""What real Keras 3 calls its first things: the names that it accepts, the default configurations, what initializers draw.

Writes pieces.json next to this file; numbers are the shortest decimal ones that are the float32 that Keras gave.
Run with no arguments: python pieces.py
"""

import importlib.metadata
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
from keras.src.initializers import random_initializers  # noqa: E402

INITIALIZERS = {
    "glorot_uniform": "GlorotUniform",
    "random_normal": "RandomNormal",
    "random_uniform": "RandomUniform",
    "constant": "Constant",
    "zeros": "Zeros",
    "ones": "Ones",
}
GLOROT_SHAPES = [(1, 1), (1, 4), (3, 4), (8, 1), (128, 64), (5,), (3, 3, 2, 8), (5, 4, 6), (2, 3, 4, 5, 6)]
NAMES = {
    "activations": ["linear", "relu", "sigmoid", "tanh", "softmax", "Linear", "ReLU", "RELU", "Sigmoid", "Tanh"]
    + ["Softmax", "identity", " relu", "", None],
    "initializers": ["glorot_uniform", "GlorotUniform", "GLOROT_UNIFORM", "glorotuniform", "random_normal"]
    + ["RandomNormal", "normal", "Normal", "random_uniform", "RandomUniform", "uniform", "Uniform", "constant"]
    + ["Constant", "zeros", "Zeros", "zero", "Zero", "ones", "Ones", "one", "One", None],
    "losses": ["mean_squared_error", "MeanSquaredError", "mse", "MSE", "Mse", "mean_absolute_error"]
    + ["MeanAbsoluteError", "mae", "MAE", "Mae", "binary_crossentropy", "BinaryCrossentropy", "bce", "BCE", "Bce"]
    + ["binary_cross_entropy", "BinaryCrossEntropy", "MEAN_SQUARED_ERROR", "l2", None],
    "optimizers": ["sgd", "SGD", "Sgd", "sGd", "adam", "Adam", "ADAM", "gd", "", None],
    "metrics": ["mse", "MSE", "mae", "MAE", "mean_squared_error", "MeanSquaredError", "mean_absolute_error"]
    + ["MeanAbsoluteError", "binary_crossentropy", "BinaryCrossentropy", "bce", "BCE", "root_mean_squared_error"]
    + ["RootMeanSquaredError", "rmse", "RMSE", "binary_accuracy", "BinaryAccuracy", "categorical_accuracy"]
    + ["CategoricalAccuracy", "accuracy", "Accuracy", "acc", "loss", None],
}


def shortest(value, floatx):
    """The shortest decimal number that is this float; what no JSON number can say, as a word."""
    if not np.isfinite(value):
        return str(value)
    if floatx == "float64":
        return float(value)
    return float(str(np.float32(value)))


def use(floatx):
    keras.backend.clear_session()
    keras.config.set_floatx(floatx)


def initializers():
    use("float32")
    result = {"glorot_uniform": [], "drawn": []}
    for shape in GLOROT_SHAPES:
        fan_in, fan_out = random_initializers.compute_fans(shape)
        limits = []

        def uniform(shape, minval, maxval, **options):
            limits.extend([minval, maxval])

        with mock.patch.object(random_initializers.random, "uniform", uniform):
            keras.initializers.GlorotUniform(seed=7)(shape)
        result["glorot_uniform"].append(
            {"shape": list(shape), "fan_in": fan_in, "fan_out": fan_out, "min": limits[0], "max": limits[1]}
        )
    for name, class_name in INITIALIZERS.items():
        seed = {"seed": 7} if name in ("glorot_uniform", "random_normal", "random_uniform") else {}
        initializer = getattr(keras.initializers, class_name)(**seed)
        drawn = np.asarray(initializer((400, 500)), "float64")
        result["drawn"].append(
            {
                "name": name,
                "shape": [400, 500],
                "min": shortest(drawn.min(), "float32"),
                "max": shortest(drawn.max(), "float32"),
                "mean": round(float(drawn.mean()), 6),
                "standard_deviation": round(float(drawn.std()), 6),
            }
        )
    return result


def plain(value):
    """A configuration as JSON can say it."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    if isinstance(value, (np.floating, np.integer)):
        return value.item()
    return value


def configs():
    """get_config() of each thing made with nothing but what it requires."""
    use("float32")
    from keras import initializers, losses, metrics, optimizers

    made = {
        "Dense": keras.layers.Dense(1),
        "Dense(4, activation='relu', use_bias=False)": keras.layers.Dense(4, activation="relu", use_bias=False),
        "SGD": optimizers.SGD(),
        "Adam": optimizers.Adam(),
        "MeanSquaredError": losses.MeanSquaredError(),
        "MeanAbsoluteError": losses.MeanAbsoluteError(),
        "BinaryCrossentropy": losses.BinaryCrossentropy(),
        "GlorotUniform": initializers.GlorotUniform(seed=1),
        "RandomNormal": initializers.RandomNormal(seed=1),
        "RandomUniform": initializers.RandomUniform(seed=1),
        "Constant": initializers.Constant(),
        "Zeros": initializers.Zeros(),
        "Ones": initializers.Ones(),
        "metrics.MeanSquaredError": metrics.MeanSquaredError(),
        "metrics.MeanAbsoluteError": metrics.MeanAbsoluteError(),
        "metrics.RootMeanSquaredError": metrics.RootMeanSquaredError(),
        "metrics.BinaryCrossentropy": metrics.BinaryCrossentropy(),
        "metrics.BinaryAccuracy": metrics.BinaryAccuracy(),
        "metrics.CategoricalAccuracy": metrics.CategoricalAccuracy(),
        "Sequential": keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)]),
    }
    return {name: plain(thing.get_config()) for name, thing in made.items()}


def accepted_names():
    """Each identifier given to get(): what came of it, or the error."""
    use("float32")
    result = {}
    for kind, identifiers in NAMES.items():
        result[kind] = [dict(identifier=identifier, **found(kind, identifier)) for identifier in identifiers]
    return result


def found(kind, identifier):
    try:
        thing = getattr(keras, kind).get(identifier)
    except Exception as error:
        return {"error": type(error).__name__, "message": str(error)}
    if thing is None:
        return {"is": None}
    if isinstance(thing, type) or hasattr(thing, "__name__"):
        return {"is": thing.__name__}
    return {"is": type(thing).__name__}


def pretty(document):
    """JSON indented by 1, each innermost list of numbers on one line."""
    text = json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False)
    text = re.sub(r"\[\s+([-+.\deE,\s]+?)\s+\]", lambda found: "[" + re.sub(r"\s+", " ", found.group(1)) + "]", text)
    if json.loads(text) != document:
        raise ValueError("the shortened text means something else")
    return text + "\n"


def main():
    versions = {
        "keras": keras.__version__,
        "tensorflow": tf.__version__,
        "numpy": np.__version__,
        "tf_keras": importlib.metadata.version("tf_keras"),
    }
    document = {
        "versions": versions,
        "initializers": initializers(),
        "names": accepted_names(),
        "configs": configs(),
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
