#!/usr/bin/env python3
"""Prints the table of docs/samples.md: scikit-learn on diabetes, beside the sample of the same size.

Usage: diabetes.py FOLDER-OF-diabetes.csv [SEEDS]. The splits are those of Dataset.split, computed again here, so all learn from the same patients
and are asked about the same others. Made with scikit-learn 1.2.1 and NumPy 1.24.2 (Debian 12).
"""
import pathlib
import sys
import warnings

import numpy as np
from sklearn.compose import TransformedTargetRegressor
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score
from sklearn.neural_network import MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from splitmix import SplitMix64

warnings.filterwarnings("ignore")
BATCH = 16
RATE = 0.003
L2 = 0.01


def split(rows, share, seed):
    order = list(range(len(rows)))
    SplitMix64.stream(seed, 2).shuffle(order)
    order = [rows[k] for k in order]
    first = int(np.floor(share * len(rows) + 0.5))
    return order[:first], order[first:]


def scaled(model):
    return TransformedTargetRegressor(make_pipeline(StandardScaler(), model), transformer=StandardScaler())


def network(seed, alpha):
    # Its penalty is alpha / 2 * (sum of squares) / (samples of the batch); that of the sample has no divisor: alpha is BATCH times as large.
    return MLPRegressor((16,), activation="tanh", batch_size=BATCH, learning_rate_init=RATE, alpha=alpha, max_iter=500,
                        early_stopping=True, validation_fraction=0.2, n_iter_no_change=50, tol=0, random_state=seed)


def main(folder, seeds):
    table = np.loadtxt(folder / "diabetes.csv", delimiter=",", skiprows=1)
    x, y = table[:, :-1], table[:, -1]
    models = {
        "linear, least squares, on the 309": lambda seed: (LinearRegression(), False),
        "linear, least squares, on the 247": lambda seed: (LinearRegression(), True),
        "MLPRegressor, the sample's settings": lambda seed: (network(seed, BATCH * L2), False),
        "MLPRegressor, the same without a penalty": lambda seed: (network(seed, 0), False),
    }
    for name, make in models.items():
        scores = []
        for seed in range(1, seeds + 1):
            train, test = split(range(len(y)), 0.7, seed)
            learnt, validation = split(train, 0.8, seed)
            model, without = make(seed)
            rows = learnt if without else train  # early_stopping holds a fifth of them out itself
            answers = scaled(model).fit(x[rows], y[rows]).predict(x[test])
            scores.append((r2_score(y[test], answers), mean_squared_error(y[test], answers) ** 0.5,
                           mean_absolute_error(y[test], answers)))
        print(f"{name}: " + " ".join(f"{r2:.3f}" for r2, _, _ in scores[:5]))
        print(f"means of {seeds} seeds: R2 %.4f, RMSE %.2f, MAE %.2f" % tuple(np.mean(scores, 0)))


main(pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5)
