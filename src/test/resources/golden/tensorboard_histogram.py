"""The buckets into which TensorBoard's histograms sort values.

Writes tensorboard_histogram.json next to this file: values, a number of buckets, and what the function behind
tf.summary.histogram makes of them, rows of left edge, right edge and count.
Run with no arguments: python tensorboard_histogram.py
"""

import importlib.metadata
import json
import os
import pathlib
import re

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""

import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402
from tensorboard.plugins.histogram import summary_v2  # noqa: E402


def weights(seed, size):
    """Numbers such as a layer's float32 weights; sums alone, so that every processor gives the same bits."""
    random = np.random.default_rng(seed)
    return (random.random((3, size), np.float32).sum(axis=0) - np.float32(1.5)).astype(float).tolist()


CASES = [
    (weights(1, 100), 30),
    (weights(2, 9), 30),
    (weights(3, 40), 7),
    ([0.25, 1e-8, -3.5, 1e6], 30),
    # On the edges between buckets, where rounding decides.
    ([i / 10 for i in range(31)], 30),
    ([0.1 * i for i in range(11)], 10),
    ([1.0, 1.0000000000000002], 30),
    ([-1e300, 0.0, 1e300], 5),
    # One value, and many that are equal.
    ([0.5], 30),
    ([-2.0, -2.0, -2.0], 4),
    ([0.0, 0.0], 1),
    ([3.0, 1.0, 2.0], 1),
    ([], 30),
]


def histograms():
    for values, count in CASES:
        buckets = summary_v2._buckets(tf.constant(values, tf.float64), count)
        yield {"values": values, "count": count, "buckets": buckets.numpy().tolist()}


def pretty(document):
    """JSON indented by 1, each innermost list of numbers on one line."""
    text = json.dumps(document, indent=1, allow_nan=False)
    text = re.sub(r"\[\s+([-+.\deE,\s]+?)\s+\]", lambda found: "[" + re.sub(r"\s+", " ", found.group(1)) + "]", text)
    if json.loads(text) != document:
        raise ValueError("the shortened text means something else")
    return text + "\n"


def main():
    document = {
        "versions": {name: importlib.metadata.version(name) for name in ("tensorboard", "tensorflow-cpu", "numpy")},
        "histograms": list(histograms()),
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
