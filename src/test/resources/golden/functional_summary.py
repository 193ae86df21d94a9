"""What model.summary() of real Keras 3 prints for functional models. Writes functional_summary.json next to this file.

Run with no arguments: python functional_summary.py
"""

import importlib.metadata
import json
import os
import pathlib

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["COLUMNS"] = "120"

import keras  # noqa: E402

layers = keras.layers


def chain():
    x = keras.Input((3,), name="x")
    return keras.Model(x, layers.Dense(2, name="b")(layers.Dense(4, name="a")(x)), name="chain")


def two_inputs():
    a = keras.Input((3,), name="a")
    b = keras.Input((2,), name="b")
    joined = layers.Concatenate(name="joined")([layers.Dense(4, name="left")(a), b])
    return keras.Model([a, b], layers.Dense(1, name="out")(joined), name="two_inputs")


def shared():
    a = keras.Input((3,), name="a")
    b = keras.Input((3,), name="b")
    dense = layers.Dense(4, name="shared")
    return keras.Model([a, b], layers.Add(name="sum")([dense(a), dense(b)]), name="siamese")


def two_outputs():
    x = keras.Input((None, 3), name="x")
    hidden = layers.Dense(1200, name="a_layer_with_a_rather_long_name_that_wraps")(x)
    one = layers.Dense(1, name="one")(hidden)
    return keras.Model(x, [one, layers.Dense(2, name="two")(hidden)], name="two_outputs")


def nested():
    x = keras.Input((3,), name="x")
    inner = keras.Sequential([keras.Input((3,)), layers.Dense(4), layers.Dense(5)], name="inner")
    return keras.Model(x, layers.Add(name="sum")([inner(x), layers.Dense(5, name="skip")(x)]), name="nested")


def text(model):
    lines = []
    model.summary(print_fn=lines.append)
    return "\n".join(lines)


path = pathlib.Path(__file__).with_suffix(".json")
summaries = {make.__name__: text(make()) for make in [chain, two_inputs, shared, two_outputs, nested]}
versions = {"keras": importlib.metadata.version("keras"), "rich": importlib.metadata.version("rich")}
path.write_text(json.dumps({"versions": versions, "columns": 120, "summaries": summaries}, indent=1) + "\n")
