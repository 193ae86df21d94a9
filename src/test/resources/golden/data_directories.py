"""Pictures and texts in folders, and what Keras 3 makes of them.

Writes the files into ../data, and data_directories.json next to this file: for several options the order of the files, the
labels and the numbers as keras.utils.image_dataset_from_directory and text_dataset_from_directory give them. Orders are
those before tf.data shuffles once more.
Run with no arguments: python data_directories.py
"""

import json
import os
import pathlib

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
os.environ["KERAS_BACKEND"] = "tensorflow"

import keras  # noqa: E402
import numpy as np  # noqa: E402
import PIL  # noqa: E402
import tensorflow as tf  # noqa: E402
from PIL import Image  # noqa: E402

DATA = pathlib.Path(__file__).parent.parent / "data"
TEXTS = {
    "neg/a.txt": "bad\n",
    "neg/b.txt": "schlecht, ärgerlich",
    "pos/c.txt": "good 😀 film",
    "pos/d.TXT": "fine",
    "pos/deep/e.txt": "",
    "pos/notes.md": "no text",
    ".hidden/f.txt": "no class",
}
SMALL = {"image_size": (6, 5), "shuffle": False}
IMAGES = [
    ("png", {**SMALL}),
    ("png", {**SMALL, "color_mode": "grayscale", "label_mode": "categorical"}),
    ("png", {**SMALL, "color_mode": "rgba", "class_names": ["cats"]}),
    ("png", {**SMALL, "label_mode": "binary", "image_size": (2, 2)}),
    ("png", {**SMALL, "label_mode": None, "image_size": (2, 2)}),
    ("png", {**SMALL, "image_size": (2, 2), "class_names": ["dogs", "cats"]}),
    ("png", {**SMALL, "image_size": (2, 2), "class_names": ["dogs"]}),
    ("png", {**SMALL, "image_size": (2, 2), "labels": [2, 0, 0, 1, 2, 2, 1]}),
    ("png", {**SMALL, "image_size": (2, 2), "validation_split": 0.3, "subset": "validation"}),
    ("mixed", {**SMALL, "image_size": (8, 6)}),
    ("two", {**SMALL, "image_size": (9, 7)}),
] + [
    ("two", {**SMALL, "interpolation": interpolation, "image_size": size})
    for interpolation in [
        "bilinear",
        "nearest",
        "bicubic",
        "area",
        "lanczos3",
        "lanczos5",
        "gaussian",
        "mitchellcubic",
    ]
    for size in [(5, 4), (13, 6)]
] + [
    ("two", {**SMALL, aspect: True, "image_size": size})
    for aspect in ["crop_to_aspect_ratio", "pad_to_aspect_ratio"]
    for size in [(5, 5), (4, 9), (12, 5)]
]
ORDERS = [
    {"seed": 7},
    {"seed": 7, "validation_split": 0.3, "subset": "training"},
    {"seed": 7, "validation_split": 0.3, "subset": "validation"},
    {"seed": 123, "labels": [2, 0, 0, 1, 2, 2, 1]},
]
TEXT_CASES = [{"shuffle": False}, {"shuffle": False, "max_length": 6}, {"shuffle": False, "label_mode": "binary"}]
REFUSED = [
    {"label_mode": "number"},
    {"color_mode": "cmyk"},
    {"interpolation": "best"},
    {"validation_split": 1.5, "subset": "training", "seed": 1},
    {"validation_split": 0.5},
    {"subset": "training"},
    {"validation_split": 0.5, "subset": "test", "seed": 1},
    {"validation_split": 0.5, "subset": "training"},
    {"validation_split": 0.01, "subset": "training", "shuffle": False},
    {"class_names": ["cats", "mice"]},
    {"class_names": ["cats"], "label_mode": "binary"},
    {"labels": [1, 2]},
    {"labels": [2, 0, 0, 1, 2, 2, 1], "class_names": ["cats"]},
    {"label_mode": None, "class_names": ["cats"]},
]


