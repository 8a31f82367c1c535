#!/usr/bin/python3
"""Writes reference trajectories with sample weights: PyTorch's autograd of (weights * losses).mean(), in float64.

usage: weighted.py OUT_DIR            (Debian: apt-get install python3-torch python3-sklearn)

The files are those of oracle.py, whole sets as batches, with one more line:
  weights         one for each sample; in classes.txt scikit-learn's class weights "balanced"
and losses, gradient and trajectory are those of the weighted mean loss.
"""
import pathlib, sys, numpy as np, torch
from sklearn import datasets
from sklearn.utils.class_weight import compute_sample_weight
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from oracle import ACT, scaled, onehot

def losses_of(kind, z, a, y):
    if kind == "squared_error": return 0.5 * ((a - y) ** 2).sum(1)
    if kind == "cross_entropy": return -(torch.log_softmax(z, 1) * y).sum(1)
    if kind == "binary_cross_entropy": return torch.nn.functional.binary_cross_entropy_with_logits(z, y, reduction="none").sum(1)
    raise ValueError(kind)

def case(path, x, y, weights, layers, hidden, output, loss, rate, l2, steps, seed):
    rng = np.random.RandomState(seed)
    x, y, weights = (torch.tensor(np.asarray(v, float)) for v in (x, y, weights))
    W = [torch.tensor(rng.uniform(-1, 1, (o, i)) * np.sqrt(6.0 / (i + o)), requires_grad=True) for i, o in zip(layers, layers[1:])]
    b = [torch.tensor(rng.uniform(-.1, .1, o), requires_grad=True) for o in layers[1:]]
    flat = lambda ts: np.concatenate([t.detach().numpy().ravel() for t in ts])
    def run():
        a = x
        for l in range(len(W)):
            z = a @ W[l].T + b[l]
            a = ACT[output if l == len(W) - 1 else hidden](z)
        return z, a
    initial, losses, gradient, sgd = flat(W + b), [], None, torch.optim.SGD(W + b, rate)
    for _ in range(steps):
        sgd.zero_grad()
        z, a = run()
        J = (weights * losses_of(loss, z, a, y)).mean() + 0.5 * l2 * sum((w ** 2).sum() for w in W)
        J.backward()
        losses.append(J.item())
        if gradient is None: gradient = flat([p.grad for p in W + b])
        sgd.step()
    with open(path, "w") as f:
        w = lambda k, v: f.write(f"{k}: " + (" ".join(repr(float(q)) for q in np.ravel(v)) if not isinstance(v, str) else v) + "\n")
        for k, v in (("layers", " ".join(map(str, layers))), ("hidden", hidden), ("output", output), ("loss", loss), ("optimizer", "sgd"),
                     ("rate", repr(rate)), ("l2", repr(l2)), ("batch", "0"), ("steps", str(steps))): w(k, v)
        for k, v in (("x", x.numpy()), ("y", y.numpy()), ("weights", weights.numpy()), ("initial", initial), ("gradient", gradient),
                     ("losses", losses), ("final", flat(W + b)), ("outputs", run()[1].detach().numpy())): w(k, v)
    print(path, "loss", losses[0], "->", losses[-1])

if __name__ == "__main__":
    out = sys.argv[1].rstrip("/") + "/"
    iris, wine = datasets.load_iris(), datasets.load_wine()
    X = scaled(iris.data)
    some = np.random.RandomState(7).uniform(0, 3, 150) * (np.arange(150) % 5 > 0)
    case(out + "samples.txt", X[::3], onehot(iris.target)[::3], some[::3], [4, 8, 3], "sigmoid", "sigmoid", "squared_error", 0.5, 1e-3, 40, 1)
    rows = np.r_[0:59:6, 59:130:2, 130:178:8]
    case(out + "classes.txt", scaled(wine.data)[rows], onehot(wine.target)[rows], compute_sample_weight("balanced", wine.target[rows]), [13, 6, 3],
         "tanh", "softmax", "cross_entropy", 0.1, 0.0, 40, 2)
    case(out + "binary.txt", X[:100][::2], onehot(iris.target)[:100][::2, :1], some[:100][::2], [4, 5, 1], "tanh", "sigmoid", "binary_cross_entropy", 0.1, 0.0, 40, 3)
