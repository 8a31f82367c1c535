#!/usr/bin/python3
"""Writes trajectories in the way of ../oracle/oracle.py, for what a Training can be told besides plain L2.

usage: training.py OUT_DIR            (Debian: apt-get install python3-torch python3-sklearn)

Full batches, an epoch a step. Further keys: l1 and l2 (one factor, or one for each layer), clip_value, clip_norm, max_norm (0 for
none), momentum, and schedule (a name that TrainingOracleTest knows, too).
Losses carry the penalties. Weights into a unit beyond max_norm are multiplied by max_norm / norm after the step.
"""
import os, sys
import numpy as np, torch
from sklearn import datasets as D
from torch.optim import lr_scheduler as L

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../oracle"))
import oracle

class IrpropPlus:
    """iRprop+ as the pseudo-code of Igel and Huesken has it ("Empirical evaluation of the improved Rprop learning algorithms",
    Neurocomputing 50, 2003), number by number, with its constants: PyTorch has none."""

    def __init__(self, parameters, step):
        self.parameters, self.error, self.taken_back = parameters, None, 0
        self.state = [(np.full(p.numel(), step), np.zeros(p.numel()), np.zeros(p.numel())) for p in parameters]

    def zero_grad(self):
        for p in self.parameters: p.grad = None

    def step(self, error):
        for p, (steps, before, moves) in zip(self.parameters, self.state):
            g, w = p.grad.numpy().ravel().copy(), p.detach().numpy().ravel()
            for k in range(len(w)):
                if before[k] * g[k] > 0:
                    steps[k] = min(steps[k] * 1.2, 50)
                    moves[k] = -np.sign(g[k]) * steps[k]
                    w[k] += moves[k]
                elif before[k] * g[k] < 0:
                    steps[k] = max(steps[k] * 0.5, 0)
                    if error > self.error:
                        w[k] -= moves[k]
                        self.taken_back += 1
                    g[k] = 0
                else:
                    moves[k] = -np.sign(g[k]) * steps[k]
                    w[k] += moves[k]
                before[k] = g[k]
        self.error = error


SCHEDULES = {"none": None,
             "step": lambda o: L.StepLR(o, 7, 0.5),
             "exponential": lambda o: L.ExponentialLR(o, 0.95),
             "cosine": lambda o: L.CosineAnnealingLR(o, 30),
             "one_cycle": lambda o: L.OneCycleLR(o, o.param_groups[0]["lr"], 30, cycle_momentum=False),
             "warm_up": lambda o: L.LinearLR(o, 0.1, 1, 10),
             "plateau": lambda o: L.ReduceLROnPlateau(o, factor=0.5, patience=0, threshold=0.05, eps=0)}


def optimizer_of(kind, W, b, rate, momentum):
    if kind == "irprop_plus": return IrpropPlus(W + b, rate)
    if kind == "adagrad": return torch.optim.Adagrad(W + b, rate)
    if kind == "rmsprop" and momentum: return torch.optim.RMSprop(W + b, rate, momentum=momentum)
    return oracle.optimizer_of(kind, W, b, rate)


