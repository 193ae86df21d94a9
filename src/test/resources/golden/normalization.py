"""What real Keras's Normalization learns from data and makes of them, and what TerminateOnNaN prints.

Run with no arguments, it rewrites normalization.json next to itself.
"""

import contextlib
import io
import json
import os
import pathlib

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""

import keras  # noqa: E402
import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402


def adapted(data):
    layer = keras.layers.Normalization()
    layer.adapt(np.array(data, "float32"))
    output = layer(np.array(data, "float32"))
    return {
        "data": data,
        "weights": [np.asarray(w).astype("float64").tolist() for w in layer.get_weights()],
        "weight_names": [w.name for w in layer.weights],
        "output": np.asarray(output).astype("float64").tolist(),
        "params": layer.count_params(),
    }


def given(mean, variance, data):
    layer = keras.layers.Normalization(mean=mean, variance=variance)
    output = layer(np.array(data, "float32"))
    return {
        "mean": mean,
        "variance": variance,
        "data": data,
        "output": np.asarray(output).astype("float64").tolist(),
        "weights": len(layer.get_weights()),
    }


def trained():
    """A neuron behind a Normalization: training must leave the mean and the variance alone."""
    x = np.array([[1.0, 10.0], [2.0, 30.0], [3.0, 20.0], [4.0, 40.0]], "float32")
    y = np.array([1.0, 2.0, 2.5, 4.0], "float32")
    layer = keras.layers.Normalization()
    layer.adapt(x)
    model = keras.Sequential([keras.Input((2,)), layer, keras.layers.Dense(1)])
    model.layers[-1].set_weights([np.array([[0.5], [-0.25]], "float32"), np.array([0.125], "float32")])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
    history = model.fit(x, y, epochs=20, batch_size=2, shuffle=False, verbose=0)
    return {
        "x": x.tolist(),
        "y": y.tolist(),
        "loss": [float(v) for v in history.history["loss"]],
        "weights": [np.asarray(w).astype("float64").tolist() for w in model.get_weights()],
        "trainable": sum(int(np.prod(w.shape)) for w in model.trainable_weights),
    }


def diverging():
    """x = 2, y = 2, one weight from 0, learning rate 1/2: the weight is 1 - (-3)^n after n steps."""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, use_bias=False, kernel_initializer="zeros")])
    model.compile(optimizer=keras.optimizers.SGD(0.5), loss="mse")
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        history = model.fit(
            np.array([[2.0]], "float32"),
            np.array([[2.0]], "float32"),
            epochs=100,
            verbose=0,
            callbacks=[keras.callbacks.TerminateOnNaN()],
        )
    return {"printed": text.getvalue(), "epochs": len(history.history["loss"])}


def main():
    document = {
        "versions": {"keras": keras.__version__, "tensorflow": tf.__version__, "numpy": np.__version__},
        "adapted": [
            adapted([1.0, 2.0, 3.0, 4.0, 5.0]),
            adapted([[0.0, 7.0, 4.0], [2.0, 9.0, 6.0], [0.0, 7.0, 4.0], [2.0, 9.0, 6.0]]),
            adapted([[1.0, 5.0], [3.0, 5.0], [8.0, 5.0]]),
        ],
        "given": [
            given(3.0, 2.0, [[1.0], [2.0], [3.0]]),
            given([3.0, 1.0], [2.0, 4.0], [[1.0, 1.0], [2.0, 5.0]]),
        ],
        "trained": trained(),
        "diverging": diverging(),
    }
    path = pathlib.Path(__file__).with_suffix(".json")
    path.write_text(json.dumps(document, indent=1) + "\n")


if __name__ == "__main__":
    main()
