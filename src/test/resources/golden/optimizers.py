"""Every optimizer of real Keras 3 on the TensorFlow backend, twenty steps each.

Writes optimizers.json next to this file: the weights, the optimizer's variables and the loss of each step of one small net,
Dense(3, tanh) then Dense(2), mean squared error, in float32 and float64. Data and initial weights are multiples of 1/1024,
so both hold them exactly; results are the shortest decimal numbers that are the float32 or float64 that Keras gave.

In float64, Keras on TensorFlow still takes some options through float32 (tf.cast of a Python number does), and a schedule's
arithmetic. Where that changes a number, "rounded_to_float32" names what is rounded; every other float64 case was computed
wholly in float64. Options that are rounded are therefore multiples of a power of 2 in most cases.

Also writes what each optimizer's get_config() says, and which strings name one.
Run with no arguments: python optimizers.py
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

STEPS = 20
BATCH = 4
PIECEWISE = {
    "class_name": "PiecewiseConstantDecay",
    "config": {"boundaries": [4, 9], "values": [0.125, 0.0625, 0.03125]},
}
EXPONENTIAL = {
    "class_name": "ExponentialDecay",
    "config": {"initial_learning_rate": 0.1, "decay_steps": 7, "decay_rate": 0.75},
}

# Options that float32 rounds: by name for every optimizer, or for one.
ROUNDED = {
    "weight_decay": ["*"],
    "momentum": ["SGD"],
    "beta_1": ["Adam", "AdamW", "Adamax", "Nadam", "Lion", "Lamb"],
    "beta_2": ["Adam", "AdamW", "Nadam", "Lion", "Lamb"],
    "epsilon_2": ["Adafactor"],
    "initial_accumulator_value": ["Adagrad", "Ftrl"],
}
BETAS = {"beta_1": 0.875, "beta_2": 0.984375}
CASES = [
    ("SGD", {}),
    ("SGD", {"learning_rate": 0.1, "momentum": 0.875}),
    ("SGD", {"learning_rate": 0.1, "momentum": 0.875, "nesterov": True}),
    ("SGD", {"learning_rate": 0.1, "weight_decay": 0.0625}),
    ("SGD", {"learning_rate": 0.1, "clipnorm": 0.3}),
    ("SGD", {"learning_rate": 0.1, "clipvalue": 0.1}),
    ("SGD", {"learning_rate": 0.1, "global_clipnorm": 0.7, "momentum": 0.5}),
    ("SGD", {"learning_rate": 0.1, "use_ema": True}),
    ("SGD", {"learning_rate": 0.1, "use_ema": True, "ema_momentum": 0.9, "ema_overwrite_frequency": 3}),
    ("SGD", {"learning_rate": 0.1, "momentum": 0.5, "gradient_accumulation_steps": 3}),
    (
        "SGD",
        {
            "learning_rate": 0.1,
            "use_ema": True,
            "ema_momentum": 0.8,
            "ema_overwrite_frequency": 4,
            "gradient_accumulation_steps": 2,
            "weight_decay": 0.125,
            "clipvalue": 0.5,
        },
    ),
    ("SGD", {"learning_rate": PIECEWISE, "momentum": 0.5, "weight_decay": 0.0625}),
    ("SGD", {"learning_rate": EXPONENTIAL}),
    ("Adam", {}),
    ("Adam", {"learning_rate": 0.05, **BETAS, "epsilon": 1e-3}),
    ("Adam", {"learning_rate": 0.05, **BETAS, "amsgrad": True}),
    ("Adam", {"learning_rate": 0.05, **BETAS, "weight_decay": 0.0625, "global_clipnorm": 0.5}),
    ("Adam", {"learning_rate": PIECEWISE, **BETAS, "gradient_accumulation_steps": 2}),
    ("AdamW", {}),
    ("AdamW", {"learning_rate": 0.05, **BETAS, "weight_decay": 0.0625, "amsgrad": True}),
    ("RMSprop", {}),
    ("RMSprop", {"learning_rate": 0.02, "rho": 0.8, "momentum": 0.7, "epsilon": 1e-3}),
    ("RMSprop", {"learning_rate": 0.02, "centered": True}),
    ("RMSprop", {"learning_rate": 0.02, "momentum": 0.7, "centered": True, "weight_decay": 0.0625}),
    ("Adagrad", {}),
    ("Adagrad", {"learning_rate": 0.1, "initial_accumulator_value": 0.25, "epsilon": 1e-3, "clipnorm": 0.5}),
    ("Adadelta", {}),
    ("Adadelta", {"learning_rate": 1.5, "rho": 0.8, "epsilon": 1e-3}),
    ("Adamax", {}),
    ("Adamax", {"learning_rate": 0.05, "beta_1": 0.75, "beta_2": 0.9, "epsilon": 1e-3, "use_ema": True}),
    ("Nadam", {}),
    ("Nadam", {"learning_rate": 0.05, **BETAS, "epsilon": 1e-3}),
    ("Nadam", {"learning_rate": 0.05, "gradient_accumulation_steps": 2}),
    ("Ftrl", {}),
    ("Ftrl", {"learning_rate": 0.2, "learning_rate_power": -0.4, "initial_accumulator_value": 0.25}),
    (
        "Ftrl",
        {
            "learning_rate": 0.2,
            "initial_accumulator_value": 0.125,
            "l1_regularization_strength": 0.1,
            "l2_regularization_strength": 0.2,
        },
    ),
    (
        "Ftrl",
        {
            "learning_rate": 0.2,
            "initial_accumulator_value": 0.125,
            "l2_shrinkage_regularization_strength": 0.05,
            "beta": 0.1,
        },
    ),
    ("Lion", {}),
    ("Lion", {"learning_rate": 0.01, "beta_1": 0.75, "beta_2": 0.875}),
    ("Lamb", {}),
    ("Lamb", {"learning_rate": 0.05, **BETAS, "epsilon": 1e-3, "weight_decay": 0.0625}),
    ("Adafactor", {}),
    ("Adafactor", {"learning_rate": 0.1, "beta_2_decay": -0.6, "epsilon_2": 0.5, "clip_threshold": 0.75}),
    ("Adafactor", {"learning_rate": 0.1, "epsilon_1": 0.01, "epsilon_2": 0.0009765625, "relative_step": False}),
]
IDENTIFIERS = [
    *("sgd SGD adam AdamW ADAMW rmsprop RMSprop RmsProp adagrad Adagrad adadelta adamax Adamax adafactor nadam Nadam").split(),
    *("ftrl FTRL lion Lion muon scheduleFreeAdamW lossscaleoptimizer lamb Lamb rms_prop adam_w momentum").split(),
]


def on_grid(values):
    """The nearest multiples of 1/1024."""
    return np.round(np.asarray(values, "float64") * 1024) / 1024


def data():
    """NumPy's frozen legacy generator."""
    random = np.random.RandomState(41)
    x = on_grid(random.uniform(-2, 2, (10, 2)))
    y = on_grid(random.normal(0, 1, (10, 2)))
    shapes = [(2, 3), (3,), (3, 2), (2,)]
    return x, y, [on_grid(random.normal(0, 0.75, shape)) for shape in shapes]


