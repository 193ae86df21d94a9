"""Files of real Keras 3: models that were trained, saved, and go on.

Run with no arguments: python saved_models.py. It writes saved/NAME.keras, and saved_models.json. Its "files" has, by NAME,

- inputs: for each input shape and values, or texts; targets: the same, for each output
- outputs: what the model predicts
- losses: of the next five steps of training, each with all data, of the model that Keras has loaded from the file

Files hold dates and numbers of objects. Where the committed one holds the model that would be saved, it stays as it is.
"""

import importlib.metadata
import json
import math
import os
import pathlib
import tempfile
import warnings
import zipfile

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
from keras import layers as l  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
FOLDER = HERE / "saved"
BATCH = 6
BEFORE = 3
NEXT = 5
TEXTS = ["the film was great", "a dull dull film", "great", "the music was moving", "awful", "an awful dull story"]
KINDS = ["cat", "dog", "cat", "bird", "fish", "dog"]


def numbers(shape, seed):
    """Multiples of 1/1024 between -0.98 and 0.98."""
    index = np.arange(math.prod(shape), dtype="int64")
    return (((index * 7919 + seed * 104729) % 2003 - 1001) / 1024).astype("float32").reshape(shape)


def integers(shape, seed, below):
    index = np.arange(math.prod(shape), dtype="int64")
    return ((index * 7919 + seed * 104729) % 2003 % below).astype("float32").reshape(shape)


def x(*shape, place=0):
    return numbers((BATCH, *shape), 1 + place)


def y(features=2, place=0):
    return numbers((BATCH, features), 50 + place)


def classes(below):
    return integers((BATCH, 1), 50, below)


def texts(values):
    return np.array(values, dtype=object).reshape(len(values), 1)


def mlp_adam():
    model = keras.Sequential([keras.Input((4,)), l.Dense(5, "relu"), l.Dropout(0.0), l.Dense(3, "softmax")])
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model, [x(4)], [classes(3)]


def convnet_rmsprop():
    model = keras.Sequential(
        [
            keras.Input((6, 6, 2)),
            l.Conv2D(3, 3, activation="relu"),
            l.BatchNormalization(),
            l.MaxPooling2D(),
            l.Flatten(),
            l.Dense(3, kernel_regularizer=keras.regularizers.L2(0.01)),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.RMSprop(0.005, momentum=0.5, centered=True), loss, metrics=["accuracy"])
    return model, [x(6, 6, 2)], [classes(3)]


def bidirectional_momentum():
    model = keras.Sequential(
        [keras.Input((5,)), l.Embedding(7, 3, mask_zero=True), l.Bidirectional(l.LSTM(3)), l.Dense(1, "sigmoid")]
    )
    model.compile(keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True), "binary_crossentropy", metrics=["accuracy"])
    return model, [integers((BATCH, 5), 1, 7)], [classes(2)]


def two_heads():
    first, second = keras.Input((3,), name="first"), keras.Input((2,), name="second")
    both = l.Concatenate()([first, l.Dense(3, "tanh")(second)])
    a, b = l.Dense(2, name="a")(both), l.Dense(1, "sigmoid", name="b")(both)
    model = keras.Model([first, second], {"a": a, "b": b})
    model.compile(
        keras.optimizers.Adam(0.01, amsgrad=True),
        loss={"a": "mse", "b": "binary_crossentropy"},
        loss_weights={"a": 0.5, "b": 2.0},
        metrics={"a": ["mae"]},
    )
    return model, [x(3), x(2, place=1)], {"a": y(2), "b": classes(2)}


def shared_and_operators():
    first, second = keras.Input((3,)), keras.Input((3,))
    shared = l.Dense(4, "tanh")
    joined = shared(first) * 2 + shared(second)
    model = keras.Model([first, second], l.Dense(2)(1 - joined / 4))
    model.compile(keras.optimizers.Nadam(0.01), "mse")
    return model, [x(3), x(3, place=1)], [y()]


def nested():
    inner = keras.Sequential([keras.Input((3,)), l.Dense(4, "relu"), l.Dense(3)])
    start = keras.Input((3,))
    branch = keras.Model(start, l.Add()([l.Dense(3, "elu")(start), start]))
    model = keras.Sequential([keras.Input((3,)), inner, branch, l.Dense(2)])
    model.compile(keras.optimizers.Adagrad(0.05), "mse")
    return model, [x(3)], [y()]


def gru_both():
    start = keras.Input((4, 2))
    new = l.GRU(3, return_sequences=True)(start)
    old = l.GRU(2, reset_after=False)(new)
    model = keras.Model(start, l.Dense(2)(old))
    schedule = keras.optimizers.schedules.ExponentialDecay(0.05, 2, 0.5, staircase=True)
    model.compile(keras.optimizers.Adam(schedule), "huber")
    return model, [x(4, 2)], [y()]


def vectorized():
    layer = l.TextVectorization(max_tokens=12, output_mode="tf_idf")
    layer.adapt(TEXTS)
    model = keras.Sequential([keras.Input((1,), dtype="string"), layer, l.Dense(2)])
    model.compile(keras.optimizers.AdamW(0.01, weight_decay=0.1), "mse")
    return model, [texts(TEXTS)], [y()]


