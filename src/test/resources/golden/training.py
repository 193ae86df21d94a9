"""Small Sequential models of Dense layers, trained by real Keras 3 on the TensorFlow backend.

Writes training.json next to this file. All data and initial weights are multiples of 1/1024, so float32 and float64
hold them exactly, and they are written in full; results are the shortest decimal numbers that are the float32 or
float64 that Keras gave.

In float64, Keras on TensorFlow still takes momentum, and the beta_1 and beta_2 of Adam's bias correction, through
float32 (tf.cast of a Python number does). Where that changes the number, "rounded_to_float32" names the options;
computed wholly in float64, such a case agrees to about 1e-5, every other float64 case to the last digits.
Run with no arguments: python training.py
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

EPOCHS = 20

SGD = {"class_name": "SGD", "config": {"learning_rate": 0.1}}
SGD_DEFAULT = {"class_name": "SGD", "config": {}}
ADAM_DEFAULT = {"class_name": "Adam", "config": {}}
ADAM = {"class_name": "Adam", "config": {"learning_rate": 0.05, "beta_1": 0.875, "beta_2": 0.984375}}
NINE_TENTHS = {"class_name": "SGD", "config": {"momentum": 0.9}}
OPTIMIZERS = {
    "sgd": SGD,
    "sgd_momentum": {"class_name": "SGD", "config": {"learning_rate": 0.05, "momentum": 0.875}},
    "sgd_nesterov": {"class_name": "SGD", "config": {"learning_rate": 0.05, "momentum": 0.875, "nesterov": True}},
    "adam": ADAM_DEFAULT,
    "adam_betas_epsilon": {
        "class_name": "Adam",
        "config": {"learning_rate": 0.02, "beta_1": 0.75, "beta_2": 0.984375, "epsilon": 0.001},
    },
    "adam_fast": {"class_name": "Adam", "config": {"learning_rate": 0.1}},
}
FROM_LOGITS = {"class_name": "BinaryCrossentropy", "config": {"from_logits": True}}
SMOOTHED = {"class_name": "BinaryCrossentropy", "config": {"label_smoothing": 0.1}}
SMOOTHED_FROM_LOGITS = {"class_name": "BinaryCrossentropy", "config": {"from_logits": True, "label_smoothing": 0.1}}


def dense(units, activation="linear", use_bias=True):
    return {"units": units, "activation": activation, "use_bias": use_bias}


def on_grid(values):
    """The nearest multiples of 1/1024."""
    return np.round(np.asarray(values, "float64") * 1024) / 1024


class Data:
    """Deterministic samples and initial weights: NumPy's frozen legacy generator."""

    def __init__(self, seed):
        self.random = np.random.RandomState(seed)

    def features(self, *shape):
        return on_grid(self.random.uniform(-2, 2, shape))

    def targets(self, *shape):
        return on_grid(self.random.normal(0, 1, shape))

    def bits(self, *shape):
        return self.random.randint(0, 2, shape).astype("float64")

    def one_hot(self, n, classes):
        return np.eye(classes)[self.random.randint(0, classes, n)]

    def weights(self, inputs, layers, scale=0.75):
        result = []
        for layer in layers:
            result.append(on_grid(self.random.normal(0, scale, (inputs, layer["units"]))))
            if layer["use_bias"]:
                result.append(on_grid(self.random.normal(0, scale / 2, (layer["units"],))))
            inputs = layer["units"]
        return result


def case(name, x, y, layers, weights, loss, optimizer, metrics=(), batch_size=4, inputs=None, **validation):
    return {
        "name": name,
        "floatx": None,
        "inputs": inputs or x.shape[1],
        "layers": layers,
        "loss": loss,
        "optimizer": optimizer,
        "metrics": list(metrics),
        "batch_size": batch_size,
        "epochs": EPOCHS,
        **validation,
        "x": x,
        "y": y,
        "weights": weights,
    }


