"""Writes console_text.json: what Keras 3 prints on a console, and how Python writes numbers.

Run it with Python 3.11, keras 3.15.1, tensorflow 2.21.0 (backend: tensorflow) and rich 15.0.0; no arguments.
Progress bars and epoch lines come from Keras's own CallbackList and ProgbarLogger under a scripted clock, tables from
model.summary(). The scripts of the bars are shared with console_text_keras2.py, which runs them in Keras 2.11.
"""

import io
import json
import math
import os
import platform
import random
import struct
import sys
from contextlib import redirect_stdout
from pathlib import Path

MILLI = 1_000_000
SECOND = 1_000_000_000
# Steps of 1/512 s are exact in nanoseconds and as doubles, so that no rounding depends on how a time is subtracted.
TICK = SECOND // 512


class Clock:
    """Stands in for the module time; its origin is one second, so that differences keep their digits."""

    def __init__(self):
        self.nanos = 0

    def time(self):
        return (SECOND + self.nanos) / SECOND


def regular(name, steps, each, logs, at=None):
    """A run whose steps take equally long; `at` names the steps that report, all of them if absent."""
    updates = [[step * each, step, logs(step)] for step in at or range(1, steps + 1)]
    return {"name": name, "steps": steps, "updates": updates, "finish": [steps * each, logs(steps)]}


def with_validation(script, late):
    """Ends a run a second later, with entries that no step had."""
    script["finish"] = [script["finish"][0] + SECOND, {**script["finish"][1], **late}]
    return script


