"""What real Keras's callbacks decide, print and write, when they are told scripted runs.

The model that they see is a stand-in with one weight, whose value is 100 times the epoch plus the batch; the optimizer and
the metrics are Keras's own. "hooks" is what a real fit, evaluate and predict tell. Run with no arguments, it rewrites
callbacks.json next to itself.
"""

import contextlib
import http.server
import inspect
import io
import json
import os
import pathlib
import shutil
import tempfile
import threading
import warnings

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
os.environ["KERAS_BACKEND"] = "tensorflow"

import keras  # noqa: E402
import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402
from keras.src.trainers import compile_utils  # noqa: E402

CALLBACKS = [
    "BackupAndRestore",
    "CSVLogger",
    "EarlyStopping",
    "LambdaCallback",
    "LearningRateScheduler",
    "ModelCheckpoint",
    "ReduceLROnPlateau",
    "RemoteMonitor",
    "SwapEMAWeights",
    "TensorBoard",
    "TerminateOnNaN",
]
METRICS = {
    "accuracy": keras.metrics.BinaryAccuracy,
    "auc": keras.metrics.AUC,
    "mae": keras.metrics.MeanAbsoluteError,
}
SCHEDULES = {
    "lr": lambda epoch, lr: lr * 0.5 if epoch else lr,
    "epoch": lambda epoch: 0.1 / (epoch + 1),
}


def plain(value):
    """JSON has no nan and no infinity: Python's words for them."""
    if isinstance(value, float) and not np.isfinite(value):
        return repr(value)
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    return value


def texts(warned):
    """What Keras itself warned of, and not NumPy of TensorFlow."""
    return [str(warning.message) for warning in warned if warning.category is UserWarning]


class Model:
    """What callbacks ask of a model."""

    built = True
    stop_training = False
    _initial_epoch = None

    def __init__(self, metrics, learning_rate):
        metrics = [METRICS[name](name=name) for name in metrics]
        self.metrics = [compile_utils.MetricsList(metrics)] if metrics else []
        self.optimizer = keras.optimizers.SGD(learning_rate)
        self.optimizer.build([keras.Variable([0.0])])
        self.weight = 0.0
        self.saved = []

    def get_weights(self):
        return [self.weight]

    def set_weights(self, weights):
        self.weight = weights[0]

    def save_weights(self, filepath, overwrite):
        self.saved.append([str(filepath), self.weight])
        pathlib.Path(filepath).write_text(str(self.weight), encoding="utf-8")

    def load_weights(self, filepath):
        self.weight = float(pathlib.Path(filepath).read_text(encoding="utf-8"))


def made(name, options):
    options = dict(options)
    if "schedule" in options:
        options["schedule"] = SCHEDULES[options["schedule"]]
    return getattr(keras.callbacks, name)(**options)


def attributes(callback):
    names = ["wait", "best", "best_epoch", "stopped_epoch", "cooldown_counter"]
    return {name: getattr(callback, name) for name in names if hasattr(callback, name)}


def fitted(callback, model, script):
    """Tells a run as fit does and says what came of it."""
    model.stop_training = False
    epochs = []
    first = script.get("initial_epoch", 0)
    failed = None
    with contextlib.redirect_stdout(io.StringIO()) as printed, warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("default")
        try:
            callback.set_params({"epochs": first + len(script["epochs"]), "verbose": 0, "steps": 1})
            callback.set_model(model)
            callback.on_train_begin({})
            first = model._initial_epoch or first
            model._initial_epoch = None
            for epoch, told in enumerate(script["epochs"], first):
                callback.on_epoch_begin(epoch, {})
                rate = float(model.optimizer.learning_rate.numpy())
                for batch, logs in enumerate(told.get("batches", [])):
                    model.weight = 100.0 * epoch + batch
                    callback.on_train_batch_begin(batch, {})
                    callback.on_train_batch_end(batch, {key: float(value) for key, value in logs.items()})
                    if model.stop_training:
                        break
                model.weight = 100.0 * epoch + max(0, len(told.get("batches", [])) - 1)
                logs = {key: float(value) for key, value in told["logs"].items()}
                callback.on_epoch_end(epoch, logs)
                end = {"stop": model.stop_training, **attributes(callback)}
                if "learning_rate" in logs:
                    end["rates"] = [rate, logs["learning_rate"], float(model.optimizer.learning_rate.numpy())]
                epochs.append(end)
                if model.stop_training:
                    break
            callback.on_train_end({})
        except Exception as error:
            failed = type(error).__name__
    return {
        "epochs": epochs,
        "printed": printed.getvalue(),
        "warned": texts(warned),
        "weight": model.weight,
        "saved": model.saved,
        "failed": failed,
    }


