"""Bidirectional and TimeDistributed, as _layer_table.py describes. Run with no arguments: python layers_wrappers.py"""

from _layer_table import Row, keras, write

layers = keras.layers

SEQUENCE = (3, 2)


def words(x):
    return layers.Embedding(4, 2, mask_zero=True)(x)


def merged(mode):
    return lambda x: layers.Bidirectional(layers.GRU(2, return_sequences=True), merge_mode=mode)(x[0])


ROWS = [
    Row("bidirectional", [(None, 2)], lambda x: layers.Bidirectional(layers.LSTM(2))(x[0])),
    Row("bidirectional_concat", [SEQUENCE], merged("concat")),
    Row("bidirectional_sum", [SEQUENCE], merged("sum")),
    Row("bidirectional_mul", [SEQUENCE], merged("mul")),
    Row("bidirectional_ave", [SEQUENCE], merged("ave")),
    Row("bidirectional_apart", [SEQUENCE], merged(None)),
    Row(
        "bidirectional_last_sum",
        [SEQUENCE],
        lambda x: layers.Bidirectional(layers.SimpleRNN(2, use_bias=False), merge_mode="sum")(x[0]),
    ),
    Row(
        "bidirectional_states",
        [SEQUENCE, (2,), (2,), (2,), (2,)],
        lambda x: layers.Bidirectional(layers.LSTM(2, return_state=True))(x[0], initial_state=x[1:]),
    ),
    Row(
        "bidirectional_apart_states",
        [SEQUENCE],
        lambda x: layers.Bidirectional(
            layers.GRU(2, return_sequences=True, return_state=True), merge_mode=None
        )(x[0]),
    ),
    Row(
        "bidirectional_backward_layer",
        [SEQUENCE],
        lambda x: layers.Bidirectional(
            layers.LSTM(2, return_sequences=True, recurrent_activation="hard_sigmoid", unit_forget_bias=False),
            backward_layer=layers.GRU(2, return_sequences=True, go_backwards=True, reset_after=False),
        )(x[0]),
    ),
    Row(
        "bidirectional_options",
        [SEQUENCE],
        lambda x: layers.Bidirectional(
            layers.GRU(
                2,
                reset_after=False,
                activation="relu",
                kernel_regularizer=keras.regularizers.L2(0.125),
                recurrent_constraint=keras.constraints.MaxNorm(0.5),
                bias_initializer="ones",
                recurrent_initializer=keras.initializers.Orthogonal(gain=0.5, seed=2),
                dropout=0.25,
                seed=5,
                unroll=True,
            )
        )(x[0]),
        random=True,
    ),
    Row(
        "bidirectional_mask",
        [(5,)],
        lambda x: layers.LSTM(2)(
            layers.Bidirectional(layers.LSTM(2, return_sequences=True))(words(x[0]))
        ),
        below=4,
    ),
    Row(
        "bidirectional_mask_last",
        [(5,)],
        lambda x: layers.Bidirectional(layers.GRU(2), merge_mode="ave")(words(x[0])),
        below=4,
    ),
    Row(
        "bidirectional_twice",
        [SEQUENCE],
        lambda x: layers.Bidirectional(layers.SimpleRNN(2))(
            layers.Bidirectional(layers.SimpleRNN(1, return_sequences=True))(x[0])
        ),
    ),
    Row(
        "time_distributed",
        [(3, 2)],
        lambda x: layers.TimeDistributed(layers.Dense(2, activation="tanh"))(x[0]),
    ),
    Row(
        "time_distributed_recurrent",
        [(2, 3, 2)],
        lambda x: layers.TimeDistributed(layers.LSTM(2, return_sequences=True))(x[0]),
    ),
    Row(
        "time_distributed_mask",
        [(5,)],
        lambda x: layers.LSTM(2)(layers.TimeDistributed(layers.Dense(2))(words(x[0]))),
        below=4,
    ),
    Row(
        "time_distributed_masks",
        [(2, 4)],
        lambda x: layers.TimeDistributed(layers.GRU(2))(words(x[0])),
        below=4,
        fit=False,  # Keras passes the mask of all axes on, which no loss of the output can take.
    ),
    Row(
        "time_distributed_bidirectional",
        [(2, 3, 2)],
        lambda x: layers.TimeDistributed(layers.Bidirectional(layers.SimpleRNN(1)))(x[0]),
    ),
]

write(__file__, ROWS)
