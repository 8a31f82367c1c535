#!/usr/bin/env python3
"""Writes the sample that io.hardwire.processor.reference.ReferenceMathTest compares the double functions with.

    python3 processor/src/test/python/elementary.py

One line for each argument: function, argument, the double nearest to the exact value, and the rest of the exact value in
ulps of that double (in subnormal results: of the smallest subnormal). Exact values come from mpmath with 60 digits.
The arguments, the same at every run:

  - even over the whole range of results that are neither 0 nor infinite nor saturated, and over [-1, 1];
  - even in the exponent, down to the subnormal numbers;
  - on both sides of the points where an implementation changes its reduced argument or its way of rounding:
    (k + 1/2) ln 2 and half of it, powers of 2, sqrt(2), the first and last subnormal results;
  - HARD: the arguments with the largest errors found among 1.5 million at random in each of several intervals.
"""

import math
import random
from pathlib import Path

from mpmath import mp, mpf

OUTPUT = Path(__file__).parent.parent / "resources/io/hardwire/processor/reference/elementary-double.csv"
SMALLEST = 5e-324
LN2 = math.log(2)

HARD = {
    "exp": """
        0x1.6f1b1a36ed06p-2 -0x1.fab57fe474c2cp-1 0x1.687a53318ce7p-2 -0x1.6263c1d1133dap+9
        -0x1.6265e8fe05881p+9 -0x1.626680ca51235p+9 -0x1.078c183c93a82p+9 -0x1.e0ad22f60a204p+8
        -0x1.03f0554f41c2p+7 0x1.6b49cf7eb40dep-2 0x1.72df32ee31c99p-2 0x1.69d2158c46139p-2
        -0x1.98789b4b5b326p-2 -0x1.fb6f1df56d8dep-1 -0x1.92e279563f204p-2
    """,
    "sigmoid": """
        -0x1.ab7c21c335b4p-6 -0x1.ac1cdc9c8d8p-6 -0x1.8edd12a2fep-10 -0x1.f3dcad93620ep+0
        -0x1.9e7cf6c9484efp+4 -0x1.6b8bad9a943f8p+2 0x1.0eff2ec3252d1p+4 0x1.f04a4802b0ebfp+3
        0x1.97b6479d31b62p+3 -0x1.9da65dd78cfdp+7 -0x1.b66aec4a5dd85p+8 -0x1.0529a36c13378p+6
        -0x1.298e7dd0fffe8p-19 -0x1.ae510f88c6028p-18 -0x1.47382269fc923p-21
    """,
    "tanh": """
        0x1.695cdc51c529fp-3 0x1.6a9ad2df84587p-3 0x1.63018acd586dap-3 0x1.93f83d4aa6ee7p+1
        0x1.90b5efe24762ep+1 0x1.bbee4c89da05fp+1 0x1.2ba14b114f114p+3 0x1.2cc280cffd834p+3
        0x1.2dd98dd25d64ep+3 0x1.25e9ae2ef124p+4 0x1.25e9dff3e4593p+4 0x1.25f1b23795072p+4
        0x1.66068ac34326cp-3 0x1.66332c66c7f45p-3 0x1.6bac53ad7eacdp-3
    """,
    "log": """
        0x1.69f43dc55a2e1p-1 0x1.69421d34ec939p-1 0x1.69f46750bcf6dp-1 0x1.003f61792d0cbp+0
        0x1.00fb942dc6cdbp+0 0x1.01f8be4d93d55p+0 0x1.05bbd48b2f13dp+0 0x1.513acdf0054c1p-1
        0x1.007661e82e33bp+0 0x1.67e46618f24e9p-1 0x1.67703208e96e1p-1 0x1.6881491eb46edp-1
        0x1.6c6d283cfc3f9p+0 0x1.6f48628b5f079p+0 0x1.6d6dc77f12371p+0 0x0.016129535229ep-1022
        0x0.01f3592c3f788p-1022 0x0.03d236ee6d608p-1022
    """,
    "log1p": """
        0x1.0598ea0b7b29p-4 0x1.06be8c3090adp-4 0x1.434c10ec3cebap-1 0x1.0ef7ec2a42bc8p-3
        0x1.ec47917976bdep-5 0x1.d779134a6929p-4
    """,
    "expm1": """
        -0x1.8d6424214a88p-2 -0x1.920f03269538p-2 -0x1.9a03f5d2549p-2 -0x1.8be2c5f8a5886p-2
        -0x1.9037aa49aaf7ap-2 -0x1.64dbbb309b938p-2 -0x1.63a88747a5d8p-2 -0x1.63f5a860ccf6ep-2
        -0x1.62fb06d86de1ap-2 -0x1.0629bcb2de5b5p-4 -0x1.078601ca9d8b2p-4 -0x1.06f20499b815cp-4
        -0x1.976b938d74448p-2 -0x1.64614cd750088p-2 -0x1.90ede38ec6c9cp-2 -0x1.01615299e4a83p-6
        -0x1.01713bc7f067p-6 -0x1.01412de13f4efp-6
    """,
    "normalCdf": """
        -0x1.ef7d0bd577368p+4 -0x1.18f1d46557dd8p+5 -0x1.026e64955454ap+5 -0x1.4bda7102a78d5p+4
        -0x1.1578a06eff20dp+5 -0x1.fade9a49ea5d5p+4 -0x1.b69058edcd0dep+4 -0x1.204c127a5f1a2p+5
        -0x1.c0289465fac25p+4 -0x1.d8d01ac52da6cp+4 -0x1.986f51a79cbe6p+4 -0x1.785b79d6c3156p+4
        -0x1.0bdc049fe45c2p+5 -0x1.6af0b1e0bf18cp+4 -0x1.8ddfa1c7704edp+4 -0x1.ad3049da159e8p+4
        -0x1.2800727eda83ap+5 -0x1.509f14681f9e6p+4 -0x1.12073d49458a1p+4 -0x1.a2fe078a6884p-5
        -0x1.0d801aefbd0fcp+4 -0x1.337c9bc953d8ap+4 -0x1.290c524309267p+4 -0x1.c57d8e14f1cf1p+3
    """,
}

