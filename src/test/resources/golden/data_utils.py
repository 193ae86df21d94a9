"""Sequences brought to one length and series cut into windows, as Keras 3 does it; orders as NumPy shuffles.

Writes data_utils.json next to this file.
Run with no arguments: python data_utils.py
"""

import json
import os
import pathlib

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
os.environ["KERAS_BACKEND"] = "tensorflow"

import keras  # noqa: E402
import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402

RAGGED = [[1], [2, 3], [], [4, 5, 6, 7]]
PADDED = [
    # sequences, options
    (RAGGED, {}),
    (RAGGED, {"maxlen": 2}),
    (RAGGED, {"maxlen": 6, "value": -1}),
    (RAGGED, {"padding": "post"}),
    (RAGGED, {"maxlen": 3, "truncating": "post"}),
    (RAGGED, {"maxlen": 3, "padding": "post", "truncating": "post", "value": 9}),
    ([[1.7, -1.7], [0.5]], {"value": 0.6}),
    ([[1.75, -1.75], [0.5]], {"value": 0.625, "dtype": "float32"}),
    ([[1.7, -1.7], [0.5]], {"value": 0.6, "dtype": "float64"}),
    ([[[1, 2], [3, 4], [5, 6]], [[7, 8]]], {"maxlen": 2}),
    ([[[1, 2]], [], [[3, 4], [5, 6]]], {"padding": "post", "value": 9}),
    ([[], []], {}),
    ([], {"maxlen": 3}),
]
PAD_REFUSED = [
    ([], {}),
    ([1, 2], {}),
    (RAGGED, {"padding": "before"}),
    (RAGGED, {"truncating": "before"}),
    ([[[1, 2]], [[1, 2, 3]]], {}),
]
SERIES = [0.5 * i - 3 for i in range(20)]
TABLE = [[i, -10 * i] for i in range(12)]
WINDOWS = [
    # data, targets, options
    (SERIES, None, {"sequence_length": 4}),
    (SERIES, SERIES[::-1], {"sequence_length": 4}),
    (SERIES, SERIES, {"sequence_length": 3, "sequence_stride": 4, "sampling_rate": 2}),
    (SERIES, SERIES, {"sequence_length": 3, "start_index": 5, "end_index": 15}),
    (SERIES, SERIES[:6], {"sequence_length": 3}),
    (TABLE, TABLE, {"sequence_length": 2, "sequence_stride": 3}),
    (SERIES, None, {"sequence_length": 20}),
    (SERIES, None, {"sequence_length": 1, "sequence_stride": 7, "batch_size": 2}),
    (SERIES, SERIES, {"sequence_length": 2, "batch_size": 8}),
    (SERIES, None, {"sequence_length": 5, "end_index": 3}),
]
WINDOWS_REFUSED = [
    {"sequence_length": 2, "start_index": -1},
    {"sequence_length": 2, "start_index": 20},
    {"sequence_length": 2, "end_index": 20},
    {"sequence_length": 2, "end_index": -3},
    {"sequence_length": 2, "start_index": 5, "end_index": 5},
    {"sequence_length": 2, "sampling_rate": 0},
    {"sequence_length": 2, "sampling_rate": 20},
    {"sequence_length": 2, "sequence_stride": 0},
    {"sequence_length": 2, "sequence_stride": 20},
]
SHUFFLED = [(113, 10), (0, 1), (1337, 25), (4294967295, 5), (42, 700)]


def padded(sequences, options):
    result = keras.utils.pad_sequences(sequences, **options)
    return {"sequences": sequences, "options": options, "shape": list(result.shape), "padded": result.tolist()}


def windows(data, targets, options):
    dataset = keras.utils.timeseries_dataset_from_array(
        np.array(data, "float32"), None if targets is None else np.array(targets, "float32"), **options
    )
    batches = [batch if targets is not None else (batch, None) for batch in dataset]
    return {
        "data": data,
        "targets": targets,
        "options": options,
        "sizes": [len(x) for x, _ in batches],
        "x": [row for x, _ in batches for row in x.numpy().tolist()],
        "y": None if targets is None else [row for _, y in batches for row in y.numpy().tolist()],
    }


def refused(call, entry):
    try:
        call()
    except ValueError as error:
        return entry | {"error": type(error).__name__}
    raise AssertionError(f"not refused: {entry}")


def shuffled(seed, count):
    order = np.arange(count)
    np.random.RandomState(seed).shuffle(order)
    return {"seed": seed, "count": count, "order": order.tolist()}


def pretty(document):
    """JSON with a line for each case."""
    parts = []
    for key, value in document.items():
        if isinstance(value, list):
            lines = ",\n".join("  " + json.dumps(each, allow_nan=False) for each in value)
            parts.append(f' "{key}": [\n{lines}\n ]')
        else:
            parts.append(f' "{key}": {json.dumps(value)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main():
    document = {
        "versions": {"keras": keras.__version__, "tensorflow": tf.__version__, "numpy": np.__version__},
        "pad_sequences": [padded(*each) for each in PADDED],
        "pad_sequences_refused": [
            refused(lambda: keras.utils.pad_sequences(sequences, **options), {"sequences": sequences, "options": options})
            for sequences, options in PAD_REFUSED
        ],
        "timeseries": [windows(*each) for each in WINDOWS],
        "timeseries_refused": [
            refused(lambda: keras.utils.timeseries_dataset_from_array(SERIES, None, **options), {"options": options})
            for options in WINDOWS_REFUSED
        ],
        "shuffled": [shuffled(*each) for each in SHUFFLED],
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
