"""The small pure functions of real Keras 3 on the TensorFlow backend, one at a time.

Writes pieces.json next to this file: activations and losses with their gradients, limits and options of initializers,
the names that Keras accepts, the default configurations. Inputs are written in full (the exact value of each float32
as a double); results are the shortest decimal numbers that are the float32 or float64 that Keras gave.
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

ACTIVATIONS = ["linear", "relu", "sigmoid", "tanh", "softmax"]
LOSSES = {
    "mean_squared_error": ("MeanSquaredError", {}),
    "mean_absolute_error": ("MeanAbsoluteError", {}),
    "binary_crossentropy": ("BinaryCrossentropy", {}),
    "binary_crossentropy_from_logits": ("BinaryCrossentropy", {"from_logits": True}),
    "binary_crossentropy_label_smoothing": ("BinaryCrossentropy", {"label_smoothing": 0.1}),
    "binary_crossentropy_label_smoothing_from_logits": (
        "BinaryCrossentropy",
        {"from_logits": True, "label_smoothing": 0.1},
    ),
}
SHAPES = [(4, 1), (4, 3), (2, 2, 3)]
POINTS = [
    [-100.0, -20.0, -8.0, -2.5, -1.0],
    [-0.5, -1e-8, 0.0, 1e-8, 0.5],
    [1.0, 2.5, 8.0, 20.0, 100.0],
    [0.25, 0.25, 0.25, 0.25, 0.25],
    [-100.0, 100.0, 0.0, 99.5, 1e-8],
]
OUTPUT_WEIGHTS = [[1.0, -0.5, 2.0, 0.25, -1.5], [0.5, 1.5, -1.0, 3.0, 0.75], [-2.0, 1.0, 0.125, -0.25, 1.0]] + [
    [1.0, 2.0, -3.0, 0.5, -0.25],
    [0.75, -1.0, 1.5, 2.0, -0.5],
]
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


def numbers(array, floatx):
    array = np.asarray(array)
    if array.ndim == 0:
        return shortest(array, floatx)
    return [numbers(inner, floatx) for inner in array]


def use(floatx):
    keras.backend.clear_session()
    keras.config.set_floatx(floatx)


def activations(floatx):
    """Rows of x; the gradient is that of sum(output * output_weights) with respect to x."""
    use(floatx)
    for name in ACTIVATIONS:
        x, weights = tf.constant(POINTS, floatx), tf.constant(OUTPUT_WEIGHTS, floatx)
        with tf.GradientTape() as tape:
            tape.watch(x)
            output = keras.activations.get(name)(x)
            total = tf.reduce_sum(output * weights)
        yield {
            "name": name,
            "floatx": floatx,
            "x": numbers(x, "float64"),
            "output_weights": numbers(weights, "float64"),
            "output": numbers(output, floatx),
            "gradient": numbers(tape.gradient(total, x), floatx),
        }


def predictions(kind, shape, random):
    """Predictions with the awkward values first: exact hits, and what lies outside [0, 1] or far out."""
    count = int(np.prod(shape))
    if kind == "regression":
        values = np.round(random.normal(0, 2, count) * 64) / 64
        truths = np.round(random.normal(0, 2, count) * 64) / 64
        truths[0] = values[0]
        values[1] = 1000.0
    else:
        truths = random.randint(0, 2, count).astype("float64")
        if kind == "probabilities":
            values = np.round(random.uniform(0.02, 0.98, count) * 64) / 64
            awkward = [0.0, 1.0, 1e-8, -0.25, 1.25, 0.0, 1.0, 1.0 - 2.0**-20]
            values[: min(len(awkward), count - 1)] = awkward[: count - 1]
            truths[: min(8, count)] = [1, 1, 1, 0, 0, 0, 0, 1][: min(8, count)]
        else:
            values = np.round(random.normal(0, 3, count) * 64) / 64
            awkward = [0.0, 100.0, -100.0, 1e-8, 100.0, -100.0, -1e-8, 20.0]
            values[: min(len(awkward), count - 1)] = awkward[: count - 1]
            truths[: min(8, count)] = [1, 1, 1, 1, 0, 0, 0, 0][: min(8, count)]
    return truths.reshape(shape), values.reshape(shape)


def loss_of(name):
    class_name, config = LOSSES[name]
    return {"class_name": class_name, "config": config}, getattr(keras.losses, class_name)(**config)


def losses(floatx):
    """The value of each loss object, its per-sample values, its gradient with respect to y_pred."""
    use(floatx)
    for name in LOSSES:
        description, loss = loss_of(name)
        kind = "logits" if "from_logits" in name else "probabilities" if "binary" in name else "regression"
        for number, shape in enumerate(SHAPES):
            truths, values = predictions(kind, shape, np.random.RandomState(500 + number))
            yield measured(name, description, loss, floatx, truths, values)


def measured(name, description, loss, floatx, truths, values):
    y_true, y_pred = tf.constant(truths, floatx), tf.constant(values, floatx)
    with tf.GradientTape() as tape:
        tape.watch(y_pred)
        value = loss(y_true, y_pred)
    class_name, config = description["class_name"], description["config"]
    each = getattr(keras.losses, class_name)(reduction="none", **config)(y_true, y_pred)
    return {
        "name": name,
        "floatx": floatx,
        "loss": description,
        "y_true": numbers(y_true, "float64"),
        "y_pred": numbers(y_pred, "float64"),
        "value": numbers(value, floatx),
        "values_unreduced": numbers(each, floatx),
        "gradient": numbers(tape.gradient(value, y_pred), floatx),
    }


def ranks():
    """y_true and y_pred of ranks that differ by one: what the loss makes of them, or the error."""
    use("float64")
    truths, values = [1.0, 0.0, 1.0], [0.25, 0.5, 0.875]
    row, column = np.array, lambda v: np.array(v)[:, None]  # noqa: E731
    pairs = [(row, row), (row, column), (column, row), (column, column), (row, "(3,2)"), (column, "(3,2)")]
    for name in ("mean_squared_error", "binary_crossentropy"):
        for left, right in pairs:
            y_true = left(truths)
            y_pred = np.stack([values, values[::-1]], axis=1) if right == "(3,2)" else right(values)
            entry = {"name": name, "y_true": y_true.tolist(), "y_pred": y_pred.tolist()}
            try:
                entry["value"] = numbers(loss_of(name)[1](tf.constant(y_true), tf.constant(y_pred)), "float64")
            except Exception as error:
                entry["error"] = type(error).__name__
            yield entry


def behind_a_sigmoid(floatx):
    """Binary cross-entropy of sigmoid(z), given the sigmoid's own output (Keras then uses z) or a bare copy of it."""
    use(floatx)
    z = tf.constant([[-100.0], [-20.0], [-1.0], [0.0], [1.0], [20.0], [100.0]], floatx)
    loss = keras.losses.BinaryCrossentropy(reduction="none")
    for truth in (0.0, 1.0):
        y_true = tf.fill(z.shape, tf.constant(truth, floatx))
        entry = {"floatx": floatx, "y_true": truth, "z": numbers(z, "float64")}
        for key, copy in (("of_the_sigmoid", lambda p: p), ("of_a_bare_copy", lambda p: p * 1)):
            with tf.GradientTape() as tape:
                tape.watch(z)
                values = loss(y_true, copy(keras.activations.sigmoid(z)))
                total = tf.reduce_sum(values)
            entry[key] = numbers(values, floatx)
            entry[key + "_gradient"] = numbers(tape.gradient(total, z), floatx)
        yield entry


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
    precisions = ("float64", "float32")
    document = {
        "versions": versions,
        "epsilon": keras.config.epsilon(),
        "activations": [entry for floatx in precisions for entry in activations(floatx)],
        "losses": [entry for floatx in precisions for entry in losses(floatx)],
        "ranks": list(ranks()),
        "binary_crossentropy_behind_a_sigmoid": [entry for floatx in precisions for entry in behind_a_sigmoid(floatx)],
        "initializers": initializers(),
        "names": accepted_names(),
        "configs": configs(),
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
