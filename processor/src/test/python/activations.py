#!/usr/bin/env python3
"""Writes the sample that io.hardwire.processor.witness.ActivationBoundsTest compares activations in double with.

    python3 processor/src/test/python/activations.py

The lines are those of elementary.py, with the names of io.hardwire.Activation. Exact values come from mpmath with 60 digits;
constants are the doubles that PyTorch has, except for 1/100, which is meant to be exact.
"""

import random
from pathlib import Path

from elementary import SMALLEST, around, write
from mpmath import mp, mpf

OUTPUT = Path(__file__).parent.parent / "resources/io/hardwire/processor/witness/activations-double.csv"

SELU_SCALE = mpf(1.0507009873554804934193349852946)
SELU_ALPHA = mpf(1.6732632423543772848170429916717)

ACTIVATIONS = {
    "SIGMOID": lambda x: 1 / (1 + mp.exp(-x)),
    "TANH": mp.tanh,
    "RELU": lambda x: max(x, 0),
    "LEAKY_RELU": lambda x: x if x > 0 else x / 100,
    "ELU": lambda x: x if x > 0 else mp.expm1(x),
    "SELU": lambda x: SELU_SCALE * (x if x > 0 else SELU_ALPHA * mp.expm1(x)),
    "GELU": lambda x: x * (mp.erfc(-x / mp.sqrt(2)) / 2 if abs(x) < 50 else x > 0),
    "SILU": lambda x: x / (1 + mp.exp(-x)),
    "SOFTPLUS": lambda x: mp.log1p(mp.exp(x)) if x < 800 else x,
    "SOFTSIGN": lambda x: x / (1 + abs(x)),
    "HARD_SIGMOID": lambda x: min(max(x + 3, 0), 6) / 6,
    "IDENTITY": lambda x: x,
}


def arguments():
    """The same for every activation: even over what is not saturated, even in the exponent, around bounds."""
    draw = random.Random("hardwire activations")
    points = [draw.uniform(-width, width) for width in (1, 4, 20) for _ in range(150)]
    points += [draw.uniform(-760, -20) for _ in range(100)] + [draw.uniform(-40, -36) for _ in range(50)]
    points += [sign * 2 ** draw.uniform(-1074, 10) for sign in (-1, 1) for _ in range(60)]
    points += [x for bound in (-3.0, 3.0, 1.0, -1.0, 40.0, -708.4, -745.1, -751.7) for x in around(bound)]
    points += [0.0, SMALLEST, -SMALLEST, 2.0**-1022, -(2.0**-1022), 1e308, -1e308]
    return sorted(set(points))


if __name__ == "__main__":
    write(OUTPUT, ((name, function, arguments()) for name, function in ACTIVATIONS.items()))