def case(path, x, y, layers, hidden="tanh", output="sigmoid", loss="squared_error", optimizer="sgd", rate=0.5, l1=0, l2=0,
         clip_value=0, clip_norm=0, max_norm=0, momentum=0, schedule="none", steps=30, seed=1):
    rng = np.random.RandomState(seed)
    x, y = torch.tensor(np.asarray(x, float)), torch.tensor(np.asarray(y, float))
    W = [torch.tensor(rng.uniform(-1, 1, (o, i)) * np.sqrt(6.0 / (i + o)), requires_grad=True) for i, o in zip(layers, layers[1:])]
    b = [torch.tensor(rng.uniform(-.1, .1, o), requires_grad=True) for o in layers[1:]]
    flat = lambda ts: np.concatenate([t.detach().numpy().ravel() for t in ts])
    each = lambda factors: np.broadcast_to(factors, len(W))

    def run(x):
        a = x
        for l in range(len(W)):
            z = a @ W[l].T + b[l]
            a = oracle.ACT[output if l == len(W) - 1 else hidden](z)
        return z, a

    initial, losses, opt = flat(W + b), [], optimizer_of(optimizer, W, b, rate, momentum)
    scheduler = SCHEDULES[schedule](opt) if SCHEDULES[schedule] else None
    for s in range(steps):
        opt.zero_grad()
        z, a = run(x)
        J = oracle.loss_of(loss, z, a, y)
        J = J + sum(f / 2 * (w ** 2).sum() for f, w in zip(each(l2), W)) + sum(f * w.abs().sum() for f, w in zip(each(l1), W))
        J.backward()
        losses.append(J.item())
        if clip_value: torch.nn.utils.clip_grad_value_(W + b, clip_value)
        if clip_norm: torch.nn.utils.clip_grad_norm_(W + b, clip_norm)
        opt.step(J.item()) if optimizer == "irprop_plus" else opt.step()
        if max_norm:
            with torch.no_grad():
                for w in W:
                    norm = w.norm(dim=1, keepdim=True)
                    w *= torch.where(norm > max_norm, max_norm / norm, torch.ones_like(norm))
        if scheduler: scheduler.step(J.item()) if schedule == "plateau" else scheduler.step()
    with open(path, "w") as f:
        w = lambda k, v: f.write(f"{k}: " + (" ".join(repr(float(q)) for q in np.ravel(v)) if not isinstance(v, str) else v) + "\n")
        w("layers", " ".join(map(str, layers))); w("hidden", hidden); w("output", output); w("loss", loss); w("optimizer", optimizer)
        w("schedule", schedule)
        for k, v in (("rate", rate), ("l1", l1), ("l2", l2), ("clip_value", clip_value), ("clip_norm", clip_norm), ("max_norm", max_norm), ("momentum", momentum)): w(k, v)
        w("batch", "0"); w("steps", str(steps))
        w("x", x.numpy()); w("y", y.numpy()); w("initial", initial); w("losses", losses); w("final", flat(W + b)); w("outputs", run(x)[1].detach().numpy())
    print(path, "loss", losses[0], "->", losses[-1], *([opt.taken_back, "moves taken back"] if optimizer == "irprop_plus" else []))


if __name__ == "__main__":
    out = sys.argv[1].rstrip("/") + "/"
    iris = D.load_iris()
    X, Y = oracle.scaled(iris.data)[::10].round(3), oracle.onehot(iris.target)[::10]
    net = dict(x=X, y=Y, layers=[4, 5, 3])
    case(out + "adagrad.txt", optimizer="adagrad", rate=0.1, **net)
    case(out + "irprop-plus.txt", optimizer="irprop_plus", rate=1.0, l2=1e-2, steps=25, **net)
    case(out + "nesterov.txt", optimizer="nesterov", rate=0.2, **net)
    case(out + "rmsprop-momentum.txt", optimizer="rmsprop", rate=0.01, momentum=0.9, **net)
    case(out + "l1.txt", l1=1e-2, **net)
    case(out + "penalties-by-layer.txt", l1=[1e-3, 2e-2], l2=[3e-2, 1e-3], optimizer="momentum", rate=0.1, **net)
    case(out + "clip-value.txt", clip_value=0.02, l2=1e-2, **net)
    case(out + "clip-norm.txt", clip_norm=0.1, l2=1e-2, optimizer="adam", rate=0.05, **net)
    case(out + "clip-both.txt", clip_value=0.05, clip_norm=0.1, rate=1.0, **net)
    case(out + "max-norm.txt", max_norm=1.0, rate=2.0, **net)
    for name in ("step", "exponential", "cosine", "one_cycle", "warm_up", "plateau"):
        case(out + f"schedule-{name.replace('_', '-')}.txt", schedule=name, optimizer="adam" if name == "cosine" else "momentum", rate=0.3 if name == "plateau" else 0.1, **net)
