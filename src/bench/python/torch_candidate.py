"""PyTorch, eager, as its users write it: modules, an optimizer, a loop over slices; the loss read once an epoch."""

import torch
from torch import nn


class Lstm(nn.Module):
    """The last output of an LSTM. PyTorch's has two biases where Keras's has one: the second stays zero."""

    def __init__(self, inputs, units):
        super().__init__()
        self.lstm = nn.LSTM(inputs, units, batch_first=True)
        nn.init.zeros_(self.lstm.bias_hh_l0)
        self.lstm.bias_hh_l0.requires_grad_(False)

    def forward(self, x):
        return self.lstm(x)[0][:, -1]

    def put(self, kernel, recurrent, bias):
        self.lstm.weight_ih_l0.copy_(kernel.reshape(-1, len(bias)).T)
        self.lstm.weight_hh_l0.copy_(recurrent.reshape(-1, len(bias)).T)
        self.lstm.bias_ih_l0.copy_(bias)


LOSSES = {"mse": nn.MSELoss(), "bce": nn.BCEWithLogitsLoss(), "scce": nn.CrossEntropyLoss()}
ACTIVATE = {"mse": lambda x: x, "bce": torch.sigmoid, "scce": lambda x: torch.softmax(x, 1)}


def network(job, weights):
    """The layers with Keras's weights in PyTorch's layouts; the last one without its activation."""
    weights = iter([torch.from_numpy(values) for values in weights])
    shape, picture, modules = list(job["input"]), None, []
    for index, line in enumerate(job["layers"]):
        kind, *rest = line.split()
        size = int(rest[0]) if rest else None
        if kind == "dense":
            made = nn.Linear(shape[-1], size)
            kernel = next(weights).reshape(shape[-1], size)
            if picture:
                kernel = kernel.reshape(*picture, size).permute(2, 0, 1, 3).reshape(-1, size)
            made.weight.copy_(kernel.T)
            made.bias.copy_(next(weights))
            shape, picture = [size], None
        elif kind == "conv":
            made = nn.Conv2d(shape[2], size, 3)
            made.weight.copy_(next(weights).reshape(3, 3, shape[2], size).permute(3, 2, 0, 1))
            made.bias.copy_(next(weights))
            shape = [shape[0] - 2, shape[1] - 2, size]
        elif kind == "pool":
            made = nn.MaxPool2d(2)
            shape = [shape[0] // 2, shape[1] // 2, shape[2]]
        elif kind == "flatten":
            made = nn.Flatten()
            picture, shape = shape, [shape[0] * shape[1] * shape[2]]
        else:
            made = Lstm(shape[-1], size)
            made.put(next(weights), next(weights), next(weights))
            shape = [size]
        modules.append(made)
        if rest[1:] == ["relu"] and index < len(job["layers"]) - 1:
            modules.append(nn.ReLU())
    return nn.Sequential(*modules)


class TorchCandidate:
    def __init__(self, job, x, y, weights, device):
        self.job, self.device = job, device
        # With one channel, channels first and channels last are the same numbers.
        self.x = x.reshape(len(x), x.shape[3], *x.shape[1:3]) if x.ndim == 4 else x
        self.y = y[:, 0] if job["loss"] == "scce" else y
        with torch.no_grad():
            self.model = network(job, weights).to(device)
        parameters = [parameter for parameter in self.model.parameters() if parameter.requires_grad]
        if job["optimizer"] == "adam":
            self.optimizer = torch.optim.Adam(parameters, lr=0.001, eps=1e-7)
        else:
            self.optimizer = torch.optim.SGD(parameters, lr=0.01)
        self.loss = LOSSES[job["loss"]]

    def train(self):
        job, samples, batch = self.job, self.job["samples"], self.job["batch"]
        # The data on the device once; on the CPU that is no copy.
        x, y = torch.from_numpy(self.x).to(self.device), torch.from_numpy(self.y).to(self.device)
        for _ in range(job["epochs"]):
            total = torch.zeros((), device=self.device)
            for start in range(0, samples, batch):
                inputs, targets = x[start : start + batch], y[start : start + batch]
                loss = self.loss(self.model(inputs), targets)
                self.optimizer.zero_grad()
                loss.backward()
                self.optimizer.step()
                total += loss.detach() * len(inputs)
            last = total.item() / samples
        return last

    def predict(self):
        with torch.inference_mode():
            inputs = torch.from_numpy(self.x[: self.job["batch"]]).to(self.device)
            return ACTIVATE[self.job["loss"]](self.model(inputs)).cpu().numpy()
