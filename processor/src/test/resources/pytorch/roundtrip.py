#!/usr/bin/env python3
"""Takes networks to PyTorch and back: the witness of PyTorchRoundTripTest.

usage: roundtrip.py FOLDER            (Debian: apt-get install python3-torch)

For every NAME.ours.safetensors of the folder, which Hardwire wrote, it makes the nn.Sequential that the metadata describes and
  - loads the weights with load_state_dict(strict=True), and computes their outputs for some inputs;
  - makes another network of that kind from a seed, trains it a little, writes its state_dict to NAME.torch.safetensors, and computes its outputs;
  - writes the inputs and both outputs to NAME.expected.safetensors.

A file of safetensors is: 8 bytes, little-endian, the length of the header; the header, JSON; the numbers, little-endian.
"""
import json
import pathlib
import struct
import sys

import numpy
import torch
from torch import nn

TYPES = {"F32": numpy.dtype("<f4"), "F64": numpy.dtype("<f8")}
MODULES = {
    "SIGMOID": nn.Sigmoid, "TANH": nn.Tanh, "RELU": nn.ReLU, "LEAKY_RELU": lambda: nn.LeakyReLU(0.01), "ELU": nn.ELU, "SELU": nn.SELU,
    "GELU": nn.GELU, "SILU": nn.SiLU, "SOFTPLUS": nn.Softplus, "SOFTSIGN": nn.Softsign, "HARD_SIGMOID": nn.Hardsigmoid,
    "IDENTITY": nn.Identity, "SOFTMAX": lambda: nn.Softmax(dim=-1), "LOG_SOFTMAX": lambda: nn.LogSoftmax(dim=-1),
}
SAMPLES = 12


def read(path):
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        numbers = numpy.frombuffer(data[8 + length + begin : 8 + length + end], TYPES[entry["dtype"]])
        tensors[name] = torch.from_numpy(numbers.reshape(entry["shape"]).copy())
    return metadata, tensors


def write(path, tensors):
    header, data = {}, b""
    for name, tensor in tensors.items():
        numbers = tensor.detach().contiguous().numpy()
        bytes_ = numbers.tobytes()
        dtype = "F64" if numbers.dtype == numpy.float64 else "F32"
        header[name] = {"dtype": dtype, "shape": list(numbers.shape), "data_offsets": [len(data), len(data) + len(bytes_)]}
        data += bytes_
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


def sequential(layers, activations, dtype):
    modules = []
    for inputs, units, activation in zip(layers, layers[1:], activations):
        modules += [nn.Linear(inputs, units, dtype=dtype), MODULES[activation]()]
    return nn.Sequential(*modules)


def main(folder):
    for path in sorted(folder.glob("*.ours.safetensors")):
        name = path.name[: -len(".ours.safetensors")]
        metadata, weights = read(path)
        layers = [int(units) for units in metadata["hardwire.layers"].split("-")]
        activations = metadata["hardwire.activations"].strip("[]").split(", ")
        dtype = next(iter(weights.values())).dtype
        torch.manual_seed(len(name))
        inputs = (3 * torch.rand(SAMPLES, layers[0], dtype=torch.float64) - 1.5).to(dtype)

        ours = sequential(layers, activations, dtype)
        ours.load_state_dict(weights, strict=True)

        theirs = sequential(layers, activations, dtype)
        optimizer = torch.optim.Adam(theirs.parameters(), lr=0.01)
        targets = torch.rand(SAMPLES, layers[-1], dtype=torch.float64).to(dtype)
        for _ in range(20):
            optimizer.zero_grad()
            ((theirs(inputs) - targets) ** 2).mean().backward()
            optimizer.step()
        write(folder / (name + ".torch.safetensors"), theirs.state_dict())
        expected = {"input": inputs, "ours": ours(inputs), "torch": theirs(inputs)}
        write(folder / (name + ".expected.safetensors"), expected)
        print(f"{metadata['hardwire.layers']}, {dtype}: {SAMPLES} samples through our weights and through PyTorch's, {torch.__version__}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
