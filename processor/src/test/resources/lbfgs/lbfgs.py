#!/usr/bin/python3
"""Writes what L-BFGS does elsewhere, for LbfgsTest: the losses of SciPy's first iterations, and how many evaluations it takes.

usage: lbfgs.py OUT_DIR            (Debian: apt-get install python3-torch python3-sklearn python3-scipy)

All rows of the tables that the samples ship, which are in their folder: inputs of iris and of diabetes less their mean, divided by their standard deviation;
pixels of digits divided by 16; targets of diabetes less 152, divided by 77.

The keys of ../oracle/oracle.py, with
  shipped       the table, in place of x and y
  target        a loss: 1 % (digits: 0.1 %) of the way from the best that 1,000 evaluations reach to the first one
  evaluations   how many evaluations of loss and gradient scipy.optimize.minimize(method="L-BFGS-B") takes to get there: the
                optimizer of scikit-learn's MLPClassifier(solver="lbfgs"), with its 10 pairs, on the same objective from the same start
  losses        before each of its first iterations
"""
import os, sys
import numpy as np, torch
from scipy.optimize import minimize

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "../../../../../sample/src/main/resources/io/hardwire/sample")
sys.path.insert(0, os.path.join(HERE, "../oracle"))
import oracle


def shipped(name):
    lines = [line.strip().split(",") for line in open(f"{SAMPLES}/{name}/{name}.csv")]
    rows = lines if name == "digits" else lines[1:]
    x, last = np.array([row[:-1] for row in rows], float), [row[-1] for row in rows]
    if name == "digits": return x / 16, oracle.onehot(np.array(last, int))
    x = (x - x.mean(0)) / x.std(0)
    if name == "diabetes": return x, (np.array(last, float)[:, None] - 152) / 77
    return x, oracle.onehot(np.array([sorted(set(last)).index(label) for label in last]))


def case(path, table, layers, hidden="tanh", output="softmax", loss="cross_entropy", l2=1e-3, steps=15, seed=1, share=0.01):
    rng = np.random.RandomState(seed)
    x, y = map(torch.tensor, shipped(table))
    shapes = [(o, i) for i, o in zip(layers, layers[1:])] + [(o,) for o in layers[1:]]
    start = np.concatenate([(rng.uniform(-1, 1, s) * np.sqrt(6.0 / sum(s)) if len(s) == 2 else np.zeros(s)).ravel() for s in shapes]).round(4)

    def objective(flat):
        parts, at = [], 0
        for s in shapes:
            n = int(np.prod(s)); parts.append(flat[at:at + n].view(s)); at += n
        W, b = parts[:len(layers) - 1], parts[len(layers) - 1:]
        a = x
        for l in range(len(W)):
            z = a @ W[l].T + b[l]
            a = oracle.ACT[output if l == len(W) - 1 else hidden](z)
        return oracle.loss_of(loss, z, a, y) + 0.5 * l2 * sum((w ** 2).sum() for w in W)

    seen = []

    def evaluate(values):
        flat = torch.tensor(values, requires_grad=True)
        J = objective(flat); J.backward()
        seen.append(J.item())
        return J.item(), flat.grad.numpy().copy()

    points = [start]
    minimize(evaluate, start, jac=True, callback=lambda point: points.append(point.copy()), method="L-BFGS-B", options=dict(maxcor=10, maxfun=1000, maxiter=1000, ftol=0, gtol=1e-9))
    target = min(seen) + share * (seen[0] - min(seen))
    losses = [objective(torch.tensor(point)).item() for point in points[:steps]]
    evaluations = 1 + next(k for k, value in enumerate(seen) if value <= target)
    with open(path, "w") as f:
        short = lambda v: repr(float(v)) if v != int(v) else str(int(v))
        w = lambda k, v: f.write(f"{k}: " + (" ".join(short(q) for q in np.ravel(v)) if not isinstance(v, str) else v) + "\n")
        w("layers", " ".join(map(str, layers))); w("hidden", hidden); w("output", output); w("loss", loss); w("l2", l2)
        w("batch", "0"); w("steps", str(steps)); w("target", target); w("evaluations", evaluations)
        w("shipped", table); w("initial", start); w("losses", losses)
    print(path, "losses", seen[0], min(seen), "target", target, "after", evaluations, "of", len(seen), "losses", losses[-1])


if __name__ == "__main__":
    out = sys.argv[1].rstrip("/") + "/"
    case(out + "iris.txt", "iris", [4, 8, 3])
    case(out + "digits.txt", "digits", [64, 8, 10], share=0.001)
    case(out + "diabetes.txt", "diabetes", [10, 6, 1], output="identity", loss="squared_error")
