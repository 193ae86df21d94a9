"""The metrics of real Keras 3 on the TensorFlow backend: each one's result after every batch, and what fit logs of it.

Writes metrics.json next to this file. Inputs are written in full; results are the shortest decimal numbers that are the
float32 or float64 that Keras gave. A case that Keras refuses in float64 stands there in float32 alone.
Run with no arguments: python metrics.py
"""

import importlib.metadata
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
from keras.src.trainers import compile_utils  # noqa: E402

SIZES = [5, 3, 6]
WEIGHTS = [1.0, 0.5, 2.0, 0.0, 1.25, 3.0, 0.75, 1.0, 1.5, 0.25, 2.0, 1.0, 0.5, 1.75]

BINARY = ["binary", "no_positives", "no_negatives", "multilabel"]
COUNTS = ["TruePositives", "TrueNegatives", "FalsePositives", "FalseNegatives"]
MULTICLASS = ["onehot"]
CASES = [
    ("Accuracy", {}, ["numbers"]),
    ("BinaryAccuracy", {}, ["binary", "multilabel"]),
    ("BinaryAccuracy", {"threshold": 0.25}, ["binary"]),
    ("CategoricalAccuracy", {}, ["onehot", "sequence"]),
    ("SparseCategoricalAccuracy", {}, ["sparse"]),
    ("TopKCategoricalAccuracy", {}, ["onehot", "wide"]),
    ("TopKCategoricalAccuracy", {"k": 2}, ["onehot", "sequence"]),
    ("SparseTopKCategoricalAccuracy", {}, ["sparse"]),
    ("SparseTopKCategoricalAccuracy", {"k": 2}, ["sparse"]),
    ("SparseTopKCategoricalAccuracy", {"k": 2, "from_sorted_ids": True}, ["sorted_ids"]),
    *[(name, {}, BINARY) for name in COUNTS],
    *[(name, {"thresholds": 0.25}, ["binary"]) for name in COUNTS],
    *[(name, {}, BINARY + MULTICLASS) for name in ("Precision", "Recall")],
    *[(name, {"thresholds": 0.75}, ["binary"]) for name in ("Precision", "Recall")],
    *[(name, {"top_k": 2}, ["onehot", "multilabel"]) for name in ("Precision", "Recall")],
    *[(name, {"class_id": 1}, ["onehot"]) for name in ("Precision", "Recall")],
    *[(name, {"top_k": 2, "class_id": 0, "thresholds": 0.25}, ["onehot"]) for name in ("Precision", "Recall")],
    ("AUC", {}, BINARY),
    ("AUC", {"curve": "PR"}, BINARY),
    ("AUC", {"curve": "PRGAIN"}, ["binary"]),
    ("AUC", {"num_thresholds": 5}, ["binary", "no_positives"]),
    ("AUC", {"num_thresholds": 2}, ["binary"]),
    ("AUC", {"num_thresholds": 5, "summation_method": "minoring"}, ["binary"]),
    ("AUC", {"num_thresholds": 5, "summation_method": "majoring"}, ["binary"]),
    ("AUC", {"num_thresholds": 5, "curve": "PR", "summation_method": "minoring"}, ["binary"]),
    ("AUC", {"num_thresholds": 5, "curve": "PR", "summation_method": "majoring"}, ["binary"]),
    ("AUC", {"thresholds": [0.5, 0.125, 0.75]}, ["binary", "multilabel"]),
    ("AUC", {"thresholds": [0.25, 0.5, 0.75]}, ["binary"]),
    ("AUC", {"from_logits": True}, ["logits"]),
    ("AUC", {"label_weights": [0.5, 1.0, 2.0]}, ["multilabel"]),
    ("AUC", {"multi_label": True}, ["multilabel"]),
    ("AUC", {"multi_label": True, "num_labels": 3, "label_weights": [0.5, 1.0, 2.0]}, ["multilabel"]),
    ("AUC", {"multi_label": True, "curve": "PR", "label_weights": [0.5, 1.0, 2.0]}, ["multilabel"]),
    ("AUC", {"multi_label": True, "thresholds": [0.125, 0.5, 0.75]}, ["multilabel"]),
    ("SensitivityAtSpecificity", {"specificity": 0.5}, BINARY),
    ("SensitivityAtSpecificity", {"specificity": 0.75, "num_thresholds": 1}, ["binary"]),
    ("SensitivityAtSpecificity", {"specificity": 0.25, "num_thresholds": 5, "class_id": 2}, ["multilabel"]),
    ("SpecificityAtSensitivity", {"sensitivity": 0.5}, BINARY),
    ("SpecificityAtSensitivity", {"sensitivity": 0.5, "num_thresholds": 2}, ["binary"]),
    ("PrecisionAtRecall", {"recall": 0.5}, BINARY),
    ("PrecisionAtRecall", {"recall": 0.25, "class_id": 1}, ["multilabel"]),
    ("RecallAtPrecision", {"precision": 0.5}, BINARY),
    ("RecallAtPrecision", {"precision": 0.8, "num_thresholds": 5}, ["binary"]),
    ("F1Score", {}, ["binary"]),
    *[("F1Score", {"average": average}, ["onehot", "multilabel"]) for average in ("micro", "macro", "weighted")],
    ("F1Score", {"average": "macro", "threshold": 0.5}, ["multilabel", "no_positives"]),
    ("FBetaScore", {"average": "micro", "beta": 2.0, "threshold": 0.25}, ["multilabel"]),
    ("FBetaScore", {"average": "weighted", "beta": 0.5}, ["onehot"]),
    ("FBetaScore", {"average": "macro"}, ["onehot"]),
    ("MeanSquaredError", {}, ["regression", "sequence"]),
    ("RootMeanSquaredError", {}, ["regression", "sequence"]),
    ("MeanAbsoluteError", {}, ["regression"]),
    ("MeanAbsolutePercentageError", {}, ["regression"]),
    ("MeanSquaredLogarithmicError", {}, ["regression"]),
    ("CosineSimilarity", {}, ["regression"]),
    ("LogCoshError", {}, ["regression"]),
    ("R2Score", {}, ["regression", "numbers", "constant"]),
    ("R2Score", {"class_aggregation": "variance_weighted_average"}, ["regression"]),
    ("R2Score", {"num_regressors": 2}, ["regression"]),
    ("R2Score", {"num_regressors": 9}, ["regression"]),
    ("R2Score", {"num_regressors": 15}, ["regression"]),
    ("PearsonCorrelation", {}, ["wide_regression"]),
    ("ConcordanceCorrelation", {}, ["wide_regression", "constant"]),
    ("PearsonCorrelation", {"axis": 0}, ["regression"]),
    ("ConcordanceCorrelation", {"axis": 0}, ["regression"]),
    ("Hinge", {}, ["signs", "binary"]),
    ("SquaredHinge", {}, ["signs"]),
    ("CategoricalHinge", {}, ["onehot"]),
    ("KLDivergence", {}, ["onehot"]),
    ("Poisson", {}, ["counts"]),
    ("BinaryCrossentropy", {}, ["binary", "multilabel"]),
    ("BinaryCrossentropy", {"from_logits": True, "label_smoothing": 0.25}, ["logits"]),
    ("CategoricalCrossentropy", {}, ["onehot"]),
    ("CategoricalCrossentropy", {"from_logits": True, "label_smoothing": 0.25}, ["onehot"]),
    ("SparseCategoricalCrossentropy", {}, ["sparse"]),
    ("SparseCategoricalCrossentropy", {"from_logits": True}, ["sparse"]),
    ("SparseCategoricalCrossentropy", {"ignore_class": 2}, ["sparse"]),
    ("IoU", {"num_classes": 3, "target_class_ids": [0]}, ["class_ids"]),
    ("IoU", {"num_classes": 3, "target_class_ids": [2, 0], "ignore_class": 1}, ["class_ids"]),
    ("IoU", {"num_classes": 4, "target_class_ids": [1, 2], "sparse_y_true": False, "sparse_y_pred": False}, ["onehot"]),
    ("MeanIoU", {"num_classes": 3}, ["class_ids"]),
    ("MeanIoU", {"num_classes": 2}, ["class_ids"]),
    ("MeanIoU", {"num_classes": 6, "sparse_y_pred": False}, ["sparse"]),
    ("OneHotIoU", {"num_classes": 4, "target_class_ids": [0, 3]}, ["onehot"]),
    ("OneHotMeanIoU", {"num_classes": 4}, ["onehot"]),
    ("OneHotMeanIoU", {"num_classes": 4, "ignore_class": 0}, ["onehot"]),
    ("BinaryIoU", {}, ["binary", "no_positives"]),
    ("BinaryIoU", {"target_class_ids": [1], "threshold": 0.25}, ["binary"]),
]
ONE_OPTION = {
    "SensitivityAtSpecificity": {"specificity": 0.5},
    "SpecificityAtSensitivity": {"sensitivity": 0.5},
    "PrecisionAtRecall": {"recall": 0.5},
    "RecallAtPrecision": {"precision": 0.5},
    "IoU": {"num_classes": 3, "target_class_ids": [0]},
    "MeanIoU": {"num_classes": 3},
    "OneHotIoU": {"num_classes": 3, "target_class_ids": [0]},
    "OneHotMeanIoU": {"num_classes": 3},
}


