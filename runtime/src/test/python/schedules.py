#!/usr/bin/python3
"""Writes the factors of the learning rate that PyTorch's schedulers give, for SchedulesTest.

usage: schedules.py > ../resources/io/hardwire/optimizer/schedules.csv            (Debian: apt-get install python3-torch)

A line is a schedule: its name, the number of steps in an epoch, and the factor of each step from step 0 on.
Schedulers that count epochs are stepped at the end of each, those that count steps after every step.
"""
import warnings
import torch
from torch.optim import SGD
from torch.optim import lr_scheduler as L

warnings.filterwarnings("ignore")
RATE = 0.25


def factors(name, make, steps, steps_per_epoch=1, per_step=False, losses=None):
    optimizer = SGD([torch.zeros(1, requires_grad=True)], RATE)
    scheduler = make(optimizer)
    values = []
    for step in range(steps):
        values.append(optimizer.param_groups[0]["lr"] / RATE)
        if per_step:
            scheduler.step()
        elif (step + 1) % steps_per_epoch == 0:
            epoch = (step + 1) // steps_per_epoch - 1
            scheduler.step(losses[epoch]) if losses else scheduler.step()
    print(",".join([name, str(steps_per_epoch)] + [repr(float(value)) for value in values]))


LOSSES = [1, 0.9, 0.95, 0.91, 0.90001, 0.899999, 0.9, 0.8, 0.81, 0.82, 0.83, 0.84, 0.85, 0.86, 0.7, 0.71, 0.72, 0.73,
          0.74, 0.75, 0.76, 0.77, 0.78, 0.79, 0.6, 0.61, 0.62, 0.63, 0.64, 0.65]

factors("step-epochs-3-0.5", lambda o: L.StepLR(o, 3, 0.5), 24, 2)
factors("step-steps-5-0.1", lambda o: L.StepLR(o, 5, 0.1), 24, 3, per_step=True)
factors("exponential-epoch-0.9", lambda o: L.ExponentialLR(o, 0.9), 24, 2)
factors("exponential-step-0.97", lambda o: L.ExponentialLR(o, 0.97), 24, 4, per_step=True)
factors("cosine-epochs-10", lambda o: L.CosineAnnealingLR(o, 10), 22, 2)
factors("cosine-steps-20-0.1", lambda o: L.CosineAnnealingLR(o, 20, 0.1 * RATE), 21, 4, per_step=True)
factors("onecycle-epochs-10", lambda o: L.OneCycleLR(o, RATE, epochs=10, steps_per_epoch=3, cycle_momentum=False), 30, 3, per_step=True)
factors("onecycle-steps-25-0.4-10-100", lambda o: L.OneCycleLR(o, RATE, 25, pct_start=0.4, div_factor=10, final_div_factor=100, cycle_momentum=False), 25, 4, per_step=True)
factors("warmup-steps-5", lambda o: L.LinearLR(o, 1 / 3, 1, 5), 12, 4, per_step=True)
factors("warmup-epochs-4-0.1", lambda o: L.LinearLR(o, 0.1, 1, 4), 12, 2)
factors("warmup-then-exponential", lambda o: L.SequentialLR(o, [L.LinearLR(o, 0.1, 1, 6), L.ExponentialLR(o, 0.9)], [6]), 20, 4, per_step=True)
factors("warmup-times-step", lambda o: L.ChainedScheduler([L.LinearLR(o, 0.1, 1, 6), L.StepLR(o, 4, 0.5)]), 20, 4, per_step=True)
factors("plateau-2", lambda o: L.ReduceLROnPlateau(o, patience=2), 30, losses=LOSSES)
factors("plateau-1-0.5-0.01-2-0.1", lambda o: L.ReduceLROnPlateau(o, factor=0.5, patience=1, threshold=0.01, cooldown=2, min_lr=0.1 * RATE), 30, losses=LOSSES)