def told(callback, options, fits, metrics=(), learning_rate=0.1):
    """One callback through one run or several; each epoch is its logs, or logs with those of its batches."""
    scripts = [
        {"epochs": [epoch if "logs" in epoch else {"logs": epoch} for epoch in fit]} for fit in fits
    ]
    case = {
        "callback": callback,
        "options": options,
        "metrics": list(metrics),
        "learning_rate": learning_rate,
        "fits": plain(scripts),
    }
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("default")
        try:
            thing = made(callback, options)
        except Exception as error:
            return {**case, "refused": type(error).__name__}
    case["warned"] = texts(warned)
    results = []
    for script in scripts:
        model = Model(metrics, learning_rate)
        results.append(fitted(thing, model, script))
    return {**case, "results": plain(results)}


def losses(*values, name="val_loss"):
    return [{"loss": 1.0, name: value} for value in values]


def early_stopping():
    falling = losses(1.0, 0.9, 0.8, 0.85, 0.81, 0.7, 0.75, 0.75, 0.75)
    rising = losses(0.1, 0.3, 0.2, 0.3, 0.4, 0.4, 0.39, 0.38, name="val_accuracy")
    equal = losses(1.0, 1.0 - 1e-9, 1.0 - 2e-9, 1.0 - 3e-9)
    for options, fits, metrics in [
        ({}, [falling], ()),
        ({"verbose": 1}, [falling], ()),
        ({"patience": 2, "verbose": 1}, [falling], ()),
        ({"patience": 2, "verbose": 1, "restore_best_weights": True}, [falling], ()),
        ({"patience": 20, "verbose": 1, "restore_best_weights": True}, [falling], ()),
        ({"patience": 20, "restore_best_weights": True}, [falling], ()),
        ({"patience": 2, "min_delta": 0.06}, [falling], ()),
        ({"patience": 2, "min_delta": -0.06}, [falling], ()),
        ({"patience": 3, "baseline": 0.75, "restore_best_weights": True, "verbose": 1}, [falling], ()),
        ({"patience": 2, "baseline": 0.95, "restore_best_weights": True, "verbose": 1}, [falling], ()),
        ({"start_from_epoch": 4, "patience": 1, "verbose": 1}, [falling], ()),
        ({"start_from_epoch": 20, "restore_best_weights": True, "verbose": 1}, [falling], ()),
        ({"mode": "max", "patience": 2, "restore_best_weights": True, "verbose": 1}, [falling], ()),
        ({"mode": "min", "monitor": "val_accuracy", "patience": 1}, [rising], ()),
        ({"monitor": "val_accuracy", "patience": 2, "restore_best_weights": True}, [rising], ("accuracy",)),
        ({"monitor": "val_accuracy", "patience": 2, "min_delta": 0.05}, [rising], ("mae", "accuracy")),
        ({"monitor": "val_mae", "patience": 1}, [losses(3, 2, 4, 1, name="val_mae")], ("mae", "accuracy")),
        ({"monitor": "val_accuracy"}, [rising], ()),
        ({"monitor": "loss", "patience": 3}, [falling], ()),
        ({"monitor": "val_auc"}, [falling], ("auc",)),
        ({"patience": 1}, [losses(1.0, float("nan"), 0.5, float("nan"), float("nan"))], ()),
        ({"patience": 1}, [losses(float("nan"), 1.0, 0.5, 0.75)], ()),
        ({"patience": 2}, [losses(float("inf"), 1.0, float("-inf"), 0.75, 0.5)], ()),
        ({"patience": 1}, [equal], ()),
        ({"patience": 1, "verbose": 1, "restore_best_weights": True}, [falling[:4], falling[2:]], ()),
        ({"mode": "maximum", "patience": 1}, [falling], ()),
        ({"patience": 0}, [losses(1.0, 0.5), losses(2.0, 3.0, 4.0)], ()),
    ]:
        yield told("EarlyStopping", options, fits, metrics)