def one_hot(classes, count):
    return np.eye(count)[classes]


def rounded(values, step=64):
    return np.round(values * step) / step


def data():
    """Named data; the awkward values stand first: exact hits of thresholds, ties, 0 and 1."""
    n = sum(SIZES)
    random = np.random.RandomState(11)
    yes = random.randint(0, 2, (n, 1)).astype("float64")
    yes[:3, 0] = [1, 0, 1]
    chance = rounded(np.clip(0.3 * yes + random.uniform(0, 0.7, (n, 1)), 0, 1))
    chance[[0, 1, 4, 6, 9, 10], 0] = [0.5, 0.25, 0.0, 1.0, 0.75, 0.0]
    labels = random.randint(0, 2, (n, 3)).astype("float64")
    chances = rounded(np.clip(0.25 * labels + random.uniform(0, 0.75, (n, 3)), 0, 1))
    chances[0], chances[1] = [0.5, 0.5, 0.5], [0.0, 1.0, 0.25]
    classes = random.randint(0, 4, n)
    shares = rounded(random.dirichlet([0.8] * 4, n) * 0.75 + 0.25 * one_hot(classes, 4))
    shares[0], shares[1], shares[2] = [0.25, 0.25, 0.25, 0.25], [0.5, 0.0, 0.5, 0.0], [0.0, 0.375, 0.375, 0.25]
    six = random.randint(0, 6, n)
    scores = rounded(random.uniform(0.02, 1, (n, 6)) + 0.25 * one_hot(six, 6))
    scores[0] = 0.25
    wide = random.randint(0, 8, n)
    wide_scores = rounded(random.uniform(0.02, 1, (n, 8)))
    line = rounded(random.normal(1, 2, (n, 2)))
    guess = rounded(line + random.normal(0, 0.75, (n, 2)))
    guess[0, 0], guess[1] = line[0, 0], [0.0, 0.0]
    steps = random.randint(0, 3, (n, 2))
    ids = random.randint(0, 3, (n, 1)).astype("float64")
    guesses = np.where(random.uniform(size=(n, 1)) < 0.6, ids, random.randint(0, 3, (n, 1))).astype("float64")
    ids[3, 0], guesses[7, 0] = 4.0, 5.0
    sorted_ids = np.stack([random.permutation(6)[:4] for _ in range(n)]).astype("float64")
    many = rounded(random.normal(0, 1, (n, 5)))
    constant = np.full((n, 2), 1.5)
    return {
        "binary": (yes, chance),
        "no_positives": (np.zeros_like(yes), chance),
        "no_negatives": (np.ones_like(yes), chance),
        "multilabel": (labels, chances),
        "onehot": (one_hot(classes, 4), shares),
        "sparse": (six[:, None].astype("float64"), scores),
        "wide": (one_hot(wide, 8), wide_scores),
        "sequence": (one_hot(steps, 3), rounded(random.dirichlet([1.0] * 3, (n, 2)))),
        "numbers": (rounded(line[:, :1], 1), rounded(guess[:, :1], 1)),
        "regression": (line, guess),
        "wide_regression": (many, rounded(many + random.normal(0, 0.5, (n, 5)))),
        "constant": (constant, rounded(constant + random.normal(0, 0.5, (n, 2)))),
        "logits": (yes, rounded(2 * yes - 1 + random.normal(0, 1.5, (n, 1)))),
        "signs": (2 * yes - 1, rounded(random.normal(0, 1.5, (n, 1)))),
        "counts": (random.randint(0, 4, (n, 2)).astype("float64"), rounded(random.uniform(0.1, 4, (n, 2)))),
        "class_ids": (ids, guesses),
        "sorted_ids": (six[:, None].astype("float64"), sorted_ids),
    }


