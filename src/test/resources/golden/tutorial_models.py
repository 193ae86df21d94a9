"""A convnet, a text classifier with an LSTM and a series model with Conv1D and a GRU, five epochs each by real Keras 3.

Data and first weights are those of _layer_table.py: numbers of their place. Writes tutorial_models.json next to this file:
the losses of each epoch and the weights in the end, in float32 and in float64.
Run with no arguments: python tutorial_models.py
"""

import importlib.metadata
import json
import pathlib

from _layer_table import integers, keras, listed, numbers, weight

layers = keras.layers

SAMPLES = 12
BATCH = 4
EPOCHS = 5


def convnet():
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            layers.Conv2D(4, 3, activation="relu", padding="same"),
            layers.MaxPooling2D(2),
            layers.Conv2D(6, 3, activation="relu"),
            layers.BatchNormalization(),
            layers.Flatten(),
            layers.Dense(3, activation="softmax"),
        ]
    )
    x = numbers((SAMPLES, 8, 8, 1), 1)
    y = integers((SAMPLES,), 50, 3)
    return model, x, y, "adam", "sparse_categorical_crossentropy", ["accuracy"]


def text():
    model = keras.Sequential(
        [
            keras.Input((None,)),
            layers.Embedding(20, 4, mask_zero=True),
            layers.Bidirectional(layers.LSTM(5, return_sequences=True)),
            layers.LSTM(3),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    x = integers((SAMPLES, 6), 1, 20)
    x[:, 4:] = 0
    y = integers((SAMPLES, 1), 50, 2)
    # Not Adam: on TensorFlow it squares the gradients of a word that occurs twice before it adds them up.
    return model, x, y, keras.optimizers.SGD(0.5, momentum=0.875), "binary_crossentropy", ["accuracy"]


def series():
    model = keras.Sequential(
        [
            keras.Input((10, 2)),
            layers.Conv1D(4, 3, activation="relu", padding="causal"),
            layers.GRU(5),
            layers.LayerNormalization(),
            layers.Dense(1),
        ]
    )
    return model, numbers((SAMPLES, 10, 2), 1), numbers((SAMPLES, 1), 50), "rmsprop", "huber", ["mae"]


def trained(make, floatx):
    keras.config.set_floatx(floatx)
    keras.utils.clear_session()
    model, x, y, optimizer, loss, metrics = make()
    for index, variable in enumerate(model.weights):
        variable.assign(weight(variable, index))
    model.compile(optimizer=optimizer, loss=loss, metrics=metrics)
    history = model.fit(x, y, epochs=EPOCHS, batch_size=BATCH, shuffle=False, verbose=0)
    return {
        "history": history.history,
        "weights": [listed(w) for w in model.weights],
        "predict": listed(model.predict(x, verbose=0)),
    }


versions = {
    package: importlib.metadata.version(distribution)
    for package, distribution in {"keras": "keras", "tensorflow": "tensorflow-cpu", "numpy": "numpy"}.items()
}
models = {
    make.__name__: {floatx: trained(make, floatx) for floatx in ["float32", "float64"]}
    for make in [convnet, text, series]
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps({"versions": versions, "models": models}, separators=(",", ":")) + "\n")
