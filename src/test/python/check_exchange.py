"""Opens in real Keras the models that the Java tests saved, goes on with them, and saves them for Java again.

The folder, target/exchange say, holds NAME.keras files and rows.json: for each NAME the inputs, the outputs that Java
predicted and, where there are any, the targets and the losses of Java's next steps of training. Each file is

- opened: Keras has nothing to warn of
- asked to predict: the outputs are Java's, within 1e-5 of the largest
- trained for five steps, as it was compiled or else by SGD, where rows.json says that it trains: the losses are Java's,
  within 1e-5, if it listed any, and numbers otherwise
- saved into FOLDER/reopened-VERSION, beside a rows.json with what it predicts now.

What an older Keras cannot do stands in LIMITS, with what it says; a row that does more than is said there fails too.

Usage: check_exchange.py FOLDER
"""

import json
import math
import os
import pathlib
import sys
import traceback
import warnings

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
os.environ["KERAS_BACKEND"] = "tensorflow"

import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402

tf.config.threading.set_inter_op_parallelism_threads(1)
tf.config.threading.set_intra_op_parallelism_threads(1)
tf.get_logger().setLevel("ERROR")

import keras  # noqa: E402

warnings.filterwarnings("ignore")

TOLERANCE = 1e-5
STEPS = 5

# By version: for rows, at which step they stop, part of what Keras says then, and why.
LIMITS = {
    "3.0.5": {
        **dict.fromkeys(
            [
                "dense_options",
                "activity_regularization_options",
                "conv2d_options",
                "depthwise_conv2d_options",
                "separable_conv2d_options",
                "einsum_dense_options",
                "lstm_options",
                "gru_options",
                "embedding_options",
            ],
            ("train", "Java's", "does not divide activity regularizers by the batch"),
        ),
        "batch_normalization_frozen": ("train", "Java's", "trains weights of a layer that was made not trainable"),
        **dict.fromkeys(
            [
                "batch_renormalization",
                "batch_renormalization_least",
                "batch_renormalization_clipped",
                "batch_renormalization_bare",
            ],
            ("open", "renorm", "has no renorm"),
        ),
        **dict.fromkeys(
            ["rms_normalization", "rms_normalization_options", "rms_normalization_axes"],
            ("open", "Could not locate class 'RMSNormalization'", "has no such layer"),
        ),
        "depthwise_conv1d_dilated_strides": ("open", "strides", "refuses strides together with dilation"),
        "separable_conv2d_dilated_strides": ("open", "strides", "refuses strides together with dilation"),
        "conv1d_transpose_same_no_output_padding": ("open", "that do not satisfy `value > 0`", "refuses an output padding of 0"),
        "conv2d_transpose_options": ("open", "that do not satisfy `value > 0`", "refuses an output padding of 0"),
        "conv3d_transpose_output_padding": ("open", "that do not satisfy `value > 0`", "refuses an output padding of 0"),
        **dict.fromkeys(
            ["conv1d_transpose_output_padding", "conv2d_transpose_different_axes"],
            ("reopen", "shapes", "does not save output_padding"),
        ),
        "normalization_broadcast": ("open", "Input to reshape", "wants a mean of full shape"),
        "discretization_one_hot_column": ("predict", "shapes", "keeps the axis of a column"),
        **dict.fromkeys(
            ["category_encoding_one_hot", "category_encoding_one_hot_column", "category_encoding_count"],
            ("predict", "Value for attr 'TI' of float", "takes whole numbers only"),
        ),
        "category_encoding_weights": (
            "open",
            "unexpected keyword argument 'count_weights'",
            "takes no tensor by name there",
        ),
        **dict.fromkeys(
            ["integer_lookup_farmhash", "integer_lookup_siphash"], ("open", "oov_method", "has no oov_method")
        ),
        "integer_lookup_one_hot": ("predict", "maximum supported output rank is 2", "has no one_hot of rank 3"),
        **dict.fromkeys(["resizing_pad", "resizing_pad_odd"], ("open", "pad_to_aspect_ratio", "has no padding")),
        "random_contrast_options": ("open", "value_range", "has no value_range"),
        **dict.fromkeys(
            [
                "add_masks",
                "multiply_masks",
                "multiply_one_mask",
                "multiply_ranks_mask",
                "average_masks",
                "maximum_masks",
                "maximum_one_mask",
                "minimum_masks",
                "minimum_one_mask",
                "concatenate_masks",
                "concatenate_masks_time",
            ],
            ("predict", "differs", "joins masks otherwise"),
        ),
        **dict.fromkeys(
            [
                "attention_causal_scores",
                "additive_attention_causal_scores",
                "multi_head_attention_scores",
                "multi_head_attention_masks_scores",
                "group_query_attention_scores",
            ],
            ("open", "list index out of range", "does not know that scores are a second output"),
        ),
        **dict.fromkeys(
            [
                "attention_masks",
                "additive_attention_masks",
                "multi_head_attention_masks",
                "group_query_attention_masks",
            ],
            ("predict", "Incompatible shapes", "does not bring a mask into the form of the scores"),
        ),
        "attention_mask_causal": ("open", "cannot mix tensors and non-tensors", "wants a mask for each input"),
        "multi_head_attention_key": ("open", "must be equal", "wants value and query of one width"),
        "multi_head_attention_unknown": ("open", "can only concatenate tuple", "has a fault in attention_axes"),
        **dict.fromkeys(
            ["multi_head_attention_options", "multi_head_attention_dropout"],
            ("open", "MultiHeadAttention: {'seed'", "has no seed"),
        ),
        "multi_head_attention_gate": ("open", "use_gate", "has no use_gate"),
        "multi_head_attention_window": ("open", "sliding_window", "has no sliding_window"),
        **dict.fromkeys(
            ["group_query_attention_options", "group_query_attention_dropout"], ("open", "'seed'", "has no seed")
        ),
        **dict.fromkeys(
            ["bidirectional_states", "bidirectional_apart_states"],
            ("open", "can only concatenate list", "has a fault in the states of two layers"),
        ),
    },
}


