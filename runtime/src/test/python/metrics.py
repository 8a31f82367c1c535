#!/usr/bin/env python3
"""Writes the cases that MetricsWitnessTest compares with: random answers, and what scikit-learn says of them.

Usage: metrics.py FOLDER. Made with scikit-learn 1.2.1 and NumPy 1.24.2 (Debian 12).
Only Brier's score for more than two classes and the rank among equal scores are computed here, for lack of them there.
"""
import pathlib
import sys
import warnings

import numpy as np
from sklearn import metrics

warnings.filterwarnings("ignore")
AVERAGES = ["macro", "micro", "weighted"]


def line(out, name, values):
    out.write(name + " " + " ".join(repr(float(v)) for v in np.ravel(values)) + "\n")


def auc(labels, c, scores, weights):
    positive = labels == c
    used = weights > 0
    if positive[used].all() or not positive[used].any():
        return np.nan
    return metrics.roc_auc_score(positive, scores, sample_weight=weights)


def classification(out, name, random, rows, classes, digits=6, absent=(), weighted=False, single=False, skill=1.0):
    allowed = [c for c in range(classes) if c not in absent]
    labels = random.choice(allowed, rows)
    logits = random.normal(size=(rows, classes))
    logits[np.arange(rows), labels] += skill
    p = np.exp(logits)
    p = np.round(p / p.sum(axis=1, keepdims=True), digits)
    p[:, -1] = 1 - p[:, :-1].sum(axis=1)
    weights = np.round(random.exponential(size=rows), 3) if weighted else np.ones(rows)
    if weighted:
        weights[random.integers(rows)] = 0
    predicted = p.argmax(axis=1)
    if single:
        predicted = (p[:, 1] >= 0.5).astype(int)
    every = list(range(classes))
    out.write(f"case {name}\n")
    out.write(f"classes {classes}\n")
    line(out, "labels", labels)
    if weighted:
        line(out, "weights", weights)
    line(out, "probabilities", p[:, 1] if single else p)
    line(out, "accuracy", metrics.accuracy_score(labels, predicted, sample_weight=weights))
    line(out, "confusion", metrics.confusion_matrix(labels, predicted, labels=every, sample_weight=weights))
    each = metrics.precision_recall_fscore_support(labels, predicted, labels=every, sample_weight=weights)
    line(out, "precision", each[0])
    line(out, "recall", each[1])
    line(out, "f1", each[2])
    for average in AVERAGES:
        line(out, average, metrics.precision_recall_fscore_support(
            labels, predicted, average=average, sample_weight=weights)[:3])
    areas = [auc(labels, c, p[:, c], weights) for c in every]
    line(out, "areas", areas)
    line(out, "auc", areas[1] if classes == 2 else np.nanmean(areas) if not np.isnan(areas).all() else np.nan)
    line(out, "logloss", metrics.log_loss(labels, p, labels=every, sample_weight=weights))
    if classes == 2:
        line(out, "brier", metrics.brier_score_loss(labels, p[:, 1], sample_weight=weights, pos_label=1))
    else:
        line(out, "brier", np.average(((p - np.eye(classes)[labels]) ** 2).sum(axis=1), weights=weights))
    ranks = [(p[r] > p[r, labels[r]]).sum() + (p[r, :labels[r]] == p[r, labels[r]]).sum() for r in range(rows)]
    top = [np.average(np.array(ranks) < k, weights=weights) for k in range(1, classes + 1)]
    if digits >= 6 and classes > 2:
        for k in range(1, classes):
            there = metrics.top_k_accuracy_score(labels, p, k=k, labels=every, sample_weight=weights)
            assert abs(there - top[k - 1]) < 1e-12, (name, k)
    if single:
        top = [np.average(predicted == labels, weights=weights), 1]
    line(out, "top", top)


def regression(out, name, random, rows, width, weighted=False, constant=False, perfect=False):
    targets = np.round(random.normal(size=(rows, width)) * 3 + 1, 4)
    if constant:
        targets[:, 0] = 2.5
    outputs = targets.copy() if perfect else np.round(targets + random.normal(size=(rows, width)), 4)
    weights = np.round(random.exponential(size=rows), 3) if weighted else np.ones(rows)
    out.write(f"case {name}\n")
    out.write(f"width {width}\n")
    if weighted:
        line(out, "weights", weights)
    line(out, "targets", targets)
    line(out, "outputs", outputs)
    for key, measure, more in [
            ("mse", metrics.mean_squared_error, {}),
            ("rmse", metrics.mean_squared_error, {"squared": False}),
            ("mae", metrics.mean_absolute_error, {}),
            ("r2", metrics.r2_score, {})]:
        each = measure(targets, outputs, sample_weight=weights, multioutput="raw_values", **more)
        each = np.broadcast_to(each, width)  # R2 of one row is a single nan
        line(out, key, np.append(each, measure(targets, outputs, sample_weight=weights, **more)))


def main(folder):
    random = np.random.default_rng(20261124)
    with open(folder / "classification.txt", "w") as out:
        classification(out, "three classes", random, 40, 3)
        classification(out, "ten classes", random, 60, 10, skill=2.0)
        classification(out, "ties", random, 50, 4, digits=1)
        classification(out, "weights", random, 40, 3, weighted=True)
        classification(out, "weights and ties", random, 50, 5, digits=1, weighted=True)
        classification(out, "classes that never occur", random, 30, 6, absent=(0, 4))
        classification(out, "a class that is never predicted nor occurs", random, 12, 8, absent=(7,), skill=6.0)
        classification(out, "one class only", random, 10, 3, absent=(0, 2))
        classification(out, "one row", random, 1, 3)
        classification(out, "all right", random, 30, 3, skill=12.0)
        classification(out, "all wrong", random, 30, 3, skill=-12.0)
        classification(out, "two classes", random, 40, 2)
        classification(out, "two classes, one output", random, 40, 2, single=True)
        classification(out, "two classes, one output, weights and ties", random, 60, 2, digits=1, single=True, weighted=True)
        classification(out, "two classes, one never occurs", random, 20, 2, absent=(0,), single=True)
    with open(folder / "regression.txt", "w") as out:
        regression(out, "one output", random, 30, 1)
        regression(out, "three outputs", random, 25, 3)
        regression(out, "weights", random, 25, 2, weighted=True)
        regression(out, "a target that is constant", random, 10, 2, constant=True)
        regression(out, "perfect", random, 10, 2, constant=True, perfect=True)
        regression(out, "one row", random, 1, 2)


main(pathlib.Path(sys.argv[1]))