def scripts():
    def plain(step):
        return {"loss": 22.8995 / step, "accuracy": step / 128}

    result = [
        regular("one step", 1, 140 * TICK, lambda step: {"loss": 22.8995}),
        regular("no logs", 3, 20 * TICK, lambda step: {}),
        regular("too fast to draw every step", 30, 7 * TICK, plain),
        with_validation(
            regular("a hundred steps", 100, 8 * TICK, plain, [1, 2, 17, 34, 50, 66, 99, 100]),
            {"val_loss": 0.29, "val_accuracy": 0.92, "learning_rate": 0.0010000000474974513},
        ),
        regular("hours", 1000, 15 * SECOND, plain, [1, 2, 3, 500, 759, 760, 761, 995, 996, 997, 999, 1000]),
        regular("microseconds", 9, 20_000, plain),
        regular("no time at all", 10, 0, plain),
        {
            "name": "step zero first",
            "steps": 10,
            "updates": [[0, 0, {}], [SECOND, 1, plain(1)], [3 * SECOND, 5, plain(5)]],
            "finish": [4 * SECOND, plain(10)],
        },
        {
            "name": "the first report is late",
            "steps": 50,
            "updates": [[SECOND, 10, plain(10)], [2 * SECOND, 20, plain(20)]],
            "finish": [5 * SECOND, plain(50)],
        },
        {
            "name": "a slow first step",
            "steps": 3,
            "updates": [[2 * SECOND, 1, plain(1)], [2 * SECOND + 51 * TICK, 2, plain(2)]],
            "finish": [2 * SECOND + 102 * TICK, plain(3)],
        },
        {
            "name": "a line that becomes shorter",
            "steps": 2,
            "updates": [[9000 * SECOND, 1, {"loss": 123456789.5}]],
            "finish": [9001 * SECOND, {"loss": 0.5}],
        },
        {"name": "nothing before the end", "steps": 7, "updates": [], "finish": [5 * SECOND // 2, plain(7)]},
        {
            "name": "names out of order",
            "steps": 2,
            "updates": [[SECOND, 1, {"loss": 1.0, "zeta": 2.0, "Accuracy": 0.5, "accuracy": 0.25}]],
            "finish": [
                2 * SECOND,
                {
                    "loss": 1.0,
                    "zeta": 2.0,
                    "Accuracy": 0.5,
                    "accuracy": 0.25,
                    "val_loss": 3.0,
                    "val_zeta": 4.0,
                    "val_Accuracy": 0.125,
                    "val_accuracy": 0.0625,
                },
            ],
        },
    ]
    for value in TRAPS:
        result.append(regular(f"value {value!r}", 1, 64 * TICK, lambda step, value=value: {"loss": value}))
    chance = random.Random(20)
    for number in range(12):
        steps = chance.choice([2, 3, 5, 9, 10, 11, 64, 99, 469, 1875])
        each = int(10 ** chance.uniform(4.5, 10))
        some = sorted({1, steps, *(chance.randint(1, steps) for _ in range(3))})
        logs = {"loss": 10 ** chance.uniform(-5, 3), "mae": chance.gauss(0, 1), "auc": chance.random()}
        result.append(regular(f"chance {number}", steps, each, lambda step, logs=logs: logs, some))
    return result


TRAPS = [
    0.03125,
    0.53125,
    0.001,
    0.0010000000000000002,
    0.0,
    -0.0,
    -1.2345,
    -0.00001,
    -0.001,
    0.00012345,
    9.99995e-4,
    9.99999e-4,
    99999.99995,
    1e10,
    1e22,
    5e-324,
    math.nan,
    math.inf,
    -math.inf,
]


def plain_json(value):
    """Writes numbers that JSON lacks as texts that Java's Double.parseDouble reads."""
    if isinstance(value, dict):
        return {key: plain_json(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain_json(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def frames(printed):
    """Splits what a bar printed into its drawings, each without the characters that move the cursor back."""
    return [frame.rstrip("\b") for frame in printed.split("\r")[1:]]


def bar_cases(play):
    """Plays every script with verbose=1; `play(script, verbose, clock)` prints."""
    return [{**script, "frames": frames(captured(play, script, 1))} for script in scripts()]


def epoch_line_cases(play):
    """Plays every script with verbose=2."""
    cases = []
    for script in scripts():
        nanos, logs = script["finish"]
        text = captured(play, script, 2)
        cases.append({"steps": script["steps"], "seconds": nanos / SECOND, "logs": logs, "text": text})
    return cases


def captured(play, script, verbose):
    clock = Clock()
    with redirect_stdout(io.StringIO()) as out:
        play(script, verbose, clock)
    return out.getvalue()


def write(path, content):
    lines = []
    for key, value in plain_json(content).items():
        if isinstance(value, list):
            items = ",\n  ".join(json.dumps(item, ensure_ascii=False) for item in value)
            lines.append(f' "{key}": [\n  {items}\n ]')
        else:
            lines.append(f' "{key}": {json.dumps(value, ensure_ascii=False)}')
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def number_cases():
    """How Python writes doubles: the bits, then repr, %.0f, %.2f, %.4f and %.4e."""
    chance = random.Random(7)
    values = [0.0, -0.0, 1.0, 10.0, 100.0, 0.1, 0.2, 0.3, 0.1 + 0.2, 1 / 3, 1e-4, 1e-5, 9.999e-5, 123456.789]
    values += [1e15, 1e16, 1e17, 9999999999999998.0, 1234567890123456.0, 1e21, 1e22, 1e23, 1e100, -1e-7, 5e-324]
    values += [1.7976931348623157e308, 2.2250738585072014e-308, 2.225073858507201e-308, math.nan, math.inf, -math.inf]
    values += [0.5, 1.5, 2.5, 0.125, 0.375, 0.0010000000474974513, 2e-3, 4.35, 2.675, 1e-3, 0.00005, 0.00015, *TRAPS]
    values += [struct.unpack("<f", struct.pack("<f", chance.gauss(0, 1)))[0] for _ in range(100)]
    values += [round(chance.uniform(-1000, 1000), chance.randint(0, 6)) for _ in range(100)]
    values += [chance.randint(-32, 2**20) / 2 ** chance.randint(1, 20) for _ in range(100)]
    short = [" ".join([bits(v), repr(v), f"{v:.0f}", f"{v:.2f}", f"{v:.4f}", f"{v:.4e}"]) for v in values if small(v)]
    anything = [struct.unpack("<d", struct.pack("<Q", chance.getrandbits(64)))[0] for _ in range(700)]
    return short, [f"{bits(v)} {v!r}" for v in [*(v for v in values if not small(v)), *anything]]


def small(value):
    return not math.isfinite(value) or abs(value) < 1e12


def bits(value):
    # Every NaN reads as Java's own.
    return "7ff8000000000000" if math.isnan(value) else struct.pack(">d", value).hex()


def play_keras_3(script, verbose, clock):
    import keras
    from keras.src.utils import progbar

    class Still(keras.callbacks.Callback):
        # A callback that listens to batches keeps Keras from reporting them in another thread.
        def on_train_batch_end(self, batch, logs=None):
            pass

    progbar.time = clock
    callbacks = keras.callbacks.CallbackList(
        [Still()], add_progbar=True, verbose=verbose, epochs=1, steps=script["steps"]
    )
    callbacks.on_train_begin()
    callbacks.on_epoch_begin(0)
    for nanos, step, logs in script["updates"]:
        clock.nanos = nanos
        callbacks.on_train_batch_end(step - 1, logs)
    clock.nanos, logs = script["finish"]
    added = {key: value for key, value in logs.items() if key == "learning_rate"}
    given = {key: value for key, value in logs.items() if key not in added}
    callbacks.callbacks[0].on_epoch_end = lambda epoch, logs: logs.update(added)
    callbacks.on_epoch_end(0, given)


def fit_cases_keras_3():
    """Real fits of one weight, with a metric whose name sorts behind val_, validation and a learning rate schedule."""
    import keras
    import numpy as np
    from keras.src.utils import progbar

    def fitted(verbose, validation, callbacks):
        progbar.time = Clock()
        model = keras.Sequential([keras.layers.Input((1,)), keras.layers.Dense(1, kernel_initializer="zeros")])
        zeta = keras.metrics.MeanAbsoluteError(name="zeta")
        model.compile(keras.optimizers.SGD(0.25), "mse", metrics=[zeta, "accuracy"])
        x, y = np.zeros((4, 1)), np.ones((4, 1))
        with redirect_stdout(io.StringIO()) as out:
            history = model.fit(
                x, y, batch_size=2, verbose=verbose, callbacks=callbacks,
                validation_data=(x, y) if validation else None,
            ).history
        compiled = ["loss", "zeta", "accuracy"]
        names = compiled + ["val_" + name for name in compiled] + ["learning_rate"]
        logs = {name: history[name][0] for name in names if name in history}
        text = frames(out.getvalue())[-1] if verbose == 1 else out.getvalue()
        return {"steps": 2, "train": {name: logs[name] for name in compiled}, "logs": logs, "text": text}

    def cases(verbose):
        schedule = [keras.callbacks.LearningRateScheduler(lambda epoch, rate: rate)]
        choices = [(validation, callbacks) for validation in (False, True) for callbacks in ([], schedule)]
        return [fitted(verbose, *choice) for choice in choices]

    return cases(1), cases(2)


def summary_cases_keras_3():
    import keras
    import numpy as np
    from keras import layers

    def table(model, columns, line_length, bytes_per_value=4):
        os.environ["COLUMNS"] = str(columns)
        texts = []
        model.summary(print_fn=texts.append, line_length=line_length)
        rows = []
        for layer in model.layers:
            known = layer._inbound_nodes
            shape = "(" + ", ".join(str(size) for size in layer.output.shape) + ")" if known else "?"
            params = layer.count_params() if layer.built else -1
            rows.append([layer.name, type(layer).__name__, shape, params])
        optimizer = getattr(model, "optimizer", None)
        counts = [
            sum(math.prod(w.shape) for w in weights)
            for weights in (
                model.trainable_weights,
                model.non_trainable_weights,
                optimizer.variables if optimizer and optimizer.built else [],
            )
        ]
        return {
            "model": model.name,
            "rows": rows,
            "totals": [*counts, bytes_per_value],
            "columns": columns,
            "line_length": line_length,
            "text": "".join(texts),
        }

    def stack(*stacked, name=None):
        keras.utils.clear_session()
        return keras.Sequential(list(stacked), name=name)

    def trained(model, optimizer):
        model.compile(optimizer, "mse")
        model.fit(np.zeros((2, *model.input_shape[1:])), np.zeros((2, *model.output_shape[1:])), verbose=0)
        return model

    long = "a_very_long_name_that_does_not_fit_in_its_column_at_all"
    cases = []
    neuron = stack(layers.Input((1,)), layers.Dense(1))
    cases.append(table(neuron, 80, None))
    cases.append(table(trained(neuron, "sgd"), 80, None))
    cases.append(table(trained(stack(layers.Input((4,)), layers.Dense(3), layers.Dense(1)), "adam"), 80, None))
    cases.append(table(stack(), 80, None))
    cases.append(table(stack(layers.Dense(3), layers.Dropout(0.5), name="unbuilt"), 80, None))
    frozen = stack(layers.Input((784,)), layers.Dense(512), layers.BatchNormalization(), layers.Dense(10))
    frozen.layers[0].trainable = False
    cases.append(table(trained(frozen, "rmsprop"), 80, None))
    image = stack(
        layers.Input((28, 28, 1)),
        layers.Conv2D(32, 3, name="the_first_convolution_of_all"),
        layers.MaxPooling2D(name=long),
        layers.GlobalAveragePooling2D(),
        layers.Dense(10, name="name with spaces in it"),
        layers.Dense(2000, name="name with spaces and " + long),
        name="a model of many words " * 5,
    )
    for columns in [20, 21, 24, 40, 60, 79, 80, 81, 90, 92, 93, 200]:
        cases.append(table(image, columns, None))
    for columns, line_length in [(80, 76), (80, 100), (120, 100), (200, 150), (80, 30), (60, 65)]:
        cases.append(table(image, columns, line_length))
    keras.config.set_floatx("float64")
    keras.config.set_dtype_policy("float64")
    cases.append(table(trained(stack(layers.Input((4,)), layers.Dense(3)), "adam"), 80, None, 8))
    return cases


def main():
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    os.environ["KERAS_BACKEND"] = "tensorflow"
    import importlib.metadata

    import keras
    import tensorflow

    formats, reprs = number_cases()
    fit_bars, fit_lines = fit_cases_keras_3()
    write(
        Path(__file__).resolve().with_suffix(".json"),
        {
            "versions": {
                "python": platform.python_version(),
                "keras": keras.__version__,
                "tensorflow": tensorflow.__version__,
                "rich": importlib.metadata.version("rich"),
            },
            "bars": bar_cases(play_keras_3),
            "epoch_lines": epoch_line_cases(play_keras_3),
            "fit_bars": fit_bars,
            "fit_lines": fit_lines,
            "summaries": summary_cases_keras_3(),
            "formats": formats,
            "reprs": reprs,
            "powers_of_two": [f"{bits(2.0**power)} {2.0**power!r}" for power in range(-1074, 1024, 4)],
        },
    )


if __name__ == "__main__":
    sys.exit(main())
