"""Does the jobs of a run in one Python opponent: reads a command a line, answers with a line of JSON.

Arguments: the opponent, the folder with the run's jobs and data, the number of threads or "default", "cpu" or "gpu".
Commands: "versions"; "loss JOB": where the loss of one training from the shared weights ends;
"time JOB WARMUP SECONDS": the nanoseconds of each operation.
"""

import gc
import json
import os
import sys
import time

OPPONENT, FOLDER, THREADS, DEVICE = sys.argv[1:5]

# Answers go where standard output went; whatever a library prints goes to the log.
answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)

if OPPONENT.startswith("keras-"):
    os.environ["KERAS_BACKEND"] = OPPONENT.removeprefix("keras-")

import numpy as np


def limit_threads():
    """Tells PyTorch, whose threads between operations no variable limits; whoever started this has set those for the rest."""
    if THREADS != "default" and OPPONENT in ("keras-torch", "torch"):
        import torch

        torch.set_num_threads(int(THREADS))
        torch.set_num_interop_threads(int(THREADS))


def read(job, part):
    return np.fromfile(os.path.join(FOLDER, f"{job['name']}.{part}.f32"), dtype="<f4")


def weights(job):
    count = 0
    while os.path.exists(os.path.join(FOLDER, f"{job['name']}.{count}.f32")):
        yield read(job, count)
        count += 1


def candidate(job):
    x = read(job, "x").reshape([job["samples"], *job["input"]])
    y = read(job, "y").reshape(-1, 1)
    if job["loss"] == "scce":
        y = y.astype("int64")
    if OPPONENT == "torch":
        from torch_candidate import TorchCandidate

        return TorchCandidate(job, x, y, list(weights(job)), "cuda" if DEVICE == "gpu" else "cpu")
    from keras_candidate import KerasCandidate

    # Where there is a GPU, Keras takes it by itself.
    return KerasCandidate(job, x, y, list(weights(job)))


def operation(job):
    does = candidate(job)
    if job["kind"] == "PREDICT":
        return does.predict
    if job["kind"] == "LOAD":
        return lambda: does.load(os.path.join(FOLDER, "load.keras"))
    return does.train


def run_for(seconds, operate):
    """Runs at least once, and as often as the time allows; returns nanoseconds."""
    times = []
    end = time.perf_counter_ns() + int(seconds * 1e9)
    while True:
        before = time.perf_counter_ns()
        operate()
        after = time.perf_counter_ns()
        times.append(after - before)
        if after >= end:
            return times


def versions():
    found = {"Python": sys.version.split()[0]}
    for name in ("keras", "tensorflow", "jax", "torch"):
        if name in sys.modules and hasattr(sys.modules[name], "__version__"):
            found[name] = sys.modules[name].__version__
    return found


def main():
    limit_threads()
    with open(os.path.join(FOLDER, "jobs.json")) as file:
        jobs = {job["name"]: job for job in json.load(file)}
    ready, last = {}, {}
    for line in sys.stdin:
        command, *rest = line.split()
        if command == "versions":
            if OPPONENT == "torch":
                import torch
            else:
                import keras
            answer = versions()
        elif command == "loss":
            ready[rest[0]] = candidate(jobs[rest[0]]).train
            before = time.perf_counter()
            answer = ready[rest[0]]()
            last[rest[0]] = time.perf_counter() - before
        else:
            name, warmup, seconds = rest[0], float(rest[1]), float(rest[2])
            if name not in ready:
                ready[name] = operation(jobs[name])
            gc.collect()
            # What takes longer than the whole warm-up, and has been done, is warm.
            if last.get(name, 0) <= warmup:
                run_for(warmup, ready[name])
            answer = run_for(seconds, ready[name])
            last[name] = answer[-1] / 1e9
        print(json.dumps(answer), file=answers, flush=True)


main()
