"""Embeddings, and masks with what heeds them, as _layer_table.py describes. Run with no arguments: python layers_embedding.py"""

from _layer_table import Row, keras, write

layers = keras.layers

WORDS = (5,)


def words(x):
    """Numbers 0 to 3, of which 0 does not count; the first, the last and others in between are 0 somewhere."""
    return layers.Embedding(4, 2, mask_zero=True)(x)


ROWS = [
    Row("embedding", [(4,)], lambda x: layers.Embedding(5, 3)(x[0]), below=5),
    Row(
        "embedding_options",
        [(None, 2)],
        lambda x: layers.Embedding(
            4,
            3,
            embeddings_initializer=keras.initializers.RandomNormal(stddev=0.1, seed=1),
            embeddings_regularizer=keras.regularizers.L2(0.125),
            embeddings_constraint=keras.constraints.MaxNorm(0.5),
            activity_regularizer=keras.regularizers.L1(0.0625),
            mask_zero=True,
        )(x[0]),
        below=4,
    ),
    Row("embedding_scalar", [()], lambda x: layers.Embedding(4, 3)(x[0]), below=4),
    Row("embedding_fractions", [(3,)], lambda x: layers.Embedding(2, 3)(x[0])),
    Row("masking", [(4, 2)], lambda x: layers.Masking()(x[0]), below=3),
    Row("masking_value", [(None, 3, 2)], lambda x: layers.Masking(mask_value=2.0)(x[0]), below=3),
    Row("masking_simple_rnn", [(6, 2)], lambda x: layers.SimpleRNN(2)(layers.Masking()(x[0])), below=3),
    Row(
        "masking_dense_gru",
        [(6, 1)],
        lambda x: layers.GRU(2, return_sequences=True)(layers.Dense(2)(layers.Masking(1.0)(x[0]))),
        below=2,
    ),
    Row("mask_lstm", [WORDS], lambda x: layers.LSTM(2)(words(x[0])), below=4),
    Row(
        "mask_lstm_sequences",
        [WORDS],
        lambda x: layers.LSTM(2, return_sequences=True, return_state=True)(words(x[0])),
        below=4,
    ),
    # Keras fills in a mask by itself only for a layer that is called with tensors for one argument.
    Row(
        "mask_lstm_initial_state",
        [WORDS, (2,), (2,)],
        lambda x: layers.LSTM(2, return_sequences=True, return_state=True)(
            words(x[0]), initial_state=[x[1], x[2]]
        ),
        below=[4, 0, 0],
    ),
    Row(
        "mask_lstm_zero_output",
        [WORDS],
        lambda x: layers.LSTM(2, return_sequences=True, zero_output_for_mask=True)(words(x[0])),
        below=4,
    ),
    Row(
        "mask_gru_zero_output_last",
        [WORDS],
        lambda x: layers.GRU(2, return_state=True, zero_output_for_mask=True)(words(x[0])),
        below=4,
    ),
    Row(
        "mask_simple_rnn_backwards",
        [WORDS],
        lambda x: layers.SimpleRNN(2, return_sequences=True, go_backwards=True, unroll=True)(words(x[0])),
        below=4,
    ),
    Row(
        "mask_gru_stacked",
        [(None,)],
        lambda x: layers.GRU(2, reset_after=False)(layers.LSTM(2, return_sequences=True)(words(x[0]))),
        below=4,
    ),
]

write(__file__, ROWS)
