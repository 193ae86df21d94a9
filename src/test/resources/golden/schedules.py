"""The learning-rate schedules of real Keras 3 on the TensorFlow backend, step by step.

Writes schedules.json next to this file: the rate at chosen steps for every option, the default configurations, what is
refused, and the first updates of an optimizer that follows a schedule. Keras computes a rate in the precision of the
initial rate: float32 for a Python number, whatever floatx says, and float64 for NumPy's float64. Results are the shortest
decimal numbers that are the float32 or float64 that Keras gave.
Run with no arguments: python schedules.py
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
from keras import optimizers  # noqa: E402
from keras.optimizers import schedules  # noqa: E402

FIRST = list(range(13))
DECAY = {"initial_learning_rate": 0.1, "decay_steps": 5, "decay_rate": 0.5}
POLYNOMIAL = {"initial_learning_rate": 0.1, "decay_steps": 5}
COSINE = {"initial_learning_rate": 0.1, "decay_steps": 8}
RESTARTS = {"initial_learning_rate": 0.1, "first_decay_steps": 4}
CASES = [
    ("ExponentialDecay", DECAY, FIRST),
    ("ExponentialDecay", {**DECAY, "staircase": True}, FIRST),
    (
        "ExponentialDecay",
        {"initial_learning_rate": 0.01, "decay_steps": 100000, "decay_rate": 0.96},
        [0, 1, 99999, 100000, 100001, 1000000],
    ),
    (
        "ExponentialDecay",
        {"initial_learning_rate": 0.01, "decay_steps": 100000, "decay_rate": 0.96, "staircase": True},
        [0, 99999, 100000, 100001, 199999, 200000, 1000000],
    ),
    ("ExponentialDecay", {"initial_learning_rate": 0.001, "decay_steps": 1, "decay_rate": 1.25}, [0, 1, 2, 10]),
    ("InverseTimeDecay", DECAY, FIRST),
    ("InverseTimeDecay", {**DECAY, "staircase": True}, FIRST),
    ("InverseTimeDecay", {**DECAY, "decay_rate": 0.0}, [0, 7]),
    (
        "InverseTimeDecay",
        {"initial_learning_rate": 1.5, "decay_steps": 1000, "decay_rate": 3.0},
        [0, 1, 999, 1000, 1001, 12345],
    ),
    ("PiecewiseConstantDecay", {"boundaries": [3, 7], "values": [1.0, 0.5, 0.1]}, FIRST),
    ("PiecewiseConstantDecay", {"boundaries": [0, 1, 2], "values": [0.4, 0.3, 0.2, 0.1]}, [0, 1, 2, 3, 4]),
    (
        "PiecewiseConstantDecay",
        {"boundaries": [100000], "values": [0.01, 0.001]},
        [0, 99999, 100000, 100001, 2000000],
    ),
    ("PolynomialDecay", POLYNOMIAL, FIRST),
    ("PolynomialDecay", {**POLYNOMIAL, "cycle": True}, list(range(22))),
    ("PolynomialDecay", {**POLYNOMIAL, "end_learning_rate": 0.01, "power": 0.5}, FIRST),
    ("PolynomialDecay", {**POLYNOMIAL, "end_learning_rate": 0.0, "power": 2.0, "cycle": True}, FIRST),
    ("PolynomialDecay", {**POLYNOMIAL, "power": 0.0}, [0, 4, 5, 6]),
    ("PolynomialDecay", {"initial_learning_rate": 0.01, "decay_steps": 7, "end_learning_rate": 0.1}, FIRST),
    ("PolynomialDecay", {"initial_learning_rate": 0.1, "decay_steps": 10000}, [0, 1, 5000, 9999, 10000, 10001]),
    ("CosineDecay", COSINE, FIRST),
    ("CosineDecay", {**COSINE, "alpha": 0.2}, FIRST),
    ("CosineDecay", {**COSINE, "warmup_steps": 4}, FIRST),
    ("CosineDecay", {**COSINE, "warmup_target": 0.3}, FIRST),
    ("CosineDecay", {**COSINE, "warmup_target": 0.3, "warmup_steps": 4}, list(range(16))),
    (
        "CosineDecay",
        {**COSINE, "initial_learning_rate": 0.0, "alpha": 0.1, "warmup_target": 0.3, "warmup_steps": 1},
        [0, 1, 2, 5, 8, 9, 10],
    ),
    (
        "CosineDecay",
        {"initial_learning_rate": 0.0, "decay_steps": 1000, "warmup_target": 0.1, "warmup_steps": 1000},
        [0, 1, 500, 999, 1000, 1001, 1500, 1999, 2000, 2001],
    ),
    ("CosineDecayRestarts", RESTARTS, list(range(30)) + [59, 60, 61]),
    ("CosineDecayRestarts", {**RESTARTS, "t_mul": 1.0, "m_mul": 0.5}, FIRST),
    ("CosineDecayRestarts", {**RESTARTS, "t_mul": 1.5, "m_mul": 0.9, "alpha": 0.1}, list(range(21))),
    ("CosineDecayRestarts", {**RESTARTS, "t_mul": 3.0, "m_mul": 2.0}, [0, 3, 4, 5, 15, 16, 17, 51, 52, 53, 160]),
    ("CosineDecayRestarts", {**RESTARTS, "first_decay_steps": 16, "t_mul": 0.5, "m_mul": 0.5}, list(range(32))),
    (
        "CosineDecayRestarts",
        {**RESTARTS, "first_decay_steps": 1000},
        [0, 500, 999, 1000, 1001, 2999, 3000, 3001, 6999, 7000, 1022999, 1023000],
    ),
]
# 5 + 5 * 1.2 is 11, and so on, but the logarithms of float32 differ: some restarts come one step late.
LATE = [
    ("CosineDecayRestarts", {**RESTARTS, "first_decay_steps": first, "t_mul": t_mul}, steps)
    for first, t_mul, steps in [
        (5, 1.2, [10, 11, 12]),
        (10, 1.1, [9, 10, 11, 20, 21, 22]),
        (5, 1.6, [12, 13, 14]),
        (25, 1.6, [64, 65, 66, 128, 129, 130]),
        (5, 1.4, [11, 12, 13]),
        (1000, 1.2, [2199, 2200, 2201, 5367, 5368, 5369]),
    ]
]
REFUSED = [
    ("ExponentialDecay", {**DECAY, "decay_steps": 0}),
    ("InverseTimeDecay", {**DECAY, "decay_steps": -1}),
    ("PolynomialDecay", {**POLYNOMIAL, "decay_steps": 0}),
    ("CosineDecay", {**COSINE, "decay_steps": 0}),
    ("CosineDecayRestarts", {**RESTARTS, "first_decay_steps": 0}),
    ("PiecewiseConstantDecay", {"boundaries": [3, 7], "values": [1.0, 0.5]}),
    ("PiecewiseConstantDecay", {"boundaries": [], "values": [1.0]}),
]
REQUIRED = {
    "ExponentialDecay": DECAY,
    "InverseTimeDecay": DECAY,
    "PiecewiseConstantDecay": {"boundaries": [3, 7], "values": [1.0, 0.5, 0.1]},
    "PolynomialDecay": POLYNOMIAL,
    "CosineDecay": COSINE,
    "CosineDecayRestarts": RESTARTS,
}


def shortest(value, floatx):
    return float(value) if floatx == "float64" else float(str(np.float32(value)))


def in_float64(name, options):
    """The same options with every fraction as NumPy's float64: Keras takes Python's through float32, defaults too."""
    if name == "PolynomialDecay":
        options = {"end_learning_rate": 0.0001, **options}
    return {option: widened(value) for option, value in options.items()}


def widened(value):
    if isinstance(value, list):
        return [widened(inner) for inner in value]
    return np.float64(value) if isinstance(value, float) else value


def values(cases, floatx):
    for name, options, steps in cases:
        schedule = getattr(schedules, name)(**(in_float64(name, options) if floatx == "float64" else options))
        rates = [schedule(tf.constant(step, "int64")) for step in steps]
        if any(rate.dtype != floatx for rate in rates):
            raise ValueError(f"{name} was not computed in {floatx}")
        yield {
            "schedule": name,
            "options": options,
            "floatx": floatx,
            "steps": steps,
            "rates": [shortest(rate, floatx) for rate in rates],
        }


def refused():
    """Which error comes when a schedule is made, or, at the latest, when it is asked for a rate."""
    for name, options in REFUSED:
        try:
            getattr(schedules, name)(**options)(0)
        except Exception as error:
            yield {
                "schedule": name,
                "options": options,
                "error": type(error).__name__,
                "message": str(error),
            }


def updates():
    """A weight of 0 under gradients of 1: minus the sum of the rates so far. The first update takes step 0."""
    schedule = schedules.ExponentialDecay(0.1, 5, 0.5)
    optimizer = optimizers.SGD(learning_rate=schedule)
    weight = keras.Variable(0.0)
    weights = []
    for _ in range(5):
        optimizer.apply([tf.constant(1.0)], [weight])
        weights.append(shortest(weight.numpy(), "float32"))
    return weights


def floatx_does_not_matter():
    """The precision of a rate that was given as a Python number, under each floatx."""
    result = {}
    for floatx in ("float32", "float64"):
        keras.config.set_floatx(floatx)
        result[floatx] = schedules.ExponentialDecay(0.1, 5, 0.5)(tf.constant(3, "int64")).dtype.name
    keras.config.set_floatx("float32")
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
        "precision_under_floatx": floatx_does_not_matter(),
        "values": [entry for floatx in ("float32", "float64") for entry in values(CASES, floatx)],
        "late_restarts": list(values(LATE, "float32")),
        "refused": list(refused()),
        "configs": {name: getattr(schedules, name)(**options).get_config() for name, options in REQUIRED.items()},
        "weights_under_exponential_decay": updates(),
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
