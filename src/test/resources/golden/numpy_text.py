"""Writes numpy_text.json: arrays, bit for bit, and how NumPy prints them.

Run with no arguments, from anywhere. Each case holds the dtype, the shape, the values (the big-endian bits of all
elements in row-major order, as one hexadecimal string), str(array) and repr(array).
"""

import json
import pathlib

import numpy as np

DTYPES = (np.float32, np.float64)
SPECIAL = (np.nan, np.inf, -np.inf, 0.0, -0.0)


def bell(random, n):
    """Numbers in a bell between -4.5 and 4.5, by sums alone: every processor gives the same bits."""
    return 3 * (random.random(n) + random.random(n) + random.random(n) - 1.5)


def powers_of_ten(random, least, most, n=None):
    return np.array([float(f"1e{exponent}") for exponent in range(least, most)])[random.integers(0, most - least, n)]


def any_bits(random, dtype, n):
    """Finite numbers of every magnitude, subnormal ones among them."""
    unsigned = np.uint32 if dtype is np.float32 else np.uint64
    bits = random.integers(0, np.iinfo(unsigned).max, n, dtype=unsigned, endpoint=True)
    values = bits.view(dtype)
    return np.where(np.isfinite(values), values, dtype(1.5))


def subnormals(random, dtype, n):
    return (random.integers(1, 2000, n) * float(np.finfo(dtype).smallest_subnormal)).astype(dtype)


def powers_of_two(random, dtype, n):
    info = np.finfo(dtype)
    return np.ldexp(dtype(1), random.integers(info.minexp - info.nmant, info.maxexp, n)).astype(dtype)


def near_powers_of_two(random, dtype, n):
    return np.ldexp(dtype(1), random.integers(-14, 20, n)).astype(dtype)


def near_powers_of_ten(random, dtype, n):
    values = powers_of_ten(random, -5, 9, n).astype(dtype)
    for _ in range(2):
        step = random.integers(0, 3, n)
        values = np.select(
            [step == 1, step == 2], [np.nextafter(values, dtype(0)), np.nextafter(values, dtype(np.inf))], values)
    return values


def ratio_of_a_thousand(random, dtype, n):
    smallest = dtype(random.uniform(1e-4, 1))
    values = random.uniform(1, 1000, n).astype(dtype) * smallest
    values[0] = smallest
    values[-1] = np.nextafter(smallest * dtype(1000), dtype(random.choice([0, np.inf])))
    return values


def with_specials(random, dtype, n):
    values = (bell(random, n) * powers_of_ten(random, -2, 5)).astype(dtype)
    chosen = random.random(n) < 0.4
    return np.where(chosen, random.choice(SPECIAL, n), values).astype(dtype)


KINDS = {
    "bell": lambda random, dtype, n: bell(random, n).astype(dtype),
    "uniform": lambda random, dtype, n: random.uniform(-1, 1, n).astype(dtype),
    "weights": lambda random, dtype, n: (bell(random, n) * 0.05).astype(dtype),
    "integers": lambda random, dtype, n: random.integers(-50, 1000, n).astype(dtype),
    "large integers": lambda random, dtype, n: random.integers(-120_000_000, 120_000_000, n).astype(dtype),
    "few decimals": lambda random, dtype, n: np.round(bell(random, n) * 10, random.integers(0, 5)).astype(dtype),
    "tiny": lambda random, dtype, n: (bell(random, n) * 1e-7).astype(dtype),
    "huge": lambda random, dtype, n: (bell(random, n) * 1e12).astype(dtype),
    "thousands": lambda random, dtype, n: (bell(random, n) * 1e5).astype(dtype),
    "mixed magnitudes": lambda random, dtype, n: (bell(random, n) * powers_of_ten(random, -9, 10, n)).astype(dtype),
    "eighths": lambda random, dtype, n: (random.integers(-4000, 4000, n) / 2.0 ** random.integers(0, 12)).astype(dtype),
    "specials": with_specials,
    "specials only": lambda random, dtype, n: random.choice(SPECIAL, n).astype(dtype),
    "any bits": any_bits,
    "subnormals": subnormals,
    "powers of two": powers_of_two,
    "near powers of two": near_powers_of_two,
    "near powers of ten": near_powers_of_ten,
    "ratio of a thousand": ratio_of_a_thousand,
}