def tables():
    """Every optimizer with every plain loss."""
    for number, (name, optimizer) in enumerate(OPTIMIZERS.items()):
        data = Data(100 + number)
        layers = [dense(4, "tanh"), dense(2)]
        yield case(
            f"mean_squared_error_{name}",
            data.features(10, 3),
            data.targets(10, 2),
            layers,
            data.weights(3, layers),
            "mean_squared_error",
            optimizer,
            ["mae"],
        )
        layers = [dense(3, "relu"), dense(1)]
        yield case(
            f"mean_absolute_error_{name}",
            data.features(10, 2),
            data.targets(10),
            layers,
            data.weights(2, layers),
            "mean_absolute_error",
            optimizer,
            ["mse", "RootMeanSquaredError"],
            batch_size=5,
        )
        layers = [dense(3, "sigmoid"), dense(1, "sigmoid")]
        yield case(
            f"binary_crossentropy_{name}",
            data.features(10, 3),
            data.bits(10, 1),
            layers,
            data.weights(3, layers),
            "binary_crossentropy",
            optimizer,
            ["accuracy", "mse"],
        )


def crossentropies():
    """The ways into binary cross-entropy."""
    data = Data(200)
    x, y = data.features(10, 3), data.bits(10, 1)
    layers = [dense(3, "tanh"), dense(1)]
    weights = data.weights(3, layers)
    yield case("from_logits_behind_linear", x, y, layers, weights, FROM_LOGITS, SGD, ["mae"])
    layers = [dense(3, "tanh"), dense(1, "relu")]
    weights = data.weights(3, layers)
    weights[3] = np.array([0.5])
    yield case("from_logits_behind_relu", x, y, layers, weights, FROM_LOGITS, SGD, ["mae"])
    layers = [dense(3, "relu"), dense(1, "sigmoid")]
    weights = data.weights(3, layers)
    yield case("label_smoothing_behind_sigmoid", x, y, layers, weights, SMOOTHED, ADAM, ["binary_crossentropy"])
    y = data.bits(10, 3)
    layers = [dense(2, "sigmoid"), dense(3)]
    weights = data.weights(3, layers)
    yield case("label_smoothing_from_logits_three_units", x, y, layers, weights, SMOOTHED_FROM_LOGITS, ADAM)
    layers = [dense(3, "sigmoid")]
    weights = data.weights(3, layers)
    metrics = ["binary_crossentropy", "mse", "mae"]
    yield case("three_sigmoids", x, y, layers, weights, "binary_crossentropy", SGD, metrics)

    # Outputs that leave [0, 1]: the probabilities are clipped, and where they are clipped the gradient is 0.
    y = data.bits(10, 1)
    layers = [dense(1)]
    weights = [on_grid([[0.25], [-0.125], [0.1875]]), np.array([0.5])]
    slow = {"class_name": "SGD", "config": {"learning_rate": 0.001}}
    yield case("clipped_probabilities_behind_linear", x, y, layers, weights, "binary_crossentropy", slow, ["mae"])
    layers = [dense(3, "relu"), dense(2, "relu")]
    weights = [on_grid(np.abs(w)) / 2 for w in data.weights(3, layers)]
    weights[3] = np.array([0.25, 0.5])
    y = data.bits(10, 2)
    yield case("clipped_probabilities_behind_relu", x, y, layers, weights, SMOOTHED, slow, ["mae"])

    # Sigmoids so sure that 1 - p is below epsilon: with its logits at hand Keras does not clip.
    y = data.bits(10, 1)
    layers = [dense(1, "sigmoid")]
    weights = [np.array([[24.0], [-16.0], [12.0]]), np.array([1.0])]
    metrics = ["accuracy", "binary_crossentropy"]
    yield case("saturated_sigmoid", x, y, layers, weights, "binary_crossentropy", SGD, metrics)
    yield case("saturated_sigmoid_with_mean_squared_error", x, y, layers, weights, "mse", SGD, metrics)
    layers = [dense(2, "tanh"), dense(2, "softmax")]
    yield case(
        "binary_crossentropy_behind_softmax",
        x,
        data.one_hot(10, 2),
        layers,
        data.weights(3, layers),
        "binary_crossentropy",
        SGD,
        ["accuracy"],
    )


