"""The layers that pool, as _layer_table.py describes. Run with no arguments: python layers_pooling.py

TensorFlow pools volumes in float32 only. Their rows are chosen so that nothing is rounded in it.
"""

from _layer_table import Row, keras, write

layers = keras.layers

ROWS = [
    Row("max_pooling1d", [(5, 2)], lambda x: layers.MaxPooling1D()(x[0]), fit=False),
    Row("max_pooling1d_same", [(5, 2)], lambda x: layers.MaxPooling1D(2, padding="same")(x[0]), fit=False),
    Row("max_pooling1d_strides", [(None, 2)], lambda x: layers.MaxPooling1D(3, 1)(x[0]), fit=False),
    Row("max_pooling2d", [(4, 5, 2)], lambda x: layers.MaxPooling2D()(x[0]), fit=False),
    Row(
        "max_pooling2d_same",
        [(4, 5, 2)],
        lambda x: layers.MaxPooling2D((2, 3), strides=(1, 2), padding="same", data_format="channels_last")(x[0]),
        fit=False,
    ),
    Row("max_pooling2d_same_overlapping", [(3, 3, 1)], lambda x: layers.MaxPooling2D(3, 1, "same")(x[0]), fit=False),
    Row("max_pooling2d_sparse", [(5, 4, 1)], lambda x: layers.MaxPooling2D(1, 3, "same")(x[0]), fit=False),
    Row("max_pooling2d_unknown", [(None, None, 2)], lambda x: layers.MaxPooling2D(3, 2)(x[0]), fit=False),
    Row("max_pooling2d_equal", [(4, 4, 2)], lambda x: layers.MaxPooling2D(3, 1)(x[0]), below=2, fit=False),
    Row("max_pooling3d", [(2, 3, 4, 2)], lambda x: layers.MaxPooling3D(dtype="float32")(x[0]), fit=False),
    Row(
        "max_pooling3d_same",
        [(2, 3, 3, 1)],
        lambda x: layers.MaxPooling3D((1, 2, 3), strides=(1, 2, 1), padding="same", dtype="float32")(x[0]),
        fit=False,
    ),
    Row("average_pooling1d", [(5, 2)], lambda x: layers.AveragePooling1D(2)(x[0]), fit=False),
    Row("average_pooling1d_same", [(None, 2)], lambda x: layers.AveragePooling1D(3, 2, "same")(x[0]), fit=False),
    Row("average_pooling2d", [(4, 5, 2)], lambda x: layers.AveragePooling2D(2)(x[0]), fit=False),
    Row(
        "average_pooling2d_same",
        [(4, 5, 2)],
        lambda x: layers.AveragePooling2D((2, 3), strides=(1, 2), padding="same")(x[0]),
        fit=False,
    ),
    Row("average_pooling2d_same_even", [(3, 3, 1)], lambda x: layers.AveragePooling2D(3, 1, "same")(x[0]), fit=False),
    Row("average_pooling2d_sparse", [(5, 4, 1)], lambda x: layers.AveragePooling2D(1, 3, "same")(x[0]), fit=False),
    Row(
        "average_pooling3d",
        [(2, 2, 2, 1)],
        lambda x: layers.AveragePooling3D((1, 2, 2), dtype="float32")(x[0]),
        fit=False,
    ),
    Row(
        "average_pooling3d_same",
        [(1, 3, 1, 1)],
        lambda x: layers.AveragePooling3D((1, 2, 1), strides=1, padding="same", dtype="float32")(x[0]),
        fit=False,
    ),
    Row(
        "average_pooling3d_corners",
        [(2, 3, 3, 1)],
        lambda x: layers.Activation("linear")(layers.AveragePooling3D(2, padding="same", dtype="float32")(x[0])),
        fit=False,
    ),
    Row("global_max_pooling1d", [(4, 2)], lambda x: layers.GlobalMaxPooling1D()(x[0]), fit=False),
    Row("global_max_pooling1d_equal", [(4, 3)], lambda x: layers.GlobalMaxPooling1D()(x[0]), below=2, fit=False),
    Row("global_max_pooling2d", [(None, 3, 2)], lambda x: layers.GlobalMaxPooling2D()(x[0]), fit=False),
    Row(
        "global_max_pooling2d_keepdims",
        [(2, 3, 2)],
        lambda x: layers.GlobalMaxPooling2D(keepdims=True)(x[0]),
        fit=False,
    ),
    Row("global_max_pooling3d", [(2, 2, 3, 2)], lambda x: layers.GlobalMaxPooling3D()(x[0]), fit=False),
    Row("global_average_pooling1d", [(None, 2)], lambda x: layers.GlobalAveragePooling1D()(x[0]), fit=False),
    Row(
        "global_average_pooling1d_keepdims",
        [(4, 2)],
        lambda x: layers.GlobalAveragePooling1D(data_format="channels_last", keepdims=True)(x[0]),
        fit=False,
    ),
    Row("global_average_pooling2d", [(2, 3, 2)], lambda x: layers.GlobalAveragePooling2D()(x[0]), fit=False),
    Row("global_average_pooling3d", [(2, 2, 3, 2)], lambda x: layers.GlobalAveragePooling3D()(x[0]), fit=False),
    Row(
        "global_average_pooling3d_keepdims",
        [(2, 2, 3, 2)],
        lambda x: layers.GlobalAveragePooling3D(keepdims=True)(x[0]),
        fit=False,
    ),
    Row(
        "pooling_between_layers",
        [(6, 4, 2)],
        lambda x: layers.GlobalAveragePooling2D()(
            layers.AveragePooling2D(2, 1, "same")(layers.MaxPooling2D()(layers.Dense(3, activation="tanh")(x[0])))
        ),
    ),
    Row(
        "global_max_pooling_between_layers",
        [(4, 2)],
        lambda x: layers.Dense(2)(layers.GlobalMaxPooling1D()(layers.Dense(3, activation="tanh")(x[0]))),
    ),
]

write(__file__, ROWS)
