"""All losses of real Keras 3 on the TensorFlow backend: formulas with their gradients, reductions, and short trainings.

Writes losses.json next to this file. Inputs are written in full (the exact value of each float32 as a double); results
are the shortest decimal numbers that are the float32 or float64 that Keras gave.
Run with no arguments: python losses.py
"""

import importlib.metadata
import inspect
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
from keras import ops  # noqa: E402
from keras.src.losses import ALL_OBJECTS_DICT  # noqa: E402
from keras.src.losses.losses import LossFunctionWrapper  # noqa: E402

# Loss, options, kind of data.
PIECES = [
    ("MeanSquaredError", {}, "regression"),
    ("MeanAbsoluteError", {}, "regression"),
    ("MeanAbsolutePercentageError", {}, "regression"),
    ("MeanSquaredLogarithmicError", {}, "regression"),
    ("Huber", {}, "regression"),
    ("Huber", {"delta": 0.25}, "regression"),
    ("LogCosh", {}, "regression"),
    ("CosineSimilarity", {}, "regression"),
    ("Poisson", {}, "counts"),
    ("KLDivergence", {}, "bits"),
    ("BinaryCrossentropy", {}, "bits"),
    ("BinaryCrossentropy", {"from_logits": True, "label_smoothing": 0.1}, "logits"),
    ("BinaryFocalCrossentropy", {}, "bits"),
    ("BinaryFocalCrossentropy", {"from_logits": True}, "logits"),
    (
        "BinaryFocalCrossentropy",
        {"apply_class_balancing": True, "alpha": 0.3, "gamma": 1.5, "label_smoothing": 0.1},
        "inside",
    ),
    ("CategoricalCrossentropy", {}, "one_hot"),
    ("CategoricalCrossentropy", {"label_smoothing": 0.1}, "one_hot"),
    ("CategoricalCrossentropy", {"from_logits": True, "label_smoothing": 0.1}, "one_hot_logits"),
    ("CategoricalFocalCrossentropy", {}, "one_hot"),
    ("CategoricalFocalCrossentropy", {"alpha": 0.5, "gamma": 1.5, "label_smoothing": 0.1}, "one_hot"),
    ("CategoricalFocalCrossentropy", {"from_logits": True}, "one_hot_logits"),
    ("SparseCategoricalCrossentropy", {}, "classes"),
    ("SparseCategoricalCrossentropy", {"ignore_class": -1}, "classes_and_none"),
    ("SparseCategoricalCrossentropy", {"ignore_class": 0}, "classes"),
    ("SparseCategoricalCrossentropy", {"from_logits": True}, "class_logits"),
    ("SparseCategoricalCrossentropy", {"from_logits": True, "ignore_class": 2}, "class_logits"),
    ("CategoricalGeneralizedCrossEntropy", {}, "classes_inside"),
    ("CategoricalGeneralizedCrossEntropy", {"q": 0.75}, "classes_inside"),
    ("Hinge", {}, "signs"),
    ("Hinge", {}, "bit_margins"),
    ("Hinge", {}, "mixed_margins"),
    ("SquaredHinge", {}, "signs"),
    ("SquaredHinge", {}, "bit_margins"),
    ("CategoricalHinge", {}, "hot_margins"),
    ("Dice", {}, "inside"),
    ("Tversky", {}, "inside"),
    ("Tversky", {"alpha": 0.25, "beta": 0.7}, "inside"),
]
REDUCED = [
    ("MeanSquaredError", {}, "regression"),
    ("CosineSimilarity", {}, "regression"),
    ("BinaryCrossentropy", {}, "inside"),
    ("SparseCategoricalCrossentropy", {"ignore_class": -1}, "classes_and_none"),
    ("SparseCategoricalCrossentropy", {"ignore_class": 1}, "only_one"),
    ("Dice", {}, "inside"),
]
REDUCTIONS = ["sum_over_batch_size", "mean", "mean_with_sample_weight", "sum"]
FORMULAS = {
    "squares": lambda y, p: ops.mean(ops.square(y - p), axis=-1),
    "places": lambda y, p: ops.abs(y - p) * 2.0,
    "asymmetric": lambda y, p: ops.mean(ops.where(y > p, 3.0 * (y - p), p - y), axis=-1),
    "softened": lambda y, p: ops.sum(ops.sqrt(ops.square(y - p) + 0.25) - 0.5, axis=-1),
    "worst": lambda y, p: ops.max(ops.abs(y - p), axis=-1),
    "shares": lambda y, p: -ops.sum(y * ops.log(ops.clip(p / ops.sum(p, axis=-1, keepdims=True), 0.25, 0.75)), axis=-1),
    "everything": lambda y, p: ops.mean(
        ops.maximum(ops.tanh(p), y * 0.5) + ops.minimum(ops.sigmoid(p), ops.exp(-p)) * ops.power(p, 3.0)
        - ops.relu(p - 0.5) / (ops.softplus(p) + 1.0) + ops.relu(y - p),
        axis=-1,
    ),
}


