"""The layers that look up values by keys, as _layer_table.py describes. Run without arguments.

What Keras passes as use_causal_mask and return_attention_scores to a call, are options of the layer in Java. Integers make
time steps of zeros, which Masking takes out; Dense makes other numbers of them. Keras takes 1 / sqrt(key_dim) by way of
float32, so that key_dim is 1 or 4 here, where that changes nothing; and it adds a bias of which all sizes but one are 1 along
another axis than its own, where that has the same size: no such sizes are here.
"""

from _layer_table import Row, keras, write

layers = keras.layers
SEQUENCES = [(3, 2), (4, 2)]


def masked(x):
    return [layers.Dense(2)(layers.Masking()(each)) for each in x]




def attended(x):
    return layers.Attention()([x, x])


ROWS = [
    Row("attention", SEQUENCES, lambda x: layers.Attention()(x)),
    Row("attention_key", [(3, 2), (4, 3), (4, 2)], lambda x: layers.Attention(use_scale=True)(x)),
    Row("attention_concat", SEQUENCES, lambda x: layers.Attention(score_mode="concat")(x)),
    Row(
        "attention_concat_scale",
        [(None, 2), (None, 2)],
        lambda x: layers.Attention(score_mode="concat", use_scale=True)(x),
    ),
    Row(
        "attention_causal_scores",
        SEQUENCES,
        lambda x: layers.Attention()(x, use_causal_mask=True, return_attention_scores=True),
    ),
    Row("attention_masks", [(4, 1), (4, 1)], lambda x: layers.Attention(use_scale=True)(masked(x)), below=5),
    Row(
        "attention_mask_causal",
        [(4, 2), (4, 1)],
        lambda x: layers.Attention()([x[0], masked(x[1:])[0]], use_causal_mask=True),
        below=[0, 5],
    ),
    Row("attention_dropout", SEQUENCES, lambda x: layers.Attention(dropout=0.5, seed=3)(x), random=True),
    Row("additive_attention", SEQUENCES, lambda x: layers.AdditiveAttention()(x)),
    Row("additive_attention_key", [(3, 2), (4, 3), (4, 2)], lambda x: layers.AdditiveAttention(use_scale=False)(x)),
    Row(
        "additive_attention_causal_scores",
        [(None, 2), (None, 2)],
        lambda x: layers.AdditiveAttention()(x, use_causal_mask=True, return_attention_scores=True),
    ),
    Row("additive_attention_masks", [(4, 1), (4, 1)], lambda x: layers.AdditiveAttention()(masked(x)), below=5),
    Row(
        "additive_attention_dropout", SEQUENCES, lambda x: layers.AdditiveAttention(dropout=0.25, seed=1)(x), random=True
    ),
    Row("multi_head_attention", [(3, 2)], lambda x: layers.MultiHeadAttention(2, 4)(x[0], x[0])),
    Row(
        "multi_head_attention_key",
        [(3, 2), (4, 3), (4, 1)],
        lambda x: layers.MultiHeadAttention(num_heads=2, key_dim=1, value_dim=3, output_shape=4, use_bias=False)(
            x[0], x[1], key=x[2]
        ),
    ),
    Row(
        "multi_head_attention_unknown",
        [(None, 2), (3, 2)],
        lambda x: layers.MultiHeadAttention(1, 4, output_shape=(2, 2), attention_axes=1)(x[0], x[1]),
    ),
    Row(
        "multi_head_attention_options",
        [(3, 2)],
        lambda x: layers.MultiHeadAttention(
            2,
            1,
            flash_attention=False,
            kernel_initializer="he_normal",
            bias_initializer="ones",
            kernel_regularizer=keras.regularizers.L2(0.125),
            bias_regularizer=keras.regularizers.L1(0.0625),
            activity_regularizer=keras.regularizers.L2(0.03125),
            kernel_constraint=keras.constraints.MaxNorm(0.5),
            bias_constraint="non_neg",
            seed=7,
        )(x[0], x[0]),
    ),
    Row("multi_head_attention_gate", [(3, 2)], lambda x: layers.MultiHeadAttention(2, 1, use_gate=True)(x[0], x[0])),
    Row(
        "multi_head_attention_causal",
        [(3, 2)],
        lambda x: layers.MultiHeadAttention(2, 1)(x[0], x[0], use_causal_mask=True),
    ),
    Row(
        "multi_head_attention_window",
        SEQUENCES,
        lambda x: layers.MultiHeadAttention(1, 4, sliding_window=2)(x[0], x[1], use_causal_mask=True),
    ),
    Row(
        "multi_head_attention_scores",
        [(3, 2)],
        lambda x: layers.MultiHeadAttention(2, 1)(
            x[0], x[0], use_causal_mask=True, return_attention_scores=True
        ),
    ),
    Row(
        "multi_head_attention_masks",
        [(4, 1), (4, 1)],
        lambda x: attended(layers.MultiHeadAttention(1, 4)(*masked(x))),
        below=5,
    ),
    Row(
        "multi_head_attention_masks_scores",
        [(4, 1), (4, 1), (4, 1)],
        lambda x: layers.MultiHeadAttention(1, 4)(*masked(x), return_attention_scores=True),
        below=5,
    ),
    Row("multi_head_attention_plane", [(2, 3, 2)], lambda x: layers.MultiHeadAttention(3, 1)(x[0], x[0])),
    Row(
        "multi_head_attention_axis",
        [(2, 3, 2), (2, 4, 2)],
        lambda x: layers.MultiHeadAttention(3, 1, attention_axes=(2,))(x[0], x[1]),
    ),
    Row(
        "multi_head_attention_rows_causal",
        [(3, 2, 2)],
        lambda x: layers.MultiHeadAttention(1, 4, attention_axes=(-3,))(x[0], x[0], use_causal_mask=True),
    ),
    Row(
        "multi_head_attention_dropout",
        [(3, 2)],
        lambda x: layers.MultiHeadAttention(2, 1, dropout=0.5, seed=3)(x[0], x[0]),
        random=True,
    ),
    Row("group_query_attention", [(3, 2)], lambda x: layers.GroupQueryAttention(4, 4, 2)(x[0], x[0])),
    Row(
        "group_query_attention_key",
        [(None, 2), (4, 2), (4, 3)],
        lambda x: layers.GroupQueryAttention(head_dim=1, num_query_heads=2, num_key_value_heads=1, use_bias=False)(
            x[0], x[1], key=x[2]
        ),
    ),
    Row(
        "group_query_attention_options",
        [(3, 2)],
        lambda x: layers.GroupQueryAttention(
            1,
            2,
            2,
            sliding_window=2,
            kernel_initializer="lecun_uniform",
            bias_initializer="ones",
            kernel_regularizer=keras.regularizers.L2(0.125),
            bias_regularizer=keras.regularizers.L1(0.0625),
            activity_regularizer=keras.regularizers.L2(0.03125),
            kernel_constraint=keras.constraints.MaxNorm(0.5),
            bias_constraint="non_neg",
            use_gate=True,
            seed=7,
        )(x[0], x[0]),
    ),
    Row(
        "group_query_attention_scores",
        SEQUENCES,
        lambda x: layers.GroupQueryAttention(1, 4, 2)(
            x[0], x[1], use_causal_mask=True, return_attention_scores=True
        ),
    ),
    Row(
        "group_query_attention_masks",
        [(4, 1), (4, 1)],
        lambda x: attended(layers.GroupQueryAttention(1, 2, 1)(*masked(x))),
        below=5,
    ),
    Row(
        "group_query_attention_dropout",
        [(3, 2)],
        lambda x: layers.GroupQueryAttention(4, 2, 1, dropout=0.5, seed=3)(x[0], x[0]),
        random=True,
    ),
    Row("einsum_dense", [(3,)], lambda x: layers.EinsumDense("ab,bc->ac", output_shape=2)(x[0])),
    Row(
        "einsum_dense_sequence",
        [(None, 3)],
        lambda x: layers.EinsumDense("abc,cde->abde", output_shape=(None, 2, 2), bias_axes="e", activation="relu")(
            x[0]
        ),
    ),
    Row(
        "einsum_dense_dots_left",
        [(2, 3)],
        lambda x: layers.EinsumDense("...x,xy->...y", output_shape=2, bias_axes="y", activation="softmax")(x[0]),
    ),
    Row(
        "einsum_dense_dots_right",
        [(3, 4)],
        lambda x: layers.EinsumDense("ab...,bc->ac...", output_shape=2, bias_axes="c")(x[0]),
    ),
    Row(
        "einsum_dense_shared",
        [(2, 3, 2)],
        lambda x: layers.EinsumDense("abcd,bce->aeb", output_shape=(2, 2), bias_axes="eb")(x[0]),
    ),
    Row(
        "einsum_dense_options",
        [(3,)],
        lambda x: layers.EinsumDense(
            "ab,cb->ac",
            output_shape=(2,),
            bias_axes="c",
            kernel_initializer="glorot_normal",
            bias_initializer="ones",
            kernel_regularizer=keras.regularizers.L2(0.125),
            bias_regularizer=keras.regularizers.L1(0.0625),
            activity_regularizer=keras.regularizers.L2(0.03125),
            kernel_constraint=keras.constraints.MaxNorm(0.5),
            bias_constraint="non_neg",
        )(x[0]),
    ),
]

write(__file__, ROWS)
