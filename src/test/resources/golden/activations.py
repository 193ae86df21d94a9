"""Every activation of real Keras 3 on the TensorFlow backend, and the layers that are one.

Writes activations.json next to this file: values and gradients of the activations by name, at their kinks and far out too;
of the activation layers with their options and weights; the names that Keras accepts; the default configurations; the
names that layers get by themselves; behind which last layers a loss finds the logits; and Python's error function. Inputs are written in full (the exact
value of each float32 as a double); results are the shortest decimal numbers that are the float32 or float64 that Keras gave.
Run with no arguments: python activations.py
"""

import inspect
import json
import math
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
from keras.src import activations  # noqa: E402
from keras.src.utils.naming import to_snake_case  # noqa: E402

NEEDS_NUMBERS = "threshold"
NAMES = ["linear", "relu", "sigmoid", "tanh", "softmax"] + sorted(
    name
    for name, function in activations.ALL_OBJECTS_DICT.items()
    if name == function.__name__ and name not in ("linear", "relu", "sigmoid", "tanh", "softmax", NEEDS_NUMBERS)
)
POINTS = [
    [-100.0, -20.0, -8.0, -3.0, -2.5, -1.0],
    [-0.5, -1e-8, 0.0, 1e-8, 0.5, 1.0],
    [2.5, 3.0, 6.0, 8.0, 20.0, 100.0],
    [0.25, 0.25, 0.25, 0.25, 0.25, 0.25],
    [-100.0, 100.0, 0.0, 99.5, 1e-8, 99.0],
    [1.0, 0.0, -0.75, 0.0, -2.0, 0.0],
    [0.3125, -0.6875, 1.375, -1.8125, 4.25, -5.5],
]
OUTPUT_WEIGHTS = [
    [1.0, -0.5, 2.0, 0.25, -1.5, 0.5],
    [0.5, 1.5, -1.0, 3.0, 0.75, -2.0],
    [-2.0, 1.0, 0.125, -0.25, 1.0, 0.5],
    [1.0, 2.0, -3.0, 0.5, -0.25, 1.25],
    [0.75, -1.0, 1.5, 2.0, -0.5, -0.125],
    [-1.0, 0.5, 0.25, 2.0, -0.75, 1.5],
    [1.5, 0.25, -0.5, -1.25, 0.625, 2.0],
]
ALPHA = [[0.25, 0.0, -0.5], [1.5, 0.125, 2.0]]
LAYERS = [
    ("ReLU", {}, []),
    ("ReLU", {"max_value": 6.0}, []),
    ("ReLU", {"max_value": 2.5}, []),
    ("ReLU", {"max_value": 0.0}, []),
    ("ReLU", {"negative_slope": 0.25}, []),
    ("ReLU", {"threshold": 1.0}, []),
    ("ReLU", {"max_value": 6.0, "threshold": 1.0}, []),
    ("ReLU", {"max_value": 0.5, "threshold": 1.0}, []),
    ("ReLU", {"max_value": 6.0, "negative_slope": 0.5}, []),
    ("ReLU", {"max_value": 3.0, "negative_slope": 0.5, "threshold": 1.0}, []),
    ("ReLU", {"negative_slope": 0.25, "threshold": 1.0}, []),
    ("LeakyReLU", {}, []),
    ("LeakyReLU", {"negative_slope": 0.5}, []),
    ("LeakyReLU", {"negative_slope": 0.0}, []),
    ("PReLU", {}, [6]),
    ("PReLU", {}, [2, 3]),
    ("PReLU", {"shared_axes": [1]}, [2, 3]),
    ("PReLU", {"shared_axes": [2]}, [2, 3]),
    ("PReLU", {"shared_axes": [1, 2]}, [2, 3]),
    ("ELU", {}, []),
    ("ELU", {"alpha": 0.5}, []),
    ("ELU", {"alpha": -2.0}, []),
    ("Softmax", {}, []),
    ("Activation", {"activation": "glu"}, []),
    ("Activation", {"activation": "hard_silu"}, []),
]
ASKED = ["Linear", "ReLU", "RELU", "Relu6", "LeakyReLU", "LeakyRelu", "PReLU", "prelu", "Sigmoid", "Tanh", "Softmax"]
ASKED += ["SiLU", "Silu", "Swish", "SWISH", "GELU", "Gelu", "ELU", "SELU", "hardsigmoid", "hard sigmoid", "HardSigmoid"]
ASKED += ["gelu_approximate", "identity", " relu", "None", "", None]
ENDS = {
    "Dense('sigmoid')": lambda layers: [layers.Dense(2, activation="sigmoid")],
    "Dense, Activation('sigmoid')": lambda layers: [layers.Dense(2), layers.Activation("sigmoid")],
    "Dense, Activation('softmax')": lambda layers: [layers.Dense(2), layers.Activation("softmax")],
    "Dense, Softmax": lambda layers: [layers.Dense(2), layers.Softmax()],
    "Dense('sigmoid'), Activation('linear')": lambda layers: [
        layers.Dense(2, activation="sigmoid"),
        layers.Activation("linear"),
    ],
    "Dense('sigmoid'), ReLU": lambda layers: [layers.Dense(2, activation="sigmoid"), layers.ReLU()],
    "Dense('log_softmax')": lambda layers: [layers.Dense(2, activation="log_softmax")],
    "Dense('sparsemax')": lambda layers: [layers.Dense(2, activation="sparsemax")],
}


