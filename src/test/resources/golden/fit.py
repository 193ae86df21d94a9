"""All that fit, evaluate, predict and the calls on one batch can be asked for, done by real Keras 3 on the TensorFlow backend.

Writes fit.json next to this file. Data and weights are multiples of 1/1024, which float32 and float64 hold exactly; results are
the shortest decimal numbers that are the float32 or float64 that Keras gave. Each case compiles one model and makes a list of
calls on it, each with its keyword arguments; what a call gave stands beside it. The accuracy of the string "accuracy" is
chosen by the shapes of labels and outputs.
Run with no arguments: python fit.py
"""

import importlib.metadata
import json
import os
import pathlib
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

SAMPLES = 10
random = np.random.RandomState(11)


def on_grid(values):
    return np.round(np.asarray(values, "float64") * 1024) / 1024


X = on_grid(random.uniform(-2, 2, (SAMPLES, 3)))
STEPS_X = on_grid(random.uniform(-2, 2, (SAMPLES, 2, 3)))
TARGETS = on_grid(random.normal(0, 1, (SAMPLES, 1)))
CLASSES = random.randint(0, 3, SAMPLES).astype("float64")
STEP_CLASSES = random.randint(0, 3, (SAMPLES, 2)).astype("float64")
BITS = random.randint(0, 2, SAMPLES).astype("float64")
WEIGHTS = on_grid(random.uniform(0, 2, SAMPLES))
STEP_WEIGHTS = on_grid(random.uniform(0, 2, (SAMPLES, 2)))
VALIDATION_X = on_grid(random.uniform(-2, 2, (7, 3)))
VALIDATION_Y = on_grid(random.normal(0, 1, (7, 1)))
VALIDATION_WEIGHTS = on_grid(random.uniform(0, 2, 7))


def layers(*pairs):
    return [{"units": units, "activation": activation} for units, activation in pairs]


def rule(class_name, **config):
    return {"class_name": class_name, "config": config}


def ruled(last, **options):
    """Two layers with what their weights and outputs cost, and where their weights may be."""
    return [{"units": 4, "activation": "tanh", **options}, {"units": 1, "activation": last, **options}]


def initial(inputs, description):
    draw = np.random.RandomState(5)
    weights = []
    for layer in description:
        weights.append(on_grid(draw.normal(0, 0.75, (inputs, layer["units"]))))
        weights.append(on_grid(draw.normal(0, 0.375, (layer["units"],))))
        inputs = layer["units"]
    return weights


REGRESSION = layers((4, "tanh"), (1, "linear"))
SIGMOID = layers((4, "tanh"), (1, "sigmoid"))
SOFTMAX = layers((4, "tanh"), (3, "softmax"))
LOGITS = layers((4, "tanh"), (3, "linear"))


def call(name, x, y=None, **arguments):
    return {"call": name, "x": x, "y": y, "arguments": arguments}


def fit(x, y, **arguments):
    return call("fit", x, y, **{"epochs": 3, "batch_size": 4, "shuffle": False, **arguments})


def case(name, x, description, loss, calls, metrics=(), weighted_metrics=(), trainable=None):
    return {
        "name": name,
        "input_shape": list(x.shape[1:]),
        "layers": description,
        "weights": initial(x.shape[-1], description),
        "loss": loss,
        "metrics": list(metrics),
        "weighted_metrics": list(weighted_metrics),
        "trainable": trainable or [True] * len(description),
        "calls": calls,
    }