def use(floatx):
    keras.backend.clear_session()
    keras.config.set_floatx(floatx)


def batches(array):
    return np.split(np.asarray(array), np.cumsum(SIZES)[:-1])


def shortest(value, floatx):
    """The shortest decimal number that is this float; what no JSON number can say, as a word."""
    value = np.ravel(np.asarray(value))
    if value.size != 1:
        raise ValueError("a metric of several numbers")
    if not np.isfinite(value[0]):
        return str(value[0])
    return float(value[0]) if floatx == "float64" else float(str(np.float32(value[0])))


def results(name, config, floatx, sets, chosen, weighted):
    """The result before the first batch and after each; null where Keras cannot say it yet."""
    metric = getattr(keras.metrics, name)(**config)
    try:
        found = [shortest(metric.result(), floatx)]
    except Exception:
        found = [None]
    for y_true, y_pred, weights in zip(*map(batches, (*sets[chosen], WEIGHTS))):
        options = {"sample_weight": tf.constant(weights, floatx)} if weighted else {}
        metric.update_state(tf.constant(y_true, floatx), tf.constant(y_pred, floatx), **options)
        found.append(shortest(metric.result(), floatx))
    return found


def cases(sets):
    for floatx in ("float64", "float32"):
        use(floatx)
        for name, config, chosen in CASES:
            for data_name in chosen:
                for weighted in (False, True):
                    entry = {"metric": name, "config": config, "data": data_name, "floatx": floatx}
                    try:
                        found = results(name, config, floatx, sets, data_name, weighted)
                    except Exception as error:
                        print("refused:", entry, weighted, str(error).split("\n")[0][:150])
                        continue
                    yield dict(entry, weighted=weighted, results=found)


