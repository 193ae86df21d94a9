"""The regularizers and constraints of real Keras 3 on the TensorFlow backend.

Writes weight_rules.json next to this file: what each regularizer makes of a weight, with its gradient; where each constraint
puts a weight; the names that Keras accepts, the default configurations, what is refused. Weights are whole sixteenths but
for a few tiny ones. Keras takes the factors of L1, L2 and L1L2 through float32 even where the weight is in float64; that of
OrthogonalRegularizer must be NumPy's float64 then, or TensorFlow refuses the product. Results are the shortest decimal
numbers that are the float32 or float64 that Keras gave.
Run with no arguments: python weight_rules.py
"""

import json
import os
import pathlib
import re
import warnings

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
from keras.src import constraints as constraint_source  # noqa: E402
from keras.src import regularizers as regularizer_source  # noqa: E402


def drawn(seed, *shape):
    return np.round(np.random.RandomState(seed).normal(0, 16, shape)) / 16


def with_zeros(weight, *index):
    weight = weight.copy()
    weight[index] = 0
    return weight


WEIGHTS = {
    "vector": np.array([0.5, -2.0, 0.0, 1.25, -0.0625]),
    "matrix": drawn(1, 4, 3),
    "zero row": with_zeros(drawn(2, 3, 4), 1),
    "zero column": with_zeros(drawn(3, 3, 4), slice(None), 2),
    "zeros": np.zeros((2, 3)),
    "axis-aligned": np.array([[2.0, 0.0, 0.0], [0.0, -0.5, 0.0], [1.0, 0.0, 0.0]]),
    "parallel": np.array([[1.0, 2.0], [-2.0, -4.0], [0.5, 0.25]]),
    "tiny row": np.array([[1e-9, 2e-9, -1e-9], [1.0, 0.5, 1.0], [-1.0, 0.25, 0.5]]),
    "rank 3": with_zeros(drawn(4, 2, 3, 2), 0, 1),
    "rank 4": with_zeros(drawn(5, 2, 2, 2, 3), slice(None), slice(None), slice(None), 1),
    "exact norms": np.array([[3.0, 1.0, 0.0, 0.0], [4.0, 0.0, 0.5, 0.0]]),
    "exact vector": np.array([3.0, -4.0]),
}
EVERY_RANK = ["vector", "zero row", "rank 3", "rank 4"]
MATRICES = ["matrix", "zero row", "zero column", "zeros", "axis-aligned", "parallel", "tiny row"]
REGULARIZERS = [
    *[("L1", {}, weight) for weight in EVERY_RANK],
    ("L1", {"l1": 0.3}, "matrix"),
    ("L1", {"l1": 0.0}, "matrix"),
    *[("L2", {}, weight) for weight in EVERY_RANK],
    ("L2", {"l2": 0.3}, "matrix"),
    ("L2", {"l2": 0.0}, "matrix"),
    ("L1L2", {}, "matrix"),
    ("L1L2", {"l1": 0.2}, "zero row"),
    ("L1L2", {"l2": 0.3}, "zero row"),
    *[("L1L2", {"l1": 0.2, "l2": 0.3}, weight) for weight in EVERY_RANK],
    *[("OrthogonalRegularizer", {}, weight) for weight in MATRICES],
    *[("OrthogonalRegularizer", {"factor": 0.3, "mode": "columns"}, weight) for weight in MATRICES],
    ("OrthogonalRegularizer", {"factor": 0.0}, "matrix"),
]
CONSTRAINTS = [
    *[("NonNeg", {}, weight) for weight in EVERY_RANK],
    *[("MaxNorm", {}, weight) for weight in EVERY_RANK + ["exact norms", "exact vector", "tiny row"]],
    ("MaxNorm", {"max_value": 5}, "exact norms"),
    ("MaxNorm", {"max_value": 5}, "exact vector"),
    ("MaxNorm", {"max_value": 0}, "matrix"),
    ("MaxNorm", {"max_value": 0.7, "axis": 1}, "zero row"),
    ("MaxNorm", {"max_value": 0.7, "axis": -1}, "rank 3"),
    ("MaxNorm", {"max_value": 0.7, "axis": [0, 1]}, "matrix"),
    ("MaxNorm", {"max_value": 0.7, "axis": [0, 1, 2]}, "rank 4"),
    ("MaxNorm", {"max_value": 0.7, "axis": [-1, 1]}, "rank 4"),
    *[("UnitNorm", {}, weight) for weight in EVERY_RANK + ["exact norms", "exact vector", "tiny row"]],
    ("UnitNorm", {"axis": 1}, "zero row"),
    ("UnitNorm", {"axis": [0, 2]}, "rank 3"),
    ("UnitNorm", {"axis": [0, 1, 2]}, "rank 4"),
    *[("MinMaxNorm", {}, weight) for weight in EVERY_RANK + ["exact norms", "exact vector", "tiny row"]],
    ("MinMaxNorm", {"min_value": 1.0, "max_value": 5.0}, "exact norms"),
    ("MinMaxNorm", {"min_value": 0.9, "max_value": 1.1}, "zero column"),
    ("MinMaxNorm", {"min_value": 0.9, "max_value": 1.1, "rate": 0.3}, "matrix"),
    ("MinMaxNorm", {"min_value": 0.9, "max_value": 1.1, "rate": 0.0}, "matrix"),
    ("MinMaxNorm", {"min_value": 0.9, "max_value": 1.1, "rate": 0.3, "axis": -1}, "rank 3"),
    ("MinMaxNorm", {"min_value": 2.5, "max_value": 2.5, "axis": [0, 1, 2]}, "rank 4"),
]
OTHER_NAMES = {
    "regularizers": ["l1_l2", "L1_L2", "L1l2", "orthogonal", "orthogonalregularizer", "ridge"],
    "constraints": ["maxnorm", "MAX_NORM", "nonneg", "non_negative", "unitnorm", "Max_Norm"],
}
REFUSED = [
    ("L1", {"l1": -0.1}),
    ("L1", {"l1": float("nan")}),
    ("L1", {"l1": float("inf")}),
    ("L2", {"l2": -0.1}),
    ("L2", {"l2": float("nan")}),
    ("L2", {"l2": float("inf")}),
    ("L1L2", {"l1": -0.1}),
    ("L1L2", {"l2": -0.1}),
    ("OrthogonalRegularizer", {"factor": -0.1}),
    ("OrthogonalRegularizer", {"factor": float("inf")}),
    ("OrthogonalRegularizer", {"mode": "row"}),
    ("OrthogonalRegularizer", {"mode": "ROWS"}),
]
REFUSED_SHAPES = [
    ("OrthogonalRegularizer", {}, [3]),
    ("OrthogonalRegularizer", {}, [2, 2, 2]),
    ("MaxNorm", {"axis": 1}, [3]),
    ("UnitNorm", {"axis": -3}, [2, 2]),
    ("MinMaxNorm", {"axis": [0, -2]}, [2, 2]),
    ("MaxNorm", {"axis": [1, 1]}, [2, 2]),
    ("UnitNorm", {}, []),
]