def shapes_and_activations():
    data = Data(300)
    x, y = np.array([-1.0, 0, 1, 2, 3, 4]), np.array([-3.0, -1, 1, 3, 5, 7])
    layers, weights = [dense(1)], [on_grid([[-0.3694795]]), np.array([0.0])]
    yield case("one_neuron", x, y, layers, weights, "mean_squared_error", SGD_DEFAULT, batch_size=32, inputs=1)
    yield case("one_neuron_columns", x[:, None], y[:, None], layers, weights, "mse", SGD_DEFAULT, ["mae"], 32)
    yield case("one_neuron_batches_of_one", x[:, None], y, layers, weights, "mse", SGD_DEFAULT, ["mae"], 1)
    layers, weights = [dense(1, use_bias=False)], [on_grid([[-0.3694795]])]
    yield case("one_neuron_without_bias", x, y, layers, weights, "mse", SGD_DEFAULT, [], 4, 1)

    layers, weights = [dense(1)], [on_grid([[-0.3694795]]), np.array([0.0])]
    yield case("one_neuron_momentum_nine_tenths", x[:, None], y, layers, weights, "mse", NINE_TENTHS, ["mae"], 4)

    x = data.features(10, 3)
    layers = [dense(4, "tanh", False), dense(2, "linear", False)]
    weights = data.weights(3, layers)
    yield case("no_bias", x, data.targets(10, 2), layers, weights, "mean_squared_error", SGD, ["mae"])
    layers = [dense(3, "softmax"), dense(2, "tanh")]
    weights = data.weights(3, layers)
    yield case("softmax_then_tanh", x, data.targets(10, 2), layers, weights, "mean_absolute_error", SGD, ["mse"])
    layers = [dense(4, "relu"), dense(3, "softmax")]
    weights = data.weights(3, layers)
    y = data.one_hot(10, 3)
    yield case("softmax_one_hot", x, y, layers, weights, "mean_squared_error", ADAM, ["mae", "accuracy"])
    layers = [dense(2, "sigmoid"), dense(2, "relu")]
    weights = data.weights(3, layers)
    weights[3] = np.array([0.5, 0.75])
    yield case("sigmoid_then_relu", x, np.abs(data.targets(10, 2)), layers, weights, "mse", SGD, ["mae"])
    layers = [dense(5, "tanh"), dense(4, "relu"), dense(3, "sigmoid"), dense(2)]
    weights = data.weights(3, layers)
    yield case("four_layers", x, data.targets(10, 2), layers, weights, "mse", ADAM, ["RootMeanSquaredError"], 3)
    layers = [dense(3, "tanh"), dense(1, "sigmoid")]
    weights = data.weights(3, layers)
    y, loss = data.bits(10), "binary_crossentropy"
    yield case("sigmoid_with_one_dimensional_y", x, y, layers, weights, loss, SGD, ["accuracy", "mae"])
    metrics = ["mse", "accuracy", "binary_crossentropy", "mae", "RootMeanSquaredError"]
    yield case("every_metric", x, data.bits(10, 1), layers, weights, loss, SGD, metrics)


def validations():
    data = Data(400)
    x = data.features(10, 2)
    layers = [dense(3, "tanh"), dense(1)]
    weights = data.weights(2, layers)
    y = data.targets(10)
    yield case("validation_split", x, y, layers, weights, "mse", SGD, ["mae"], 4, validation_split=0.25)
    yield case("validation_split_one_batch", x, y, layers, weights, "mse", ADAM, [], 32, validation_split=0.25)
    given = {"x": data.features(5, 2), "y": data.targets(5)}
    yield case("validation_data", x, y, layers, weights, "mse", SGD, ["mae"], 3, validation_data=given)
    layers = [dense(3, "relu"), dense(1, "sigmoid")]
    weights = data.weights(2, layers)
    given = {"x": data.features(7, 2), "y": data.bits(7, 1)}
    metrics = ["accuracy", "RootMeanSquaredError"]
    y = data.bits(10, 1)
    loss = "binary_crossentropy"
    yield case("validation_data_accuracy", x, y, layers, weights, loss, SGD, metrics, 4, validation_data=given)


