"""Writes console_text_keras2.json: what Keras 2.11 prints on a console.

Run it with Python 3.10, keras 2.11.0, tensorflow 2.11.0 and numpy below 1.24; no arguments. It plays the scripts of
console_text.py, beside it, in Keras's own ProgbarLogger.

tf-keras, which goes on from Keras 2, has the same bars and epoch lines. Its summary differs: totals without separators
but with a size, and names cut one character earlier. The text of Keras 2.11 is the one that tutorials show.
"""

import io
import os
import platform
import sys
from contextlib import redirect_stdout
from pathlib import Path

from console_text import Clock, bar_cases, epoch_line_cases, frames, write


def play_keras_2(script, verbose, clock):
    import keras
    from keras.utils import generic_utils

    generic_utils.time = clock
    nanos, logs = script["finish"]
    # A model's loss and metrics are stateful: shown as they are, not averaged once more.
    stateful = [name for name in logs if not name.startswith("val_") and name != "learning_rate"]
    logger = keras.callbacks.ProgbarLogger(count_mode="steps", stateful_metrics=stateful)
    logger.set_params({"verbose": verbose, "epochs": 1, "steps": script["steps"]})
    logger.on_train_begin()
    logger.on_epoch_begin(0)
    for at, step, step_logs in script["updates"]:
        clock.nanos = at
        logger.on_train_batch_end(step - 1, step_logs)
    clock.nanos = nanos
    logger.on_epoch_end(0, logs)


def fit_cases():
    """Real fits of one weight, with validation and a learning rate schedule."""
    import keras
    import numpy as np
    from keras.utils import generic_utils

    def fitted(verbose, validation, callbacks):
        generic_utils.time = Clock()
        model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="zeros", input_shape=(1,))])
        zeta = keras.metrics.MeanAbsoluteError(name="zeta")
        model.compile(keras.optimizers.SGD(0.25), "mse", metrics=[zeta, "accuracy"])
        x, y = np.zeros((4, 1)), np.ones((4, 1))
        with redirect_stdout(io.StringIO()) as out:
            history = model.fit(
                x, y, batch_size=2, verbose=verbose, callbacks=callbacks,
                validation_data=(x, y) if validation else None,
            ).history
        logs = {name: float(values[0]) for name, values in history.items()}
        compiled = ["loss", "zeta", "accuracy"]
        names = compiled + ["val_" + name for name in compiled] + ["lr"]
        logs = {name: logs[name] for name in names if name in logs}
        text = frames(out.getvalue())[-1] if verbose == 1 else out.getvalue()
        return {"steps": 2, "train": {name: logs[name] for name in compiled}, "logs": logs, "text": text}

    def cases(verbose):
        schedule = [keras.callbacks.LearningRateScheduler(lambda epoch, rate: rate)]
        choices = [(validation, callbacks) for validation in (False, True) for callbacks in ([], schedule)]
        return [fitted(verbose, *choice) for choice in choices]

    return cases(1), cases(2)


def summary_cases():
    import keras
    import numpy as np
    from keras import layers

    def table(model, line_length):
        lines = []
        model.summary(print_fn=lines.append, line_length=line_length)
        rows = []
        for layer in model.layers:
            try:
                shape = str(layer.output_shape)
            except AttributeError:
                shape = "multiple"
            rows.append([layer.name, type(layer).__name__, shape, layer.count_params() if layer.built else -1])
        counts = [
            sum(int(np.prod(weight.shape)) for weight in weights)
            for weights in (model.trainable_weights, model.non_trainable_weights)
        ]
        return {
            "model": model.name,
            "rows": rows,
            "totals": [*counts, 0, 4],
            "columns": 80,
            "line_length": line_length,
            "text": "".join(line + "\n" for line in lines),
        }

    def stack(*stacked, name=None):
        keras.backend.clear_session()
        return keras.Sequential(list(stacked), name=name)

    class Partly(keras.Model):
        def __init__(self):
            super().__init__()
            self.used = layers.Dense(2)
            self.unused = layers.Dense(3)

        def call(self, inputs):
            return self.used(inputs)

    long = "a_very_long_name_that_does_not_fit_in_its_column_at_all"
    cases = [
        table(stack(layers.Dense(1, input_shape=(1,))), None),
        table(stack(layers.Dense(16, input_shape=(1,)), layers.Dense(1)), None),
    ]
    frozen = stack(layers.Dense(512, input_shape=(784,)), layers.BatchNormalization(), layers.Dense(10))
    frozen.layers[0].trainable = False
    frozen.compile("adam", "mse")
    frozen.fit(np.zeros((2, 784)), np.zeros((2, 10)), verbose=0)
    cases.append(table(frozen, None))
    image = stack(
        layers.Conv2D(32, 3, input_shape=(28, 28, 1), name="the_first_convolution_of_all"),
        layers.MaxPooling2D(),
        layers.MaxPooling2D(name=long),
        layers.GlobalAveragePooling2D(),
        layers.Dense(10, name="exactly_27_wide_123"),
        layers.Dense(10, name="exactly_28_wide_1234"),
        layers.Reshape((1, 1, 1, 1, 1, 1, 1, 1, 10)),
        name="a_model_" * 12,
    )
    cases += [table(image, length) for length in [None, 8, 9, 10, 11, 12, 20, 33, 40, 64, 66, 80, 100, 150]]
    keras.backend.clear_session()
    partly = Partly()
    partly(np.zeros((1, 4)))
    cases.append(table(partly, None))
    return cases


def main():
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    import keras
    import tensorflow

    fit_bars, fit_lines = fit_cases()
    write(
        Path(__file__).resolve().with_suffix(".json"),
        {
            "versions": {
                "python": platform.python_version(),
                "keras": keras.__version__,
                "tensorflow": tensorflow.__version__,
            },
            "bars": bar_cases(play_keras_2),
            "epoch_lines": epoch_line_cases(play_keras_2),
            "fit_bars": fit_bars,
            "fit_lines": fit_lines,
            "summaries": summary_cases(),
        },
    )


if __name__ == "__main__":
    sys.exit(main())
