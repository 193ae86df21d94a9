"""The transposed convolutions, as _layer_table.py describes.

Run with no arguments: python layers_convolution_transpose.py

TensorFlow has no dilated transposed convolution for CPUs, but its compiler XLA has: rows that need it are CompiledRow.
"""

from _layer_table import Row, keras, tf, write
from keras.src import backend

layers = keras.layers


class CompiledRow(Row):
    """A row whose transposed convolution XLA compiles, as Keras itself has grouped convolutions compiled."""

    def result(self):
        eager = backend.nn.conv_transpose

        def compiled(inputs, kernel, *options):
            function = tf.function(lambda x, w: eager(x, w, *options), jit_compile=True)
            return function(tf.convert_to_tensor(inputs), tf.convert_to_tensor(kernel))

        backend.nn.conv_transpose = compiled
        try:
            return super().result()
        finally:
            backend.nn.conv_transpose = eager


ROWS = [
    Row("conv1d_transpose", [(4, 2)], lambda x: layers.Conv1DTranspose(3, 2)(x[0])),
    Row(
        "conv1d_transpose_same_strides",
        [(4, 2)],
        lambda x: layers.Conv1DTranspose(2, 3, strides=2, padding="same")(x[0]),
    ),
    Row("conv1d_transpose_strides_over_kernel", [(4, 1)], lambda x: layers.Conv1DTranspose(2, 2, strides=3)(x[0])),
    Row(
        "conv1d_transpose_output_padding",
        [(4, 1)],
        lambda x: layers.Conv1DTranspose(2, 4, strides=2, output_padding=1)(x[0]),
    ),
    Row(
        "conv1d_transpose_same_output_padding",
        [(4, 1)],
        lambda x: layers.Conv1DTranspose(2, 5, strides=3, padding="same", output_padding=2)(x[0]),
    ),
    Row(
        "conv1d_transpose_same_no_output_padding",
        [(4, 1)],
        lambda x: layers.Conv1DTranspose(2, 5, strides=2, padding="same", output_padding=0)(x[0]),
    ),
    CompiledRow("conv1d_transpose_dilated", [(4, 2)], lambda x: layers.Conv1DTranspose(2, 2, dilation_rate=2)(x[0])),
    CompiledRow(
        "conv1d_transpose_dilated_same_unknown",
        [(None, 1)],
        lambda x: layers.Conv1DTranspose(2, 2, dilation_rate=3, padding="same", activation="relu")(x[0]),
    ),
    Row("conv2d_transpose", [(3, 3, 1)], lambda x: layers.Conv2DTranspose(2, 3)(x[0])),
    Row("conv2d_transpose_same", [(3, 3, 2)], lambda x: layers.Conv2DTranspose(2, 2, padding="same")(x[0])),
    Row(
        "conv2d_transpose_same_strides",
        [(3, 2, 2)],
        lambda x: layers.Conv2DTranspose(1, 3, strides=2, padding="same")(x[0]),
    ),
    Row(
        "conv2d_transpose_same_strides_unknown",
        [(None, None, 1)],
        lambda x: layers.Conv2DTranspose(1, 4, strides=2, padding="SAME")(x[0]),
    ),
    Row(
        "conv2d_transpose_different_axes",
        [(3, 2, 1)],
        lambda x: layers.Conv2DTranspose(2, (3, 2), strides=(2, 3), output_padding=(1, 2), use_bias=False)(x[0]),
    ),
    CompiledRow(
        "conv2d_transpose_dilated",
        [(2, 3, 1)],
        lambda x: layers.Conv2DTranspose(2, 2, dilation_rate=(1, 2))(x[0]),
    ),
    CompiledRow(
        "conv2d_transpose_dilated_same",
        [(3, 3, 1)],
        lambda x: layers.Conv2DTranspose(2, 3, dilation_rate=2, padding="same")(x[0]),
    ),
    Row(
        "conv2d_transpose_options",
        [(2, 2, 2)],
        lambda x: layers.Conv2DTranspose(
            2,
            (2, 3),
            strides=(2, 1),
            padding="same",
            output_padding=(1, 0),
            data_format="channels_last",
            dilation_rate=(1, 1),
            activation="tanh",
            use_bias=True,
            kernel_initializer=keras.initializers.HeNormal(seed=3),
            bias_initializer="ones",
            kernel_regularizer=keras.regularizers.L2(0.125),
            bias_regularizer=keras.regularizers.L1(0.25),
            activity_regularizer=keras.regularizers.L1(0.0625),
            kernel_constraint=keras.constraints.MaxNorm(0.5),
            bias_constraint=keras.constraints.NonNeg(),
        )(x[0]),
    ),
    Row("conv3d_transpose", [(2, 2, 2, 1)], lambda x: layers.Conv3DTranspose(2, 2)(x[0])),
    Row(
        "conv3d_transpose_same_strides",
        [(2, 1, 2, 2)],
        lambda x: layers.Conv3DTranspose(1, (3, 2, 1), strides=2, padding="same", activation="sigmoid")(x[0]),
    ),
    Row(
        "conv3d_transpose_output_padding",
        [(2, 1, 2, 1)],
        lambda x: layers.Conv3DTranspose(1, 2, strides=(2, 1, 2), output_padding=(1, 0, 0))(x[0]),
    ),
    CompiledRow(
        "conv3d_transpose_dilated",
        [(2, 2, 2, 1)],
        lambda x: layers.Conv3DTranspose(1, 2, dilation_rate=2)(x[0]),
    ),
]

write(__file__, ROWS)