class Stopped(Exception):
    """A row that does not go on: at which step, and why."""

    def __init__(self, step, reason):
        super().__init__(f"{step}: {reason}")
        self.step = step
        self.reason = reason


class Step:
    """Turns what goes wrong inside into Stopped."""

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error is not None and isinstance(error, Exception) and not isinstance(error, Stopped):
            if os.environ.get("EXCHANGE_TRACES"):
                traceback.print_exception(error)
            raise Stopped(self.name, f"{type(error).__name__}: {' '.join(str(error).split())}") from error
        return False


def tensors(listed):
    return [np.asarray(one["values"], "float32").reshape(one["shape"]) for one in listed]


def listed(values):
    return [{"shape": list(value.shape), "values": value.astype("float64").ravel().tolist()} for value in values]


def one_or_all(values):
    return values[0] if len(values) == 1 else values


def predicted(model, inputs):
    outputs = model(one_or_all(inputs), training=False)
    return [np.asarray(output) for output in (outputs if isinstance(outputs, (list, tuple)) else [outputs])]


def opened(file):
    with Step("open"), warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        model = keras.saving.load_model(file)
        complaints = [str(one.message) for one in said if issubclass(one.category, UserWarning)]
        if complaints:
            raise Stopped("open", f"warns: {complaints[0]}")
        return model


def require_alike(model, inputs, expected):
    with Step("predict"):
        outputs = predicted(model, inputs)
        if [output.shape for output in outputs] != [output.shape for output in expected]:
            raise Stopped("predict", f"shapes {[output.shape for output in outputs]}")
        for output, java in zip(outputs, expected):
            largest = float(np.max(np.abs(java), initial=0))
            difference = float(np.max(np.abs(output.astype("float64") - java), initial=0))
            if not difference <= TOLERANCE * largest:
                raise Stopped("predict", f"differs by {difference:.3g} where the largest is {largest:.3g}")


def train(model, inputs, row):
    """Trains as the model was compiled, or else its first output."""
    with Step("train"):
        targets = one_or_all(tensors(row["targets"])) if "targets" in row else None
        if targets is None:
            others = [None] * (len(row["outputs"]) - 1)
            targets = one_or_all([np.zeros(output["shape"], "float32") for output in row["outputs"]])
            model.compile(optimizer=keras.optimizers.SGD(0.05), loss=one_or_all(["mse", *others]))
        elif not model.compiled:
            raise Stopped("train", "is not compiled")
        # Five steps are not worth the tracing of a graph.
        model.run_eagerly = True
        losses = []
        for _ in range(STEPS):
            model.reset_metrics()
            losses.append(float(model.train_on_batch(one_or_all(inputs), targets, return_dict=True)["loss"]))
        if not all(math.isfinite(loss) for loss in losses):
            raise Stopped("train", f"losses {losses}")
        for loss, java in zip(losses, row.get("losses", losses)):
            if not abs(loss - java) <= TOLERANCE * max(1, abs(java)):
                raise Stopped("train", f"losses {losses}, Java's {row['losses']}")


def require_loss(file, inputs, outputs):
    """Stops where Keras does not find in its own file what it has saved."""
    try:
        require_alike(opened(file), inputs, outputs)
    except Stopped as lost:
        raise Stopped("reopen", lost.reason) from lost


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip().splitlines()[-1])
    folder = pathlib.Path(sys.argv[1])
    rows = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
    version = keras.__version__
    limits = LIMITS.get(version, {})
    reopened = folder / f"reopened-{version}"
    reopened.mkdir(exist_ok=True)
    counts = {"opened": 0, "predicted": 0, "trained": 0, "saved": 0}
    kept, failures, limited = {}, [], 0
    for name, row in rows.items():
        keras.utils.clear_session() if hasattr(keras.utils, "clear_session") else keras.backend.clear_session()
        expected = limits.get(name)
        try:
            model = opened(folder / f"{name}.keras")
            counts["opened"] += 1
            inputs = tensors(row["inputs"])
            require_alike(model, inputs, tensors(row["outputs"]))
            counts["predicted"] += 1
            if row["trains"]:
                train(model, inputs, row)
                counts["trained"] += 1
            with Step("save"):
                saved = reopened / f"{name}.keras"
                model.save(saved)
                outputs = predicted(model, inputs)
            if expected and expected[0] == "reopen":
                require_loss(saved, inputs, outputs)
            kept[name] = {"inputs": row["inputs"], "outputs": listed(outputs)}
            counts["saved"] += 1
            if expected:
                failures.append(f"{name}: does more than LIMITS says, {expected}")
        except Stopped as stopped:
            if expected and stopped.step == expected[0] and expected[1] in stopped.reason:
                limited += 1
            else:
                failures.append(f"{name}: {stopped}"[:600])
    failures += [f"{name}: is in LIMITS and not in rows.json" for name in limits.keys() - rows.keys()]
    (reopened / "rows.json").write_text(json.dumps(kept), encoding="utf-8")
    for failure in failures:
        print(f"FAILED {failure}")
    numbers = ", ".join(f"{what} {count}" for what, count in counts.items())
    print(f"Keras {version}: {len(rows)} rows: {numbers}; known limits {limited}, failed {len(failures)}")
    return 1 if failures or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