def shortest(value, floatx):
    return float(value) if floatx == "float64" else float(str(np.float32(value)))


def numbers(array, floatx):
    array = np.asarray(array)
    if array.ndim == 0:
        return shortest(array, floatx)
    return [numbers(inner, floatx) for inner in array]


def regularizer(name, options, floatx):
    if name == "OrthogonalRegularizer" and floatx == "float64":
        options = {**options, "factor": np.float64(options.get("factor", 0.01))}
    return getattr(keras.regularizers, name)(**options)


def penalty(rule, weight):
    with tf.GradientTape() as tape:
        tape.watch(weight)
        value = rule(weight)
    return value, tape.gradient(value, weight, unconnected_gradients="zero")


def regularized(floatx):
    for name, options, key in REGULARIZERS:
        weight = tf.constant(WEIGHTS[key], floatx)
        value, gradient = penalty(regularizer(name, options, floatx), weight)
        if value.dtype != floatx:
            raise ValueError(f"{name} was not computed in {floatx}")
        yield {
            "class_name": name,
            "config": options,
            "weight": key,
            "floatx": floatx,
            "factors_in_float32": floatx == "float32" or name != "OrthogonalRegularizer",
            "value": shortest(value, floatx),
            "gradient": numbers(gradient, floatx),
        }


