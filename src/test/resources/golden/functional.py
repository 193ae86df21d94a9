"""Functional models, trained by real Keras 3 on TensorFlow in float64. Run with no arguments: python functional.py

Every case is 5 epochs of SGD(0.05) over 8 samples in batches of 4, without shuffling. For each, the JSON file gets

- layers: name, class and output shape of each layer in the order of summary; input_names, output_names
- weights: layer and name, shape and whether it is trainable, for each weight in the order of model.weights
- history: every log of fit, by name, each epoch; evaluate: return_dict of the trained model; both with sample weights
  where the case has some
- final_weights, and predict: a list of outputs, or a dict where Keras gives one
- more, where the case says so

Data and first weights are not stored: numbers(shape, seed) as in _layer_table.py, multiples of 1/1024 that are made of
their place. Input i is numbers(shape, 1 + i), the target of output i is numbers(shape, 50 + i), a target of classes
integers(shape, 50 + i, classes), the sample weight of output i is 1 + numbers(shape, 60 + i), and weight i of the model
starts at numbers(shape, 100 + i) / 2.
"""

import importlib.metadata
import json
import math
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
from keras import Input, Model, Sequential, layers  # noqa: E402

keras.config.set_floatx("float64")

SAMPLES = 8
BATCH = 4
EPOCHS = 5


def numbers(shape, seed):
    """Multiples of 1/1024 between -0.98 and 0.98; the same in Java's LayerRow."""
    index = np.arange(math.prod(shape), dtype="int64")
    return (((index * 7919 + seed * 104729) % 2003 - 1001) / 1024).reshape(shape)


def integers(shape, seed, below):
    """Numbers from 0 to below - 1; the same in Java's LayerRow."""
    index = np.arange(math.prod(shape), dtype="int64")
    return ((index * 7919 + seed * 104729) % 2003 % below).astype("float64").reshape(shape)


def started(model):
    for index, variable in enumerate(model.weights):
        variable.assign(numbers(tuple(variable.shape), 100 + index) / 2)
    return model


def x(*features):
    made = [numbers((SAMPLES, size), 1 + index) for index, size in enumerate(features)]
    return made if len(made) > 1 else made[0]


def y(*features):
    made = [numbers((SAMPLES, size), 50 + index) for index, size in enumerate(features)]
    return made if len(made) > 1 else made[0]


def classes(index, below):
    return integers((SAMPLES, 1), 50 + index, below)


def weighting(index):
    return 1 + numbers((SAMPLES,), 60 + index)