def data(kind, shape, floatx):
    """Labels and predictions with awkward values first: exact hits, bounds, what lies beyond, zeros, ties."""
    random = np.random.RandomState(sum(map(ord, kind)) + len(shape))
    grid = lambda values: np.round(values * 64) / 64  # noqa: E731
    eps = float(np.dtype(floatx).type(1e-7))
    one = float(np.dtype(floatx).type(1 - 1e-7))
    count, classes = int(np.prod(shape)), shape[-1]
    flat = None
    if kind == "regression":
        flat = grid(random.normal(0, 2, count)), grid(random.normal(0, 2, count))
        awkward = [(1, 1), (0, 1000), (0.5, -1), (1.5, 1.25), (2, 1), (0, 0.5), (-0.5, -1), (eps, eps), (3, -0.5)]
    elif kind == "counts":
        flat = random.randint(0, 4, count).astype("float64"), grid(random.uniform(0.1, 4, count))
        awkward = [(0, 0), (1, 0), (2, 2), (1, 1e-7), (3, 200)]
    elif kind in ("bits", "inside"):
        flat = random.randint(0, 2, count).astype("float64"), grid(random.uniform(0.1, 0.9, count))
        awkward = [(1, 0), (1, eps), (0, eps), (0, one), (1, one), (0, 1), (1, -0.25), (0, 1.25), (1, 1), (0.25, 0.5)]
        awkward = awkward if kind == "bits" else [(0.25, 0.5)]
    elif kind == "logits":
        flat = random.randint(0, 2, count).astype("float64"), grid(random.normal(0, 3, count))
        awkward = [(1, 0), (0, 0), (1, 100), (0, 100), (1, -100), (0, -100), (1, 20), (0, 1e-8)]
    elif kind in ("signs", "bit_margins", "mixed_margins"):
        flat = random.randint(0, 2, count).astype("float64"), grid(random.normal(0, 1, count))
        flat = (flat[0] if kind == "bit_margins" else flat[0] * 2 - 1), flat[1]
        low = 0 if kind == "bit_margins" else -1
        awkward = [(1, 1), (low, -1), (1, 2), (low, 0.5)] + ([(0, 0.5)] if kind == "mixed_margins" else [])
    if flat is not None:
        for place, (truth, value) in enumerate(awkward[:count]):
            flat[0][place], flat[1][place] = truth, value
        return flat[0].reshape(shape), flat[1].reshape(shape)
    rows = count // classes
    numbers = random.randint(0, classes, rows)
    values = grid(random.uniform(0.1, 0.9, (rows, classes)))
    if kind in ("one_hot_logits", "class_logits"):
        values = grid(random.normal(0, 3, (rows, classes)))
        values[0], values[1] = [0, 0, 0], [100, -100, 99.5]
    elif kind == "hot_margins":
        values = grid(random.normal(0, 2, (rows, classes)))
        numbers[0], values[0] = 0, [0.5, 0.25, 0.25]
        numbers[1], values[1] = 1, [1, 2, 0.5]
    elif kind != "classes_inside":
        values[0], values[1], values[2] = [0, 0.5, 0.5], [1, 0, 0], [eps, 0.25, one - 0.25]
        numbers[:3] = [0, 0, 2]
    if kind == "classes_and_none":
        numbers[[0, 3]] = -1
    if kind == "only_one":
        numbers[:] = 1
    if kind.startswith(("one_hot", "hot")):
        truths = np.eye(classes)[numbers]
        if kind == "one_hot":
            truths[3] = [0.5, 0.25, 0.25]
        return truths.reshape(shape), values.reshape(shape)
    return numbers.astype("float64").reshape(shape[:-1] + (1,)), values.reshape(shape)


def shapes(floatx):
    return [(4, 3), (2, 2, 3)] if floatx == "float64" else [(4, 3)]


def shortest(value, floatx):
    """The shortest decimal number that is this float."""
    if not np.isfinite(value):
        raise ValueError(value)
    return float(value) if floatx == "float64" else float(str(np.float32(value)))


def numbers(array, floatx):
    array = np.asarray(array)
    return shortest(array, floatx) if array.ndim == 0 else [numbers(inner, floatx) for inner in array]


def use(floatx):
    keras.backend.clear_session()
    keras.config.set_floatx(floatx)


def labels_of(name, truths):
    """The generalized cross-entropy of Keras wants class numbers without a last axis, where it makes pairs of all."""
    return truths[..., 0] if name == "CategoricalGeneralizedCrossEntropy" else truths


