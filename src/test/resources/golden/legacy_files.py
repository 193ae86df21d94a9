"""Old files: what tf-keras (Keras 2) and Keras 3 write as legacy HDF5, with what the models in them compute.

Run with no arguments: python legacy_files.py. It writes legacy/NAME.keras2.h5, legacy/NAME.keras3.h5 and
legacy/NAME.keras2_weights.h5, and legacy_files.json. Its "files" has, by the name of the file,

- keras_version; inputs and outputs: a batch, and what the model that wrote the file predicts for it
- leaves: the weights of each layer that has some and is not made of others, by its path, in the order of get_weights
- optimizer: the variables of the optimizer that wrote the file, by their names in the file, where it was trained
- early_keras: of some, the config.json of the same model in the first version of the .keras format

Its "keras3" has, by the name of the model, model and compile_config: what Keras 3 writes of the same model today. It is not
asked to load the files of Keras 2, of which it refuses many: for the time_major of a recurrent layer, say.

All but what training changed are multiples of 1/2048 that are made of their place.
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

import h5py  # noqa: E402
import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402

tf.config.threading.set_inter_op_parallelism_threads(1)
tf.config.threading.set_intra_op_parallelism_threads(1)
tf.get_logger().setLevel("ERROR")

import keras  # noqa: E402
import tf_keras  # noqa: E402
from tf_keras.src.layers.rnn import cudnn_gru, cudnn_lstm  # noqa: E402
from tf_keras.src.saving.legacy import hdf5_format  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
FOLDER = HERE / "legacy"
BATCH = 3


def numbers(shape, seed):
    """Multiples of 1/1024 between -0.98 and 0.98."""
    index = np.arange(math.prod(shape), dtype="int64")
    return (((index * 7919 + seed * 104729) % 2003 - 1001) / 1024).astype("float32").reshape(shape)


def integers(shape, seed, below):
    index = np.arange(math.prod(shape), dtype="int64")
    return ((index * 7919 + seed * 104729) % 2003 % below).astype("float32").reshape(shape)


def slope(k):
    return {"alpha": 0.25} if k is tf_keras else {"negative_slope": 0.25}


def mlp(k):
    l = k.layers
    return k.Sequential(
        [
            k.Input((4,), name="features"),
            l.Dense(
                5,
                "relu",
                name="hidden",
                kernel_regularizer=k.regularizers.L1L2(l1=0.001, l2=0.002),
                kernel_constraint=k.constraints.MaxNorm(2.0),
                kernel_initializer=k.initializers.RandomNormal(0.0, 0.5),
            ),
            l.Dropout(0.25, name="dropout"),
            l.Dense(3, "softmax", name="classes", activity_regularizer="l2"),
        ],
        name="mlp",
    )


def convnet(k):
    l = k.layers
    return k.Sequential(
        [
            k.Input((6, 6, 2), name="image"),
            l.Conv2D(3, 3, padding="same", use_bias=False, name="conv"),
            l.BatchNormalization(name="norm"),
            l.LeakyReLU(name="leaky", **slope(k)),
            l.SeparableConv2D(4, (3, 2), strides=(1, 1), name="separable"),
            l.DepthwiseConv2D(2, name="depthwise", activation="elu"),
            l.Conv2DTranspose(2, 2, strides=2, name="transposed"),
            l.MaxPooling2D(name="pool"),
            l.GlobalAveragePooling2D(name="average"),
            l.Dense(2, name="scores"),
        ],
        name="convnet",
    )


def lstm(k):
    l = k.layers
    return k.Sequential(
        [
            k.Input((5,), name="words"),
            l.Embedding(7, 3, mask_zero=True, name="embedding"),
            l.LSTM(3, return_sequences=True, name="first"),
            l.LSTM(2, recurrent_activation="sigmoid", dropout=0.1, name="second"),
        ],
        name="lstm",
    )


def gru(k):
    l = k.layers
    return k.Sequential(
        [
            k.Input((4, 2), name="series"),
            l.GRU(3, return_sequences=True, reset_after=False, recurrent_activation="hard_sigmoid", name="before"),
            l.GRU(2, return_sequences=True, name="after"),
            l.SimpleRNN(2, activation="hard_sigmoid", name="simple"),
        ],
        name="gru",
    )


def bidirectional(k):
    l = k.layers
    return k.Sequential(
        [
            k.Input((4, 2), name="series"),
            l.Bidirectional(l.LSTM(2, return_sequences=True, name="lstm"), name="both"),
            l.TimeDistributed(l.Dense(3, "tanh", name="dense"), name="each"),
            l.Bidirectional(l.GRU(2, name="gru"), merge_mode="sum", name="summed"),
        ],
        name="bidirectional",
    )


def shared(k):
    l = k.layers
    a = k.Input((3,), name="a")
    b = k.Input((3,), name="b")
    twice = l.Dense(4, "tanh", name="twice")
    one, other = twice(a), twice(b)
    joined = l.Concatenate(name="joined")([one, other])
    added = l.Add(name="added")([one, other])
    first = l.Dense(2, "softmax", name="first")(joined)
    second = l.Dense(1, name="second")(added)
    return k.Model([a, b], [first, second], name="shared")


def nested_sequential(k):
    l = k.layers
    block = k.Sequential(
        [k.Input((3,), name="block_in"), l.Dense(3, name="inside"), l.BatchNormalization(name="norm"), l.ReLU(name="relu")],
        name="block",
    )
    x = k.Input((3,), name="x")
    once = block(x)
    more = block(l.Dense(3, name="between")(once))
    return k.Model(x, l.Subtract(name="difference")([once, more]), name="nested_sequential")


def nested_functional(k):
    l = k.layers
    x = k.Input((2,), name="deep_in")
    deep = k.Model(x, l.Dense(2, "relu", name="deep_dense")(l.BatchNormalization(name="deep_norm")(x)), name="deep")
    y = k.Input((2,), name="middle_in")
    middle = k.Model(y, [deep(y), l.Dense(2, name="middle_dense")(y)], name="middle")
    z = k.Input((2,), name="z")
    one, other = middle(z)
    return k.Model(z, [l.Multiply(name="product")([one, other]), deep(other)], name="nested_functional")


def nested_first(k):
    l = k.layers
    x = k.Input((2,), name="base_in")
    base = k.Model(x, l.Dense(3, name="base_dense")(x), name="base")
    base.trainable = False
    return k.Sequential([base, l.Dense(2, name="head")], name="nested_first")


def frozen(k):
    l = k.layers
    return k.Sequential(
        [
            k.Input((3,), name="x"),
            l.Dense(3, name="fixed", trainable=False),
            l.BatchNormalization(name="norm", trainable=False),
            l.BatchNormalization(name="moving", scale=False),
            l.Dense(1, name="head"),
        ],
        name="frozen",
    )


def encoder_decoder(k):
    l = k.layers
    source = k.Input((4, 2), name="source")
    target = k.Input((3, 2), name="target")
    _, h, c = l.LSTM(2, return_state=True, name="encoder")(source)
    decoded = l.LSTM(2, return_sequences=True, name="decoder")(target, initial_state=[h, c])
    return k.Model([source, target], decoded, name="encoder_decoder")


def shapes(k):
    l = k.layers
    return k.Sequential(
        [
            k.Input((4, 5, 1), name="image"),
            l.ZeroPadding2D(((1, 0), (0, 2)), name="padding"),
            l.Cropping2D(((0, 1), (1, 0)), name="cropping"),
            l.UpSampling2D((2, 1), interpolation="bilinear", name="up"),
            l.AveragePooling2D((2, 2), name="pool"),
            l.PReLU(shared_axes=[1, 2], name="prelu"),
            l.Permute((2, 1, 3), name="permute"),
            l.Reshape((-1, 2), name="reshape"),
            l.LayerNormalization(name="layer_norm"),
            l.Conv1D(2, 2, padding="causal", dilation_rate=2, name="conv1d"),
            l.ELU(alpha=0.5, name="elu"),
            l.Flatten(name="flatten"),
            l.RepeatVector(2, name="repeat"),
            l.Activation("softplus", name="softplus"),
            l.Softmax(axis=1, name="softmax"),
        ],
        name="shapes",
    )


def attention(k):
    l = k.layers
    q = k.Input((3, 4), name="q")
    v = k.Input((2, 4), name="v")
    out = l.MultiHeadAttention(2, 2, name="heads")(q, v)
    return k.Model([q, v], l.Attention(name="dots")([out, v]), name="attention")


def normalization(k):
    l = k.layers
    return k.Sequential([k.Input((3,), name="x"), l.Normalization(name="standard"), l.Dense(1, name="y")], name="normalization")


def deferred(k):
    l = k.layers
    model = k.Sequential([l.Dense(2, "relu", name="one"), l.Dense(1, name="two")], name="deferred")
    model(np.zeros((1, 3), "float32"))
    return model


def tiny(k):
    l = k.layers
    return k.Sequential([k.Input((2,), name="x"), l.Dense(2, "tanh", name="h"), l.Dense(1, name="y")], name="tiny")


def adam(k):
    return {"optimizer": k.optimizers.Adam(0.01), "loss": "sparse_categorical_crossentropy", "metrics": ["accuracy"]}


def momentum(k):
    return {
        "optimizer": k.optimizers.SGD(0.01, momentum=0.9, nesterov=True, clipnorm=1.0),
        "loss": {"first": k.losses.CategoricalCrossentropy(label_smoothing=0.1), "second": "mse"},
        "loss_weights": {"first": 0.5, "second": 2.0},
        "metrics": {"first": ["categorical_accuracy"], "second": [k.metrics.RootMeanSquaredError(), "mae"]},
    }


def simple(optimizer, loss="mse"):
    return lambda k: {"optimizer": optimizer(k), "loss": loss}


def legacy(name, **options):
    return simple(lambda k: getattr(k.optimizers.legacy, name)(**options))


def modern(name, **options):
    return simple(lambda k: getattr(k.optimizers, name)(**options), "mean_absolute_error")


def schedule(k):
    return k.optimizers.SGD(k.optimizers.schedules.ExponentialDecay(0.1, 5, 0.5, staircase=True))


BOTH = (tf_keras, keras)
MODELS = {
    "mlp": (mlp, adam, BOTH),
    "convnet": (convnet, None, BOTH),
    "lstm": (lstm, None, BOTH),
    "gru": (gru, None, BOTH),
    "bidirectional": (bidirectional, None, BOTH),
    "shared": (shared, momentum, BOTH),
    "nested_sequential": (nested_sequential, None, BOTH),
    "nested_functional": (nested_functional, None, BOTH),
    "nested_first": (nested_first, None, BOTH),
    "frozen": (frozen, modern("RMSprop", rho=0.8), BOTH),
    "encoder_decoder": (encoder_decoder, None, BOTH),
    "shapes": (shapes, None, BOTH),
    "attention": (attention, None, BOTH),
    "normalization": (normalization, None, BOTH),
    "deferred": (deferred, None, BOTH),
    "old_adam": (tiny, legacy("Adam", learning_rate=0.01, amsgrad=True), (tf_keras,)),
    "old_sgd": (tiny, legacy("SGD", learning_rate=0.1, momentum=0.5, decay=0.25), (tf_keras,)),
    "old_rmsprop": (tiny, legacy("RMSprop", centered=True, momentum=0.5), (tf_keras,)),
    "old_nadam": (tiny, legacy("Nadam"), (tf_keras,)),
    "old_adadelta": (tiny, legacy("Adadelta"), (tf_keras,)),
    "new_nadam": (tiny, modern("Nadam"), BOTH),
    "new_adadelta": (tiny, modern("Adadelta"), BOTH),
    "new_sgd": (tiny, simple(schedule), BOTH),
}
EARLY = ("mlp", "bidirectional", "shared", "nested_functional", "encoder_decoder")
WEIGHTS_ONLY = ("convnet", "nested_sequential", "frozen")


def inputs_of(model, name):
    inputs = []
    for index, tensor in enumerate(model.inputs or []):
        shape = (BATCH,) + tuple(tensor.shape[1:])
        inputs.append(integers(shape, 1 + index, 7) if name == "lstm" else numbers(shape, 1 + index))
    return inputs or [numbers((BATCH, 3), 1)]


def leaves(layer, path=""):
    """The layers that hold weights themselves, with their paths."""
    if hasattr(layer, "layers"):
        inner = layer.layers
    elif hasattr(layer, "forward_layer"):
        inner = [layer.forward_layer, layer.backward_layer]
    elif hasattr(layer, "layer") and hasattr(layer.layer, "name"):
        inner = [layer.layer]
    else:
        return {path: layer} if layer.weights else {}
    found = {}
    for other in inner:
        found.update(leaves(other, path + "/" + other.name if path else other.name))
    return found


def start(model):
    index = 0
    for path, leaf in leaves(model).items():
        values = []
        for weight in leaf.weights:
            value = numbers(tuple(weight.shape), 100 + index) / 2
            kind = weight.name.split("/")[-1]
            if "variance" in kind:
                value = np.abs(value) + 0.5
            if "count" in kind:
                value = np.asarray(5)
            values.append(value)
            index += 1
        leaf.set_weights(values)
        if hasattr(leaf, "finalize_state"):
            leaf.finalize_state()


def fit(k, model, name, inputs):
    k.utils.set_random_seed(7)
    predicted = model.predict(inputs, verbose=0)
    many = predicted if isinstance(predicted, list) else [predicted]
    if name == "mlp":
        targets = [integers((BATCH,), 50, 3)]
    else:
        targets = [np.abs(numbers(output.shape, 50 + index)) for index, output in enumerate(many)]
    model.fit(
        inputs if len(inputs) > 1 else inputs[0],
        targets if len(targets) > 1 else targets[0],
        batch_size=BATCH,
        epochs=2,
        shuffle=False,
        verbose=0,
    )


def shortest(value):
    value = np.asarray(value)
    if value.ndim:
        return [shortest(inner) for inner in value]
    return int(value) if value.dtype.kind in "iu" else float(str(np.float32(value)))


def all_outputs(model, inputs):
    outputs = model.predict(inputs if len(inputs) > 1 else inputs[0], verbose=0)
    return [shortest(output) for output in (outputs if isinstance(outputs, list) else [outputs])]


UNSAVED = ("build_config", "shared_object_id", "compile_config", "build_input_shape")


def plain(value):
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items() if key not in UNSAVED}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return value


def written_by_keras3(build, compiled):
    """The same model, as Keras 3 serializes it without a file between."""
    keras.backend.clear_session()
    model = build(keras)
    if compiled:
        model.compile(**compiled(keras))
    whole = keras.saving.serialize_keras_object(model)
    return {"model": plain(whole), "compile_config": plain(whole.get("compile_config"))}


def optimizer_of(path):
    with h5py.File(path) as file:
        if "optimizer_weights" not in file:
            return {}
        group = file["optimizer_weights"]
        names = [name if isinstance(name, str) else name.decode() for name in group.attrs["weight_names"]]
        return {"optimizer": {name: shortest(group[name][()]) for name in names}}


def early_keras(model):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "m.keras"
        model.save(path, save_format="keras")
        with zipfile.ZipFile(path) as archive:
            return plain(json.loads(archive.read("config.json")))


def described(path, model, inputs):
    result = {"keras_version": version_in(path), "inputs": [shortest(value) for value in inputs]}
    result["outputs"] = all_outputs(model, inputs)
    result["leaves"] = {name: [shortest(w) for w in leaf.get_weights()] for name, leaf in leaves(model).items()}
    result.update(optimizer_of(path))
    return result


def version_in(path):
    with h5py.File(path) as file:
        return file.attrs["keras_version"]


def cudnn(k, name):
    """A file of a layer that only a GPU runs, made of the weights of the layer that is the same everywhere."""
    l = k.layers
    plain_layer = l.LSTM(3, name="cell") if name == "cudnn_lstm" else l.GRU(3, name="cell")
    model = k.Sequential([k.Input((4, 2), name="series"), plain_layer], name=name)
    start(model)
    fast = (cudnn_lstm.CuDNNLSTM if name == "cudnn_lstm" else cudnn_gru.CuDNNGRU)(3, name="cell")
    fast.build((None, 4, 2))
    weights = hdf5_format._convert_rnn_weights(fast, plain_layer.get_weights())
    path = FOLDER / f"{name}.keras2.h5"
    model.save(path, save_format="h5")
    with h5py.File(path, "r+") as file:
        config = json.loads(file.attrs["model_config"])
        config["config"]["layers"][1] = {"class_name": type(fast).__name__, "config": fast.get_config()}
        file.attrs["model_config"] = json.dumps(config)
        group = file["model_weights/cell"]
        names = list(group.attrs["weight_names"])
        for weight, value in zip(names, weights):
            del group[weight]
            group.create_dataset(weight, data=value)
    inputs = inputs_of(model, name)
    result = {"keras_version": version_in(path), "inputs": [shortest(value) for value in inputs]}
    result["outputs"] = all_outputs(model, inputs)
    result["leaves"] = {key: [shortest(w) for w in leaf.get_weights()] for key, leaf in leaves(model).items()}
    return path.name, result


def main():
    FOLDER.mkdir(exist_ok=True)
    files = {}
    today = {}
    for name, (build, compiled, libraries) in MODELS.items():
        if keras in libraries:
            today[name] = written_by_keras3(build, compiled)
        for k in libraries:
            k.backend.clear_session()
            model = build(k)
            inputs = inputs_of(model, name)
            start(model)
            if compiled:
                model.compile(**compiled(k))
                fit(k, model, name, inputs)
            old = k is tf_keras
            path = FOLDER / f"{name}.{'keras2' if old else 'keras3'}.h5"
            model.save(path, **({"save_format": "h5"} if old else {}))
            files[path.name] = described(path, model, inputs)
            if old:
                if name in EARLY:
                    files[path.name]["early_keras"] = early_keras(model)
                if name in WEIGHTS_ONLY:
                    model.save_weights(FOLDER / f"{name}.keras2_weights.h5", save_format="h5")
    for name in ("cudnn_lstm", "cudnn_gru"):
        file, result = cudnn(tf_keras, name)
        files[file] = result
    versions = {name: importlib.metadata.version(name) for name in ("keras", "tf-keras", "tensorflow-cpu", "numpy", "h5py")}
    text = json.dumps({"versions": versions, "files": files, "keras3": today}, separators=(",", ":"))
    (HERE / "legacy_files.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
