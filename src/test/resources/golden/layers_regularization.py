"""The layers of regularization, as _layer_table.py describes. Run with no arguments: python layers_regularization.py

The rows of SpatialDropout have no configuration: alone among layers they leave out whether they are trainable.
"""

from _layer_table import Row, keras, write

layers = keras.layers

ROWS = [
    Row("dropout", [(3,)], lambda x: layers.Dropout(0.5)(x[0]), random=True),
    Row(
        "dropout_options",
        [(None, 2)],
        lambda x: layers.Dropout(rate=0.25, noise_shape=(None, 1, 2), seed=7)(x[0]),
        random=True,
    ),
    Row("dropout_nothing", [(3,)], lambda x: layers.Dropout(0)(layers.Dense(2)(x[0]))),
    Row("spatial_dropout1d", [(None, 3)], lambda x: layers.SpatialDropout1D(0.5, seed=7)(x[0]), random=True, config=False),
    Row("spatial_dropout2d", [(2, 2, 3)], lambda x: layers.SpatialDropout2D(0.5)(x[0]), random=True, config=False),
    Row(
        "spatial_dropout2d_options",
        [(None, 2, 3)],
        lambda x: layers.SpatialDropout2D(rate=0.25, data_format="channels_last", seed=7)(x[0]),
        random=True,
        config=False,
    ),
    Row(
        "spatial_dropout3d",
        [(2, 1, 2, 3)],
        lambda x: layers.SpatialDropout3D(0.5, seed=7)(x[0]),
        random=True,
        config=False,
    ),
    Row(
        "spatial_dropout1d_nothing",
        [(2, 3)],
        lambda x: layers.SpatialDropout1D(0)(layers.Dense(2)(x[0])),
        config=False,
    ),
    Row("gaussian_noise", [(3,)], lambda x: layers.GaussianNoise(0.5)(x[0]), random=True),
    Row("gaussian_noise_seed", [(None, 3)], lambda x: layers.GaussianNoise(stddev=1, seed=7)(x[0]), random=True),
    Row("gaussian_noise_nothing", [(3,)], lambda x: layers.GaussianNoise(0)(layers.Dense(2)(x[0]))),
    Row("gaussian_dropout", [(3,)], lambda x: layers.GaussianDropout(0.5)(x[0]), random=True),
    Row("gaussian_dropout_seed", [(None, 3)], lambda x: layers.GaussianDropout(rate=0.25, seed=7)(x[0]), random=True),
    Row("gaussian_dropout_nothing", [(3,)], lambda x: layers.GaussianDropout(0)(layers.Dense(2)(x[0]))),
    Row("alpha_dropout", [(3,)], lambda x: layers.AlphaDropout(0.5)(x[0]), random=True),
    Row(
        "alpha_dropout_options",
        [(None, 2)],
        lambda x: layers.AlphaDropout(rate=0.25, noise_shape=[None, 1, 2], seed=7)(x[0]),
        random=True,
    ),
    Row("alpha_dropout_nothing", [(3,)], lambda x: layers.AlphaDropout(0)(layers.Dense(2)(x[0]))),
    Row("activity_regularization", [(3,)], lambda x: layers.ActivityRegularization()(layers.Dense(2)(x[0]))),
    Row(
        "activity_regularization_options",
        [(2, 3)],
        lambda x: layers.ActivityRegularization(l1=0.25, l2=0.5)(layers.Dense(2)(x[0])),
    ),
]

write(__file__, ROWS)
