#!/usr/bin/env python3
"""Prints the table of docs/samples.md: scikit-learn's MLPClassifier on the digits, beside the sample of the same size.

Usage: digits.py FOLDER-OF-digits.csv. The splits are those of Dataset.stratifiedSplit(0.7, seed), computed again here, so both learn from
the same images. Made with scikit-learn 1.2.1 and NumPy 1.24.2 (Debian 12).
"""
import pathlib
import sys
import warnings

import numpy as np
from sklearn.neural_network import MLPClassifier

from splitmix import SplitMix64

warnings.filterwarnings("ignore")


def split(labels, share, seed):
    order = list(range(len(labels)))
    SplitMix64.stream(seed, 2).shuffle(order)
    wanted = share * np.bincount(labels)
    quotas = np.floor(wanted).astype(int)
    missing = round(share * len(labels)) - quotas.sum()
    for c in np.argsort(quotas - wanted, kind="stable")[:missing]:
        quotas[c] += 1
    train, test = [], []
    for row in order:
        (train if quotas[labels[row]] > 0 else test).append(row)
        quotas[labels[row]] -= 1
    return train, test


def main(folder):
    table = np.loadtxt(folder / "digits.csv", delimiter=",", dtype=int)
    pixels, labels = table[:, :-1] / 16, table[:, -1]
    settings = {
        "60 epochs, learning rate 0.003": {"learning_rate_init": 0.003},
        "60 epochs, its default rate 0.001": {},
        "60 epochs, learning rate 0.01, alpha 0.032": {"learning_rate_init": 0.01, "alpha": 0.032},
    }
    for name, more in settings.items():
        accuracies = []
        for seed in range(1, 6):
            train, test = split(labels, 0.7, seed)
            model = MLPClassifier((32,), batch_size=32, max_iter=60, n_iter_no_change=60, tol=0, random_state=seed, **more)
            model.fit(pixels[train], labels[train])
            assert model.n_iter_ == 60
            accuracies.append(model.score(pixels[test], labels[test]))
            print(f"seed {seed}: {len(train)} + {len(test)} images, first rows {train[:3]}: {accuracies[-1]:.4f}")
        print(f"{name}: " + " ".join(f"{a:.4f}" for a in accuracies) + f", mean {np.mean(accuracies):.4f}")


main(pathlib.Path(sys.argv[1]))
