#!/usr/bin/python3
"""Writes more trajectories in the way of oracle.py: one for each activation and loss that its cases lack.

usage: formulas.py OUT_DIR

`smoothing: e` means that the loss took y (1 - e) + e / K in place of y: PyTorch's label_smoothing.
Hinge: a target above 0 stands for +1, any other for -1.
"""
import sys
import numpy as np, torch
import torch.nn.functional as F
from sklearn import datasets as D
import oracle

oracle.ACT.update(selu=F.selu, softsign=F.softsign, hard_sigmoid=lambda z: torch.clamp(z / 6 + 0.5, 0, 1),  # F.hardsigmoid takes 1/6 in single precision
                  log_softmax=lambda z: F.log_softmax(z, 1))
known = oracle.loss_of


def loss_of(kind, z, a, y):
    if kind == "absolute_error": return F.l1_loss(a, y, reduction="none").sum(1).mean()
    if kind == "huber": return F.huber_loss(a, y, reduction="none").sum(1).mean()
    if kind == "hinge": return torch.clamp(1 - torch.where(y > 0, 1.0, -1.0) * a, min=0).sum(1).mean()
    if kind == "cross_entropy": return F.cross_entropy(z, y)
    if kind == "smoothed": return F.cross_entropy(z, y.argmax(1), label_smoothing=0.1)
    return known(kind, z, a, y)


oracle.loss_of = loss_of

if __name__ == "__main__":
    out = sys.argv[1].rstrip("/") + "/"
    iris = D.load_iris()
    X, Y = oracle.scaled(iris.data)[::6], oracle.onehot(iris.target)[::6]
    for k, name in enumerate("leaky_relu elu selu gelu silu softplus softsign hard_sigmoid".split()):
        oracle.case(out + f"{name.replace('_', '-')}.txt", X[:12, :3], X[:12, 2:] / 2, [3, 4, 2], hidden=name, output=name, rate=0.3, steps=15, seed=k)
    for loss in ("absolute_error", "huber"):
        oracle.case(out + f"{loss.replace('_', '-')}.txt", X[:, :3], 2 * X[:, 3:], [3, 4, 1], hidden="tanh", output="identity", loss=loss, rate=0.1, steps=20)
    classes = dict(layers=[4, 4, 3], hidden="tanh", rate=0.3, steps=15)
    oracle.case(out + "hinge-tanh.txt", X, Y, output="tanh", loss="hinge", **classes)
    oracle.case(out + "hinge-identity.txt", X, 2 * Y - 1, output="identity", loss="hinge", **classes)
    oracle.case(out + "log-softmax.txt", X, Y, output="log_softmax", loss="cross_entropy", **classes)
    oracle.case(out + "logits.txt", X, Y, output="identity", loss="binary_cross_entropy", **classes)
    smoothed = out + "label-smoothing.txt"
    oracle.case(smoothed, X, Y, output="softmax", loss="smoothed", **classes)
    text = open(smoothed).read().replace("loss: smoothed\n", "loss: cross_entropy\nsmoothing: 0.1\n")
    open(smoothed, "w").write(text)
    # Logits of 10,000 and more: a loss or gradient that is not fused overflows here.
    huge = dict(layers=[4, 3], hidden="tanh", rate=1e-9, steps=3)
    for output, loss in (("softmax", "cross_entropy"), ("log_softmax", "cross_entropy"), ("sigmoid", "binary_cross_entropy"), ("identity", "binary_cross_entropy")):
        oracle.case(out + f"huge-{output.replace('_', '-')}.txt", 1e4 * X[::2], Y[::2], output=output, loss=loss, **huge)
