"""What scikit-learn and Keras do to data before a model sees them.

Writes preprocessing.json next to this file: the breast-cancer table, MinMaxScaler and the sizes of train_test_split as
scikit-learn has them, to_categorical as Keras 3 has it. Inputs are written in full (the exact value of each float32 as a
double); results are the shortest decimal numbers that are the float32 or float64 that came out. A sha256 is that of all
numbers of a table as little-endian float64 in row-major order.
Run with no arguments: python preprocessing.py
"""

import hashlib
import json
import os
import pathlib
import re

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
os.environ["KERAS_BACKEND"] = "tensorflow"

import keras  # noqa: E402
import numpy as np  # noqa: E402
import sklearn  # noqa: E402
from sklearn.datasets import load_breast_cancer  # noqa: E402
from sklearn.model_selection import train_test_split  # noqa: E402
from sklearn.preprocessing import MinMaxScaler  # noqa: E402

TABLE = [[-1.0, 2.0, 7.0, 0.1], [-0.5, 6.0, 7.0, 0.7], [0.0, 10.0, 7.0, -0.3], [1.0, 18.0, 7.0, 1e-3]]
OTHER = [[2.0, 2.0, 7.0, 0.25], [-3.0, 20.0, 8.5, 0.3]]
ZEROS = [[0.0, -3.5], [0.0, -3.5], [0.0, -3.5]]
# Spans on both sides of what counts as constant: ten times the epsilon of the dtype.
NARROW = [[0.0, 0.0, 0.0, 0.0], [2e-15, 2.5e-15, 1e-6, 1.3e-6]]
SCALERS = [
    # fit dtype, transform dtype, feature range, samples to fit, samples to transform
    ("float64", "float64", (0, 1), TABLE, OTHER),
    ("float64", "float64", (-1, 1), TABLE, OTHER),
    ("float64", "float64", (0.1, 0.7), TABLE, OTHER),
    ("float32", "float32", (0, 1), TABLE, OTHER),
    ("float32", "float32", (0.1, 0.7), TABLE, OTHER),
    ("float32", "float64", (0, 1), TABLE, OTHER),
    ("float64", "float32", (0, 1), TABLE, OTHER),
    ("float64", "float64", (0, 1), ZEROS, [[1.0, -3.0]]),
    ("float32", "float32", (-2, 3), ZEROS, [[1.0, -3.0]]),
    ("float64", "float64", (0, 1), NARROW, NARROW),
    ("float32", "float32", (0, 1), NARROW, NARROW),
    ("float64", "float64", (0, 1), [[5.0, -2.0]], [[5.0, -1.0]]),
]
REFUSED_BY_FIT = [
    # feature range, samples to fit
    ((0, 1), [1.0, 2.0, 3.0]),
    ((0, 1), [[[1.0], [2.0]]]),
    ((1, 1), [[1.0], [2.0]]),
    ((1, 0), [[1.0], [2.0]]),
]
LABELS = [
    # labels, num_classes
    ([0, 1, 2, 3], None),
    ([0, 1, 2, 3], 4),
    ([2, 0], None),
    ([2, 0], 5),
    ([0], None),
    ([0, 0], 1),
    ([[0], [2], [1]], None),
    ([[3]], None),
    ([[0, 1], [2, 0]], None),
    ([[[1], [0]], [[0], [2]]], 3),
    ([[[1, 0]]], None),
    (3, None),
    (1, 3),
    ([1.0, 0.0], None),
    ([0, 3], 3),
    ([], None),
]
SPLITS = [(1, 0.5), (2, 0.5), (2, 0.1), (2, 0.9), (3, 0.25), (4, 0.25), (5, 0.2), (10, 0.1), (10, 0.3), (10, 0.95)] + [
    (100, 0.07),
    (100, 0.29),
    (100, 0.999),
    (150, 0.2),
    (569, 0.2),
    (569, 0.25),
    (569, 0.33),
    (1000, 0.001),
    (10, 0.0),
    (10, 1.0),
    (10, -0.5),
]


def shortest(value, dtype):
    """The shortest decimal number that is this float."""
    return float(value) if dtype == "float64" else float(str(np.float32(value)))