def reduce_on_plateau():
    flat = losses(*[1.0] * 24)
    steps = losses(1.0, 0.9, 0.95, 0.92, 0.91, 0.905, 0.9, 0.8, 0.9, 0.9, 0.9, 0.9, 0.9)
    for options, fits, metrics, rate in [
        ({}, [flat], (), 0.1),
        ({"verbose": 1}, [flat], (), 0.001),
        ({"patience": 2, "verbose": 1}, [steps], (), 0.001),
        ({"patience": 1, "factor": 0.5, "cooldown": 2, "verbose": 1}, [steps], (), 0.01),
        ({"patience": 2, "factor": 0.3, "min_lr": 0.01, "verbose": 1}, [flat], (), 0.1),
        ({"patience": 1, "factor": 0.5, "min_lr": 0.1, "verbose": 1}, [flat], (), 0.1),
        ({"patience": 1, "min_delta": 0.2, "verbose": 1}, [steps], (), 0.1),
        ({"patience": 1, "min_delta": 0}, [losses(1.0, 1.0 - 1e-6, 1.0 - 2e-6)], (), 0.1),
        ({"patience": 1, "mode": "max", "verbose": 1}, [steps], (), 0.1),
        ({"patience": 2, "monitor": "accuracy"}, [losses(0.1, 0.2, 0.3, 0.3, 0.2, name="accuracy")], ("accuracy",), 0.1),
        ({"patience": 1, "monitor": "val_mae"}, [steps[:3]], (), 0.1),
        ({"patience": 1, "monitor": "val_mae"}, [steps[:3]], ("mae",), 0.1),
        ({"patience": 3, "factor": 0.5, "verbose": 1}, [flat[:5], flat[:5]], (), 0.1),
        ({"patience": 0, "factor": 0.0, "verbose": 1}, [flat[:3]], (), 0.1),
        ({"factor": 1.0}, [], (), 0.1),
        ({"factor": 1.5}, [], (), 0.1),
        ({"mode": "down", "patience": 1}, [steps[:5]], (), 0.1),
    ]:
        yield told("ReduceLROnPlateau", options, fits, metrics, rate)


def schedules():
    for options in [
        {"schedule": "lr"},
        {"schedule": "lr", "verbose": 1},
        {"schedule": "epoch", "verbose": 1},
    ]:
        yield told("LearningRateScheduler", options, [losses(1.0, 0.5, 0.25, 0.2)], (), 0.1)