FUNCTIONS = {
    "exp": mp.exp,
    "sigmoid": lambda x: 1 / (1 + mp.exp(-x)),
    "tanh": mp.tanh,
    "log": mp.log,
    "log1p": mp.log1p,
    "expm1": mp.expm1,
    "normalCdf": lambda x: mp.erfc(-x / mp.sqrt(2)) / 2,
}


def around(x, steps=2):
    """x and its neighbours on both sides."""
    found = [x]
    below = above = x
    for _ in range(steps):
        below, above = math.nextafter(below, -math.inf), math.nextafter(above, math.inf)
        found += [below, above]
    return found


def arguments(name):
    draw = random.Random("hardwire " + name)
    even = lambda low, high, count: [draw.uniform(low, high) for _ in range(count)]
    scaled = lambda low, high, count: [2 ** draw.uniform(low, high) for _ in range(count)]
    points = [float.fromhex(x) for x in HARD[name].split()]
    if name == "exp":
        points += even(-745.2, 709.78, 250) + even(-1, 1, 150) + even(-745.2, -708, 80)
        points += [sign * x for sign in (-1, 1) for x in scaled(-60, 0, 30) + [SMALLEST, 2.0**-1022]]
        halves = [draw.randrange(-1074, 1023) for _ in range(30)] + [-1, 0, 1]
        points += [x for k in halves for x in around((k + 0.5) * LN2, 1)]
        points += around(-1022 * LN2) + around(-708.3964185322641) + [709.782712893384, -745.1332191019411]
    elif name == "sigmoid":
        points += even(-745.2, -40, 150) + even(-40, 40, 250) + even(-1, 1, 150)
        points += [sign * x for sign in (-1, 1) for x in scaled(-60, 0, 30) + [SMALLEST, 2.0**-1022]]
        halves = [draw.randrange(-1074, 56) for _ in range(20)] + list(range(-3, 3))
        points += [x for k in halves for x in around((k + 0.5) * LN2, 1)]
        points += around(-54 * LN2) + around(54 * LN2) + around(-708.3964185322641) + [-745.1332191019411, 40.0, 1e308]
    elif name == "tanh":
        points += even(-20, 20, 200) + even(-1, 1, 200) + even(0.1, 0.6, 80) + even(17, 20, 40)
        points += [sign * x for sign in (-1, 1) for x in scaled(-1070, 0, 50) + [SMALLEST, 2.0**-1022]]
        points += [x for k in range(28) for x in around((k + 0.5) * LN2 / 2, 1)] + [19.07, 20.0, 1e308]
    elif name == "log":
        points += even(0.7, 1.42, 200) + even(0.99, 1.01, 80) + even(0.1, 5, 100) + scaled(-1022, 1023.9, 150)
        points += [1 + sign * x for sign in (-1, 1) for x in scaled(-52, -6, 40)]
        points += [SMALLEST * draw.randrange(1, 2**51 >> draw.randrange(50)) for _ in range(50)]
        points += [x for k in (-1074, -1022, -2, -1, 0, 1, 2, 1023) for x in around(2.0**k) if x > 0]
        points += [x for k in (-1, 0, 1) for x in around(math.sqrt(2) * 2.0**k)] + [math.nextafter(math.inf, 0)]
    elif name == "expm1":
        points += even(-40, 0, 100) + even(-1, 0, 250) + even(-0.4, -0.3, 80)
        points += [-x for x in scaled(-60, 0, 80) + scaled(-1074, -60, 30) + [SMALLEST, 2.0**-1022]]
        points += [x for k in range(-56, 0) for x in around((k + 0.5) * LN2, 1)] + [-40.0, -1e308, 0.0]
    elif name == "normalCdf":
        points += even(-38.5, 0, 150) + even(-8, 8, 200) + even(-1, 1, 150) + even(-38.5, -37, 40)
        points += [sign * x for sign in (-1, 1) for x in scaled(-60, 0, 30) + [SMALLEST, 2.0**-1022]]
        points += [x for k in range(1, 9) for x in around(-float(k))] + [0.0, -39.0, 39.0, 1e308]
    else:
        points += even(0, 1, 350) + scaled(-60, 0, 150) + scaled(-1074, -60, 50)
        points += [SMALLEST, 2.0**-1022, 0.5, 1.0, math.nextafter(1.0, 0)]
    return sorted(set(points))


def nearest(value):
    """The double nearest to an mpf, subnormal numbers included."""
    exponent = max(mp.frexp(abs(value))[1] - 53, -1074)
    return math.ldexp(int(mp.nint(mp.ldexp(value, -exponent))), exponent)


def lines(name, function, arguments):
    """A line for each argument; the function is one of mpf."""
    for argument in arguments:
        value = mpf(function(mpf(argument)))
        rounded = nearest(value) if value else 0.0
        rest = (value - mpf(rounded)) / mpf(math.ulp(rounded))
        assert abs(rest) <= 0.5
        yield f"{name},{argument.hex()},{rounded.hex()},{float(rest):.5f}\n"


def write(output, samples):
    """Samples are of a name, its function and the arguments."""
    mp.dps = 60
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text("".join(line for sample in samples for line in lines(*sample)), encoding="ascii")


if __name__ == "__main__":
    write(OUTPUT, ((name, function, arguments(name)) for name, function in FUNCTIONS.items()))
