"""What the programs layers_*.py have in common: rows of layers, computed by real Keras 3 on TensorFlow in float64.

A row is a name, the shapes of the inputs and a function that calls layers on them. For each, the JSON file gets

- config: the configuration of the layer that makes the first output; output_shapes, with null for what is not known
- weights: name, shape and whether it is trainable, for each weight in the order of model.weights
- output: what predict gives (training=False)
- training_outputs, loss, input_gradients, weight_gradients, moved: of one call with training=True. The loss is the sum of
  all outputs, each times a number(), and of what regularizers add; gradients of integer inputs are null; moved holds each weight behind the call
  whose value the call itself changed (moving averages), else null
- fit: the losses and the weights of three steps of SGD(0.05) on the mean squared error of the first output

Inputs and weights are not stored: they are multiples of 1/1024 that number() makes of their place. A row that draws random
numbers in training is marked random=True and has no training part.
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

keras.config.set_floatx("float64")

BATCH = 2
STEPS = 3
UNKNOWN_SIZE = 4


def numbers(shape, seed):
    """Multiples of 1/1024 between -0.98 and 0.98; the same in Java's LayerRow."""
    index = np.arange(math.prod(shape), dtype="int64")
    return (((index * 7919 + seed * 104729) % 2003 - 1001) / 1024).reshape(shape)


def integers(shape, seed, below):
    """Numbers from 0 to below - 1; the same in Java's LayerRow."""
    index = np.arange(math.prod(shape), dtype="int64")
    return ((index * 7919 + seed * 104729) % 2003 % below).astype("float64").reshape(shape)


def weight(variable, index):
    """Where a weight starts: half of numbers(), or for a variance something positive."""
    start = numbers(tuple(variable.shape), 100 + index) / 2
    return np.abs(start) + 0.5 if "variance" in variable.name else start


class Row:
    """One row.

    inputs: shapes without the batch; None for a dimension that is not known, which the data give UNKNOWN_SIZE.
    call: gets the list of inputs and returns a tensor or a list of tensors.
    below: for each input 0 for numbers(), or n for integers from 0 to n - 1; one number for all.
    data: instead, a function of (input number, shape with batch) that returns the values; Java must have the same.
    random: whether training draws random numbers.
    fit: False where there is nothing to train or the row is not differentiable.
    """

    def __init__(self, name, inputs, call, below=0, data=None, random=False, fit=True, config=True):
        self.name = name
        self.shapes = [tuple(shape) for shape in inputs]
        self.call = call
        self.below = below if isinstance(below, list) else [below] * len(inputs)
        self.data = data
        self.random = random
        self.fit = fit
        self.config = config

    def model(self):
        keras.utils.clear_session()
        inputs = [keras.Input(shape=shape) for shape in self.shapes]
        outputs = self.call(inputs)
        outputs = list(outputs) if isinstance(outputs, (list, tuple)) else [outputs]
        model = keras.Model(inputs, outputs)
        for index, variable in enumerate(model.weights):
            variable.assign(weight(variable, index))
        return model, outputs

    def inputs(self):
        values = []
        for index, shape in enumerate(self.shapes):
            full = (BATCH,) + tuple(UNKNOWN_SIZE if size is None else size for size in shape)
            if self.data is not None:
                values.append(np.asarray(self.data(index, full), "float64"))
            elif self.below[index]:
                values.append(integers(full, 1 + index, self.below[index]))
            else:
                values.append(numbers(full, 1 + index))
        return values

    def result(self):
        model, outputs = self.model()
        x = self.inputs()
        result = {"inputs": self.shapes, "below": self.below}
        layer = outputs[0]._keras_history.operation
        result["layer"] = type(layer).__name__
        if self.config:
            result["config"] = plain(layer.get_config())
        result["output_shapes"] = [list(output.shape) for output in outputs]
        result["weights"] = [
            {"name": w.name, "shape": list(w.shape), "trainable": bool(w.trainable)}
            for w in model.weights
            if "seed_generator" not in w.path
        ]
        predicted = model(x if len(x) > 1 else x[0], training=False)
        predicted = predicted if isinstance(predicted, list) else [predicted]
        result["outputs"] = [listed(y) for y in predicted]
        result["random"] = self.random
        if self.random:
            return result
        result.update(self.training(*self.model(), x))
        if self.fit:
            result["fit"] = self.three_steps(x, predicted[0].shape)
        return result

    def training(self, model, outputs, x):
        tensors = [tf.constant(value) for value in x]
        before = [w.numpy() for w in model.weights]
        trainable = [w.value for w in model.trainable_weights]
        with tf.GradientTape() as tape:
            tape.watch(tensors)
            made = model(tensors if len(tensors) > 1 else tensors[0], training=True)
            made = made if isinstance(made, list) else [made]
            parts = [tf.reduce_sum(y * numbers(tuple(y.shape), 40 + i)) for i, y in enumerate(made)]
            loss = tf.add_n(parts + model.losses)
        gradients = tape.gradient(loss, tensors + trainable)
        moved = [
            listed(w) if not np.array_equal(w.numpy(), old) else None for w, old in zip(model.weights, before)
        ]
        return {
            "training_outputs": [listed(y) for y in made],
            "loss": float(loss),
            "input_gradients": [listed(g) for g in gradients[: len(x)]],
            "weight_gradients": [listed(g) for g in gradients[len(x) :]],
            "moved": moved,
        }

    def three_steps(self, x, shape):
        model, outputs = self.model()
        model = keras.Model(model.inputs, outputs[0])
        model.compile(optimizer=keras.optimizers.SGD(0.05), loss="mse")
        y = numbers(tuple(shape), 50)
        history = model.fit(
            x if len(x) > 1 else x[0], y, epochs=STEPS, batch_size=BATCH, shuffle=False, verbose=0
        )
        return {"losses": history.history["loss"], "weights": [listed(w) for w in model.weights]}


def listed(tensor):
    if tensor is None:
        return None
    if isinstance(tensor, tf.IndexedSlices):
        tensor = tf.convert_to_tensor(tensor)
    return np.asarray(tensor.numpy() if hasattr(tensor, "numpy") else tensor).tolist()


def plain(config):
    """A configuration as JSON has it."""
    if isinstance(config, dict):
        return {key: plain(value) for key, value in config.items()}
    if isinstance(config, (list, tuple)):
        return [plain(value) for value in config]
    if isinstance(config, (np.floating, np.integer)):
        return config.item()
    if isinstance(config, np.ndarray):
        return config.tolist()
    if config is None or isinstance(config, (bool, int, float, str)):
        return config
    return plain(keras.saving.serialize_keras_object(config))


def write(program, rows):
    """Writes the JSON file beside a program."""
    names = [row.name for row in rows]
    assert len(names) == len(set(names)), "names of rows must differ"
    versions = {
        package: importlib.metadata.version(distribution)
        for package, distribution in {"keras": "keras", "tensorflow": "tensorflow-cpu", "numpy": "numpy"}.items()
    }
    lines = [f"{json.dumps(row.name)}:{json.dumps(row.result(), separators=(',', ':'))}" for row in rows]
    text = '{"versions":' + json.dumps(versions) + ',\n"rows":{\n' + ",\n".join(lines) + "\n}}"
    pathlib.Path(program).with_suffix(".json").write_text(text + "\n")