def measured(loss, truths, values, weight, floatx):
    y_true, y_pred = tf.constant(truths, floatx), tf.constant(values, floatx)
    if weight is not None and weight.ndim < y_pred.ndim - 1:
        weight = weight[:, None]
    with tf.GradientTape() as tape:
        tape.watch(y_pred)
        value = loss(y_true, y_pred, sample_weight=weight)
    return {"value": numbers(value, floatx), "gradient": numbers(tape.gradient(value, y_pred), floatx)}


def pieces(floatx):
    use(floatx)
    for name, config, kind in PIECES:
        for shape in shapes(floatx):
            truths, values = data(kind, shape, floatx)
            make = getattr(keras.losses, name)
            given = labels_of(name, truths)
            each = make(reduction="none", **config)(tf.constant(given, floatx), tf.constant(values, floatx))
            yield {
                "loss": {"class_name": name, "config": config},
                "kind": kind,
                "floatx": floatx,
                "y_true": numbers(truths, "float64"),
                "y_pred": numbers(tf.constant(values, floatx), "float64"),
                "values": numbers(each, floatx),
                **measured(make(**config), given, values, None, floatx),
            }


def reductions(floatx):
    use(floatx)
    for name, config, kind in REDUCED:
        for shape, weights in [((4, 3), [None, (4,)]), ((2, 2, 3), [(2,), (2, 2), "zeros"])]:
            truths, values = data(kind, shape, floatx)
            entry = {"kind": kind, "floatx": floatx}
            entry.update(y_true=numbers(truths, "float64"), y_pred=numbers(tf.constant(values, floatx), "float64"))
            entry["cases"] = []
            for weight in weights:
                if weight is not None:
                    weight = np.zeros(2) if weight == "zeros" else np.array([0.5, 2, 0, 1.25])[: np.prod(weight)].reshape(weight)
                for reduction in REDUCTIONS:
                    loss = getattr(keras.losses, name)(reduction=reduction, **config)
                    case = {"loss": {"class_name": name, "config": dict(config, reduction=reduction)}}
                    if weight is not None:
                        case["sample_weight"] = weight.tolist()
                    entry["cases"].append({**case, **measured(loss, truths, values, weight, floatx)})
            yield entry


def formulas(floatx):
    use(floatx)
    for name, formula in FORMULAS.items():
        for shape in shapes(floatx):
            truths, values = data("inside" if name in ("shares", "everything") else "regression", shape, floatx)
            loss = LossFunctionWrapper(formula)
            yield {
                "name": name,
                "floatx": floatx,
                "y_true": numbers(truths, "float64"),
                "y_pred": numbers(tf.constant(values, floatx), "float64"),
                "values": numbers(formula(tf.constant(truths, floatx), tf.constant(values, floatx)), floatx),
                **measured(loss, truths, values, None, floatx),
            }


LOGITS = {"from_logits": True}
# Loss, options, last activation, labels, how far the last weights are out.
TRAININGS = [
    ("MeanAbsolutePercentageError", {}, "linear", "targets", 1),
    ("MeanSquaredLogarithmicError", {}, "linear", "targets", 1),
    ("Huber", {"delta": 0.5}, "linear", "targets", 1),
    ("LogCosh", {}, "linear", "targets", 1),
    ("CosineSimilarity", {}, "linear", "targets", 1),
    ("Poisson", {}, "sigmoid", "bits", 1),
    ("KLDivergence", {}, "softmax", "one_hot", 1),
    ("Hinge", {}, "tanh", "bits", 1),
    ("SquaredHinge", {"reduction": "sum"}, "linear", "bits", 1),
    ("CategoricalHinge", {}, "linear", "one_hot", 1),
    ("Dice", {}, "sigmoid", "bits", 1),
    ("Tversky", {"alpha": 0.3, "beta": 0.7}, "sigmoid", "bits", 1),
    ("MeanSquaredError", {"reduction": "mean_with_sample_weight"}, "linear", "targets", 1),
    ("BinaryCrossentropy", {}, "sigmoid", "bits", 30),
    ("BinaryCrossentropy", {}, "softmax", "one_hot", 30),
    ("BinaryCrossentropy", LOGITS, "sigmoid", "bits", 30),
    ("BinaryFocalCrossentropy", {"apply_class_balancing": True, "label_smoothing": 0.1}, "sigmoid", "bits", 30),
    ("BinaryFocalCrossentropy", LOGITS, "sigmoid", "bits", 30),
    ("BinaryFocalCrossentropy", LOGITS, "softmax", "one_hot", 1),
    ("BinaryFocalCrossentropy", LOGITS, "linear", "bits", 3),
    ("CategoricalCrossentropy", {}, "softmax", "one_hot", 30),
    ("CategoricalCrossentropy", {"label_smoothing": 0.1}, "sigmoid", "one_hot", 30),
    ("CategoricalCrossentropy", {}, "relu", "one_hot", 1),
    ("CategoricalCrossentropy", LOGITS, "linear", "one_hot", 3),
    ("CategoricalCrossentropy", LOGITS, "softmax", "one_hot", 3),
    ("CategoricalFocalCrossentropy", {}, "softmax", "one_hot", 30),
    ("CategoricalFocalCrossentropy", LOGITS, "softmax", "one_hot", 1),
    ("CategoricalFocalCrossentropy", {}, "sigmoid", "one_hot", 3),
    ("SparseCategoricalCrossentropy", {}, "softmax", "classes", 30),
    ("SparseCategoricalCrossentropy", {}, "sigmoid", "classes", 30),
    ("SparseCategoricalCrossentropy", LOGITS, "softmax", "classes", 3),
    ("SparseCategoricalCrossentropy", {"ignore_class": 1}, "softmax", "classes", 30),
    ("SparseCategoricalCrossentropy", {"ignore_class": 1}, "sigmoid", "classes", 3),
    ("SparseCategoricalCrossentropy", {"ignore_class": -1, "from_logits": True}, "linear", "classes", 3),
    ("CategoricalGeneralizedCrossEntropy", {"q": 0.7}, "softmax", "classes", 1),
]