def numbers(value, floatx):
    """Nested lists of the shortest decimal numbers that are these floats."""
    if isinstance(value, (list, tuple)):
        return [numbers(inner, floatx) for inner in value]
    if isinstance(value, np.ndarray) and value.ndim > 0:
        return [numbers(inner, floatx) for inner in value]
    if np.asarray(value).dtype.kind == "i":
        return int(value)
    return float(value) if floatx == "float64" else float(str(np.float32(value)))


def made(name, options):
    options = dict(options)
    rate = options.get("learning_rate")
    if isinstance(rate, dict):
        options["learning_rate"] = getattr(keras.optimizers.schedules, rate["class_name"])(**rate["config"])
    return getattr(keras.optimizers, name)(**options)


def rounded(name, optimizer):
    """What Keras takes through float32 although floatx is float64, and what that changes."""
    config = optimizer.get_config()
    result = []
    for option, owners in ROUNDED.items():
        value = config.get(option)
        if ("*" in owners or name in owners) and value is not None and float(np.float32(value)) != value:
            result.append(option)
    if name == "Nadam":
        result.append("0.96")
    if isinstance(config["learning_rate"], dict) and config["learning_rate"]["class_name"] == "ExponentialDecay":
        result.append("learning_rate")
    return result


def train(name, options, floatx):
    keras.backend.clear_session()
    keras.config.set_floatx(floatx)
    x, y, weights = data()
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, "tanh"), keras.layers.Dense(2)])
    model.set_weights([weight.astype(floatx) for weight in weights])
    optimizer = made(name, options)
    model.compile(optimizer=optimizer, loss="mean_squared_error")
    losses = []
    for step in range(STEPS):
        at = step * BATCH % 8
        batch = x[at : at + BATCH + step % 3].astype(floatx), y[at : at + BATCH + step % 3].astype(floatx)
        model.reset_metrics()
        losses.append(model.train_on_batch(*batch))
    result = {
        "class_name": name,
        "config": options,
        "floatx": floatx,
        "rounded_to_float32": rounded(name, optimizer) if floatx == "float64" else [],
        "losses": numbers(losses, floatx),
        "weights": numbers(model.get_weights(), floatx),
        "variables": [
            {"name": re.sub("^sequential_", "", variable.name), "value": numbers(variable.numpy(), floatx)}
            for variable in optimizer.variables
        ],
    }
    if options.get("use_ema"):
        optimizer.finalize_variable_values(model.trainable_variables)
        result["final_weights"] = numbers(model.get_weights(), floatx)
    return result


def configs():
    """Each optimizer's options and their defaults, the learning rate as a float64 keeps it."""
    keras.config.set_floatx("float64")
    names = dict.fromkeys(name for name, _ in CASES)
    result = {name: getattr(keras.optimizers, name)().get_config() for name in names}
    for config in result.values():
        del config["name"]
    return result


def asked():
    result = []
    for identifier in IDENTIFIERS:
        try:
            result.append({"identifier": identifier, "is": type(keras.optimizers.get(identifier)).__name__})
        except Exception as error:
            result.append({"identifier": identifier, "error": type(error).__name__})
    return result


def pretty(document):
    """JSON indented by 1, each innermost list of numbers on one line."""
    text = json.dumps(document, indent=1, allow_nan=False)
    text = re.sub(r"\[\s+([-+.\deE,\s]+?)\s+\]", lambda found: "[" + re.sub(r"\s+", " ", found.group(1)) + "]", text)
    if json.loads(text) != document:
        raise ValueError("the shortened text means something else")
    return text + "\n"


def main():
    x, y, weights = data()
    document = {
        "versions": {"keras": keras.__version__, "tensorflow": tf.__version__, "numpy": np.__version__},
        "configs": configs(),
        "names": asked(),
        "x": numbers(x, "float64"),
        "y": numbers(y, "float64"),
        "weights": numbers(weights, "float64"),
        "cases": [train(name, options, floatx) for name, options in CASES for floatx in ("float32", "float64")],
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
