"""What h5py writes, in all the ways that a reader of weights meets: two files, and what is in them; and some to be refused.

Writes hdf5_default.h5 (h5py's defaults, as Keras uses them: superblock 0, symbol tables), hdf5_latest.h5 (libver="latest":
superblock 3, links in headers and in fractal heaps) and hdf5_files.json next to this file. The JSON lists each node: "attributes", and of a dataset "shape", "type" and "values", numbers as the shortest decimal
ones, those that JSON has not as words.
"small" there is a file as weights are kept in, "refused" what is to be refused, each as the bytes of a file in base64.
Run with no arguments: python hdf5_files.py
"""

import base64
import io
import json
import math
import pathlib

import h5py
import numpy as np

HERE = pathlib.Path(__file__).resolve().parent


def plain(value):
    """Values as JSON has them."""
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def noted(value):
    """An attribute as a Java program gets it: text, texts, truth, a number, or an array."""
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, np.ndarray):
        if value.dtype.kind in "OS":
            return [each.decode() if isinstance(each, bytes) else each for each in value.ravel()]
        return {"shape": list(value.shape), "values": plain(value.astype(np.float64).ravel().tolist())}
    return plain(value.item() if isinstance(value, np.generic) else value)


def fill(file):
    """Puts everything that is read into a file."""
    layer = file.create_group("layers/dense/vars")
    layer.attrs["name"] = "dense"
    layer.create_dataset("0", data=np.arange(6, dtype="float32").reshape(2, 3) / 7)
    layer.create_dataset("1", data=np.zeros(3, "float32"))
    file.create_group("layers/dropout/vars")
    file.create_group("layers/ünïcode ☃")

    types = file.create_group("types")
    for name in ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]:
        limits = np.iinfo(name)
        values = np.array([limits.min, 0, 1, limits.max], name)
        types.create_dataset(name, data=values)
        types.create_dataset("big_" + name, data=values.astype(values.dtype.newbyteorder(">")))
    for name in ["float16", "float32", "float64"]:
        tiny = np.finfo(name)
        values = np.array([0, -0.0, 1 / 3, -2.5, tiny.max, tiny.smallest_subnormal, np.inf, -np.inf, np.nan], name)
        types.create_dataset(name, data=values)
        types.create_dataset("big_" + name, data=values.astype(values.dtype.newbyteorder(">")))
    types.create_dataset("bool", data=np.array([True, False, True]))
    # As Keras stores a bfloat16: two bytes without a type, and an attribute.
    halves = (np.array([1.0, -2.5, 3.140625], "float32").view("uint32") >> 16).astype("uint16")
    types.create_dataset("bfloat16", data=halves.view("V2")).attrs["dtype"] = "bfloat16"
    types.create_dataset("strings", data=["no", "numbers"])

    shapes = file.create_group("shapes")
    shapes.create_dataset("scalar", data=np.float32(0.1))
    shapes.create_dataset("scalar_int64", data=np.int64(-7))
    shapes.create_dataset("empty", data=np.zeros((0, 4), "float32"))
    shapes.create_dataset("null", data=h5py.Empty("float32"))
    shapes.create_dataset("never_written", shape=(2, 2), dtype="float32")
    shapes.create_dataset("rank_5", data=np.arange(48, dtype="float64").reshape(2, 3, 1, 4, 2))

    chunks = file.create_group("chunks")
    numbers = np.arange(77, dtype="float32").reshape(7, 11) * 1.5
    chunks.create_dataset("plain", data=numbers, chunks=(3, 4))
    chunks.create_dataset("gzip", data=numbers, chunks=(3, 4), compression="gzip")
    everything = {"compression": "gzip", "shuffle": True, "fletcher32": True}
    chunks.create_dataset("all_filters", data=numbers.astype("float64"), chunks=(2, 5), **everything)
    chunks.create_dataset("one", data=numbers, chunks=(7, 11), compression="gzip", shuffle=True)
    chunks.create_dataset("rank_3", data=np.arange(2 * 5 * 3, dtype="int16").reshape(2, 5, 3), chunks=(2, 2, 2))
    chunks.create_dataset("many", data=np.arange(2500, dtype="uint8"), chunks=(2,))
    some = chunks.create_dataset("some_written", shape=(6, 6), dtype="float32", chunks=(2, 2), compression="gzip")
    some[3, 4] = 5
    chunks.create_dataset("none_written", shape=(6, 6), dtype="float32", chunks=(2, 2))

    notes = file.create_group("notes")
    notes.attrs["text"] = "Grüße"
    notes.attrs["empty_text"] = ""
    notes.attrs["fixed"] = np.bytes_("fixed length")
    notes.attrs["texts"] = ["a", "", "ccc"]
    notes.attrs["fixed_texts"] = np.array([b"one", b"three", b"four"])
    notes.attrs["no_texts"] = []
    notes.attrs["int"] = 3
    notes.attrs["int8"] = np.int8(-3)
    notes.attrs["uint32"] = np.uint32(4294967295)
    notes.attrs["float"] = 0.1
    notes.attrs["float32"] = np.float32(0.25)
    notes.attrs["truth"] = True
    notes.attrs["array"] = np.array([[1.5, 2.5], [3.5, 4.5]])
    # More than a header holds: newer files put all of them into a heap.
    many_notes = file.create_group("many_notes")
    for i in range(12):
        many_notes.attrs[f"n{i:02}"] = f"note {i}"

    many = file.create_group("many")
    for i in range(300):
        many.create_dataset(f"member_{i}", data=np.int8(i % 100))