def checkpoints():
    steps = losses(1.0, 0.912345, 0.95, 0.123456789, 0.2)
    batches = [
        {"logs": {"loss": 1.0 / (epoch + 1)}, "batches": [{"loss": 1.0 - 0.1 * epoch - 0.01 * b} for b in range(4)]}
        for epoch in range(3)
    ]
    falling = [{**epoch, "logs": {"loss": 0.5}, "batches": [{"loss": value} for value in (3.0, 1.0, 2.0)]} for epoch in batches]
    for path, options, fits, metrics in [
        ("DIR/best.weights.h5", {}, [steps], ()),
        ("DIR/best.weights.h5", {"verbose": 1}, [steps], ()),
        ("DIR/best.weights.h5", {"save_best_only": True}, [steps], ()),
        ("DIR/best.weights.h5", {"save_best_only": True, "verbose": 1}, [steps], ()),
        ("DIR/{epoch:02d}-{val_loss:.2f}.weights.h5", {"save_best_only": True, "verbose": 1}, [steps], ()),
        ("DIR/deep/{epoch}/{loss:.3e}_{val_loss}.weights.h5", {"verbose": 1}, [steps[:3]], ()),
        ("DIR/{{{epoch:03d}}}.weights.h5", {"verbose": 1}, [steps[:2]], ()),
        ("DIR/b.weights.h5", {"save_best_only": True, "initial_value_threshold": 0.93, "verbose": 1}, [steps], ()),
        ("DIR/b.weights.h5", {"save_best_only": True, "mode": "max", "verbose": 1}, [steps], ()),
        ("DIR/b.weights.h5", {"save_best_only": True, "monitor": "val_mae", "verbose": 1}, [steps[:3]], ("mae",)),
        ("DIR/b.weights.h5", {"save_best_only": True, "monitor": "val_mae", "verbose": 1}, [steps[:3]], ()),
        ("DIR/b.weights.h5", {"monitor": "val_mae"}, [steps[:3]], ()),
        (
            "DIR/b.weights.h5",
            {"save_best_only": True, "monitor": "val_accuracy", "verbose": 1},
            [losses(0.1, 0.3, 0.2, 0.4, name="val_accuracy")],
            ("accuracy",),
        ),
        ("DIR/b.weights.h5", {"save_best_only": True, "verbose": 1}, [steps[:3], steps[2:]], ()),
        ("DIR/b.weights.h5", {"save_best_only": True}, [losses(float("nan"), 1.0, 0.5)], ()),
        ("DIR/{epoch}-{batch:04d}.weights.h5", {"save_freq": 1, "verbose": 1}, [batches[:1]], ()),
        ("DIR/{epoch}-{batch:02d}-{loss:.2f}.weights.h5", {"save_freq": 3, "verbose": 1}, [batches], ()),
        ("DIR/{epoch}.weights.h5", {"save_freq": 5}, [batches, batches], ()),
        ("DIR/{epoch}-{val_loss}.weights.h5", {"save_freq": "epoch"}, [batches], ()),
        (
            "DIR/{epoch}-{batch}.weights.h5",
            {"save_freq": 2, "monitor": "loss", "save_best_only": True, "mode": "min", "verbose": 1},
            [batches],
            (),
        ),
        ("DIR/{epoch}.weights.h5", {"save_freq": 4, "save_best_only": True, "verbose": 1}, [falling], ()),
        ("DIR/b.weights.h5", {"mode": "best"}, [steps[:2]], ()),
    ]:
        shutil.rmtree("DIR", ignore_errors=True)
        options = {"filepath": path, "save_weights_only": True, **options}
        yield told("ModelCheckpoint", options, fits, metrics)
    for path in ["best.keras", "best.weights.h5", "best.h5", "best", "best.weights"]:
        for weights_only in (False, True):
            yield told("ModelCheckpoint", {"filepath": path, "save_weights_only": weights_only}, [])


def terminations():
    diverging = [
        {"logs": {"loss": 1.0}, "batches": [{"loss": 1.0}, {"loss": 2.0}]},
        {"logs": {"loss": 1.0}, "batches": [{"loss": 1.0}, {"loss": float("inf")}, {"loss": 1.0}]},
        {"logs": {"loss": 1.0}, "batches": [{"loss": 1.0}]},
    ]
    missing = [{"logs": {}, "batches": [{"mae": 1.0}]}]
    yield told("TerminateOnNaN", {}, [diverging])
    yield told("TerminateOnNaN", {}, [[{"logs": {}, "batches": [{"loss": float("nan")}]}]])
    yield told("TerminateOnNaN", {}, [missing])
    yield told("TerminateOnNaN", {"raise_error": True}, [diverging])


def csv_files():
    cases = []
    full = [{"loss": 0.1 + 0.2, "accuracy": 1.0, "val_loss": 1e-7, "val_accuracy": 0.5}] * 2
    bare = [{"loss": 1.0, "mae": 2.5}, {"loss": 0.5, "mae": 1e22, "val_loss": 3.0, "lr": 0.1}]
    odd = [{"loss": float("nan"), 'a,"b"': float("inf"), "c;d": -0.0}]
    for options, before, fits in [
        ({}, None, [full]),
        ({}, "old\r\n", [full]),
        ({"append": True}, None, [full]),
        ({"append": True}, "", [full]),
        ({"append": True}, "epoch,loss\r\n", [full]),
        ({"append": True}, None, [full, full]),
        ({}, None, [full, bare]),
        ({"separator": ";"}, None, [full]),
        ({"separator": "\t"}, None, [bare]),
        ({}, None, [bare]),
        ({}, None, [list(reversed(bare))]),
        ({}, None, [odd]),
        ({"separator": ";"}, None, [odd]),
        ({}, None, [[{}]]),
        ({}, None, [[]]),
    ]:
        path = pathlib.Path("log.csv")
        path.unlink(missing_ok=True)
        if before is not None:
            path.write_bytes(before.encode())
        logger = keras.callbacks.CSVLogger(str(path), **options)
        for fit in fits:
            logger.on_train_begin({})
            for epoch, logs in enumerate(fit):
                logger.on_epoch_end(epoch, dict(logs))
            logger.on_train_end({})
        cases.append(
            {"options": options, "before": before, "fits": plain(fits), "file": path.read_bytes().decode()}
        )
    return cases


