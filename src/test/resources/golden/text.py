"""Texts and strings turned into numbers, as Keras 3's TextVectorization and StringLookup do it.

Writes text.json next to this file: for each case the options under Keras's names, what was adapted to, the inputs, the
outputs, the vocabulary and the config; which options and vocabularies Keras refuses; the two hashes by which TensorFlow
puts strings into buckets; and single strings as TensorFlow lowers, strips and splits them.
Run with no arguments: python text.py
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

TEXTS = [
    "The cat sat on the mat.",
    "A dog, a cat & a bird: all sat!",
    "  Twice   the\tspace,\nhalf the text  ",
    "",
    "Ünïcode stays; UPPER goes_down 'quoted'",
]
NEW = ["the bird sat on a dog", "", "unknown words: the (cat) ünïcode Ünïcode"]
SHORT = ["a b a", "c zz q", ""]
ABC = ["a", "b", "c"]
TIES = ["b a \U0001f600 \uffee c", "a", "C c Z _"]


def tv(name, options, inputs, adapt=None, set_vocabulary=None, set_idf_weights=None):
    return ("TextVectorization", name, options, inputs, adapt, set_vocabulary, set_idf_weights)


def sl(name, options, inputs, adapt=None, set_vocabulary=None, set_idf_weights=None):
    return ("StringLookup", name, options, inputs, adapt, set_vocabulary, set_idf_weights)


CASES = [
    tv("defaults", {}, NEW, TEXTS),
    tv("max_tokens", {"max_tokens": 6}, NEW, TEXTS),
    tv("lower", {"standardize": "lower"}, NEW, TEXTS),
    tv("strip_punctuation", {"standardize": "strip_punctuation"}, NEW, TEXTS),
    tv("not_standardized", {"standardize": None}, NEW, TEXTS),
    tv("character", {"split": "character", "max_tokens": 20}, NEW, TEXTS),
    tv("ties", {"standardize": None}, TIES, TIES),
    tv("ngrams", {"ngrams": 2}, NEW, TEXTS),
    tv("ngrams_of_lengths", {"ngrams": (3, 1)}, NEW, TEXTS),
    tv("longer", {"output_sequence_length": 9}, NEW, TEXTS),
    tv("shorter", {"output_sequence_length": 2}, NEW, TEXTS),
    tv("columns", {}, [["the cat"], ["a"]], [["the"], ["the cat"]]),
    tv("nothing_in_the_texts", {"vocabulary": ABC}, ["", " "]),
    tv("no_texts", {"vocabulary": ABC}, []),
    tv("multi_hot", {"output_mode": "multi_hot"}, NEW, TEXTS),
    tv("count", {"output_mode": "count"}, NEW, TEXTS),
    tv("tf_idf", {"output_mode": "tf_idf"}, NEW, TEXTS),
    tv("tf_idf_padded", {"output_mode": "tf_idf", "max_tokens": 30, "pad_to_max_tokens": True}, NEW, TEXTS),
    tv("multi_hot_padded", {"output_mode": "multi_hot", "max_tokens": 6, "pad_to_max_tokens": True}, SHORT, SHORT),
    tv("old_name_binary", {"output_mode": "binary"}, SHORT, SHORT),
    tv("old_name_tf_idf", {"output_mode": "tf-idf"}, SHORT, SHORT),
    tv("vocabulary", {"vocabulary": ABC}, SHORT),
    tv("vocabulary_with_special_tokens", {"vocabulary": ["", "[UNK]", *ABC]}, SHORT),
    tv("vocabulary_count", {"vocabulary": ABC, "output_mode": "count"}, SHORT),
    tv("idf_weights", {"vocabulary": ABC, "output_mode": "tf_idf", "idf_weights": [0.1, 0.2, 0.6]}, SHORT),
    tv("set_vocabulary", {}, SHORT, None, ABC),
    tv("set_vocabulary_tf_idf", {"output_mode": "tf_idf"}, SHORT, None, ["[UNK]", *ABC], [0.5, 0.1, 0.2, 0.3]),
    tv("adapt_then_set_vocabulary", {}, SHORT, TEXTS, ABC),
    tv("not_split", {"split": None}, ["a b", "a", "z"], ["a b", "a b", "a"]),
    tv("not_split_rows", {"split": None}, [["a", "b"], ["z", "a"]], [["a", "b"], ["a", "c"]]),
    tv("not_split_longer", {"split": None, "output_sequence_length": 5, "vocabulary": ABC}, ["a", "z"]),
    tv("not_split_rows_shorter", {"split": None, "output_sequence_length": 1, "vocabulary": ABC}, [["a", "z"]]),
    tv("not_split_multi_hot", {"split": None, "output_mode": "multi_hot", "vocabulary": ABC}, ["a", "z"]),
    tv("not_split_rows_count", {"split": None, "output_mode": "count", "vocabulary": ABC}, [["a", "z"], ["b", "b"]]),
    tv("not_split_one_hot", {"split": None, "output_mode": "one_hot", "vocabulary": ABC}, ["a", "z"]),
    tv("not_split_rows_one_hot", {"split": None, "output_mode": "one_hot", "vocabulary": ABC}, [["a", "z"]]),
    tv("not_split_ngrams", {"split": None, "ngrams": 2, "vocabulary": ["a b", "b"]}, ["a", "b", "z"]),
    tv("not_split_rows_ngrams", {"split": None, "ngrams": 2, "vocabulary": ["a b"]}, [["a", "b"], ["b", "a"]]),
    tv("not_split_tf_idf", {"split": None, "output_mode": "tf_idf"}, [["a", "z", "a"]], [["a", "b"], ["a", "a"]]),
    sl("defaults", {}, ["a", "b", "z"], ["c", "b", "c", "a"]),
    sl("rows", {}, [["a", "b"], ["z", "c"]], [["c", "b"], ["c", "a"]]),
    sl("three_axes", {"vocabulary": ABC}, [[["a", "b"], ["z", "c"]]]),
    sl("max_tokens", {"max_tokens": 3}, ["a", "b", "c", "z"], ["c", "b", "c", "a", "b", "b"]),
    sl("no_oov", {"num_oov_indices": 0, "vocabulary": ABC}, ["c", "a"]),
    sl("four_oov", {"num_oov_indices": 4, "vocabulary": ABC}, ["a", *"dexyz", "hello world", "Ünïcode", ""]),
    sl("four_oov_mask", {"num_oov_indices": 4, "vocabulary": ABC, "mask_token": ""}, ["a", "", "hello", "world"]),
    sl("salt", {"num_oov_indices": 5, "vocabulary": ABC, "salt": 7}, ["a", *"dexyz", "hello world", "Ünïcode"]),
    sl("two_salts", {"num_oov_indices": 5, "vocabulary": ABC, "salt": [7, -133]}, ["a", *"dexyz", "hello world"]),
    sl("mask", {"mask_token": "m"}, ["m", "a", "z"], ["m", "m", "a", "b", "b"]),
    sl("mask_max_tokens", {"mask_token": "", "max_tokens": 3}, ["", "a", "b"], ["", "", "a", "b", "b"]),
    sl("oov_token", {"oov_token": "?", "vocabulary": ["?", *ABC]}, ["?", "a", "z"]),
    sl("oov_token_among_the_data", {}, ["[UNK]", "a"], ["[UNK]", "[UNK]", "a"]),
    sl("special_tokens_given", {"mask_token": "", "vocabulary": ["", "[UNK]", *ABC]}, ["", "a", "z"]),
    sl("invert", {"invert": True, "vocabulary": ABC}, [[0, 1, 2], [3, 4, 9]]),
    sl("invert_mask", {"invert": True, "vocabulary": ABC, "mask_token": "", "num_oov_indices": 2}, [0, 1, 2, 3, 5, 6]),
    sl("invert_no_oov", {"invert": True, "vocabulary": ABC, "num_oov_indices": 0, "oov_token": "?"}, [0, 2, 3]),
    sl("invert_adapted", {"invert": True}, [0, 1, 2, 3], ["c", "b", "c", "a"]),
    sl("one_hot", {"output_mode": "one_hot", "vocabulary": ABC, "mask_token": "m"}, ["a", "z", "m"]),
    sl("one_hot_rows", {"output_mode": "one_hot", "vocabulary": ABC}, [["a", "b"], ["z", "c"]]),
    sl("one_hot_column", {"output_mode": "one_hot", "vocabulary": ABC}, [["a"], ["z"]]),
    sl("multi_hot", {"output_mode": "multi_hot", "vocabulary": ABC}, ["a", "z", "a"]),
    sl("multi_hot_rows", {"output_mode": "multi_hot", "vocabulary": ABC, "mask_token": ""}, [["a", "a"], ["", "z"]]),
    sl("count", {"output_mode": "count", "vocabulary": ABC, "num_oov_indices": 2}, [["a", "a"], ["x", "z"]]),
    sl(
        "count_padded",
        {"output_mode": "count", "vocabulary": ABC, "max_tokens": 6, "pad_to_max_tokens": True},
        [["a", "a", "z"]],
    ),
    sl("tf_idf", {"output_mode": "tf_idf"}, [["a", "b", "b", "z"]], [["a", "b"], ["a", "a"]]),
    sl("tf_idf_flat", {"output_mode": "tf_idf"}, ["a", "b", "b", "z"], ["a", "b", "a", "a"]),
    sl(
        "idf_weights_padded",
        {
            "output_mode": "tf_idf",
            "vocabulary": ABC,
            "idf_weights": [0.5, 0.2, 0.3],
            "max_tokens": 6,
            "pad_to_max_tokens": True,
        },
        [["a", "a", "z"]],
    ),
    sl("set_vocabulary", {"num_oov_indices": 2}, ["a", "c"], None, ABC),
]

REFUSED = [
    # class, options, adapt
    ("StringLookup", {"max_tokens": 1}, None),
    ("StringLookup", {"num_oov_indices": -1}, None),
    ("StringLookup", {"pad_to_max_tokens": True}, None),
    ("StringLookup", {"output_mode": "twice"}, None),
    ("StringLookup", {"invert": True, "output_mode": "count", "vocabulary": ABC}, None),
    ("StringLookup", {"idf_weights": [1.0], "vocabulary": ["a"]}, None),
    ("StringLookup", {"output_mode": "tf_idf", "vocabulary": ABC}, None),
    ("StringLookup", {"output_mode": "tf_idf", "vocabulary": ABC, "idf_weights": [1.0]}, None),
    ("StringLookup", {"vocabulary": []}, None),
    ("StringLookup", {"vocabulary": ["a", "b", "a"]}, None),
    ("StringLookup", {"vocabulary": ["a", "m"], "mask_token": "m"}, None),
    ("StringLookup", {"vocabulary": ["a", "[UNK]"], "invert": True}, None),
    ("StringLookup", {"vocabulary": ABC, "max_tokens": 3}, None),
    ("StringLookup", {"vocabulary": ABC}, ["a"]),
    ("TextVectorization", {"standardize": "upper"}, None),
    ("TextVectorization", {"split": "words"}, None),
    ("TextVectorization", {"output_mode": "twice"}, None),
    ("TextVectorization", {"vocabulary": ["a", ""]}, None),
    ("TextVectorization", {"vocabulary": ABC}, ["a"]),
]

HASHED = ["", "a", "ab", "abc", "abcd", "abcde", "abcdefg", "abcdefgh", "0123456789abcdef", "0123456789abcdefg"] + [
    "Ünïcode \U0001f600",
    "z" * 31,
    "y" * 32,
    "The quick brown fox jumps over t",
    "The quick brown fox jumps over th",
    "The quick brown fox jumps over the lazy dog, twice and more ....",
    "The quick brown fox jumps over the lazy dog, twice and more .....",
    "Pack my box with five dozen liquor jugs; " * 3,
    "0123456789" * 12 + "01234567",
    "0123456789" * 12 + "012345678",
    "All human beings are born free and equal in dignity and rights. " * 7,
]
SINGLE = [
    "AZaz Ä@[`{",
    "".join(chr(code) for code in range(33, 127)),
    "tab\tline\nfeed\x0cvertical\x0breturn\rno\u00a0break\u2003em\x1cseparator",
    "e\u0301 \U0001f600",
]


def numbers(array):
    """Nested lists; of float32 the shortest decimal numbers that are these floats."""
    array = np.asarray(array)
    if array.dtype == np.float32:
        return np.vectorize(lambda value: float(str(value)), otypes=["float64"])(array).tolist()
    return array.tolist()


def text(value):
    return value.decode() if isinstance(value, bytes) else [text(inner) for inner in value]


def made(class_name, options):
    return getattr(keras.layers, class_name)(**options)


def case(class_name, name, options, inputs, adapt, set_vocabulary, set_idf_weights):
    layer = made(class_name, options)
    entry = {"class": class_name, "name": name, "options": options, "inputs": inputs}
    if adapt is not None:
        layer.adapt(adapt)
        entry["adapt"] = adapt
    if set_vocabulary is not None:
        layer.set_vocabulary(set_vocabulary, set_idf_weights)
        entry |= {"set_vocabulary": set_vocabulary, "set_idf_weights": set_idf_weights}
    given = inputs if inputs else tf.constant([], tf.string)
    output = layer(np.array(given, "int64") if options.get("invert") else given)
    config = layer.get_config()
    for key in ["name", "dtype"]:
        del config[key]
    return entry | {
        "output": text(output.numpy()) if options.get("invert") else numbers(output.numpy()),
        "shape": list(output.shape),
        "vocabulary": layer.get_vocabulary(),
        "vocabulary_without_special_tokens": layer.get_vocabulary(include_special_tokens=False),
        "vocabulary_size": layer.vocabulary_size(),
        "config": config,
    }


def refused(class_name, options, adapt):
    try:
        layer = made(class_name, options)
        if adapt is not None:
            layer.adapt(adapt)
    except ValueError as error:
        return {"class": class_name, "options": options, "adapt": adapt, "error": type(error).__name__}
    raise AssertionError(f"not refused: {class_name} {options}")


def hashed(value):
    buckets = 2**61 - 1
    return {
        "text": value,
        "fast": str(int(tf.strings.to_hash_bucket_fast(value, buckets))),
        "strong": str(int(tf.strings.to_hash_bucket_strong(value, buckets, key=[1234567, -89]))),
    }


def single(value):
    lowered = made("TextVectorization", {"standardize": "lower_and_strip_punctuation", "split": None})
    return {
        "text": value,
        "standardized": text(lowered._preprocess([value]).numpy())[0],
        "words": text(tf.strings.split(value).numpy()),
        "characters": text(tf.strings.unicode_split(value, "UTF-8").numpy()),
    }


def config_defaults():
    for class_name in ["TextVectorization", "StringLookup"]:
        config = made(class_name, {}).get_config()
        for key in ["name", "dtype"]:
            del config[key]
        yield {"class": class_name, "config": config, "vocabulary": made(class_name, {}).get_vocabulary()}


def pretty(document):
    """JSON with a line for each case."""
    parts = []
    for key, value in document.items():
        if isinstance(value, list):
            lines = ",\n".join("  " + json.dumps(each, ensure_ascii=True, allow_nan=False) for each in value)
            parts.append(f' "{key}": [\n{lines}\n ]')
        else:
            parts.append(f' "{key}": {json.dumps(value)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main():
    document = {
        "versions": {"keras": keras.__version__, "tensorflow": tf.__version__, "numpy": np.__version__},
        "defaults": list(config_defaults()),
        "cases": [case(*each) for each in CASES],
        "refused": [refused(*each) for each in REFUSED],
        "hashes": [hashed(each) for each in HASHED],
        "single": [single(each) for each in SINGLE],
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
