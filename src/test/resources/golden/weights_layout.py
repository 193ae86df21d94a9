"""Where real Keras puts weights in a *.weights.h5 file. Run with no arguments: python weights_layout.py

For every row of the table of layers (layers_*.py) and every model of functional.py and of this program, the JSON file gets
one line for each object that the file has a group "vars" of, in the order of the paths: the path without "vars" (the model's
own is ""), the attribute name in quotes, and type and shape of each variable in the order of their numbers. Optimizers are
those of three steps of training; what is listed is the group "optimizer/vars".

The models that this program makes itself are also written whole beside it, as weights_layout_NAME.weights.h5: weight i of a
model starts as _layer_table.py says, and those that are compiled have been trained then. The JSON file lists their weights
in the order of model.weights, and the variables of the optimizer, for whoever reads these files. The first of them is also
written in parts, as weights_layout_sharded.weights.json and what that names.
"""

import importlib
import importlib.metadata
import json
import os
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True

import _layer_table as table  # noqa: E402
from _layer_table import keras, np  # noqa: E402

import h5py  # noqa: E402

FAMILIES = [
    "layers_core",
    "layers_pooling",
    "layers_reshaping",
    "layers_normalization",
    "layers_regularization",
    "layers_convolution",
    "layers_convolution_transpose",
    "layers_preprocessing",
    "layers_images",
    "layers_merging",
    "layers_attention",
    "layers_recurrent",
    "layers_embedding",
    "layers_wrappers",
]
HERE = pathlib.Path(__file__).parent
Input, Model, Sequential, layers = keras.Input, keras.Model, keras.Sequential, keras.layers


def listing(path):
    """One line for each group "vars" of a file."""
    lines = []
    with h5py.File(path, "r") as file:
        groups = []
        file.visititems(lambda name, item: groups.append(name) if name.split("/")[-1] == "vars" else None)
        for name in groups:
            group = file[name]
            assert set(group.attrs) == {"name"}
            keys = sorted(group, key=lambda key: (len(key), key))
            variables = [f" {variable(key, place, group[key])}" for place, key in enumerate(keys)]
            lines.append((name[: -len("vars")].rstrip("/"), f'"{group.attrs["name"]}"{"".join(variables)}'))
    return [f"{name} {rest}" for name, rest in sorted(lines)]


def variable(key, place, dataset):
    """Type and shape, behind the key if that is not the number of its place."""
    prefix = "" if key == str(place) else f"{key}="
    return prefix + f"{dataset.dtype}{list(dataset.shape)}".replace(", ", ",")


def saved(model):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "m.weights.h5")
        model.save_weights(path)
        return listing(path)


def rows():
    families = {}
    original = table.write
    table.write = lambda program, rows: families.update({pathlib.Path(program).stem: rows})
    for family in FAMILIES:
        importlib.import_module(family)
    table.write = original
    return {family: {row.name: saved(row.model()[0]) for row in families[family]} for family in FAMILIES}


def functional_models():
    import functional

    models = {}
    for case in functional.CASES:
        trained = []
        functional.trained = lambda model, *arguments, **options: (trained.append(model), {})[1]
        keras.utils.clear_session()
        case()
        models[case.__name__] = saved(trained[0])
    return models


def dense():
    """A Sequential of layers with and without weights, trained by Adam."""
    model = Sequential(
        [
            Input((3,)),
            layers.Dense(4, activation="relu"),
            layers.BatchNormalization(),
            layers.Dropout(0.25, seed=1),
            layers.Dense(2, name="last"),
            layers.Activation("tanh"),
        ],
        name="dense",
    )
    return trained(model, keras.optimizers.Adam(0.01), (2,))


def frozen():
    """A layer that does not train stands in the file as one that does; the rate is a schedule."""
    model = Sequential([Input((3,)), layers.Dense(2, name="still"), layers.Dense(1, name="moving")], name="frozen")
    model.get_layer("still").trainable = False
    schedule = keras.optimizers.schedules.ExponentialDecay(0.1, 7, 0.75)
    return trained(model, keras.optimizers.SGD(schedule, momentum=0.5), (1,))


def nested():
    """Models in models, and layers of one class in each."""
    start = Input((3,), name="start")
    inmost = Sequential([layers.Dense(3)], name="inmost")
    fork = Model(start, layers.Multiply()([layers.Dense(3, name="a")(start), inmost(start)]), name="fork")
    model = Sequential([Input((2,)), layers.Dense(3, name="first"), fork, layers.Dense(1, name="last")], name="nested")
    return started(model)


def heads():
    """A layer that is made of others, of which some have no weights."""
    words = Input((5,), name="words")
    embedded = layers.Embedding(7, 4, name="table")(words)
    return started(Model(words, layers.MultiHeadAttention(2, 3, dropout=0.1)(embedded, embedded), name="heads"))


def steps():
    """Layers that walk along time, and are made of parts."""
    model = Sequential(
        [
            Input((5, 2)),
            layers.Bidirectional(layers.LSTM(2, return_sequences=True), name="both"),
            layers.TimeDistributed(layers.Dense(2), name="each"),
            layers.GRU(1, name="last"),
        ],
        name="steps",
    )
    return started(model)


