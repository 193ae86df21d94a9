"""Stateful recurrent layers: what predict gives batch after batch, and what training starts from.

For each layer: an Embedding(4, 2, mask_zero=True), the layer with stateful=True and 2 units, in float64. The numbers of
batch k are _layer_table.integers(..., 1 + k, 4), the first weights those of _layer_table.weight.

- predictions: of batch 0, of batch 1, and of batch 1 again after reset_states
- fit: the losses of three epochs of batch 0 with SGD(0.05) and the mean squared error, with a reset before them

Run with no arguments: python recurrent_stateful.py
"""

import importlib.metadata
import json
import pathlib

import _layer_table as table
from _layer_table import keras

layers = keras.layers
TIME = 4
EPOCHS = 3

LAYERS = {
    "simple_rnn": lambda: layers.SimpleRNN(2, stateful=True, return_sequences=True),
    "lstm": lambda: layers.LSTM(2, stateful=True, return_sequences=True),
    "gru": lambda: layers.GRU(2, stateful=True),
}


def words(batch):
    return table.integers((table.BATCH, TIME), 1 + batch, 4)


def result(layer):
    keras.utils.clear_session()
    recurrent = layer()
    model = keras.Sequential(
        [
            keras.Input(batch_shape=(table.BATCH, TIME)),
            layers.Embedding(4, 2, mask_zero=True),
            recurrent,
            layers.Dense(1),
        ]
    )
    for index, variable in enumerate(model.weights):
        variable.assign(table.weight(variable, index))
    weights = [table.listed(variable) for variable in model.weights]
    predictions = [model(words(0)), model(words(1))]
    recurrent.reset_state()
    predictions.append(model(words(1)))
    recurrent.reset_state()
    model.compile(optimizer=keras.optimizers.SGD(0.05), loss="mse")
    y = table.numbers(tuple(predictions[0].shape), 50)
    history = model.fit(words(0), y, epochs=EPOCHS, batch_size=table.BATCH, shuffle=False, verbose=0)
    return {
        "weights": weights,
        "predictions": [table.listed(prediction) for prediction in predictions],
        "y": y.tolist(),
        "losses": history.history["loss"],
    }


versions = {
    package: importlib.metadata.version(distribution)
    for package, distribution in {"keras": "keras", "tensorflow": "tensorflow-cpu", "numpy": "numpy"}.items()
}
text = json.dumps(
    {
        "versions": versions,
        "batches": [words(0).tolist(), words(1).tolist()],
        "layers": {name: result(layer) for name, layer in LAYERS.items()},
    }
)
pathlib.Path(__file__).with_suffix(".json").write_text(text + "\n")
