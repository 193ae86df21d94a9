"""Keras 3, as its users write it: compile, fit, predict."""

import keras


def layer(line):
    kind, *rest = line.split()
    size = int(rest[0]) if rest else None
    activation = rest[1] if len(rest) > 1 else None
    if kind == "dense":
        return keras.layers.Dense(size, activation=activation)
    if kind == "conv":
        return keras.layers.Conv2D(size, 3, activation=activation)
    if kind == "pool":
        return keras.layers.MaxPooling2D(2)
    if kind == "flatten":
        return keras.layers.Flatten()
    return keras.layers.LSTM(size)


LOSSES = {"mse": "mean_squared_error", "bce": "binary_crossentropy", "scce": "sparse_categorical_crossentropy"}


class KerasCandidate:
    def __init__(self, job, x, y, weights):
        self.job, self.x, self.y = job, x, y
        self.model = keras.Sequential([keras.Input(job["input"]), *map(layer, job["layers"])])
        self.model.compile(optimizer=job["optimizer"], loss=LOSSES[job["loss"]])
        shapes = [weight.shape for weight in self.model.weights]
        self.model.set_weights([values.reshape(shape) for values, shape in zip(weights, shapes, strict=True)])

    def train(self):
        job = self.job
        history = self.model.fit(
            self.x, self.y, epochs=job["epochs"], batch_size=job["batch"], shuffle=False, verbose=0
        )
        return float(history.history["loss"][-1])

    def predict(self):
        batch = self.job["batch"]
        return self.model.predict(self.x[:batch], batch_size=batch, verbose=0)

    def load(self, file):
        return keras.saving.load_model(file).get_weights()
