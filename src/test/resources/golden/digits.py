"""The handwritten digits as scikit-learn loads them.

Writes digits.json next to this file: some of the pictures and labels of load_digits, sums over all of them, and a sha256 of
all pixels as little-endian float64 in row-major order.
Run with no arguments: python digits.py
"""

import hashlib
import json
import pathlib
import re

import numpy as np
import sklearn
from sklearn.datasets import load_digits


def integers(array):
    whole = np.asarray(array, "int64")
    if not np.array_equal(whole, array):
        raise ValueError("not whole numbers")
    return whole.tolist()


def pretty(document):
    """JSON indented by 1, each innermost list of numbers on one line."""
    text = json.dumps(document, indent=1)
    text = re.sub(r"\[\s+([-\d,\s]+?)\s+\]", lambda found: "[" + re.sub(r"\s+", " ", found.group(1)) + "]", text)
    if json.loads(text) != document:
        raise ValueError("the shortened text means something else")
    return text + "\n"


def main():
    digits = load_digits()
    document = {
        "versions": {"scikit_learn": sklearn.__version__, "numpy": np.__version__},
        "shape": list(digits.images.shape),
        "counts": np.bincount(digits.target).tolist(),
        "smallest": int(digits.images.min()),
        "largest": int(digits.images.max()),
        "sum": int(digits.images.sum()),
        "sum_of_each_pixel": integers(digits.images.sum(axis=0)),
        "sum_of_each_digit": [int(digits.images[digits.target == digit].sum()) for digit in range(10)],
        "pictures": [{"index": i, "pixels": integers(digits.images[i])} for i in (0, 1, 1499, 1500, 1796)],
        "target": digits.target.tolist(),
        "sha256": hashlib.sha256(np.ascontiguousarray(digits.images, dtype="<f8").tobytes()).hexdigest(),
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