class Requests(http.server.BaseHTTPRequestHandler):
    """Keeps what it is sent."""

    kept = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        headers = {name.lower(): value for name, value in self.headers.items()}
        kept = {name: headers[name] for name in ("content-type", "x-key") if name in headers}
        Requests.kept.append({"method": self.command, "path": self.path, "headers": kept, "body": body})
        self.send_response(404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments):
        pass


def remote():
    cases = []
    server = http.server.HTTPServer(("127.0.0.1", 0), Requests)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    root = f"http://127.0.0.1:{server.server_port}"
    runs = [{"loss": 0.25, "val_loss": 1e-07}, {"loss": float("inf"), "~*ü %&=\"": 3.0}, {}]
    for options in [
        {},
        {"send_as_json": True},
        {"path": "/elsewhere", "field": "my field"},
        {"headers": {"X-Key": "secret"}},
        {"headers": {"X-Key": "secret"}, "send_as_json": True},
    ]:
        Requests.kept = []
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("default")
            monitor = keras.callbacks.RemoteMonitor(root=root, **options)
            for epoch, logs in enumerate(runs):
                monitor.on_epoch_end(epoch, dict(logs))
        said = [text.replace(root, "ROOT") for text in texts(warned)]
        cases.append({"options": options, "logs": plain(runs), "requests": Requests.kept, "warned": said})
    server.shutdown()
    server.server_close()
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("default")
        keras.callbacks.RemoteMonitor(root=root).on_epoch_end(0, {"loss": 1.0})
        keras.callbacks.RemoteMonitor(root="no address").on_epoch_end(0, {"loss": 1.0})
    return {"cases": cases, "unreachable": [text.replace(root, "ROOT") for text in texts(warned)]}


def backups():
    cases = []
    epochs = [{"logs": {"loss": 1.0}, "batches": [{"loss": 1.0}] * 4} for _ in range(4)]
    for options in [
        {},
        {"save_freq": 3},
        {"save_freq": 5},
        {"save_freq": 1},
        {"double_checkpoint": True},
        {"delete_checkpoint": False},
        {"delete_checkpoint": False, "double_checkpoint": True, "save_freq": 2},
    ]:
        for stop in [(0, 0), (0, 3), (2, 1), None]:
            shutil.rmtree("backup", ignore_errors=True)
            backup = keras.callbacks.BackupAndRestore("backup", **options)
            model = Model((), 0.1)
            backup.set_model(model)
            backup.on_train_begin({})
            for epoch, script in enumerate(epochs):
                backup.on_epoch_begin(epoch, {})
                for batch, logs in enumerate(script["batches"]):
                    if stop == (epoch, batch):
                        break
                    model.weight = 100.0 * epoch + batch
                    backup.on_train_batch_begin(batch, {})
                    backup.on_train_batch_end(batch, dict(logs))
                else:
                    backup.on_epoch_end(epoch, dict(script["logs"]))
                    continue
                break
            else:
                backup.on_train_end({})
            again = Model((), 0.1)
            restored = keras.callbacks.BackupAndRestore("backup", **options)
            restored.set_model(again)
            files = sorted(os.listdir("backup")) if os.path.isdir("backup") else []
            restored.on_train_begin({})
            cases.append(
                {
                    "options": options,
                    "stop": stop,
                    "saved": [weight for _, weight in model.saved],
                    "double": any(name.endswith(".bkp") for name in files),
                    "left": bool(files),
                    "weight": again.weight,
                    "initial_epoch": again._initial_epoch,
                }
            )
    return cases


class Swaps(keras.callbacks.SwapEMAWeights):
    """Writes down instead of swapping."""

    def __init__(self, **options):
        super().__init__(**options)
        self.done = []

    def _swap_variables(self):
        self.done.append("swap")

    def _finalize_ema_values(self):
        self.done.append("finalize")


