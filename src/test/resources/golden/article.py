"""The article's one neuron, learned by real Keras 3 and by tf-keras (Keras 2).

Writes article.json next to this file: all 500 losses, the printed texts, the console output with its times masked.
Run with no arguments: python article.py
"""

import contextlib
import importlib.metadata
import io
import json
import os
import pathlib
import re
import warnings

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["COLUMNS"] = "80"
warnings.filterwarnings("ignore")

import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402

tf.config.threading.set_inter_op_parallelism_threads(1)
tf.config.threading.set_intra_op_parallelism_threads(1)
tf.get_logger().setLevel("ERROR")

import keras  # noqa: E402
import tf_keras  # noqa: E402

EPOCHS = 500
KERNEL = -0.3694795
X = [-1, 0, 1, 2, 3, 4]
Y = [-3, -1, 1, 3, 5, 7]


def float32_repr(value):
    """The shortest decimal number that is this float32."""
    single = np.float32(value)
    if float(single) != float(value):
        raise ValueError(f"{value!r} is no float32")
    return float(str(single))


def masked(text):
    """Console text without what depends on the clock.

    The seconds become <s>, the time per step <t>, a run of backspaces <b>: Keras 3 moves back over the times too.
    """
    text = re.sub(r"\d+s(\x1b\[0m)? \d+(us|ms|s)/step", r"<s>\1 <t>/step", text)
    text = re.sub("\x08+", "<b>", text)
    return re.sub(r" +\n", "\n", text)


def printed(value):
    out = io.StringIO()
    print(value, file=out)
    return out.getvalue()


def epochs_of(text):
    """Console text cut into its epochs, each beginning with `Epoch i/n`."""
    return re.split(r"(?=Epoch \d+/\d+\n)", text)[1:]


def learn(library, shuffle, six):
    library.utils.set_random_seed(1)
    layer = library.layers.Dense(units=1, input_shape=[1])
    model = library.Sequential([layer])
    model.set_weights([np.array([[KERNEL]], "float32"), np.zeros(1, "float32")])
    model.compile(optimizer="sgd", loss="mean_squared_error")
    console = io.StringIO()
    with contextlib.redirect_stdout(console):
        history = model.fit(np.array(X, "float32"), np.array(Y, "float32"), epochs=EPOCHS, shuffle=shuffle, verbose=1)
    epochs = epochs_of(console.getvalue())
    console = io.StringIO()
    with contextlib.redirect_stdout(console):
        prediction = model.predict(six, verbose=1)
    losses = history.history["loss"]
    kernel, bias = layer.get_weights()
    return {
        "shuffle": shuffle,
        "loss_as_the_console_shows_it": {
            str(epoch): re.findall(r"loss: (\S+)", epochs[epoch - 1])[-1] for epoch in (1, 2, EPOCHS - 1, EPOCHS)
        },
        "predict_printed": printed(prediction),
        "weights_printed": printed(layer.get_weights()),
        "sentence_printed": printed("Here is what I learned: {}".format(layer.get_weights())),
        "kernel": [[float32_repr(v) for v in row] for row in kernel],
        "bias": [float32_repr(v) for v in bias],
        "predict": [[float32_repr(v) for v in row] for row in prediction],
        "console_fit": {
            "first_two_epochs": [masked(epoch) for epoch in epochs[:2]],
            "last_two_epochs": [masked(epoch) for epoch in epochs[-2:]],
        },
        "console_predict": masked(console.getvalue()),
        "loss": [float32_repr(v) for v in losses],
    }


def predict_of_a_list(library):
    """What `model.predict([6])` does: its printed result, or the error."""
    layer = library.layers.Dense(units=1, input_shape=[1])
    model = library.Sequential([layer])
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            model.predict([6], verbose=0)
        return "accepted"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def main():
    six = np.array([6.0], "float32")
    runs = {
        "keras": [learn(keras, True, six), learn(keras, False, six)],
        "tf_keras": [learn(tf_keras, True, [6]), learn(tf_keras, False, [6])],
    }
    document = {
        "versions": {
            "keras": keras.__version__,
            "tensorflow": tf.__version__,
            "numpy": np.__version__,
            "tf_keras": importlib.metadata.version("tf_keras"),
        },
        "x": X,
        "y": Y,
        "epochs": EPOCHS,
        "initial": {"kernel": [[KERNEL]], "bias": [0.0]},
        "published": {
            "loss_as_the_console_shows_it": {"1": "22.8995", "2": "18.2966", "499": "4.7227e-05", "500": "4.6257e-05"},
            "predict_printed": "[[10.991661]]\n",
            "weights_printed": "[array([[1.997124]], dtype=float32), array([-0.99108356], dtype=float32)]\n",
        },
        "predict_of_the_list_6": {"keras": predict_of_a_list(keras), "tf_keras": predict_of_a_list(tf_keras)},
        "runs": runs,
    }
    text = json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False)
    pathlib.Path(__file__).with_suffix(".json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
