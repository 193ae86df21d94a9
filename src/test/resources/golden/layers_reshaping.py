"""The layers that put numbers in other places, as _layer_table.py describes.

Run with no arguments: python layers_reshaping.py

TensorFlow resizes images in float32. Of the interpolations only the bilinear one by powers of 2 stays exact in it, so it
alone is here, behind it a layer that brings float64 back; up_sampling2d.py has them all.
"""

from _layer_table import Row, keras, write

layers = keras.layers


def float64(x):
    return layers.Activation("linear")(x)


ROWS = [
    Row("flatten", [(2, 3)], lambda x: layers.Flatten()(x[0]), fit=False),
    Row("flatten_unknown", [(None, 3, 1)], lambda x: layers.Flatten(data_format="channels_last")(x[0]), fit=False),
    Row("flatten_single", [()], lambda x: layers.Flatten()(x[0]), fit=False),
    Row("reshape", [(6,)], lambda x: layers.Reshape((2, 3))(x[0]), fit=False),
    Row("reshape_rest", [(2, 6)], lambda x: layers.Reshape((3, -1, 2))(x[0]), fit=False),
    Row("reshape_unknown", [(None, 3)], lambda x: layers.Reshape((-1, 2))(x[0]), fit=False),
    Row("permute", [(2, 3)], lambda x: layers.Permute((2, 1))(x[0]), fit=False),
    Row("permute_three", [(None, 3, 2)], lambda x: layers.Permute((3, 1, 2))(x[0]), fit=False),
    Row("repeat_vector", [(3,)], lambda x: layers.RepeatVector(4)(x[0]), fit=False),
    Row("zero_padding1d", [(3, 2)], lambda x: layers.ZeroPadding1D()(x[0]), fit=False),
    Row("zero_padding1d_pair", [(None, 2)], lambda x: layers.ZeroPadding1D((0, 2))(x[0]), fit=False),
    Row("zero_padding2d", [(2, 3, 2)], lambda x: layers.ZeroPadding2D()(x[0]), fit=False),
    Row("zero_padding2d_axes", [(2, None, 1)], lambda x: layers.ZeroPadding2D((0, 2))(x[0]), fit=False),
    Row(
        "zero_padding2d_pairs",
        [(2, 2, 2)],
        lambda x: layers.ZeroPadding2D(((1, 2), (0, 1)), data_format="channels_last")(x[0]),
        fit=False,
    ),
    Row("zero_padding3d", [(1, 2, 1, 2)], lambda x: layers.ZeroPadding3D()(x[0]), fit=False),
    Row("zero_padding3d_axes", [(2, 1, 2, 1)], lambda x: layers.ZeroPadding3D((1, 0, 2))(x[0]), fit=False),
    Row(
        "zero_padding3d_pairs",
        [(2, 1, 2, 1)],
        lambda x: layers.ZeroPadding3D(((0, 1), (2, 0), (1, 1)))(x[0]),
        fit=False,
    ),
    Row("cropping1d", [(4, 2)], lambda x: layers.Cropping1D()(x[0]), fit=False),
    Row("cropping1d_pair", [(None, 2)], lambda x: layers.Cropping1D((2, 0))(x[0]), fit=False),
    Row("cropping2d", [(2, 3, 2)], lambda x: layers.Cropping2D()(x[0]), fit=False),
    Row("cropping2d_axes", [(3, None, 2)], lambda x: layers.Cropping2D((1, 0))(x[0]), fit=False),
    Row(
        "cropping2d_pairs",
        [(4, 4, 2)],
        lambda x: layers.Cropping2D(((1, 2), (0, 1)), data_format="channels_last")(x[0]),
        fit=False,
    ),
    Row("cropping3d", [(3, 3, 4, 2)], lambda x: layers.Cropping3D()(x[0]), fit=False),
    Row("cropping3d_axes", [(3, 2, 3, 1)], lambda x: layers.Cropping3D((1, 0, 1))(x[0]), fit=False),
    Row("cropping3d_pairs", [(3, 3, 3, 1)], lambda x: layers.Cropping3D(((0, 1), (2, 0), (1, 1)))(x[0]), fit=False),
    Row("up_sampling1d", [(3, 2)], lambda x: layers.UpSampling1D()(x[0]), fit=False),
    Row("up_sampling1d_size", [(None, 2)], lambda x: layers.UpSampling1D(3)(x[0]), fit=False),
    Row("up_sampling2d", [(2, 3, 2)], lambda x: layers.UpSampling2D()(x[0]), fit=False),
    Row(
        "up_sampling2d_sizes",
        [(2, None, 2)],
        lambda x: layers.UpSampling2D((3, 1), data_format="channels_last")(x[0]),
        fit=False,
    ),
    Row(
        "up_sampling2d_bilinear",
        [(2, 3, 2)],
        lambda x: float64(layers.UpSampling2D((2, 4), interpolation="bilinear")(x[0])),
        fit=False,
    ),
    Row("up_sampling3d", [(1, 2, 2, 1)], lambda x: layers.UpSampling3D()(x[0]), fit=False),
    Row("up_sampling3d_sizes", [(2, 1, 2, 1)], lambda x: layers.UpSampling3D((1, 3, 2))(x[0]), fit=False),
    Row(
        "reshaping_between_layers",
        [(3,)],
        lambda x: layers.Flatten()(
            layers.Dense(2)(
                layers.Cropping1D((0, 1))(
                    layers.UpSampling1D()(
                        layers.ZeroPadding1D((1, 0))(
                            layers.Permute((2, 1))(layers.RepeatVector(2)(layers.Dense(3, activation="tanh")(x[0])))
                        )
                    )
                )
            )
        ),
    ),
    Row(
        "reshaping_images_between_layers",
        [(4,)],
        lambda x: layers.Dense(2)(
            layers.Cropping2D(((0, 1), (1, 0)))(
                layers.UpSampling2D()(
                    layers.ZeroPadding2D(((0, 1), (0, 0)))(layers.Reshape((1, 2, -1))(layers.Dense(4)(x[0])))
                )
            )
        ),
    ),
]

write(__file__, ROWS)
