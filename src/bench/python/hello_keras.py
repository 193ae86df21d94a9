"""The hello neuron as a whole process; KERAS_BACKEND says on what."""

import keras
import numpy as np

layer = keras.layers.Dense(units=1, input_shape=[1])
model = keras.Sequential([layer])
model.compile(optimizer="sgd", loss="mean_squared_error")
layer.set_weights([np.array([[-0.3694795]], "float32"), np.zeros(1, "float32")])
inputs = np.array([-1, 0, 1, 2, 3, 4], "float32")
outputs = np.array([-3, -1, 1, 3, 5, 7], "float32")
model.fit(inputs, outputs, epochs=500, verbose=0)
print(model.predict(np.array([6.0], "float32"), verbose=0))