def prepared():
    """Weights that no training changes: what a layer has learned of the data, and a state between batches."""
    adapted = layers.Normalization()
    adapted.adapt(table.numbers((6, 2), 7))
    model = Sequential(
        [
            Input(batch_shape=(2, 3, 2)),
            adapted,
            layers.GaussianNoise(0.5, seed=1),
            layers.SimpleRNN(2, return_sequences=True, stateful=True),
            layers.PReLU(),
        ],
        name="prepared",
    )
    return started(model)


def shared():
    """One layer in two places, and in a model inside: it is written where it is met first."""
    once = layers.Dense(2, name="once")
    inner = Sequential([Input((2,)), once], name="inner")
    start = Input((2,), name="start")
    end = layers.Concatenate()([once(once(start)), inner(start)])
    return started(Model(start, layers.Dense(1, name="end")(end), name="shared"))


MODELS = [dense, frozen, nested, heads, steps, prepared, shared]


def started(model):
    for index, variable in enumerate(model.weights):
        variable.assign(table.weight(variable, index))
    return model


def trained(model, optimizer, target):
    started(model)
    model.compile(optimizer=optimizer, loss="mse")
    x = table.numbers((4,) + tuple(model.inputs[0].shape[1:]), 1)
    model.fit(x, table.numbers((4,) + target, 50), epochs=3, batch_size=4, shuffle=False, verbose=0)
    return model


def own_models():
    keras.config.set_floatx("float32")
    result = {}
    for make in MODELS:
        keras.utils.clear_session()
        model = make()
        path = HERE / f"weights_layout_{make.__name__}.weights.h5"
        model.save_weights(path)
        result[make.__name__] = {"listing": listing(path), "weights": [numbers(w) for w in model.weights]}
        if make is MODELS[0]:
            gigabyte = 1024**3
            model.save_weights(HERE / "weights_layout_sharded.weights.json", max_shard_size=300 / gigabyte)
        if model.compiled:
            result[make.__name__]["optimizer"] = [numbers(v) for v in model.optimizer.variables]
    keras.config.set_floatx("float64")
    return result


def numbers(variable):
    return np.asarray(variable).astype("float64").tolist()


TEXTS = {
    "string_lookup_tf_idf": lambda: layers.StringLookup(
        vocabulary=["a", "b"], idf_weights=[0.5, 0.25], output_mode="tf_idf"
    ),
    "text_vectorization_tf_idf": lambda: layers.TextVectorization(
        vocabulary=["a", "b"], idf_weights=[0.5, 0.25], output_mode="tf_idf"
    ),
    "text_vectorization": lambda: layers.TextVectorization(vocabulary=["a", "b"]),
}


def texts():
    result = {}
    for name, make in TEXTS.items():
        keras.utils.clear_session()
        result[name] = saved(Sequential([Input((1,), dtype="string"), make()]))
    return result


OPTIMIZERS = {
    "sgd": lambda: keras.optimizers.SGD(0.1),
    "momentum": lambda: keras.optimizers.SGD(0.1, momentum=0.5),
    "average": lambda: keras.optimizers.SGD(0.1, use_ema=True, gradient_accumulation_steps=2),
    "adam": lambda: keras.optimizers.Adam(0.1, name="mine"),
    "amsgrad": lambda: keras.optimizers.AdamW(0.1, amsgrad=True),
    "nadam": lambda: keras.optimizers.Nadam(0.1),
    "adafactor": lambda: keras.optimizers.Adafactor(0.1),
    "schedule": lambda: keras.optimizers.RMSprop(keras.optimizers.schedules.ExponentialDecay(0.1, 7, 0.75)),
}


def optimizers():
    result = {}
    for name, make in OPTIMIZERS.items():
        keras.utils.clear_session()
        model = trained(Sequential([Input((3,)), layers.Dense(2)]), make(), (2,))
        result[name] = [line for line in saved(model) if line.startswith("optimizer")]
    return result


def lines(mapping):
    each = [f"{json.dumps(key)}:{json.dumps(value, separators=(',', ':'))}" for key, value in mapping.items()]
    return "{\n" + ",\n".join(each) + "\n}"


if __name__ == "__main__":
    versions = {
        package: importlib.metadata.version(distribution)
        for package, distribution in {
            "keras": "keras",
            "tensorflow": "tensorflow-cpu",
            "numpy": "numpy",
            "h5py": "h5py",
        }.items()
    }
    families = ",\n".join(f"{json.dumps(family)}:{lines(listed)}" for family, listed in rows().items())
    text = (
        '{"versions":' + json.dumps(versions) + ',\n"rows":{\n' + families + "\n},\n"
        '"functional":' + lines(functional_models()) + ",\n"
        '"models":' + lines(own_models()) + ",\n"
        '"texts":' + lines(texts()) + ",\n"
        '"optimizers":' + lines(optimizers()) + "}"
    )
    pathlib.Path(__file__).with_suffix(".json").write_text(text + "\n")