def training(number, name, config, activation, labels, scale, floatx):
    """Three epochs of two layers, in batches of 4 and 2; every other one with weights of samples."""
    use(floatx)
    random = np.random.RandomState(700 + number)
    grid = lambda values: np.round(values * 1024) / 1024  # noqa: E731
    x = grid(random.uniform(-2, 2, (6, 2)))
    classes = random.randint(0, 3, 6)
    y = {
        "targets": grid(random.normal(0, 1, (6, 3))),
        "bits": random.randint(0, 2, (6, 3)).astype("float64"),
        "one_hot": np.eye(3)[classes],
        "classes": classes[:, None].astype("float64"),
    }[labels]
    if config.get("ignore_class") == -1:
        y[2] = -1
    weights = [grid(random.normal(0, 0.75, shape)) for shape in [(2, 3), (3,), (3, 3), (3,)]]
    weights[2] = weights[2] * scale
    if activation == "relu":
        weights[3] = np.array([2.0, 2.5, 3.0])
    model = keras.Sequential(
        [keras.Input((2,)), keras.layers.Dense(3, activation="tanh"), keras.layers.Dense(3, activation=activation)]
    )
    model.set_weights([w.astype(floatx) for w in weights])
    rate = 0.0078125 if "Percentage" in name else 0.125
    model.compile(optimizer=keras.optimizers.SGD(rate), loss=getattr(keras.losses, name)(**config))
    sample_weight = np.array([0.5, 1, 2, 0, 1.5, 3]) if number % 2 or "sample" in str(config) else None
    cast = lambda a: None if a is None else a.astype(floatx)  # noqa: E731
    history = model.fit(
        cast(x), cast(labels_of(name, y)), sample_weight=cast(sample_weight), epochs=3, batch_size=4, shuffle=False, verbose=0
    )
    result = {"loss": {"class_name": name, "config": config}, "activation": activation, "floatx": floatx}
    result.update(learning_rate=rate, x=x.tolist(), y=y.tolist(), weights=[w.tolist() for w in weights])
    if sample_weight is not None:
        result["sample_weight"] = sample_weight.tolist()
    result["expected_loss"] = numbers(history.history["loss"], floatx)
    result["expected_weights"] = [numbers(w, floatx) for w in model.get_weights()]
    return result


def trainings():
    for number, description in enumerate(TRAININGS):
        yield training(number, *description, "float64")
        if number % 3 == 0:
            yield training(number, *description, "float32")


def names():
    """Each name that Keras's table of losses holds or Keras 2 knew: what it stands for, or null."""
    old = ["cosine_proximity", "logcosh", "huber_loss", "kullback_leibler_divergence", "Mse", "", "dice_loss"]
    asked = sorted(name for name in ALL_OBJECTS_DICT if not name.startswith("Loss")) + old
    return {name: ALL_OBJECTS_DICT[name].__name__ if name in ALL_OBJECTS_DICT else None for name in asked}


def configs():
    made = {}
    for name in sorted({name for name, _, _ in PIECES}):
        signature = inspect.signature(getattr(keras.losses, name).__init__)
        made[name] = {k: p.default for k, p in signature.parameters.items() if k not in ("self", "name", "dtype", "axis")}
    return made


def pretty(document):
    """JSON indented by 1, each innermost list of numbers on one line."""
    text = json.dumps(document, indent=1, allow_nan=False)
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
        "names": names(),
        "configs": configs(),
        "pieces": [entry for floatx in precisions for entry in pieces(floatx)],
        "reductions": list(reductions("float64")) + list(reductions("float32"))[6:8],
        "formulas": [entry for floatx in precisions for entry in formulas(floatx)],
        "trainings": list(trainings()),
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
