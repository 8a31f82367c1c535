#!/usr/bin/python3
"""Writes derivatives of small networks' outputs by their inputs: torch.autograd.functional.jacobian, in float64.

usage: jacobian.py OUT_FILE            (Debian: apt-get install python3-torch)

One network a line: layers; activations; parameters in the flat layout (all weights layer by layer, then all biases); inputs; Jacobian row by row.
"""
import sys, numpy as np, torch
torch.set_default_dtype(torch.float64)
F = torch.nn.functional
ACT = {"SIGMOID": torch.sigmoid, "TANH": torch.tanh, "RELU": torch.relu, "IDENTITY": lambda z: z, "SOFTMAX": lambda z: torch.softmax(z, 0),
       "LOG_SOFTMAX": lambda z: torch.log_softmax(z, 0),
       "LEAKY_RELU": lambda z: F.leaky_relu(z, 0.01), "ELU": F.elu, "SELU": F.selu, "GELU": F.gelu, "SILU": F.silu,
       "SOFTPLUS": F.softplus, "SOFTSIGN": F.softsign, "HARD_SIGMOID": lambda z: torch.clamp(z + 3, 0, 6) / 6}  # PyTorch 1.13 differentiates hardsigmoid with a float sixth

def case(layers, activations, seed):
    rng = np.random.RandomState(seed)
    W = [torch.tensor(rng.uniform(-1, 1, (o, i)) * np.sqrt(3.0 / i)) for i, o in zip(layers, layers[1:])]
    b = [torch.tensor(rng.uniform(-.3, .3, o)) for o in layers[1:]]
    x = torch.tensor(rng.uniform(-1.5, 1.5, layers[0]))
    def network(x):
        a = x
        for l in range(len(W)): a = ACT[activations[l]](W[l] @ a + b[l])
        return a
    numbers = lambda ts: " ".join(repr(float(q)) for t in ts for q in np.ravel(t.numpy()))
    return "; ".join([" ".join(map(str, layers)), " ".join(activations), numbers(W + b), numbers([x]), numbers([torch.autograd.functional.jacobian(network, x)])])

if __name__ == "__main__":
    hidden = [a for a in ACT if "SOFTMAX" not in a]
    lines = [case([4, 8, 3], ["SIGMOID", "SIGMOID"], 1), case([5, 7, 6, 3], ["TANH", "SILU", "SOFTMAX"], 2), case([3, 1], ["SIGMOID"], 3), case([6, 5], ["SOFTMAX"], 4), case([5, 6, 4], ["ELU", "LOG_SOFTMAX"], 6),
             case([18, 17, 2], ["GELU", "IDENTITY"], 5)]
    lines += [case([3, 4, 2], [a, a], 10 + k) for k, a in enumerate(hidden)]
    with open(sys.argv[1], "w") as f: f.write("\n".join(lines) + "\n")
