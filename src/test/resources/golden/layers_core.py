"""The layers that every network has, as _layer_table.py describes. Run with no arguments: python layers_core.py"""

from _layer_table import Row, keras, write

layers = keras.layers

ROWS = [
    Row("dense", [(3,)], lambda x: layers.Dense(2)(x[0])),
    Row("dense_activation_timesteps", [(None, 3)], lambda x: layers.Dense(4, activation="tanh")(x[0])),
    Row(
        "dense_options",
        [(3,)],
        lambda x: layers.Dense(
            2,
            activation="sigmoid",
            use_bias=False,
            kernel_initializer=keras.initializers.HeNormal(seed=3),
            kernel_regularizer=keras.regularizers.L2(0.1),
            activity_regularizer=keras.regularizers.L1(0.05),
            kernel_constraint=keras.constraints.MaxNorm(0.5),
        )(x[0]),
    ),
    Row("activation", [(3,)], lambda x: layers.Activation("softmax")(x[0])),
    Row("relu", [(2, 3)], lambda x: layers.ReLU(max_value=0.5, negative_slope=0.1, threshold=0.2)(x[0])),
    Row("leaky_relu", [(2, 3)], lambda x: layers.LeakyReLU(negative_slope=0.25)(x[0])),
    Row("elu", [(2, 3)], lambda x: layers.ELU(alpha=0.5)(x[0])),
    Row("prelu", [(2, 3)], lambda x: layers.PReLU()(x[0])),
    Row("prelu_shared", [(2, 3, 2)], lambda x: layers.PReLU(shared_axes=[1, 2])(x[0])),
    Row("softmax", [(2, 3)], lambda x: layers.Softmax()(x[0])),
]

write(__file__, ROWS)
