"""The hello neuron as a whole process, in PyTorch, eager. Argument: "cpu" or "gpu"."""

import sys

import torch

torch.set_default_device("cuda" if sys.argv[1] == "gpu" else "cpu")
model = torch.nn.Linear(1, 1)
with torch.no_grad():
    model.weight.fill_(-0.3694795)
    model.bias.zero_()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
inputs = torch.tensor([[-1.0], [0], [1], [2], [3], [4]])
outputs = torch.tensor([[-3.0], [-1], [1], [3], [5], [7]])
for _ in range(500):
    loss = torch.nn.functional.mse_loss(model(inputs), outputs)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
with torch.inference_mode():
    print(model(torch.tensor([[6.0]])))