def averages():
    cases = []
    with_validation = []
    for epoch in range(3):
        with_validation += [["epoch_begin", epoch], ["test_begin"], ["test_end"], ["epoch_end", epoch]]
    without = [hook for hook in with_validation if len(hook) == 2]
    evaluated = [["test_begin"], ["test_end"], ["test_begin"], ["test_end"]]
    for options in [{}, {"swap_on_epoch": True}]:
        for hooks in [with_validation, without, evaluated]:
            swaps = Swaps(**options)
            swaps.set_params({"epochs": 3})
            trace = []
            for name, *arguments in hooks:
                getattr(swaps, "on_" + name)(*arguments, {})
                trace.append({"hook": name, "arguments": arguments, "done": swaps.done})
                swaps.done = []
            cases.append({"options": options, "trace": trace})
    return cases


class Summary:
    """Stands in for tf.summary: keeps the values that would be written, each with its folder."""

    def __init__(self):
        self.writers = []
        self.conditions = []
        self.written = []
        self.folders = []

    def create_file_writer(self, folder):
        summary = self
        self.folders.append(os.path.basename(folder))

        class Writer:
            @contextlib.contextmanager
            def as_default(self, step=None):
                summary.writers.append(os.path.basename(folder))
                yield
                summary.writers.pop()

            def flush(self):
                pass

            def close(self):
                pass

        return Writer()

    @contextlib.contextmanager
    def record_if(self, condition):
        self.conditions.append(condition)
        yield
        self.conditions.pop()

    def scalar(self, tag, value, step):
        self.keep(tag, float(value), step)

    def histogram(self, tag, value, step):
        self.keep(tag, np.asarray(value).astype("float64").ravel().tolist(), step)

    def keep(self, tag, value, step):
        if self.writers:
            recorded = not self.conditions or bool(self.conditions[-1]())
            entry = {"folder": self.writers[-1], "tag": tag, "step": int(step), "value": value}
            self.written.append({**entry, "recorded": recorded})