def lookups():
    kind, number = keras.Input((1,), dtype="string"), keras.Input((1,), dtype="int64")
    strings, integers_ = l.StringLookup(output_mode="one_hot"), l.IntegerLookup(output_mode="one_hot")
    strings.adapt(KINDS)
    integers_.adapt(np.array([3, 5, 5, 3, 9]))
    model = keras.Model([kind, number], l.Dense(2)(l.Concatenate()([strings(kind), integers_(number)])))
    model.compile(keras.optimizers.Lion(0.01), "mae")
    return model, [texts(KINDS), np.array([[3], [5], [9], [4], [5], [3]], dtype="int64")], [y()]


def normalized_and_frozen():
    layer = l.Normalization()
    layer.adapt(x(3, place=5) * 3 + 1)
    frozen = l.Dense(4, "selu")
    frozen.trainable = False
    model = keras.Sequential([keras.Input((3,)), layer, frozen, l.BatchNormalization(), l.Dense(2)])
    model.compile(keras.optimizers.SGD(0.05, momentum=0.5), "mse")
    return model, [x(3)], [y()]


def averaged():
    model = keras.Sequential([keras.Input((3,)), l.Dense(4, "gelu"), l.LayerNormalization(), l.Dense(2)])
    optimizer = keras.optimizers.Adam(0.02, use_ema=True, ema_momentum=0.5, ema_overwrite_frequency=2, clipnorm=0.5)
    model.compile(optimizer, "mse")
    return model, [x(3)], [y()]


def attention():
    start = keras.Input((4, 3))
    seen = l.MultiHeadAttention(2, 2)(start, start)
    model = keras.Model(start, l.Dense(2)(l.GlobalAveragePooling1D()(l.LayerNormalization()(start + seen))))
    model.compile(keras.optimizers.Adamax(0.02), "log_cosh")
    return model, [x(4, 3)], [y()]


MODELS = [
    mlp_adam,
    convnet_rmsprop,
    bidirectional_momentum,
    two_heads,
    shared_and_operators,
    nested,
    gru_both,
    vectorized,
    lookups,
    normalized_and_frozen,
    averaged,
    attention,
]


def one_or_all(values):
    return values[0] if isinstance(values, list) and len(values) == 1 else values


def train(model, inputs, targets, epochs):
    inputs = [tf.constant(one.tolist()) if one.dtype == object else one for one in inputs]
    history = model.fit(
        one_or_all(inputs), one_or_all(targets), epochs=epochs, batch_size=BATCH, shuffle=False, verbose=0
    )
    return history.history["loss"]


def predicted(model, inputs):
    inputs = [tf.constant(one.tolist()) if one.dtype == object else tf.constant(one) for one in inputs]
    outputs = model(one_or_all(inputs), training=False)
    return list(outputs.values()) if isinstance(outputs, dict) else outputs if isinstance(outputs, list) else [outputs]


def listed(values):
    listed = []
    for value in values:
        value = np.asarray(value)
        flat = value.ravel().tolist()
        if value.dtype == object:
            listed.append({"shape": list(value.shape), "texts": flat})
        else:
            listed.append({"shape": list(value.shape), "values": [float(number) for number in flat]})
    return listed


def holds(file, model):
    """Whether a file holds the weights of a model, and so need not be written again."""
    if not file.is_file():
        return False
    old = [np.asarray(w) for w in keras.saving.load_model(file).weights]
    new = [np.asarray(w) for w in model.weights]
    return len(old) == len(new) and all(
        a.shape == b.shape and np.allclose(a, b, rtol=1e-5, atol=1e-6) for a, b in zip(old, new)
    )


def pack(fresh, file):
    """Writes the members of a file as small as a zip can be; Keras itself writes them as they are."""
    with zipfile.ZipFile(fresh) as members, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in members.namelist():
            packed.writestr(name, members.read(name))


def result(make):
    keras.utils.clear_session()
    keras.utils.set_random_seed(7)
    model, inputs, targets = make()
    train(model, inputs, targets, BEFORE)
    file = FOLDER / f"{make.__name__}.keras"
    with tempfile.TemporaryDirectory() as temporary:
        fresh = pathlib.Path(temporary) / file.name
        model.save(fresh)
        if not holds(file, model):
            pack(fresh, file)
    loaded = keras.saving.load_model(file)
    answers = {
        "inputs": listed(inputs),
        "outputs": listed(predicted(loaded, inputs)),
        "names": list(targets) if isinstance(targets, dict) else None,
        "targets": listed(list(targets.values()) if isinstance(targets, dict) else targets),
    }
    answers["losses"] = train(loaded, inputs, targets, NEXT)
    return answers


def main():
    FOLDER.mkdir(exist_ok=True)
    versions = {
        package: importlib.metadata.version(distribution)
        for package, distribution in {"keras": "keras", "tensorflow": "tensorflow-cpu", "numpy": "numpy"}.items()
    }
    lines = [f"{json.dumps(make.__name__)}:{json.dumps(result(make), separators=(',', ':'))}" for make in MODELS]
    text = '{"versions":' + json.dumps(versions) + ',\n"files":{\n' + ",\n".join(lines) + "\n}}"
    pathlib.Path(__file__).with_suffix(".json").write_text(text + "\n")


if __name__ == "__main__":
    main()
