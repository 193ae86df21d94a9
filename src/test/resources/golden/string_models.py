"""Models that take strings, trained by real Keras 3 on TensorFlow in float64. Run with no arguments: python string_models.py

Every case is 3 epochs of SGD(0.1) with loss mse over 6 samples in batches of 4, without shuffling. For each, the JSON file
gets the losses, the final weights, the output for all samples at once, and what summary says of layers: name, class and
output shape. The texts are TEXTS, the target numbers((6, 1), 50), and weight i of the model starts at
numbers(shape, 100 + i) / 2, both as in functional.py.
"""

import functional
import json
import pathlib

import importlib.metadata

import keras
import tensorflow as tf
from keras import Input, Model, Sequential, layers

TEXTS = [
    "The film was GREAT!",
    "a dull, dull film",
    "great",
    "the music was great and the actors were moving",
    "awful",
    "an awful ending, a dull story",
]
KINDS = ["cat", "dog", "cat", "bird", "", "fish"]
COLORS = ["red", "green", "blue", "red", "red", "green"]
Y = functional.numbers((6, 1), 50)
AGES = functional.numbers((6, 1), 1)


def adapted(layer, strings):
    layer.adapt(tf.constant(strings))
    return layer


def trained(model, x):
    functional.started(model)
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
    data = tf.data.Dataset.from_tensor_slices((x, Y)).batch(4)
    history = model.fit(data, epochs=3, verbose=0)
    outputs = model.predict(tf.data.Dataset.from_tensor_slices((x, Y)).batch(6), verbose=0)
    return {
        "layers": [[layer.name, type(layer).__name__] for layer in model.layers],
        "history": history.history["loss"],
        "weights": [variable.numpy().tolist() for variable in model.weights],
        "predict": outputs.tolist(),
        "params": model.count_params(),
    }


def texts_of_any_length():
    """Without a mask, what fills a batch's rows counts: each batch is as wide as its own longest text."""
    model = Sequential([
        adapted(layers.TextVectorization(max_tokens=12), TEXTS),
        layers.Embedding(12, 3),
        layers.GlobalAveragePooling1D(),
        layers.Dense(1),
    ])
    model.build((None,))
    return trained(model, tf.constant(TEXTS))


def texts_of_one_length():
    model = Sequential([
        Input((1,), dtype="string"),
        adapted(layers.TextVectorization(max_tokens=12, output_sequence_length=5), TEXTS),
        layers.Embedding(12, 3, mask_zero=True),
        layers.LSTM(2),
        layers.Dense(1),
    ])
    return trained(model, tf.constant([[text] for text in TEXTS]))


def bag_of_words():
    model = Sequential([
        Input((1,), dtype="string"),
        adapted(layers.TextVectorization(output_mode="tf_idf", ngrams=2), TEXTS),
        layers.Dense(1),
    ])
    return trained(model, tf.constant([[text] for text in TEXTS]))


def columns():
    """A table's columns, by name, as TensorFlow's tutorial on structured data."""
    age = Input((1,), name="age")
    kind = Input((1,), name="kind", dtype="string")
    color = Input((1,), name="color", dtype="string")
    kinds = adapted(layers.StringLookup(output_mode="one_hot", name="kinds"), KINDS)(kind)
    indices = layers.StringLookup(vocabulary=["red", "green"], name="colors")(color)
    embedded = layers.Flatten(name="flat")(layers.Embedding(3, 2, name="embedded")(indices))
    bins = layers.Hashing(3, output_mode="one_hot", name="bins")(kind)
    masked = layers.Hashing(4, mask_value="", salt=7, output_mode="multi_hot", name="masked")(kind)
    joined = layers.Concatenate(name="joined")([age, kinds, embedded, bins, masked])
    model = Model({"kind": kind, "age": age, "color": color}, layers.Dense(1, name="price")(joined))
    given = {
        "age": AGES,
        "kind": tf.constant([[kind] for kind in KINDS]),
        "color": tf.constant([[color] for color in COLORS]),
    }
    return trained(model, given)


def for_export():
    """A trained model with what makes texts numbers before it, and a model of strings inside another."""
    start = Input((1,), dtype="string", name="start")
    vectorized = adapted(layers.TextVectorization(max_tokens=12, output_sequence_length=4), TEXTS)(start)
    reader = Model(start, layers.Embedding(12, 2)(vectorized), name="reader")
    inner = Sequential([Input((4, 2)), layers.Flatten(), layers.Dense(1)], name="inner")
    model = Sequential([Input((1,), dtype="string"), reader, inner, layers.Activation("sigmoid")])
    return trained(model, tf.constant([[text] for text in TEXTS]))


CASES = [texts_of_any_length, texts_of_one_length, bag_of_words, columns, for_export]


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