def board(options, validation):
    keras.utils.clear_session()
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, name="first"), keras.layers.Dense(1)])
    model.set_weights([np.full(w.shape, 0.25 * (i + 1), "float32") for i, w in enumerate(model.get_weights())])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse", metrics=["mae"])
    x = np.array([[1, 2], [2, 1], [0, 1], [1, 1], [2, 2]], "float32") / 4
    y = np.array([[1], [2], [0], [1], [3]], "float32")
    callback = keras.callbacks.TensorBoard("logs", write_graph=False, **options)
    callback._summary_module = Summary()
    told = []

    class Told(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            told.append({"hook": "epoch_end", "epoch": epoch, "logs": dict(logs), "weights": weights(self.model)})

        def on_train_batch_end(self, batch, logs=None):
            told.append({"hook": "train_batch_end", "batch": batch, "logs": dict(logs)})

        def on_test_batch_end(self, batch, logs=None):
            told.append({"hook": "test_batch_end", "batch": batch})

        def on_test_end(self, logs=None):
            iterations = int(self.model.optimizer.iterations.numpy())
            told.append({"hook": "test_end", "logs": dict(logs), "iterations": iterations})

    model.fit(
        x,
        y,
        batch_size=2,
        epochs=3,
        shuffle=False,
        verbose=0,
        validation_data=(x[:3], y[:3]) if validation else None,
        callbacks=[callback, Told()],
    )
    written = [entry for entry in callback.summary.written if "steps_per_second" not in entry["tag"]]
    timed = sorted({entry["tag"] for entry in callback.summary.written if "steps_per_second" in entry["tag"]})
    return {
        "options": options,
        "validation": validation,
        "told": told,
        "written": written,
        "timed": timed,
        "folders": sorted(callback.summary.folders),
    }


def weights(model):
    return [np.asarray(w).astype("float64").tolist() for w in model.get_weights()]


def hooks():
    """Each hook of a real fit, evaluate and predict, in order, with the names in its logs."""
    lines = []

    class Diary(keras.callbacks.Callback):
        pass

    def writes(name):
        def write(self, *arguments, logs=None):
            *where, told = arguments if isinstance(arguments[-1] if arguments else None, dict) else (*arguments, logs)
            lines.append(" ".join([name, *map(str, where), *([str(sorted(told))] if told else [])]))

        return write

    for begin in ("begin", "end"):
        for unit in ("train", "test", "predict", "epoch", "train_batch", "test_batch", "predict_batch"):
            setattr(Diary, f"on_{unit}_{begin}", writes(f"on_{unit}_{begin}"))
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(optimizer="sgd", loss="mse", metrics=["mae"])
    x = np.array([[1.0], [2.0], [3.0]], "float32")
    model.fit(x, x, batch_size=2, epochs=2, verbose=0, validation_data=(x, x), validation_batch_size=2, callbacks=[Diary()])
    fit, lines[:] = list(lines), []
    model.evaluate(x, x, batch_size=2, verbose=0, callbacks=[Diary()])
    evaluate, lines[:] = list(lines), []
    model.predict(x, batch_size=2, verbose=0, callbacks=[Diary()])
    return {"fit": fit, "evaluate": evaluate, "predict": list(lines)}


def formats():
    numbers = [3, -12, 0, 1234567, 0.03125, 1234567.891, 1e-07, -2.5, 1e16, 100.0, 99999.5, float("nan"), float("-inf")]
    specs = ["", "d", "02d", "5d", "<5", ">6", "^7", "*^9", "+d", " d", ",", "04", ".2f", "8.3f", "08.3f", "+.1f", ".0f", "f"]
    specs += [".3e", "e", "E", ".4", "g", ".3g", "G", "%", ".1%", ",.2f", "x>8.2f", "-.1f", "=+8.1f"]
    cases = []
    for value in numbers:
        for spec in specs:
            try:
                text = format(value, spec)
            except ValueError:
                text = None
            whole = isinstance(value, int)
            cases.append([spec, "int" if whole else "float", plain(value), text])
    return {"cases": cases}


def signatures():
    found = {}
    for name in CALLBACKS:
        parameters = inspect.signature(getattr(keras.callbacks, name).__init__).parameters
        found[name] = [option for option in parameters if option not in ("self", "kwargs")]
    return found


def directions():
    needed = {
        "IoU": {"num_classes": 2, "target_class_ids": [0]},
        "MeanIoU": {"num_classes": 2},
        "OneHotIoU": {"num_classes": 2, "target_class_ids": [0]},
        "OneHotMeanIoU": {"num_classes": 2},
        "PrecisionAtRecall": {"recall": 0.5},
        "RecallAtPrecision": {"precision": 0.5},
        "SensitivityAtSpecificity": {"specificity": 0.5},
        "SpecificityAtSensitivity": {"sensitivity": 0.5},
        "MeanMetricWrapper": {"fn": keras.losses.mean_squared_error},
    }
    found = {}
    for name, kind in sorted(vars(keras.metrics).items()):
        if inspect.isclass(kind) and issubclass(kind, keras.metrics.Metric) and kind is not keras.metrics.Metric:
            metric = kind(**needed.get(name, {}))
            found[name] = getattr(metric, "_direction", None)
    return found


def main():
    target = pathlib.Path(__file__).resolve().with_suffix(".json")
    home = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        document = {
            "versions": {"keras": keras.__version__, "tensorflow": tf.__version__, "numpy": np.__version__},
            "signatures": signatures(),
            "directions": directions(),
            "runs": [*early_stopping(), *reduce_on_plateau(), *schedules(), *checkpoints(), *terminations()],
            "csv": csv_files(),
            "remote": remote(),
            "backups": backups(),
            "averages": averages(),
            "boards": [
                board({}, True),
                board({"update_freq": "batch", "write_steps_per_second": True}, True),
                board({"update_freq": 2, "histogram_freq": 2}, True),
                board({"histogram_freq": 1}, False),
            ],
            "formats": formats(),
            "hooks": hooks(),
        }
        os.chdir(home)
    text = ",\n".join(f'"{key}": {rows(value)}' for key, value in document.items())
    target.write_text("{\n" + text + "\n}\n", encoding="utf-8")


def rows(value):
    """A list with one entry a line, and all else on one line."""
    if isinstance(value, list):
        return "[\n" + ",\n".join(json.dumps(entry, allow_nan=False) for entry in value) + "\n]"
    return json.dumps(value, allow_nan=False)


if __name__ == "__main__":
    main()