def names():
    """Every name of every metric: the class that get() makes, or the error where it needs options."""
    use("float32")
    found = {}
    for name in sorted(keras.src.metrics.ALL_OBJECTS_DICT):
        try:
            found[name] = type(keras.metrics.get(name)).__name__
        except TypeError:
            found[name] = None
    return found


def plain(value):
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return value if value is None or isinstance(value, (bool, str, int, float)) else str(value)


def configs():
    """get_config() of each metric made with nothing but what it requires."""
    found = {}
    skipped = ("Metric", "MeanMetricWrapper")
    for kind in sorted({kind.__name__ for kind in keras.src.metrics.ALL_OBJECTS if kind.__name__ not in skipped}):
        keras.backend.clear_session()
        config = getattr(keras.metrics, kind)(**ONE_OPTION.get(kind, {})).get_config()
        found[kind] = {key: plain(value) for key, value in config.items() if key != "dtype"}
    return found


def accuracies():
    """What compile makes of the word: the shapes of labels and predictions, and the class."""
    for word in ("accuracy", "acc", "Accuracy"):
        for label, output in [((4,), (4, 1)), ((4, 1), (4, 1)), ((4,), (4, 3)), ((4, 1), (4, 3)), ((4, 3), (4, 3))]:
            metric = compile_utils.get_metric(word, tf.zeros(label), tf.zeros(output))
            yield {"word": word, "label": label, "output": output, "is": type(metric).__name__, "name": metric.name}


