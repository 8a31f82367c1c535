#!/usr/bin/python3
"""Writes what L-BFGS does elsewhere, for LbfgsTest: the losses of SciPy's first iterations, and how many evaluations it takes.

usage: lbfgs.py OUT_DIR            (Debian: apt-get install python3-torch python3-sklearn python3-scipy)

The keys of ../oracle/oracle.py, and
  target        a loss: 1 % of the way from the best that 1,000 evaluations reach to the first one
  evaluations   how many evaluations of loss and gradient scipy.optimize.minimize(method="L-BFGS-B") takes to get there: the
                optimizer of scikit-learn's MLPClassifier(solver="lbfgs"), with its 10 pairs, on the same objective from the same start
  losses        before each of its first iterations
"""
import os, sys
import numpy as np, torch
from scipy.optimize import minimize
from sklearn import datasets as D

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../oracle"))
import oracle


def case(path, x, y, layers, hidden="tanh", output="softmax", loss="cross_entropy", l2=1e-3, steps=15, seed=1):
    rng = np.random.RandomState(seed)
    x, y = torch.tensor(np.asarray(x, float)), torch.tensor(np.asarray(y, float))
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
    target = min(seen) + 0.01 * (seen[0] - min(seen))
    losses = [objective(torch.tensor(point)).item() for point in points[:steps]]
    evaluations = 1 + next(k for k, value in enumerate(seen) if value <= target)
    with open(path, "w") as f:
        short = lambda v: repr(float(v)) if v != int(v) else str(int(v))
        w = lambda k, v: f.write(f"{k}: " + (" ".join(short(q) for q in np.ravel(v)) if not isinstance(v, str) else v) + "\n")
        w("layers", " ".join(map(str, layers))); w("hidden", hidden); w("output", output); w("loss", loss); w("l2", l2)
        w("batch", "0"); w("steps", str(steps)); w("target", target); w("evaluations", evaluations)
        w("x", x.numpy()); w("y", y.numpy()); w("initial", start); w("losses", losses)
    print(path, "losses", seen[0], min(seen), "target", target, "after", evaluations, "of", len(seen), "losses", losses[-1])


if __name__ == "__main__":
    out = sys.argv[1].rstrip("/") + "/"
    iris, digits, diabetes = D.load_iris(), D.load_digits(), D.load_diabetes()
    case(out + "iris.txt", oracle.scaled(iris.data).round(3), oracle.onehot(iris.target), [4, 8, 3])
    case(out + "digits.txt", digits.data[:100] / 16, oracle.onehot(digits.target)[:100], [64, 8, 10])
    case(out + "diabetes.txt", oracle.scaled(diabetes.data)[:100].round(2), ((diabetes.target - 152) / 77)[:100, None].round(3), [10, 6, 1], output="identity", loss="squared_error")