def pixels(height, width, channels, seed):
    y, x, channel = np.meshgrid(range(height), range(width), range(channels), indexing="ij")
    return ((y * 31 + x * 17 + channel * 71 + x * y * seed) % 256).astype("uint8")


def save(name, array, **options):
    path = DATA / "images" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    image = array if isinstance(array, Image.Image) else Image.fromarray(array)
    image.save(path, **options)


def write_images():
    save("png/cats/rgb.png", pixels(9, 7, 3, 1))
    save("png/cats/rgba.png", pixels(6, 5, 4, 2))
    (DATA / "images/png/cats/sixteen.png").write_bytes(
        tf.io.encode_png(pixels(5, 8, 3, 3).astype("uint16") * 257 + 3).numpy()
    )
    save("png/dogs/grey.png", pixels(4, 4, 1, 4)[..., 0])
    save("png/dogs/grey_alpha.png", pixels(5, 6, 2, 5))
    save("png/dogs/palette.PNG", Image.fromarray(pixels(7, 7, 3, 6)).convert("P"))
    save("png/dogs/deep/one_bit.png", Image.fromarray(pixels(6, 6, 3, 7)).convert("1"))
    save("mixed/one/a.bmp", pixels(8, 6, 3, 1))
    save("mixed/one/b.gif", Image.fromarray(pixels(8, 6, 3, 2)).convert("P"))
    smooth = np.add.outer(np.arange(8) * 9, np.arange(6) * 11)[..., None] + np.array([20, 60, 90])
    save("mixed/one/c.jpg", smooth.astype("uint8"), quality=95)
    save("mixed/one/d.jpeg", smooth[..., 0].astype("uint8"), quality=95)
    save("two/only/tall.png", pixels(9, 7, 3, 1))
    save("two/only/wide.png", pixels(7, 11, 3, 2))


def write_texts():
    for name, content in TEXTS.items():
        path = DATA / "texts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="")


def names(paths, folder):
    return [pathlib.Path(path).relative_to(folder).as_posix() for path in paths]


def shortest(array):
    return np.vectorize(lambda value: float(str(value)), otypes=["float64"])(np.asarray(array, "float32")).tolist()


def images(name, options, with_numbers=True):
    folder = DATA / "images" / name
    dataset = keras.utils.image_dataset_from_directory(folder, verbose=False, **options)
    labelled = options.get("label_mode", "int") is not None
    batches = [batch if labelled else (batch, None) for batch in dataset]
    entry = {
        "name": name,
        "options": options,
        "class_names": dataset.class_names or [],
        "files": names(dataset.file_paths, folder),
    }
    if with_numbers:
        x = np.concatenate([x for x, _ in batches])
        entry |= {"shape": list(x.shape), "x": shortest(x.ravel())}
        entry |= {"y": np.concatenate([y for _, y in batches]).tolist() if labelled else None}
    return entry


def texts(options):
    dataset = keras.utils.text_dataset_from_directory(DATA / "texts", verbose=False, **options)
    (x, y), = list(dataset)
    return {
        "options": options,
        "class_names": dataset.class_names,
        "x": [text.decode("utf-8", "ignore") for text in x.numpy()],
        "y": y.numpy().tolist(),
    }


def refused(options):
    try:
        keras.utils.image_dataset_from_directory(DATA / "images" / "png", verbose=False, **options)
    except ValueError as error:
        return {"options": options, "error": type(error).__name__}
    raise AssertionError(f"not refused: {options}")


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
    write_images()
    write_texts()
    document = {
        "versions": {
            "keras": keras.__version__,
            "tensorflow": tf.__version__,
            "numpy": np.__version__,
            "pillow": PIL.__version__,
        },
        "images": [images(*each) for each in IMAGES],
        "orders": [images("png", options, False) for options in ORDERS],
        "texts": [texts(options) for options in TEXT_CASES],
        "refused": [refused(options) for options in REFUSED],
    }
    pathlib.Path(__file__).with_suffix(".json").write_text(pretty(document), encoding="utf-8")


if __name__ == "__main__":
    main()
