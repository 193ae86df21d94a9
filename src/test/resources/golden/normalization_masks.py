"""Layers that heed a mask, computed by real Keras 3 on TensorFlow in float64. Run with no arguments.

Inputs and weights are those of _layer_table.py; mask is 1 where a number counts. Each case has what the layer gives in training,
the gradients of the sum of its outputs, each times a number of the ramp, and the weights that the call itself changed.
"""

import importlib.metadata
import json
import pathlib

from _layer_table import keras, listed, numbers, tf, weight

layers = keras.layers

CASES = {
    "timesteps": (layers.BatchNormalization(), (2, 4, 3), [[1, 1, 0, 1], [0, 1, 1, 0]]),
    "timesteps_axis": (layers.BatchNormalization(axis=1), (2, 4, 3), [[1, 1, 0, 1], [0, 1, 1, 1]]),
    "images": (
        layers.BatchNormalization(),
        (2, 2, 3, 2),
        [[[1, 0, 1], [1, 1, 1]], [[0, 0, 0], [1, 0, 1]]],
    ),
    "softmax": (layers.Softmax(), (2, 4), [[1, 1, 0, 1], [0, 1, 0, 0]]),
}


def case(layer, shape, mask):
    x = tf.constant(numbers(shape, 1))
    layer.build(shape)
    for index, variable in enumerate(layer.weights):
        variable.assign(weight(variable, index))
    trainable = [w.value for w in layer.trainable_weights]
    counting = tf.constant(mask) > 0
    with tf.GradientTape() as tape:
        tape.watch(x)
        if isinstance(layer, layers.Softmax):
            y = layer(x, mask=counting)
        else:
            y = layer(x, training=True, mask=counting)
        loss = tf.reduce_sum(y * numbers(tuple(y.shape), 40))
    gradients = tape.gradient(loss, [x] + trainable)
    return {
        "shape": list(shape),
        "mask": mask,
        "weights": [listed(tf.constant(weight(w, i))) for i, w in enumerate(layer.weights)],
        "output": listed(y),
        "input_gradient": listed(gradients[0]),
        "weight_gradients": [listed(g) for g in gradients[1:]],
        "moved": [listed(w) for w in layer.non_trainable_weights],
    }


results = {
    "versions": {
        package: importlib.metadata.version(distribution)
        for package, distribution in {"keras": "keras", "tensorflow": "tensorflow-cpu", "numpy": "numpy"}.items()
    },
    "cases": {name: case(*arguments) for name, arguments in CASES.items()},
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(results, separators=(",", ":")) + "\n")