def constrained(floatx):
    for name, options, key in CONSTRAINTS:
        weight = tf.constant(WEIGHTS[key], floatx)
        result = getattr(keras.constraints, name)(**options)(weight)
        if result.dtype != floatx:
            raise ValueError(f"{name} was not computed in {floatx}")
        yield {
            "class_name": name,
            "config": options,
            "weight": key,
            "floatx": floatx,
            "result": numbers(result, floatx),
        }


def single_vectors():
    """What OrthogonalRegularizer makes of a matrix that has no pair."""
    for mode, shape in (("rows", [1, 3]), ("columns", [3, 1])):
        value = keras.regularizers.OrthogonalRegularizer(mode=mode)(tf.ones(shape))
        yield {"mode": mode, "shape": shape, "value": str(float(value))}


def named(module, source, family):
    """Every name that Keras lists, and some that it does not: what get() makes of them, or the error."""
    for identifier in sorted(source.ALL_OBJECTS_DICT) + OTHER_NAMES[family]:
        try:
            yield {"identifier": identifier, "is": type(module.get(identifier)).__name__}
        except Exception as error:
            yield {"identifier": identifier, "error": type(error).__name__}


def refused():
    for name, options in REFUSED:
        try:
            getattr(keras.regularizers, name)(**options)
        except Exception as error:
            shown = {option: str(value) for option, value in options.items()}
            yield {"class_name": name, "config": shown, "error": type(error).__name__}


def refused_shapes():
    for name, options, shape in REFUSED_SHAPES:
        try:
            getattr(keras.regularizers, name, getattr(keras.constraints, name, None))(**options)(tf.ones(shape))
        except Exception as error:
            yield {"class_name": name, "config": options, "shape": shape, "error": type(error).__name__}


def configs():
    result = {}
    for module, names in (
        (keras.regularizers, ["L1", "L2", "L1L2", "OrthogonalRegularizer"]),
        (keras.constraints, ["MaxNorm", "NonNeg", "UnitNorm", "MinMaxNorm"]),
    ):
        for name in names:
            result[name] = getattr(module, name)().get_config()
    return result


def pretty(document):
    """JSON indented by 1, each innermost list of numbers on one line."""
    text = json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False)
    text = re.sub(r"\[\s+([-+.\deE,\s]+?)\s+\]", lambda found: "[" + re.sub(r"\s+", " ", found.group(1)) + "]", text)
    if json.loads(text) != document:
        raise ValueError("the shortened text means something else")
    return text + "\n"


def main():
    document = {
        "versions": {"keras": keras.__version__, "tensorflow": tf.__version__, "numpy": np.__version__},
        "weights": {key: weight.tolist() for key, weight in WEIGHTS.items()},
        "regularizers": [entry for floatx in ("float32", "float64") for entry in regularized(floatx)],
        "constraints": [entry for floatx in ("float32", "float64") for entry in constrained(floatx)],
        "single_vectors": list(single_vectors()),
        "refused": list(refused()),
        "refused_shapes": list(refused_shapes()),
        "names": {
            "regularizers": list(named(keras.regularizers, regularizer_source, "regularizers")),
            "constraints": list(named(keras.constraints, constraint_source, "constraints")),
        },
        "configs": configs(),
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
