"""The layers that make one tensor of several, as _layer_table.py describes. Run without arguments.

A mask that leaves a merge shows in the Attention layer behind it. Integers below 2 make ties, and time steps of zeros, which
Masking takes out; Dense makes other numbers of them.
"""

from _layer_table import Row, keras, write

layers = keras.layers


def masked(x):
    return [layers.Dense(2)(layers.Masking()(each)) for each in x]


def attended(x):
    return layers.Attention()([x, x])


ROWS = [
    Row("add", [(2, 3), (2, 3), (2, 3)], lambda x: layers.Add()(x)),
    Row("add_one", [(3,)], lambda x: layers.Add()([x[0]])),
    Row("add_broadcast", [(3,), (2, 1, 3), (1, 4, 1)], lambda x: layers.Add()(x)),
    Row("add_single_numbers", [(3,), ()], lambda x: layers.Add()(x)),
    Row("add_unknown", [(None, 3), (None, 1)], lambda x: layers.Add()(x)),
    Row("add_masks", [(4, 1), (4, 1)], lambda x: attended(layers.Add()(masked(x))), below=5),
    Row("subtract", [(2, 3), (3,)], lambda x: layers.Subtract()(x)),
    Row(
        "subtract_one_mask",
        [(4, 1), (4, 2)],
        lambda x: attended(layers.Subtract()([masked(x[:1])[0], x[1]])),
        below=[5, 0],
    ),
    Row("multiply", [(2, 3), (2, 3), (2, 1)], lambda x: layers.Multiply()(x)),
    Row("multiply_masks", [(4, 1), (4, 1)], lambda x: attended(layers.Multiply()(masked(x))), below=5),
    Row("multiply_one_mask", [(4, 1), (4, 2)], lambda x: layers.Multiply()([masked(x[:1])[0], x[1]]), below=[5, 0]),
    Row("multiply_ranks_mask", [(4, 1), (2,)], lambda x: layers.Multiply()([masked(x[:1])[0], x[1]]), below=[5, 0]),
    Row("average", [(2, 3), (2, 3), (1, 3)], lambda x: layers.Average()(x)),
    Row("average_masks", [(4, 1), (4, 1)], lambda x: attended(layers.Average()(masked(x))), below=5),
    Row("maximum", [(2, 3), (3,), (2, 1)], lambda x: layers.Maximum()(x)),
    Row("maximum_ties", [(2, 3), (2, 3), (2, 3)], lambda x: layers.Maximum()(x), below=2),
    Row("maximum_masks", [(4, 1), (4, 1), (4, 1)], lambda x: attended(layers.Maximum()(masked(x))), below=[5, 5, 2]),
    Row("maximum_one_mask", [(4, 2), (4, 1)], lambda x: layers.Maximum()([x[0], masked(x[1:])[0]]), below=[0, 5]),
    Row("minimum", [(2, 3), (3,), (2, 1)], lambda x: layers.Minimum()(x)),
    Row("minimum_ties", [(2, 3), (2, 3), (2, 3)], lambda x: layers.Minimum()(x), below=2),
    Row("minimum_masks", [(4, 1), (4, 1), (4, 1)], lambda x: attended(layers.Minimum()(masked(x))), below=[5, 5, 2]),
    Row("minimum_one_mask", [(4, 1), (4, 2)], lambda x: layers.Minimum()([masked(x[:1])[0], x[1]]), below=[5, 0]),
    Row("concatenate", [(2, 3), (2, 1)], lambda x: layers.Concatenate()(x)),
    Row("concatenate_time", [(2, 3), (1, 3), (3, 3)], lambda x: layers.Concatenate(axis=1)(x)),
    Row("concatenate_one", [(3,)], lambda x: layers.Concatenate()([x[0]])),
    Row("concatenate_negative", [(2, 1, 2), (2, 3, 2)], lambda x: layers.Concatenate(axis=-2)(x)),
    Row("concatenate_unknown", [(None, 3), (None, 2)], lambda x: layers.Concatenate()(x)),
    Row("concatenate_unknown_axis", [(None, 3), (2, 3)], lambda x: layers.Concatenate(axis=1)(x)),
    Row("concatenate_masks", [(4, 1), (4, 1)], lambda x: attended(layers.Concatenate()(masked(x))), below=5),
    Row(
        "concatenate_masks_time",
        [(4, 1), (3, 2)],
        lambda x: attended(layers.Concatenate(axis=1)([masked(x[:1])[0], x[1]])),
        below=[5, 0],
    ),
    Row("dot", [(3,), (3,)], lambda x: layers.Dot(axes=1)(x)),
    Row("dot_axes", [(3, 2), (4, 3)], lambda x: layers.Dot(axes=(1, 2))(x)),
    Row("dot_last", [(2, 3), (3,)], lambda x: layers.Dot(axes=-1)(x)),
    Row("dot_many_axes", [(2, 3, 2), (3, 2, 2)], lambda x: layers.Dot(axes=(2, 1))(x)),
    Row("dot_unknown", [(None, 3), (2, 3)], lambda x: layers.Dot(axes=2)(x)),
    Row("dot_normalize", [(3,), (2, 3)], lambda x: layers.Dot(axes=(1, -1), normalize=True)(x)),
]

write(__file__, ROWS)