def cases():
    mse, data = "mean_squared_error", (X, TARGETS)
    column, one_hot = CLASSES[:, None], np.eye(3)[CLASSES.astype(int)]
    sparse = "sparse_categorical_crossentropy"
    yield case("accuracy_binary", X, SIGMOID, "binary_crossentropy", [fit(X, BITS)], ["accuracy", "acc"])
    yield case("accuracy_categorical", X, SOFTMAX, "categorical_crossentropy", [fit(X, one_hot)], ["accuracy"])
    for shape, labels in {"row": CLASSES, "column": column}.items():
        calls = [fit(X, labels), call("evaluate", X, labels, batch_size=4)]
        yield case(f"accuracy_sparse_{shape}", X, SOFTMAX, sparse, calls, ["accuracy", sparse])
    yield case("sparse_without_softmax", X, layers((4, "tanh"), (3, "softplus")), sparse, [fit(X, CLASSES)], ["acc"])
    yield case("categorical_behind_sigmoid", X, layers((3, "sigmoid")), "categorical_crossentropy", [fit(X, one_hot)])
    yield case("sparse_of_steps", STEPS_X, SOFTMAX, sparse, [fit(STEPS_X, STEP_CLASSES)], ["accuracy"])
    weighted = [fit(X, TARGETS, sample_weight=WEIGHTS), call("evaluate", X, TARGETS, sample_weight=WEIGHTS, batch_size=4)]
    yield case("sample_weight", X, REGRESSION, mse, weighted, ["mae"], ["mae", "mse"])
    steps = [fit(STEPS_X, STEP_CLASSES, sample_weight=STEP_WEIGHTS)]
    yield case("sample_weight_of_steps", STEPS_X, SOFTMAX, sparse, steps, ["accuracy"], ["accuracy"])
    classes = {"0": 0.5, "2": 3.0}
    yield case("class_weight_numbers", X, SOFTMAX, sparse, [fit(X, CLASSES, class_weight=classes)], ["acc"], ["acc"])
    hot = [fit(X, one_hot, class_weight=classes)]
    yield case("class_weight_one_hot", X, SOFTMAX, "categorical_crossentropy", hot, ["acc"], ["acc"])
    bits = [fit(X, BITS, class_weight={"1": 4.0})]
    yield case("class_weight_bits", X, SIGMOID, "binary_crossentropy", bits, [], ["accuracy"])
    yield case("validation_split", X, REGRESSION, mse, [fit(*data, validation_split=0.3, epochs=2)], ["mae"])
    weights = [fit(*data, validation_split=0.3, sample_weight=WEIGHTS)]
    yield case("validation_split_of_weights", X, REGRESSION, mse, weights, [], ["mae"])
    validation = [VALIDATION_X, VALIDATION_Y]
    often = [fit(*data, validation_data=validation, validation_freq=2, epochs=5)]
    yield case("validation_freq", X, REGRESSION, mse, often, ["mae"])
    listed = [fit(*data, validation_data=validation, validation_freq=[1, 4], epochs=5)]
    yield case("validation_freq_list", X, REGRESSION, mse, listed, ["mae"])
    part = [fit(*data, validation_data=validation, validation_steps=2, validation_batch_size=2)]
    yield case("validation_steps", X, REGRESSION, mse, part, ["mae"])
    few = [fit(*data, validation_data=validation, validation_steps=2, batch_size=None)]
    yield case("validation_steps_without_size", X, REGRESSION, mse, few, ["mae"])
    heavy = [fit(*data, validation_data=[*validation, VALIDATION_WEIGHTS])]
    yield case("validation_weights", X, REGRESSION, mse, heavy, ["mae"], ["mae"])
    yield case("steps_per_epoch", X, REGRESSION, mse, [fit(*data, steps_per_epoch=2, epochs=5)], ["mae"])
    sized = [fit(*data, steps_per_epoch=2, batch_size=None)]
    yield case("steps_per_epoch_without_size", X, REGRESSION, mse, sized)
    yield case("steps_per_epoch_too_many", X, REGRESSION, mse, [fit(*data, steps_per_epoch=5)])
    yield case("initial_epoch", X, REGRESSION, mse, [fit(*data), fit(*data, initial_epoch=3, epochs=5)], ["mae"])
    batches = [
        call("train_on_batch", X[:4], TARGETS[:4]),
        call("train_on_batch", X[4:], TARGETS[4:], sample_weight=WEIGHTS[4:]),
        call("test_on_batch", X[:4], TARGETS[:4]),
        call("test_on_batch", X, TARGETS, sample_weight=WEIGHTS),
        call("predict_on_batch", X[:4]),
        call("evaluate", X, TARGETS, batch_size=3, steps=2),
        call("predict", X, batch_size=3, steps=2),
    ]
    yield case("batches", X, REGRESSION, mse, batches, ["mae"], ["mae"])
    of_class = [call("train_on_batch", X, CLASSES, class_weight=classes)]
    yield case("batch_with_class_weight", X, SOFTMAX, sparse, of_class, ["accuracy"])
    yield case("frozen_first", X, REGRESSION, mse, [fit(*data)], [], [], [False, True])
    of_logits = {"class_name": "SparseCategoricalCrossentropy", "config": {"from_logits": True}}
    yield case("sparse_of_logits", X, LOGITS, of_logits, [fit(X, CLASSES)], ["accuracy"])