def numbers(array, dtype=None):
    array = np.asarray(array)
    if array.ndim == 0:
        return shortest(array, dtype or array.dtype)
    return [numbers(inner, dtype) for inner in array]


def exact(array):
    return np.asarray(array, "float64").tolist()


def sha256(array):
    return hashlib.sha256(np.ascontiguousarray(array, dtype="<f8").tobytes()).hexdigest()


def breast_cancer():
    table = load_breast_cancer()
    scaler = MinMaxScaler()
    scaled = scaler.fit_transform(table.data)
    return {
        "shape": list(table.data.shape),
        "counts": np.bincount(table.target).tolist(),
        "feature_names": [str(name) for name in table.feature_names],
        "target_names": [str(name) for name in table.target_names],
        "means": numbers(table.data.mean(axis=0)),
        "standard_deviations": numbers(table.data.std(axis=0)),
        "first_rows": numbers(table.data[:2]),
        "last_rows": numbers(table.data[-2:]),
        "target": table.target.tolist(),
        "data_sha256": sha256(table.data),
        "data_min": numbers(scaler.data_min_),
        "data_max": numbers(scaler.data_max_),
        "scaled_first_rows": numbers(scaled[:2]),
        "scaled_sha256": sha256(scaled),
        "restored_sha256": sha256(scaler.inverse_transform(scaled)),
    }


def scalers():
    for fit_dtype, dtype, feature_range, samples, others in SCALERS:
        x, other = np.array(samples, fit_dtype), np.array(others, dtype)
        scaler = MinMaxScaler(feature_range=feature_range)
        fitted = scaler.fit_transform(x)
        scaled = scaler.transform(other)
        yield {
            "feature_range": [float(end) for end in feature_range],
            "fit_dtype": str(x.dtype),
            "dtype": str(scaled.dtype),
            "x": exact(x),
            "other": exact(other),
            "data_min": numbers(scaler.data_min_),
            "data_max": numbers(scaler.data_max_),
            "scale": numbers(scaler.scale_),
            "min": numbers(scaler.min_),
            "fit_transform": numbers(fitted),
            "transform": numbers(scaled),
            "inverse_transform": numbers(scaler.inverse_transform(scaled)),
        }


def refused_scalers():
    for feature_range, samples in REFUSED_BY_FIT:
        try:
            MinMaxScaler(feature_range=feature_range).fit(np.array(samples))
        except ValueError as error:
            ends = [float(end) for end in feature_range]
            yield {"feature_range": ends, "x": samples, "error": type(error).__name__}
        else:
            raise AssertionError(f"not refused: {feature_range} {samples}")


def categorical():
    for labels, num_classes in LABELS:
        entry = {"labels": labels, "num_classes": num_classes}
        try:
            result = keras.utils.to_categorical(labels, num_classes)
            entry |= {"shape": list(result.shape), "one_hot": result.tolist()}
        except (IndexError, ValueError) as error:
            entry["error"] = type(error).__name__
        yield entry


def splits():
    for count, test_size in SPLITS:
        entry = {"samples": count, "test_size": test_size}
        try:
            train, test = train_test_split(np.arange(count), test_size=test_size, random_state=7)
            entry |= {"train": len(train), "test": len(test)}
        except ValueError as error:
            entry["error"] = type(error).__name__
        yield entry


def pretty(document):
    """JSON indented by 1, each innermost list of numbers on one line."""
    text = json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False)
    text = re.sub(r"\[\s+([-+.\deE,\s]+?)\s+\]", lambda found: "[" + re.sub(r"\s+", " ", found.group(1)) + "]", text)
    if json.loads(text) != document:
        raise ValueError("the shortened text means something else")
    return text + "\n"


def main():
    document = {
        "versions": {
            "keras": keras.__version__,
            "scikit_learn": sklearn.__version__,
            "numpy": np.__version__,
        },
        "breast_cancer": breast_cancer(),
        "min_max_scaler": list(scalers()),
        "min_max_scaler_refused": list(refused_scalers()),
        "to_categorical": list(categorical()),
        "train_test_split": list(splits()),
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
