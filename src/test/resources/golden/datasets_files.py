"""Keras's data sets in their real file formats, but tiny, and what Keras 3 reads from them.

Writes the files into ../datasets, and datasets_files.json next to this file: what keras.datasets gives when its downloads are
replaced by these files, for several options. A sha256 is that of all numbers of an array, row-major, as bytes of its dtype.
The data sets' batches of CIFAR-10 and reuters.npz are written as Python 2 wrote them, the other files as NumPy does today.
Run with no arguments: python datasets_files.py
"""

import base64
import gzip
import hashlib
import io
import json
import os
import pathlib
import pickle
import struct
import tarfile
import tempfile
import zipfile

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
os.environ["KERAS_BACKEND"] = "tensorflow"

import keras  # noqa: E402
import numpy as np  # noqa: E402
from keras.src import datasets  # noqa: E402

HERE = pathlib.Path(__file__).parent
FOLDER = HERE.parent / "datasets"


class Python2Pickler(pickle._Pickler):
    """Writes every string as the bytes that it was in Python 2."""

    dispatch = dict(pickle._Pickler.dispatch)

    def save_text(self, value):
        value = value.encode("latin1") if isinstance(value, str) else value
        short = len(value) < 256
        head = b"U" + bytes([len(value)]) if short else b"T" + struct.pack("<i", len(value))
        self.write(head + value)
        self.memoize(value)

    dispatch[bytes] = save_text
    dispatch[str] = save_text


def python2_pickle(value):
    out = io.BytesIO()
    Python2Pickler(out, 2).dump(value)
    return out.getvalue().replace(b"numpy._core.multiarray", b"numpy.core.multiarray")