def rules():
    """What weights and outputs cost, and where weights may be."""
    mse, calls = "mean_squared_error", [fit(X, TARGETS), call("evaluate", X, TARGETS, batch_size=4)]
    costs = {
        "kernel_l2": {"kernel_regularizer": rule("L2", l2=0.125)},
        "kernel_and_bias_l1": {"kernel_regularizer": rule("L1", l1=0.0625), "bias_regularizer": rule("L1", l1=0.125)},
        "l1l2": {"kernel_regularizer": rule("L1L2", l1=0.03125, l2=0.0625)},
        "activity_l2": {"activity_regularizer": rule("L2", l2=0.25)},
        "activity_l1_and_kernel": {
            "activity_regularizer": rule("L1", l1=0.125),
            "kernel_regularizer": rule("L2", l2=0.0625),
        },
    }
    bounds = {
        "max_norm": {"kernel_constraint": rule("MaxNorm", max_value=0.5)},
        "non_neg": {"kernel_constraint": rule("NonNeg"), "bias_constraint": rule("NonNeg")},
        "unit_norm": {"kernel_constraint": rule("UnitNorm")},
        "min_max_norm": {"kernel_constraint": rule("MinMaxNorm", min_value=0.5, max_value=0.75, rate=0.5)},
    }
    for name, options in {**costs, **bounds}.items():
        yield case(name, X, ruled("linear", **options), mse, calls, ["mae"])
    bits = [fit(X, BITS), call("evaluate", X, BITS, batch_size=4)]
    yield case("activity_behind_logits", X, ruled("sigmoid", **costs["activity_l2"]), "binary_crossentropy", bits)
    steps = layers((4, "tanh"), (3, "softmax"))
    for layer in steps:
        layer["activity_regularizer"] = rule("L2", l2=0.25)
    sparse = "sparse_categorical_crossentropy"
    yield case("activity_of_steps", STEPS_X, steps, sparse, [fit(STEPS_X, STEP_CLASSES)])
    frozen = ruled("linear", **costs["kernel_l2"])
    yield case("frozen_weights_cost_nothing", X, frozen, mse, calls, [], [], [False, True])


def shortest(value, floatx):
    return float(value) if floatx == "float64" else float(str(np.float32(value)))


def numbers(array, floatx):
    array = np.asarray(array)
    return shortest(array, floatx) if array.ndim == 0 else [numbers(inner, floatx) for inner in array]


def plain(value):
    """Arrays as nested lists, to be written; every number as it is."""
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list) else value


def made(layer):
    """The options of a layer, with regularizers and constraints made from their descriptions."""
    options = dict(layer)
    for option, description in layer.items():
        if isinstance(description, dict):
            room = keras.constraints if option.endswith("constraint") else keras.regularizers
            options[option] = getattr(room, description["class_name"])(**description["config"])
    return options


def build(description, floatx):
    keras.backend.clear_session()
    keras.config.set_floatx(floatx)
    model = keras.Sequential([keras.layers.Input(description["input_shape"])])
    for layer, trainable in zip(description["layers"], description["trainable"]):
        model.add(keras.layers.Dense(**made(layer), trainable=trainable))

    for layer, at in zip(model.layers, range(0, len(description["weights"]), 2)):
        layer.set_weights(description["weights"][at : at + 2])
    loss = description["loss"]
    model.compile(
        optimizer=keras.optimizers.SGD(0.125, momentum=0.5),
        loss=loss if isinstance(loss, str) else keras.losses.get(loss),
        metrics=description["metrics"],
        weighted_metrics=description["weighted_metrics"],
    )
    return model


def run(model, wanted, floatx):
    arguments = dict(wanted["arguments"])
    if "class_weight" in arguments:
        arguments["class_weight"] = {int(key): weight for key, weight in arguments["class_weight"].items()}
    if "validation_data" in arguments:
        arguments["validation_data"] = tuple(arguments["validation_data"])
    name = wanted["call"]
    if name.startswith("predict"):
        if name == "predict":
            arguments["verbose"] = 0
        return {"outputs": numbers(getattr(model, name)(wanted["x"], **arguments), floatx)}
    if name == "fit":
        history = model.fit(wanted["x"], wanted["y"], verbose=0, **arguments).history
        return {"history": {key: numbers(values, floatx) for key, values in history.items()}}
    if name == "evaluate":
        arguments["verbose"] = 0
    logs = getattr(model, name)(wanted["x"], wanted["y"], return_dict=True, **arguments)
    return {"logs": {key: shortest(value, floatx) for key, value in logs.items()}}


def golden(description, floatx):
    model = build(description, floatx)
    calls = [{**plain(wanted), "expected": run(model, wanted, floatx)} for wanted in description["calls"]]
    weights = [numbers(weight, floatx) for layer in model.layers for weight in layer.get_weights()]
    return {**plain(description), "floatx": floatx, "calls": calls, "weights_after": weights}


def main():
    versions = {name: importlib.metadata.version(name) for name in ("keras", "numpy")}
    versions["tensorflow"] = tf.__version__
    result = [golden(description, floatx) for floatx in ("float32", "float64") for description in [*cases(), *rules()]]
    path = pathlib.Path(__file__).with_suffix(".json")
    lines = ",\n".join("  " + json.dumps(entry, allow_nan=False) for entry in result)
    path.write_text('{"versions": %s, "cases": [\n%s\n]}\n' % (json.dumps(versions), lines), encoding="utf-8")


if __name__ == "__main__":
    main()