def shortest(value, floatx):
    """The shortest decimal number that is this float; what no JSON number can say, as a word."""
    if np.isnan(value):
        return "NaN"
    if np.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return float(value) if floatx == "float64" else float(str(np.float32(value)))


def numbers(array, floatx):
    array = np.asarray(array)
    if array.ndim == 0:
        return shortest(array, floatx)
    return [numbers(inner, floatx) for inner in array]


def use(floatx):
    keras.backend.clear_session()
    keras.config.set_floatx(floatx)


def inputs(floatx):
    return {"x": numbers(tf.constant(POINTS, floatx), "float64"), "output_weights": OUTPUT_WEIGHTS}


def followed(function, x, weights, variables=()):
    """The output, and the gradient of sum(output * weights) with respect to x and to each variable."""
    with tf.GradientTape() as tape:
        tape.watch(x)
        output = function(x)
        rows = len(POINTS)
        fitting = weights[:, : int(np.prod(output.shape)) // rows]
        total = tf.reduce_sum(output * tf.reshape(fitting, output.shape))
    return output, tape.gradient(total, [x, *variables])


def by_name(floatx):
    """Rows of x; where the output is half as wide, only the first half of each row of the output weights counts."""
    use(floatx)
    x, weights = tf.constant(POINTS, floatx), tf.constant(OUTPUT_WEIGHTS, floatx)
    for name in NAMES:
        output, (gradient,) = followed(activations.get(name), x, weights)
        yield {
            "name": name,
            "floatx": floatx,
            "output": numbers(output, floatx),
            "gradient": numbers(gradient, floatx),
        }


def layers(floatx):
    """The same x, each row in the shape of a sample if one is given; weights are alpha, cut to its shape."""
    use(floatx)
    for class_name, config, sample in LAYERS:
        layer = getattr(keras.layers, class_name)(**config)
        x = tf.reshape(tf.constant(POINTS, floatx), [len(POINTS), *(sample or [len(POINTS[0])])])
        layer.build(x.shape)
        alphas = [np.resize(np.array(ALPHA), weight.shape) for weight in layer.weights]
        layer.set_weights(alphas)
        weights = tf.constant(OUTPUT_WEIGHTS, floatx)
        output, gradients = followed(layer, x, weights, [weight.value for weight in layer.weights])
        yield {
            "layer": class_name,
            "config": config,
            "floatx": floatx,
            "sample": list(x.shape[1:]),
            "weights": [numbers(alpha, "float64") for alpha in alphas],
            "output": numbers(output, floatx),
            "gradient": numbers(gradients[0], floatx),
            "weight_gradients": [numbers(gradient, floatx) for gradient in gradients[1:]],
        }


def asked():
    """Each identifier given to keras.activations.get: what came of it, or the error."""
    for identifier in [*sorted(activations.ALL_OBJECTS_DICT), *ASKED]:
        try:
            yield {"identifier": identifier, "is": keras.activations.get(identifier).__name__}
        except ValueError as error:
            yield {"identifier": identifier, "error": type(error).__name__, "message": str(error)}


def needs_numbers():
    """What Keras does with the one name that no layer can use."""
    use("float32")
    try:
        keras.layers.Activation(NEEDS_NUMBERS)(tf.constant([[1.0]]))
    except TypeError as error:
        reason = re.search(r"threshold\(\) missing [\w ]+", str(error))
        return {"name": NEEDS_NUMBERS, "error": "TypeError", "message": reason.group() if reason else str(error)}
    raise AssertionError("Keras has learned defaults for it")


def plain(value):
    """A configuration as JSON can say it."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return value


def configs():
    """get_config() of each layer made with nothing but what it requires."""
    use("float32")
    made = [keras.layers.Activation("relu")]
    made += [getattr(keras.layers, name)() for name in ("ReLU", "LeakyReLU", "PReLU", "ELU", "Softmax")]
    return {type(layer).__name__: plain(layer.get_config()) for layer in made}


def refused():
    """Options that Keras refuses."""
    for class_name, option, value in [
        ("ReLU", "max_value", -1.0),
        ("ReLU", "negative_slope", -0.5),
        ("ReLU", "threshold", -1.0),
        ("LeakyReLU", "negative_slope", -0.1),
    ]:
        try:
            getattr(keras.layers, class_name)(**{option: value})
        except ValueError as error:
            yield {"layer": class_name, "option": option, "value": value, "message": str(error)}


def auto_names():
    """The stem of the name that each layer class of Keras gets."""
    classes = [thing for _, thing in inspect.getmembers(keras.layers, inspect.isclass)]
    return {thing.__name__: to_snake_case(thing.__name__) for thing in classes}


def logits_kept():
    """Whether the output of a model remembers what went into its last activation, for a cross-entropy to read."""
    use("float32")
    for name, end in ENDS.items():
        model = keras.Sequential([keras.layers.Input((3,)), *end(keras.layers)])
        yield {"end": name, "kept": hasattr(model(tf.ones((1, 3))), "_keras_logits")}


def pretty(document):
    """JSON indented by 1, each innermost list of numbers on one line."""
    text = json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False)
    inner = r"\[\s+((?:[-+.\deE]+|\"-?Infinity\"|\"NaN\")(?:,\s+(?:[-+.\deE]+|\"-?Infinity\"|\"NaN\"))*)\s+\]"
    text = re.sub(inner, lambda found: "[" + re.sub(r"\s+", " ", found.group(1)) + "]", text)
    if json.loads(text) != document:
        raise ValueError("the shortened text means something else")
    return text + "\n"


def main():
    precisions = ("float64", "float32")
    places = [sign * place for place in (0.0, 1e-300, 1e-8, 0.1, 0.5, 1.0, 1.5, 1.9, 1.999) for sign in (1, -1)]
    places += [2.0, -2.0, 2.001, 2.25, 2.5, 3.0, -3.5, 4.0, 5.0, 5.9, 6.0, 8.0, 27.0, -100.0]
    document = {
        "versions": {"keras": keras.__version__, "tensorflow": tf.__version__, "numpy": np.__version__},
        "inputs": {floatx: inputs(floatx) for floatx in precisions},
        "activations": [entry for floatx in precisions for entry in by_name(floatx)],
        "layers": [entry for floatx in precisions for entry in layers(floatx)],
        "names": list(asked()),
        "needs_numbers": needs_numbers(),
        "configs": configs(),
        "refused": list(refused()),
        "auto_names": auto_names(),
        "logits_kept": list(logits_kept()),
        "erf": [[place, math.erf(place)] for place in places],
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