def bytes_of(shape, seed):
    """Numbers from 0 to 255 that a file can be compressed well with."""
    count = int(np.prod(shape))
    return ((np.arange(count) // 7 * 37 + seed * 11) % 256).astype("uint8").reshape(shape)


def write_npz(name, **arrays):
    np.savez_compressed(FOLDER / name, **arrays)


def ragged(lists):
    array = np.empty(len(lists), object)
    array[:] = lists
    return array


def write_mnist():
    write_npz(
        "mnist.npz",
        x_train=bytes_of((3, 28, 28), 1),
        y_train=np.array([5, 0, 9], "uint8"),
        x_test=bytes_of((2, 28, 28), 2),
        y_test=np.array([7, 2], "uint8"),
    )


def write_fashion_mnist():
    (FOLDER / "fashion-mnist").mkdir(exist_ok=True)
    for name, array in [
        ("train-labels-idx1-ubyte.gz", np.array([9, 0, 3], "uint8")),
        ("train-images-idx3-ubyte.gz", bytes_of((3, 28, 28), 3)),
        ("t10k-labels-idx1-ubyte.gz", np.array([4], "uint8")),
        ("t10k-images-idx3-ubyte.gz", bytes_of((1, 28, 28), 4)),
    ]:
        head = struct.pack(f">BBBB{array.ndim}I", 0, 0, 8, array.ndim, *array.shape)
        (FOLDER / "fashion-mnist" / name).write_bytes(gzip.compress(head + array.tobytes(), mtime=0))


def write_tar(name, folder, files):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        head = tarfile.TarInfo(folder)
        head.type = tarfile.DIRTYPE
        tar.addfile(head)
        for file, content in files.items():
            entry = tarfile.TarInfo(f"{folder}/{file}")
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
    (FOLDER / name).write_bytes(gzip.compress(out.getvalue(), mtime=0))


def write_cifar10():
    def batch(label, seed):
        entry = {"batch_label": f"batch {seed}", "labels": [label], "data": bytes_of((1, 3072), seed)}
        return python2_pickle(entry | {"filenames": ["x.png"]})

    files = {f"data_batch_{i}": batch(i + 2, i) for i in range(1, 6)}
    write_tar(
        "cifar-10-python.tar.gz", "cifar-10-batches-py", {"readme.html": b"<p>", **files, "test_batch": batch(1, 6)}
    )


def write_cifar100():
    def batch(fine, coarse, seed):
        data = bytes_of((len(fine), 3072), seed)
        return python2_pickle({"filenames": [], "fine_labels": fine, "coarse_labels": coarse, "data": data})

    files = {"train": batch([99, 3, 50], [19, 0, 7], 7), "test": batch([1, 2], [4, 5], 8)}
    write_tar("cifar-100-python.tar.gz", "cifar-100-python", files)


def texts(count, seed):
    return [[(i * i * 7 + j * 5 + seed) % 40 + 1 + 300 * (j % 5 == 4) for j in range(2 + i * 3 % 7)] for i in range(count)]


def write_imdb():
    write_npz(
        "imdb.npz",
        x_train=ragged(texts(7, 1)),
        y_train=np.array([1, 0, 0, 1, 1, 0, 1]),
        x_test=ragged(texts(5, 2)),
        y_test=np.array([0, 1, 0, 0, 1]),
    )
    (FOLDER / "imdb_word_index.json").write_text('{"the": 1, "caf\\u00e9": 4711, "it\'s": 2}')


def python2_npy(array):
    """An array as NumPy wrote it under Python 2: a long integer in the header, a pickle of protocol 2."""
    kind = "|O" if array.dtype == object else array.dtype.str
    header = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': ({len(array)}L,), }}"
    header += " " * (-(11 + len(header)) % 16) + "\n"
    body = python2_pickle(array) if array.dtype == object else array.tobytes()
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + body


def write_reuters():
    with zipfile.ZipFile(FOLDER / "reuters.npz", "w", zipfile.ZIP_DEFLATED) as file:
        for name, array in [("x", ragged(texts(11, 3))), ("y", np.arange(11) * 4)]:
            file.writestr(zipfile.ZipInfo(f"{name}.npy"), python2_npy(array))
    (FOLDER / "reuters_word_index.json").write_text('{"mdbl": 10996, "oil": 3}')


def write_housing():
    table = np.arange(20 * 13).reshape(20, 13) * 0.37 - 11
    write_npz("boston_housing.npz", x=np.asfortranarray(table), y=np.linspace(5, 50, 20))
    rows = 610
    table = (np.arange(rows * 8).reshape(rows, 8) % 101 * 1.5).astype("float32")
    write_npz("california_housing.npz", x=table, y=(np.arange(rows) * 100).astype(">f4"))


def found(name, cache_subdir="datasets", extract=False, **_):
    """In the place of keras.utils.get_file."""
    if not extract:
        return str(FOLDER / cache_subdir.replace("datasets", ".") / name)
    into = tempfile.mkdtemp()
    archive = {"cifar-10-batches-py-target": "cifar-10-python.tar.gz"}.get(name, "cifar-100-python.tar.gz")
    with tarfile.open(FOLDER / archive) as tar:
        tar.extractall(into, filter="data")
    return into


def get_file(fname=None, origin=None, **options):
    return found(fname, **options)


def array(value):
    value = np.asarray(value)
    digest = hashlib.sha256(np.ascontiguousarray(value).tobytes()).hexdigest()
    return {"shape": list(value.shape), "dtype": str(value.dtype), "sha256": digest}


def numbers(name, load, every=1, **options):
    (x_train, y_train), (x_test, y_test) = load(**options)
    return {
        "name": name,
        "options": options,
        "x_train": array(x_train[::every]),
        "y_train": np.asarray(y_train[::every]).tolist(),
        "x_test": array(x_test),
        "y_test": np.asarray(y_test).tolist(),
        "first": np.asarray(x_train[0], "float64").ravel()[:5].tolist(),
    }


def words(name, load, **options):
    (x_train, y_train), (x_test, y_test) = load(**options)
    return {
        "name": name,
        "options": options,
        "x_train": [list(map(int, text)) for text in x_train],
        "y_train": np.asarray(y_train).tolist(),
        "x_test": [list(map(int, text)) for text in x_test],
        "y_test": np.asarray(y_test).tolist(),
    }


def pickles():
    lists = ragged([[1, 255, 256, 65536], [], [-1, -2**31], [2**31 - 1]])
    for protocol in [3, 4, 5]:
        content = pickle.dumps(lists, protocol)
        yield {"protocol": protocol, "base64": base64.b64encode(content).decode(), "lists": lists.tolist()}


class Bad:
    def __reduce__(self):
        return (os.system, ("true",))


def bad_pickles():
    for content in [
        pickle.dumps(Bad(), 2),
        pickle.dumps(Bad(), 4),
        # NumPy itself calls a codec here, as Keras does not allow.
        pickle.dumps(ragged([[1]]), 2),
        pickle.dumps(ragged([[1.5]]), 4),
        pickle.dumps(ragged([[2**31]]), 4),
        pickle.dumps(ragged([{1}]), 4),
        pickle.dumps([1, 2], 4),
        pickle.dumps(ragged([[1, 2]]), 4)[:-9],
        b"",
        b".",
        b"\x80\x02e.",
        b"\x80\x02cnumpy\nndarray\n)R.",
        b"\x80\x02cnumpy\nndarray\n}b.",
        b"cbuiltins\neval\n.",
    ]:
        yield {"base64": base64.b64encode(content).decode()}


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
    FOLDER.mkdir(exist_ok=True)
    for write in [write_mnist, write_fashion_mnist, write_cifar10, write_cifar100, write_imdb, write_reuters, write_housing]:
        write()
    for name in ["mnist", "fashion_mnist", "cifar10", "cifar100", "imdb", "reuters", "boston_housing", "california_housing"]:
        getattr(datasets, name).get_file = get_file
    of = keras.datasets
    imdb = [
        {},
        {"num_words": 20},
        {"skip_top": 10, "num_words": 30},
        {"maxlen": 6},
        {"start_char": None},
        {"oov_char": None, "num_words": 20},
        {"index_from": 0, "start_char": None, "seed": 7},
    ]
    document = {
        "versions": {"keras": keras.__version__, "numpy": np.__version__},
        "numbers": [
            numbers("mnist", of.mnist.load_data),
            numbers("fashion_mnist", of.fashion_mnist.load_data),
            # Keras makes room for 10,000 pictures of each batch, and fills it with our one.
            numbers("cifar10", of.cifar10.load_data, every=10000),
            numbers("cifar100", of.cifar100.load_data),
            numbers("cifar100", of.cifar100.load_data, label_mode="coarse"),
            numbers("boston_housing", of.boston_housing.load_data),
            numbers("boston_housing", of.boston_housing.load_data, test_split=0.33, seed=5),
            numbers("california_housing", of.california_housing.load_data),
            numbers("california_housing", of.california_housing.load_data, version="small", test_split=0.0, seed=1),
        ],
        "words": [words("imdb", of.imdb.load_data, **options) for options in imdb]
        + [
            words("reuters", of.reuters.load_data),
            words("reuters", of.reuters.load_data, test_split=0.5, seed=3, maxlen=8),
            words("reuters", of.reuters.load_data, num_words=25, start_char=None, index_from=0),
        ],
        "word_indices": [
            {"name": "imdb", "index": of.imdb.get_word_index()},
            {"name": "reuters", "index": of.reuters.get_word_index()},
        ],
        "reuters_label_names": list(of.reuters.get_label_names()),
        "pickles": list(pickles()),
        "bad_pickles": list(bad_pickles()),
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