def fill_small(file):
    """Puts what weights need, and a bit more, into a file of some kilobytes."""
    layer = file.create_group("layers/dense/vars")
    layer.attrs["name"] = "dense"
    layer.attrs["names"] = ["kernel", "bias"]
    layer.attrs["fixed"] = np.array([b"a", b"bcd"])
    layer.create_dataset("0", data=np.arange(6, dtype="float32").reshape(2, 3))
    layer.create_dataset("1", data=np.arange(24, dtype="int16").reshape(4, 6), chunks=(3, 4), compression="gzip", shuffle=True)
    layer.create_dataset("2", data=np.array([True, False]))


def refused():
    """Files with one thing each that a reader of weights should not follow or cannot read."""

    def hard_link(file):
        below = file.create_group("a/b")
        below["up"] = file["a"]

    return {
        "soft link": lambda file: file.create_group("a").__setitem__("link", h5py.SoftLink("/etc")),
        "external link": lambda file: file.create_group("a").__setitem__("link", h5py.ExternalLink("b.h5", "/")),
        "external data": lambda file: file.create_dataset("raw", (3,), "float32", external=[("other.raw", 0, 12)]),
        "link to a parent": hard_link,
        "another filter": lambda file: file.create_dataset("lzf", data=np.zeros(64), chunks=(8,), compression="lzf"),
    }


def in_base64(fill, **options):
    """The bytes of a file that was never on a disk."""
    file = io.BytesIO()
    with h5py.File(file, "w", **options) as opened:
        fill(opened)
    return base64.b64encode(file.getvalue()).decode()


def listed(file):
    """All nodes of a file under their paths."""
    nodes = {"/": {"attributes": {}}}

    def visit(path, node):
        attributes = {name: noted(value) for name, value in sorted(node.attrs.items())}
        nodes["/" + path] = entry = {"attributes": attributes}
        if not isinstance(node, h5py.Dataset):
            return
        entry["shape"] = list(node.shape) if node.shape is not None else [0]
        values = np.zeros(0, "float32") if node.shape is None else node[()]
        if node.dtype.kind == "O":
            entry["type"] = "other"
            return
        entry["type"] = "bfloat16" if node.dtype.kind == "V" else node.dtype.newbyteorder("=").name
        if node.dtype.kind == "V":
            values = (values.view("uint16").astype("uint32") << 16).view("float32")
        entry["values"] = plain(np.asarray(values).astype(np.float64).ravel().tolist())

    file.visititems(visit)
    return nodes


def main():
    nodes = {}
    for name, options in [("hdf5_default", {}), ("hdf5_latest", {"libver": "latest"})]:
        with h5py.File(HERE / (name + ".h5"), "w", **options) as file:
            fill(file)
        with h5py.File(HERE / (name + ".h5")) as file:
            nodes[name] = listed(file)
    assert json.dumps(nodes["hdf5_default"]) == json.dumps(nodes["hdf5_latest"])
    versions = {"h5py": h5py.__version__, "hdf5": h5py.version.hdf5_version, "numpy": np.__version__}
    lines = ",\n".join(f"{json.dumps(path)}: {json.dumps(node)}" for path, node in nodes["hdf5_default"].items())
    bad = ",\n".join(f"{json.dumps(name)}: {json.dumps(in_base64(fill))}" for name, fill in refused().items())
    text = f'{{"versions": {json.dumps(versions)},\n"small": {json.dumps(in_base64(fill_small))},\n'
    text += f'"refused": {{\n{bad}\n}},\n"nodes": {{\n{lines}\n}}}}\n'
    (HERE / "hdf5_files.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