def random_shape(random, most):
    rank = int(random.choice([0, 1, 2, 3, 4], p=[0.05, 0.4, 0.3, 0.15, 0.1]))
    shape = []
    for _ in range(rank):
        room = most // max(1, int(np.prod(shape)))
        shape.append(int(random.integers(1, max(2, min(room, 7 if rank > 2 else 12 if rank == 2 else most)) + 1)))
    return tuple(shape)


def random_case(random, kind, dtype, shape):
    return KINDS[kind](random, dtype, max(1, int(np.prod(shape)))).reshape(shape)


def named_cases():
    """The numbers of the article, and shapes that random ones do not meet."""
    yield np.array([[10.991661]], np.float32)
    yield np.array([[1.997124]], np.float32)
    yield np.array([-0.99108356], np.float32)
    yield np.array([-1, 0, 1, 2, 3, 4], np.float32)
    yield np.array([-3, -1, 1, 3, 5, 7], np.float64)
    yield np.arange(30, dtype=np.float32)
    yield np.arange(30, dtype=np.float64)
    for dtype in DTYPES:
        for shape in ((0,), (0, 3), (2, 0), (0, 0), (2, 0, 3), (1, 1, 1, 0)):
            yield np.zeros(shape, dtype)
        for number in (0.0, -0.0, 1.0, -1.5, np.nan, np.inf, -np.inf, 0.1, 1 / 3, 1e-4, 9.999e-5, 999999.0, 1e6, 99999999.0,
                       1e8, 1e15, 9999999999999998.0, 1e16, 1e22, 2.0**-44, 2.0**-24, 9007199254740993.0, 123456.789):
            yield np.array(number, dtype)
            yield np.array([number], dtype)
        for number in (np.finfo(dtype).max, np.finfo(dtype).tiny, np.finfo(dtype).smallest_subnormal, np.finfo(dtype).eps):
            yield np.array([number], dtype)
            yield np.array([number, -number, 0], dtype)
        yield np.array([0.5 + 2.0**-9, 1.5 + 2.0**-9, 0.5 + 3 * 2.0**-9], dtype)  # ties at the eighth decimal
        yield np.array([9.9999999999, 1e9], dtype)
        yield np.array([1e-5, 1e200 if dtype is np.float64 else 1e30], dtype)
        yield np.array([np.nan, 1e-5, 1.0, -np.inf], dtype)
        yield np.array([0.5, 500], dtype)  # a ratio of exactly 1000
        yield np.array([0.7, 700], dtype)  # more than 1000 only before it is rounded to float32
        yield np.full((1, 2, 14), 10, dtype)  # a line of which one more column would do
        yield np.full((1, 1, 7), 10.25, dtype)  # the dtype just fits beside the last row
        yield np.full((1,) * 40 + (2,), 0.125, dtype)  # no line is wide enough


def large_cases(random):
    """A whole row of 1000 elements, and arrays beyond, which are summarised."""
    yield random.integers(-50, 100, 1000).astype(np.float32)
    yield bell(random, (1001,)).astype(np.float32)
    yield bell(random, (40, 26)).astype(np.float32)
    yield bell(random, (2, 501))
    yield bell(random, (201, 5)).astype(np.float32)
    yield bell(random, (11, 10, 10)).astype(np.float32)
    yield bell(random, (4, 4, 8, 8)) * 1e4
    yield (bell(random, (6, 6, 6, 6)) * 0.001).astype(np.float32)


def described(array):
    return {
        "dtype": str(array.dtype),
        "shape": list(array.shape),
        "bits": array.astype(array.dtype.newbyteorder(">")).tobytes().hex(),
        "str": str(array),
        "repr": repr(array),
    }


def main():
    random = np.random.default_rng(6)
    cases = list(named_cases())
    for kind in KINDS:
        for dtype in DTYPES:
            for _ in range(5):
                cases.append(random_case(random, kind, dtype, random_shape(random, 22)))
            cases.append(random_case(random, kind, dtype, (3,)))
            cases.append(random_case(random, kind, dtype, (2, 11)))
    cases.extend(large_cases(random))
    lines = ",\n".join(json.dumps(described(array)) for array in cases)
    text = f'{{"versions": {{"numpy": "{np.__version__}"}}, "cases": [\n{lines}\n]}}\n'
    pathlib.Path(__file__).with_suffix(".json").write_text(text, encoding="ascii", newline="\n")


if __name__ == "__main__":
    main()