def listed(value):
    if isinstance(value, dict):
        return {key: listed(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [listed(each) for each in value]
    return np.asarray(value).tolist()


def described(model):
    return {
        "layers": [
            {"name": layer.name, "class": type(layer).__name__, "output_shape": shape(layer)} for layer in model.layers
        ],
        "input_names": getattr(model, "input_names", None),
        "output_names": getattr(model, "output_names", None),
        "weights": [
            {"path": w.path, "name": w.name, "shape": list(w.shape), "trainable": bool(w.trainable)}
            for w in model.weights
        ],
    }


def shape(layer):
    output = layer.output if not isinstance(layer, (Model, Sequential)) else layer.outputs[0]
    return [None if size is None else int(size) for size in output.shape]


def trained(model, inputs, targets, sample_weight=None, **compiled):
    started(model)
    model.compile(optimizer=keras.optimizers.SGD(0.05), **compiled)
    options = {} if sample_weight is None else {"sample_weight": sample_weight}
    history = model.fit(
        inputs, targets, epochs=EPOCHS, batch_size=BATCH, shuffle=False, verbose=0, **options
    )
    return {
        **described(model),
        "history": listed(history.history),
        "evaluate": listed(model.evaluate(inputs, targets, batch_size=BATCH, verbose=0, return_dict=True, **options)),
        "final_weights": [listed(w) for w in model.weights],
        "predict": listed(model.predict(inputs, batch_size=BATCH, verbose=0)),
    }


def two_inputs():
    """Two inputs given as a list, one output."""
    left = Input((3,), name="left")
    right = Input((2,), name="right")
    a = layers.Dense(2, activation="tanh", name="of_left")(left)
    b = layers.Dense(2, name="of_right")(right)
    joined = layers.Concatenate(name="joined")([a, b])
    output = layers.Dense(1, name="price")(joined)
    model = Model([left, right], output, name="two_inputs")
    return trained(model, x(3, 2), y(1), loss="mse", metrics=["mae"])


def two_outputs(as_dict=False):
    start = Input((3,), name="start")
    hidden = layers.Dense(3, activation="tanh", name="hidden")(start)
    price = layers.Dense(1, name="price")(hidden)
    kind = layers.Dense(2, activation="softmax", name="kind")(hidden)
    return Model(start, {"price": price, "kind": kind} if as_dict else [price, kind], name="two_outputs")


BY_NAME = {
    "loss": {"price": "mse", "kind": "sparse_categorical_crossentropy"},
    "loss_weights": {"price": 0.5, "kind": 2.0},
    "metrics": {"price": ["mae"], "kind": ["accuracy"]},
    "weighted_metrics": {"price": ["mse"], "kind": ["accuracy"]},
}


def two_outputs_by_name():
    """Losses, loss weights, metrics and targets as dicts by the outputs' names; no sample weights."""
    return trained(two_outputs(), x(3), {"kind": classes(1, 2), "price": y(1)}, **BY_NAME)


def two_outputs_weighted():
    """The same with targets and sample weights as lists in the order of the outputs."""
    return trained(
        two_outputs(), x(3), [y(1), classes(1, 2)], sample_weight=[weighting(0), weighting(1)], **BY_NAME
    )


def two_outputs_as_dict():
    """The model's outputs are a dict, and so are targets and sample weights; predict gives a dict."""
    return trained(
        two_outputs(as_dict=True),
        x(3),
        {"price": y(1), "kind": classes(1, 2)},
        sample_weight={"price": weighting(0), "kind": weighting(1)},
        **BY_NAME,
    )


def two_outputs_in_order():
    """The same as lists in the order of the outputs; no sample weights."""
    return trained(
        two_outputs(),
        x(3),
        [y(1), classes(1, 2)],
        loss=["mae", "sparse_categorical_crossentropy"],
        loss_weights=[0.25, 1.0],
        metrics=[["mse", "mae"], ["accuracy"]],
    )


def two_outputs_one_loss():
    """One loss for both outputs, metrics for one of them; outputs as a dict, whose keys are not the layers' names."""
    start = Input((3,), name="start")
    a = layers.Dense(2, name="a")(start)
    b = layers.Dense(2, name="b")(layers.Dense(2, activation="tanh", name="middle")(start))
    model = Model(start, {"first": a, "second": b}, name="two_outputs_one_loss")
    targets = {"first": y(2), "second": numbers((SAMPLES, 2), 51)}
    return trained(model, x(3), targets, loss="mse", metrics={"second": ["mae"]})


def shared():
    """Two layers that are used twice: a siamese network."""
    left = Input((3,), name="left")
    right = Input((3,), name="right")
    inner = layers.Dense(3, activation="tanh", name="inner")
    outer = layers.Dense(2, name="outer")
    distance = layers.Subtract(name="distance")([outer(inner(left)), outer(inner(right))])
    output = layers.Dense(1, activation="sigmoid", name="same")(distance)
    model = Model([left, right], output, name="shared")
    return trained(model, x(3, 3), classes(0, 2), loss="binary_crossentropy", metrics=["accuracy"])


def sequential_inside():
    """A Sequential in a functional model, called twice."""
    block = Sequential(
        [Input((2,), name="block_input"), layers.Dense(3, activation="tanh", name="up"), layers.Dense(2, name="down")],
        name="block",
    )
    start = Input((2,), name="start")
    output = layers.Dense(1, name="last")(block(block(start)))
    return trained(Model(start, output, name="sequential_inside"), x(2), y(1), loss="mse")


def functional_inside():
    """A functional model in a Sequential."""
    start = Input((3,), name="start")
    a = layers.Dense(2, activation="tanh", name="a")(start)
    b = layers.Dense(2, name="b")(start)
    fork = Model(start, layers.Multiply(name="product")([a, b]), name="fork")
    model = Sequential(
        [Input((2,), name="outer_input"), layers.Dense(3, name="first"), fork, layers.Dense(1, name="last")],
        name="functional_inside",
    )
    return trained(model, x(2), y(1), loss="mse", metrics=["mae"])


def residual():
    """Two residual connections."""
    start = Input((3,), name="start")
    a = layers.Dense(3, activation="tanh", name="a")(start)
    one = layers.Add(name="one")([start, a])
    b = layers.Dense(3, activation="relu", name="b")(one)
    two = layers.Add(name="two")([one, b])
    output = layers.Dense(1, name="last")(two)
    return trained(Model(start, output, name="residual"), x(3), y(1), loss="mse")


def diamond():
    """Branches of different lengths: Keras's order of layers, and of weights, is not that of creation."""
    start = Input((2,), name="start")
    made_first = layers.Dense(2, name="made_first")
    made_second = layers.Dense(3, activation="tanh", name="made_second")
    made_third = layers.Dense(2, name="made_third")
    made_fourth = layers.Dense(2, activation="tanh", name="made_fourth")
    long = made_third(made_second(start))
    short = made_fourth(start)
    joined = layers.Add(name="joined")([short, long])
    output = made_first(layers.Concatenate(name="all")([joined, short, start]))
    return trained(Model(start, output, name="diamond"), x(2), y(2), loss="mse")


def two_diamonds():
    """Two inputs and two outputs of different depths, the deep one second."""
    right = Input((2,), name="right")
    left = Input((2,), name="left")
    shallow = layers.Dense(1, name="shallow")(right)
    a = layers.Dense(2, activation="tanh", name="a")(left)
    b = layers.Dense(2, name="b")(right)
    product = layers.Multiply(name="product")([b, a])
    deep = layers.Dense(1, name="deep")(layers.Dense(2, name="c")(product))
    model = Model([left, right], [shallow, deep], name="two_diamonds")
    return trained(model, x(2, 2), y(1, 1), loss="mse")


def features():
    """A model of an output inside of another, whose weights it shares; more: what it predicts before and after."""
    start = Input((3,), name="start")
    hidden = layers.Dense(3, activation="tanh", name="hidden")(start)
    code = layers.Dense(2, activation="sigmoid", name="code")(hidden)
    output = layers.Dense(3, name="back")(code)
    model = started(Model(start, output, name="autoencoder"))
    encoder = Model(start, model.get_layer("code").output, name="encoder")
    tail_start = Input((2,), name="tail_start")
    tail = Model(tail_start, model.get_layer("back")(tail_start), name="tail")
    before = listed(encoder.predict(x(3), verbose=0))
    result = trained(model, x(3), x(3), loss="mse")
    after = encoder.predict(x(3), verbose=0)
    result["more"] = {
        "encoder": described(encoder),
        "encoder_before": before,
        "encoder_after": listed(after),
        "tail": described(tail),
        "tail_of_encoder": listed(tail.predict(after, verbose=0)),
    }
    return result


def inputs_by_name():
    """Inputs given as a dict by their names, in another order than the model's."""
    age = Input((1,), name="age")
    size = Input((2,), name="size")
    joined = layers.Concatenate(name="joined")([layers.Dense(2, name="of_age")(age), size])
    output = layers.Dense(1, name="price")(joined)
    model = Model([age, size], output, name="inputs_by_name")
    given = {"size": numbers((SAMPLES, 2), 2), "age": numbers((SAMPLES, 1), 1)}
    return trained(model, given, y(1), loss="mse")


def inputs_as_dict():
    """A model whose inputs are declared as a dict."""
    age = Input((1,), name="age")
    size = Input((2,), name="size")
    joined = layers.Concatenate(name="joined")([layers.Dense(2, name="of_age")(age), size])
    output = layers.Dense(1, name="price")(joined)
    model = Model({"size": size, "age": age}, output, name="inputs_as_dict")
    given = {"age": numbers((SAMPLES, 1), 1), "size": numbers((SAMPLES, 2), 2)}
    return trained(model, given, y(1), loss="mse")


def untrained_output():
    """Two outputs of which the second has no loss: as None in a list, with a target that nobody reads."""
    return trained(two_outputs(), x(3), [y(1), classes(1, 2)], loss=["mse", None], metrics=[["mae"], None])


def untrained_output_by_name():
    """The same by name, and the output without a loss has a metric."""
    return trained(
        two_outputs(),
        x(3),
        {"price": y(1), "kind": classes(1, 2)},
        loss={"price": "mse", "kind": None},
        metrics={"kind": ["accuracy"]},
    )


CASES = [
    two_inputs,
    two_outputs_by_name,
    two_outputs_weighted,
    two_outputs_as_dict,
    two_outputs_in_order,
    two_outputs_one_loss,
    shared,
    sequential_inside,
    functional_inside,
    residual,
    diamond,
    two_diamonds,
    features,
    inputs_by_name,
    inputs_as_dict,
    untrained_output,
    untrained_output_by_name,
]


def write():
    versions = {
        package: importlib.metadata.version(distribution)
        for package, distribution in {"keras": "keras", "tensorflow": "tensorflow-cpu", "numpy": "numpy"}.items()
    }
    lines = []
    for case in CASES:
        keras.utils.clear_session()
        lines.append(f"{json.dumps(case.__name__)}:{json.dumps(case(), separators=(',', ':'))}")
    text = '{"versions":' + json.dumps(versions) + ',\n"cases":{\n' + ",\n".join(lines) + "\n}}"
    pathlib.Path(__file__).with_suffix(".json").write_text(text + "\n")


if __name__ == "__main__":
    write()
