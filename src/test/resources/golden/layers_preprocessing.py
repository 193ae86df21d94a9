"""The layers that prepare numbers, as _layer_table.py describes. Run with no arguments: python layers_preprocessing.py

Nothing flows back through a layer that makes whole numbers: such rows have no training part, as those that are random.
Keras tells a wrong shape for Hashing's one_hot where the last axis is not 1: that row is in adapted_layers.py.
"""

from _layer_table import Row, keras, write

layers = keras.layers
VOCABULARY = [7, 3, 12, 1]
BOUNDARIES = [-0.5, 0.1, 0.25]


def category(name, inputs, call, below=0, config=True):
    return Row(name, inputs, call, below=below, random=True, config=config)


def bins(name, shape, boundaries, **options):
    # Keras's Discretization does not write whether it is trainable: its configuration is in adapted_layers.py.
    return category(name, [shape], lambda x: layers.Discretization(boundaries, **options)(x[0]), config=False)


ROWS = [
    Row(
        "normalization",
        [(3,)],
        lambda x: layers.Normalization(mean=[0.5, -0.25, 0.125], variance=[0.25, 2.0, 0.0625])(x[0]),
        fit=False,
    ),
    Row("normalization_all", [(3,)], lambda x: layers.Normalization(axis=None, mean=0.5, variance=0.375)(x[0]), fit=False),
    Row(
        "normalization_one_for_each_row",
        [(2, 3)],
        lambda x: layers.Normalization(axis=1, mean=[0.5, -0.25], variance=[0.25, 2.0])(x[0]),
        fit=False,
    ),
    Row(
        "normalization_two_axes_invert",
        [(None, 2, 3)],
        lambda x: layers.Normalization(
            axis=(2, -1),
            mean=[[0.5, -0.25, 0.125], [1.0, 2.0, 3.0]],
            variance=[[0.25, 2.0, 0.0625], [0.0, 0.5, 3.0]],
            invert=True,
        )(x[0]),
        fit=False,
    ),
    Row(
        "normalization_broadcast",
        [(2, 3)],
        lambda x: layers.Normalization(axis=(1, 2), mean=[0.5, -0.25, 0.125], variance=[0.25, 2.0, 0.0625])(x[0]),
        fit=False,
    ),
    Row("rescaling", [(2, 3)], lambda x: layers.Rescaling(1 / 128, offset=-1)(x[0]), fit=False),
    Row("rescaling_scale", [(None, 3)], lambda x: layers.Rescaling(255)(x[0]), fit=False),
    Row(
        "rescaling_channels",
        [(2, 3)],
        lambda x: layers.Rescaling([0.5, 2.0, 3.0], offset=[0.125, 0.25, 0.375])(x[0]),
        fit=False,
    ),
    bins("discretization", (4,), BOUNDARIES),
    bins("discretization_timesteps", (None, 2), [0.0]),
    bins("discretization_one_hot", (4,), BOUNDARIES, output_mode="one_hot"),
    bins("discretization_one_hot_column", (1,), BOUNDARIES, output_mode="one_hot"),
    bins("discretization_multi_hot", (4,), BOUNDARIES, output_mode="multi_hot"),
    bins("discretization_count", (4,), BOUNDARIES, output_mode="count"),
    category("category_encoding", [(3,)], lambda x: layers.CategoryEncoding(5)(x[0]), below=5),
    category(
        "category_encoding_one_hot", [(2,)], lambda x: layers.CategoryEncoding(3, output_mode="one_hot")(x[0]), below=3
    ),
    category(
        "category_encoding_one_hot_column",
        [(2, 1)],
        lambda x: layers.CategoryEncoding(num_tokens=3, output_mode="one_hot")(x[0]),
        below=3,
    ),
    category(
        "category_encoding_count", [(None,)], lambda x: layers.CategoryEncoding(3, output_mode="count")(x[0]), below=3
    ),
    category(
        "category_encoding_weights",
        [(4,), (4,)],
        lambda x: layers.CategoryEncoding(3, output_mode="count")(x[0], count_weights=x[1]),
        below=[3, 0],
    ),
    category("integer_lookup", [(6,)], lambda x: layers.IntegerLookup(vocabulary=VOCABULARY)(x[0]), below=15),
    category(
        "integer_lookup_mask",
        [(None,)],
        lambda x: layers.IntegerLookup(vocabulary=VOCABULARY, mask_token=0, num_oov_indices=3, max_tokens=9)(x[0]),
        below=15,
    ),
    category(
        "integer_lookup_special_tokens",
        [(6,)],
        lambda x: layers.IntegerLookup(vocabulary=[0, -1] + VOCABULARY, mask_token=0)(x[0]),
        below=15,
    ),
    category(
        "integer_lookup_farmhash",
        [(2, 3)],
        lambda x: layers.IntegerLookup(vocabulary=VOCABULARY, num_oov_indices=4, oov_method="farmhash")(x[0]),
        below=999,
    ),
    category(
        "integer_lookup_siphash",
        [(6,)],
        lambda x: layers.IntegerLookup(vocabulary=VOCABULARY, num_oov_indices=4, oov_method="farmhash", salt=[5, 6])(
            x[0]
        ),
        below=999,
    ),
    category(
        "integer_lookup_invert",
        [(6,)],
        lambda x: layers.IntegerLookup(vocabulary=VOCABULARY, invert=True, mask_token=0, oov_token=-2)(x[0]),
        below=9,
    ),
    category(
        "integer_lookup_one_hot",
        [(3,)],
        lambda x: layers.IntegerLookup(vocabulary=VOCABULARY, output_mode="one_hot")(x[0]),
        below=15,
    ),
    category(
        "integer_lookup_one_hot_column",
        [(1,)],
        lambda x: layers.IntegerLookup(vocabulary=VOCABULARY, output_mode="one_hot", mask_token=5)(x[0]),
        below=15,
    ),
    category(
        "integer_lookup_multi_hot",
        [(6,)],
        lambda x: layers.IntegerLookup(
            vocabulary=VOCABULARY, output_mode="multi_hot", max_tokens=8, pad_to_max_tokens=True
        )(x[0]),
        below=15,
    ),
    category(
        "integer_lookup_count",
        [(6,)],
        lambda x: layers.IntegerLookup(
            vocabulary=[0] + VOCABULARY[:-1], output_mode="count", mask_token=1, num_oov_indices=2
        )(x[0]),
        below=4,
    ),
    category(
        "integer_lookup_tf_idf",
        [(6,)],
        lambda x: layers.IntegerLookup(
            vocabulary=VOCABULARY,
            output_mode="tf_idf",
            idf_weights=[0.25, 0.75, 0.5, 0.375],
            max_tokens=7,
            pad_to_max_tokens=True,
        )(x[0]),
        below=15,
    ),
    category("hashing", [(6,)], lambda x: layers.Hashing(5)(x[0]), below=999),
    category("hashing_mask", [(2, 3)], lambda x: layers.Hashing(num_bins=7, mask_value=0)(x[0]), below=3),
    category("hashing_salt", [(6,)], lambda x: layers.Hashing(5, salt=133)(x[0]), below=999),
    category("hashing_two_salts", [(None,)], lambda x: layers.Hashing(5, salt=[133, 137])(x[0]), below=999),
    category("hashing_one_hot_column", [(1,)], lambda x: layers.Hashing(4, output_mode="one_hot")(x[0]), below=999),
    category("hashing_multi_hot", [(6,)], lambda x: layers.Hashing(4, output_mode="multi_hot")(x[0]), below=999),
    category("hashing_count", [(6,)], lambda x: layers.Hashing(4, output_mode="count")(x[0]), below=999),
]

write(__file__, ROWS)
