"""Reads a folder of HDF5 files with the real h5py, and where it is installed with h5dump, and holds them to what should be in them.

Beside each name.h5 lies name.json: each node under its path with its "attributes" and, of a dataset, "shape", "type" and "values".
There must be these nodes and no others, the numbers of datasets must have the same bits, strings must be variable-length UTF-8.

Usage: check_hdf5.py DIRECTORY
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import h5py
import numpy as np


def attribute_wrong(node, name, expected):
    """Whether an attribute is another than expected."""
    found = node.attrs[name]
    if isinstance(expected, (str, list)):
        info = h5py.check_string_dtype(node.attrs.get_id(name).dtype)
        if info is None or info.encoding != "utf-8" or info.length is not None:
            return True
        return (found if isinstance(expected, str) else list(found)) != expected
    if isinstance(expected, dict):
        return list(found.shape) != expected["shape"] or found.ravel().tolist() != expected["values"]
    if isinstance(expected, bool):
        return found.dtype != bool or bool(found) != expected
    return found.dtype.kind != ("i" if isinstance(expected, int) else "f") or found.item() != expected


def wrong(file, expected):
    """Yields one line for each thing that h5py finds otherwise than expected."""
    found = {"/": file}
    file.visititems(lambda path, node: found.__setitem__("/" + path, node))
    for path in sorted(expected.keys() ^ found.keys()):
        yield f"{path}: " + ("is missing" if path in expected else "is there, but not expected")
    for path in sorted(expected.keys() & found.keys()):
        node, entry = found[path], expected[path]
        if sorted(node.attrs) != sorted(entry["attributes"]):
            yield f"{path}: has the attributes {sorted(node.attrs)}"
            continue
        for name, value in entry["attributes"].items():
            if attribute_wrong(node, name, value):
                yield f"{path}: attribute {name!r} is {node.attrs[name]!r:.100}"
        if isinstance(node, h5py.Dataset) != ("type" in entry):
            yield f"{path}: is a {type(node).__name__}"
        elif "type" in entry:
            values = np.array(entry["values"], "float64").astype(entry["type"]).reshape(entry["shape"])
            if (node.dtype.name, node.shape) != (entry["type"], values.shape):
                yield f"{path}: is {node.dtype.name}{node.shape}"
            elif np.asarray(node[()]).tobytes() != values.tobytes():
                yield f"{path}: has the values {node[()]}"


def dumped_wrong(path):
    """Yields one line if h5dump is there and cannot read a file."""
    if shutil.which("h5dump") is None:
        return
    dump = subprocess.run(["h5dump", str(path)], capture_output=True, text=True, errors="replace", check=False)
    if dump.returncode != 0 or dump.stderr:
        yield f"h5dump says: {dump.stderr[:300]}"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    paths = sorted(Path(sys.argv[1]).glob("*.h5"))
    failed = not paths
    for path in paths:
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        with h5py.File(path, "r") as file:
            lines = list(wrong(file, expected)) + list(dumped_wrong(path))
        print(f"{path.name}: {len(expected)} nodes, " + ("as expected" if not lines else f"{len(lines)} wrong"))
        for line in lines[:10]:
            print("  " + line)
        failed = failed or bool(lines)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
