"""The layers of normalization, as _layer_table.py describes; and what layers_core.py leaves of activation layers.

Run with no arguments: python layers_normalization.py
"""

from _layer_table import Row, keras, write

layers = keras.layers
Constant = keras.initializers.Constant
NonNeg = keras.constraints.NonNeg
MaxNorm = keras.constraints.MaxNorm
L1 = keras.regularizers.L1
L2 = keras.regularizers.L2

AFFINE = {
    "beta_initializer": Constant(0.25),
    "gamma_initializer": Constant(0.5),
    "beta_regularizer": L2(0.5),
    "gamma_regularizer": L1(0.25),
    "beta_constraint": MaxNorm(0.25),
    "gamma_constraint": NonNeg(),
}

BATCH = [
    Row("batch_normalization", [(3,)], lambda x: layers.BatchNormalization()(x[0])),
    Row("batch_normalization_images", [(2, 3, 2)], lambda x: layers.BatchNormalization()(x[0])),
    Row("batch_normalization_timesteps", [(None, 3)], lambda x: layers.BatchNormalization()(x[0])),
    Row("batch_normalization_negative_axis", [(3, 2)], lambda x: layers.BatchNormalization(axis=-2)(x[0])),
    Row(
        "batch_normalization_bare",
        [(2, 3)],
        lambda x: layers.BatchNormalization(center=False, scale=False)(layers.Dense(3)(x[0])),
    ),
    Row("batch_normalization_center", [(3,)], lambda x: layers.BatchNormalization(scale=False)(x[0])),
    Row("batch_normalization_synchronized", [(3,)], lambda x: layers.BatchNormalization(synchronized=True)(x[0])),
    Row(
        "batch_normalization_options",
        [(3, 4)],
        lambda x: layers.BatchNormalization(
            axis=1,
            momentum=0.75,
            epsilon=0.01,
            moving_mean_initializer=Constant(0.125),
            moving_variance_initializer=Constant(2.0),
            **AFFINE,
        )(x[0]),
    ),
    Row(
        "batch_normalization_frozen",
        [(3,)],
        lambda x: layers.BatchNormalization(trainable=False)(layers.Dense(2)(x[0])),
    ),
    # A Dense first, so that the moving deviation for r and d starts above 0: Keras keeps it above sqrt(epsilon), in float32.
    Row(
        "batch_renormalization",
        [(2, 3)],
        lambda x: layers.BatchNormalization(renorm=True)(layers.Dense(3)(x[0])),
    ),
    Row(
        "batch_renormalization_least",
        [(2, 3)],
        lambda x: layers.BatchNormalization(renorm=True, epsilon=0.0625)(x[0]),
        fit=False,
    ),
    Row(
        "batch_renormalization_clipped",
        [(2, 3)],
        lambda x: layers.BatchNormalization(
            momentum=0.75,
            renorm=True,
            renorm_clipping={"rmax": 2.0, "rmin": 0.5, "dmax": 1.0},
            renorm_momentum=0.5,
        )(layers.Dense(3)(x[0])),
    ),
    Row(
        "batch_renormalization_bare",
        [(2, 3)],
        lambda x: layers.BatchNormalization(
            center=False, scale=False, renorm=True, renorm_clipping={"dmax": 0.5, "rmax": 4.0}
        )(layers.Dense(3)(x[0])),
    ),
]

SAMPLE = [
    Row("layer_normalization", [(3,)], lambda x: layers.LayerNormalization()(x[0])),
    Row("layer_normalization_timesteps", [(None, 3)], lambda x: layers.LayerNormalization()(x[0])),
    Row("layer_normalization_axis", [(3, 2)], lambda x: layers.LayerNormalization(axis=1)(x[0])),
    Row("layer_normalization_axes", [(2, 3, 2)], lambda x: layers.LayerNormalization(axis=[2, 1])(x[0])),
    Row("layer_normalization_mixed_axes", [(2, 2, 3)], lambda x: layers.LayerNormalization(axis=[1, -1])(x[0])),
    Row(
        "layer_normalization_bare",
        [(2, 3)],
        lambda x: layers.LayerNormalization(center=False, scale=False, epsilon=0.01)(layers.Dense(3)(x[0])),
    ),
    Row("layer_normalization_options", [(2, 3)], lambda x: layers.LayerNormalization(epsilon=0.01, **AFFINE)(x[0])),
    Row("group_normalization", [(2, 32)], lambda x: layers.GroupNormalization()(x[0])),
    Row("group_normalization_timesteps", [(None, 4)], lambda x: layers.GroupNormalization(2)(x[0])),
    Row("group_normalization_one", [(2, 3)], lambda x: layers.GroupNormalization(groups=1)(x[0])),
    Row("group_normalization_each", [(2, 2, 3)], lambda x: layers.GroupNormalization(groups=-1)(x[0])),
    Row("group_normalization_axis", [(4, 3)], lambda x: layers.GroupNormalization(groups=2, axis=1)(x[0])),
    Row("group_normalization_negative_axis", [(4, 3)], lambda x: layers.GroupNormalization(2, axis=-2)(x[0])),
    Row(
        "group_normalization_bare",
        [(2, 4)],
        lambda x: layers.GroupNormalization(2, center=False, scale=False)(layers.Dense(4)(x[0])),
    ),
    Row(
        "group_normalization_options",
        [(2, 4)],
        lambda x: layers.GroupNormalization(2, epsilon=0.01, **AFFINE)(x[0]),
    ),
    Row("rms_normalization", [(3,)], lambda x: layers.RMSNormalization()(x[0])),
    Row("rms_normalization_options", [(None, 3)], lambda x: layers.RMSNormalization(axis=2, epsilon=0.01)(x[0])),
    Row("rms_normalization_axes", [(2, 2, 3)], lambda x: layers.RMSNormalization(axis=[3, 2])(x[0])),
    Row("unit_normalization", [(2, 3)], lambda x: layers.UnitNormalization()(layers.Dense(3)(x[0]))),
    Row("unit_normalization_axis", [(None, 3)], lambda x: layers.UnitNormalization(axis=1)(layers.Dense(3)(x[0]))),
    Row(
        "unit_normalization_axes",
        [(2, 3)],
        lambda x: layers.UnitNormalization(axis=[1, -1])(layers.Dense(3)(x[0])),
    ),
]

ACTIVATIONS = [
    Row("softmax_axis", [(2, 3)], lambda x: layers.Softmax(axis=1)(layers.Dense(3)(x[0]))),
    Row("softmax_last_axis", [(2, 3)], lambda x: layers.Softmax(axis=2)(layers.Dense(3)(x[0]))),
    Row("softmax_axes", [(None, 3)], lambda x: layers.Softmax(axis=[1, 2])(layers.Dense(2)(x[0]))),
    Row(
        "prelu_options",
        [(None, 3)],
        lambda x: layers.PReLU(
            alpha_initializer=Constant(0.25), alpha_regularizer=L2(0.5), alpha_constraint=NonNeg(), shared_axes=[1]
        )(x[0]),
    ),
    Row("identity", [(2, 3), (3,)], lambda x: layers.Identity()(x), fit=False),
]

write(__file__, BATCH + SAMPLE + ACTIVATIONS)