FITS = {
    "binary": (
        "binary",
        "sigmoid",
        "binary_crossentropy",
        ["accuracy", ("Precision", {}), ("Recall", {}), ("AUC", {}), ("F1Score", {"threshold": 0.5})]
        + ["binary_crossentropy", ("SensitivityAtSpecificity", {"specificity": 0.5}), ("BinaryIoU", {})],
    ),
    "onehot": (
        "onehot",
        "softmax",
        "categorical_crossentropy",
        ["acc", ("TopKCategoricalAccuracy", {"k": 2}), ("F1Score", {"average": "macro"}), ("Recall", {"top_k": 2})]
        + [("AUC", {"multi_label": True}), ("OneHotMeanIoU", {"num_classes": 4}), "categorical_crossentropy"],
    ),
    "sparse": (
        "sparse",
        "softmax",
        "sparse_categorical_crossentropy",
        ["accuracy", ("SparseTopKCategoricalAccuracy", {"k": 3}), "sparse_categorical_crossentropy"],
    ),
    "regression": ("regression", "linear", "mse", ["mae", "RootMeanSquaredError", "r2_score", ("R2Score", {})]),
}


def fits(sets):
    """Two epochs of a layer, 14 samples in batches of 5: the logs of fit, each metric alike and weighted.

    TensorFlow's in_top_k takes float32 alone.
    """
    for floatx in ("float64", "float32"):
        for name, (data_name, activation, loss, described) in FITS.items():
            use(floatx)
            if floatx == "float64":
                described = [d for d in described if "TopK" not in d[0]]
            y, _ = sets[data_name]
            units = sets[data_name][1].shape[1]
            x = rounded(np.random.RandomState(3).normal(0, 1, (len(y), 2)))
            kernel = rounded(np.random.RandomState(4).normal(0, 1, (2, units)))
            made = [
                [d if isinstance(d, str) else getattr(keras.metrics, d[0])(**d[1]) for d in described] for _ in range(2)
            ]
            model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(units, activation=activation)])
            model.set_weights([kernel, np.zeros(units)])
            model.compile(keras.optimizers.SGD(0.5), loss, metrics=made[0], weighted_metrics=made[1])
            history = model.fit(
                x, y, batch_size=5, epochs=2, shuffle=False, verbose=0, sample_weight=np.array(WEIGHTS)
            ).history
            evaluated = model.evaluate(x, y, batch_size=5, verbose=0, sample_weight=np.array(WEIGHTS))
            yield {
                "name": name,
                "data": data_name,
                "floatx": floatx,
                "activation": activation,
                "loss": loss,
                "metrics": [d if isinstance(d, str) else {"metric": d[0], "config": d[1]} for d in described],
                "x": x.tolist(),
                "kernel": kernel.tolist(),
                "names": list(history),
                "epochs": [[shortest(values[epoch], floatx) for values in history.values()] for epoch in range(2)],
                "evaluated": [shortest(value, floatx) for value in evaluated],
            }


def pretty(document):
    """JSON indented by 1, each innermost list of numbers on one line."""
    text = json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False)
    text = re.sub(
        r'\[\s+((?:[-+.\deE]+|null|"-?(?:nan|inf)")(?:,\s+(?:[-+.\deE]+|null|"-?(?:nan|inf)"))*)\s+\]',
        lambda found: "[" + re.sub(r"\s+", " ", found.group(1)) + "]",
        text,
    )
    if json.loads(text) != document:
        raise ValueError("the shortened text means something else")
    return text + "\n"


def main():
    sets = data()
    document = {
        "versions": {
            "keras": keras.__version__,
            "tensorflow": tf.__version__,
            "numpy": np.__version__,
            "tf_keras": importlib.metadata.version("tf_keras"),
        },
        "sizes": SIZES,
        "sample_weight": WEIGHTS,
        "data": {name: {"y_true": y.tolist(), "y_pred": p.tolist()} for name, (y, p) in sets.items()},
        "cases": list(cases(sets)),
        "names": names(),
        "configs": configs(),
        "accuracies": [dict(entry, label=list(entry["label"]), output=list(entry["output"])) for entry in accuracies()],
        "fits": list(fits(sets)),
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
