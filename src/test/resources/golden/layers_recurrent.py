"""Recurrent layers without masks, as _layer_table.py describes. Run with no arguments: python layers_recurrent.py"""

from _layer_table import Row, keras, write

layers = keras.layers

SEQUENCE = (3, 2)
STATE = (2,)

OPTIONS = dict(
    kernel_initializer=keras.initializers.HeNormal(seed=3),
    recurrent_initializer=keras.initializers.Orthogonal(gain=0.5, seed=2),
    bias_initializer="ones",
    kernel_regularizer=keras.regularizers.L2(0.125),
    recurrent_regularizer=keras.regularizers.L1(0.0625),
    bias_regularizer=keras.regularizers.L1L2(0.03125, 0.0625),
    kernel_constraint=keras.constraints.MaxNorm(0.5),
    recurrent_constraint="non_neg",
    bias_constraint=keras.constraints.MaxNorm(0.375),
    unroll=True,
    seed=7,
)


def dropped(layer):
    return lambda x: layer(2, dropout=0.3, recurrent_dropout=0.2, return_sequences=True, seed=7)(x[0])


ROWS = [
    Row("simple_rnn", [SEQUENCE], lambda x: layers.SimpleRNN(2)(x[0])),
    Row(
        "simple_rnn_options",
        [SEQUENCE],
        lambda x: layers.SimpleRNN(2, activation="relu", return_sequences=True, **OPTIONS)(x[0]),
    ),
    Row(
        "simple_rnn_states",
        [SEQUENCE, STATE],
        lambda x: layers.SimpleRNN(
            2, use_bias=False, go_backwards=True, return_sequences=True, return_state=True
        )(x[0], initial_state=x[1]),
    ),
    Row("lstm", [SEQUENCE], lambda x: layers.LSTM(2)(x[0])),
    Row(
        "lstm_options",
        [SEQUENCE],
        lambda x: layers.LSTM(
            2,
            activation="softsign",
            recurrent_activation="hard_sigmoid",
            unit_forget_bias=False,
            activity_regularizer=keras.regularizers.L2(0.125),
            **OPTIONS,
        )(x[0]),
    ),
    Row("lstm_sequences", [(None, 3)], lambda x: layers.LSTM(2, return_sequences=True)(x[0])),
    Row("lstm_state", [SEQUENCE], lambda x: layers.LSTM(2, return_state=True, go_backwards=True)(x[0])),
    Row(
        "lstm_initial_state",
        [SEQUENCE, STATE, STATE],
        lambda x: layers.LSTM(2, return_sequences=True, return_state=True)(x[0], initial_state=[x[1], x[2]]),
    ),
    Row(
        "lstm_no_bias",
        [SEQUENCE],
        lambda x: layers.LSTM(3, activation="linear", use_bias=False, use_cudnn=False)(x[0]),
    ),
    Row(
        "lstm_stacked",
        [SEQUENCE],
        lambda x: layers.LSTM(2)(layers.LSTM(3, return_sequences=True, go_backwards=True)(x[0])),
    ),
    Row("gru", [SEQUENCE], lambda x: layers.GRU(2)(x[0])),
    Row(
        "gru_options",
        [SEQUENCE],
        lambda x: layers.GRU(
            2,
            activation="relu",
            recurrent_activation="softsign",
            return_sequences=True,
            activity_regularizer=keras.regularizers.L1(0.125),
            **{**OPTIONS, "bias_regularizer": keras.regularizers.L2(0.25), "bias_constraint": "non_neg"},
        )(x[0]),
    ),
    Row(
        "gru_states",
        [(None, 2), STATE],
        lambda x: layers.GRU(2, go_backwards=True, return_sequences=True, return_state=True)(
            x[0], initial_state=x[1]
        ),
    ),
    Row("gru_no_bias", [SEQUENCE], lambda x: layers.GRU(3, use_bias=False)(x[0])),
    Row(
        "gru_reset_before",
        [SEQUENCE, STATE],
        lambda x: layers.GRU(2, reset_after=False, return_sequences=True)(x[0], initial_state=x[1]),
    ),
    Row(
        "gru_reset_before_no_bias",
        [SEQUENCE],
        lambda x: layers.GRU(2, reset_after=False, use_bias=False, return_state=True)(x[0]),
    ),
    Row("simple_rnn_dropout", [SEQUENCE], dropped(layers.SimpleRNN), random=True),
    Row("lstm_dropout", [SEQUENCE], dropped(layers.LSTM), random=True),
    Row("gru_dropout", [SEQUENCE], dropped(layers.GRU), random=True),
    Row("lstm_input_dropout", [SEQUENCE], lambda x: layers.LSTM(2, dropout=0.5)(x[0]), random=True),
]

write(__file__, ROWS)