def numbers(value, floatx):
    """Nested lists of the shortest decimal numbers that are these floats."""
    if isinstance(value, dict):
        return {key: numbers(inner, floatx) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [numbers(inner, floatx) for inner in value]
    if isinstance(value, np.ndarray) and value.ndim > 0:
        return [numbers(inner, floatx) for inner in value]
    if floatx == "float64":
        return float(value)
    shortest = float(str(np.float32(value)))
    if float(np.float32(value)) != float(value) or np.float32(shortest) != np.float32(value):
        raise ValueError(f"{value!r} is no float32")
    return shortest


def learn(description, floatx):
    keras.backend.clear_session()
    keras.config.set_floatx(floatx)
    keras.utils.set_random_seed(1)
    inputs = [keras.Input((description["inputs"],))]
    model = keras.Sequential(inputs + [keras.layers.Dense(**layer) for layer in description["layers"]])
    as_array = lambda value: np.asarray(value, floatx)  # noqa: E731
    initial = [as_array(w) for w in description["weights"]]
    model.set_weights(initial)
    optimizer = getattr(keras.optimizers, description["optimizer"]["class_name"])(**description["optimizer"]["config"])
    loss = description["loss"]
    if not isinstance(loss, str):
        loss = getattr(keras.losses, loss["class_name"])(**loss["config"])
    model.compile(optimizer=optimizer, loss=loss, metrics=description["metrics"])
    x, y = as_array(description["x"]), as_array(description["y"])
    options = {"batch_size": description["batch_size"], "verbose": 0}
    validation = {}
    if "validation_split" in description:
        validation["validation_split"] = description["validation_split"]
    if "validation_data" in description:
        given = description["validation_data"]
        validation["validation_data"] = (as_array(given["x"]), as_array(given["y"]))
    history = model.fit(x, y, epochs=description["epochs"], shuffle=False, **options, **validation)
    weights = model.get_weights()
    evaluated = model.evaluate(x, y, **options)
    by_name = model.evaluate(x, y, **options, return_dict=True)
    evaluated = evaluated if isinstance(evaluated, list) else [evaluated]
    names = ["loss"] + description["metrics"]
    if evaluated != [by_name[name] for name in names]:
        raise ValueError(f"evaluate orders its values otherwise: {evaluated} {by_name}")
    result = dict(description, floatx=floatx)
    config = description["optimizer"]["config"]
    config = config if description["optimizer"]["class_name"] == "SGD" else {"beta_1": 0.9, "beta_2": 0.999, **config}
    constants = {key: config[key] for key in ("momentum", "beta_1", "beta_2") if key in config}
    narrow = [key for key, value in constants.items() if float(np.float32(value)) != value]
    result["rounded_to_float32"] = narrow if floatx == "float64" else []
    for key in ("x", "y", "weights", "validation_data"):
        if key in result:
            result[key] = numbers(result[key], "float64")
    result["expected"] = {
        "history": numbers(dict(history.history), floatx),
        "weights": numbers(weights, floatx),
        "predict": numbers(model.predict(x, **options), floatx),
        "metric_names": names,
        "evaluate": numbers(evaluated, floatx),
    }
    return result


def pretty(document):
    """JSON indented by 1, each innermost list of numbers on one line."""
    text = json.dumps(document, indent=1, allow_nan=False)
    text = re.sub(r"\[\s+([-+.\deE,\s]+?)\s+\]", lambda found: "[" + re.sub(r"\s+", " ", found.group(1)) + "]", text)
    if json.loads(text) != document:
        raise ValueError("the shortened text means something else")
    return text + "\n"


def cases():
    """The tables and the cross-entropies in both precisions, the rest in one each, in turn."""
    for description in tables():
        yield learn(description, "float32")
        yield learn(description, "float64")
    for description in crossentropies():
        yield learn(description, "float64")
    for number, description in enumerate([*shapes_and_activations(), *validations()]):
        yield learn(description, "float64" if number % 2 else "float32")


def main():
    versions = {
        "keras": keras.__version__,
        "tensorflow": tf.__version__,
        "numpy": np.__version__,
        "tf_keras": importlib.metadata.version("tf_keras"),
    }
    document = {"versions": versions, "cases": list(cases())}
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
