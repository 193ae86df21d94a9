"""Reads a folder of event files with the real TensorBoard and holds them to what should be in them.

The folder holds expected.json beside one folder for each run:

    {"runs": {"train": {"scalars": {TAG: [[STEP, VALUE], ...]}, "histograms": {TAG: [[STEP, [VALUE, ...]], ...]}}}}

A value is a number or its name ("NaN"); a scalar's may be null where only TensorBoard's finding it matters, as with a
time. TensorBoard must find these tags and steps and no others, and every event must be, but for its time, the bytes that
tf.summary.scalar and tf.summary.histogram write for the same values.

Usage: check_tensorboard.py DIRECTORY
"""

import json
import os
import re
import sys
import tempfile
from pathlib import Path

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""

import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402
from tensorboard.backend.event_processing import event_accumulator  # noqa: E402
from tensorboard.util import tensor_util  # noqa: E402

FILE_NAME = re.compile(r"events\.out\.tfevents\.\d{10}\.[^/]+\.\d+\.\d+\.v2")
PLUGINS = {"scalars": (np.float32, ()), "histograms": (np.float64, (30, 3))}


def points(run):
    """Yields plugin, tag, step and value of everything that a run should hold."""
    for plugin in PLUGINS:
        for tag, series in run.get(plugin, {}).items():
            for step, value in series:
                yield plugin, tag, step, value


def shown_wrong(folder, run):
    """Yields one line for each thing that TensorBoard shows otherwise than expected."""
    # Without a limit; TensorBoard would show only some points of a long series.
    reader = event_accumulator.EventAccumulator(str(folder), size_guidance={event_accumulator.TENSORS: 0}).Reload()
    expected = {}
    for plugin, tag, step, _ in points(run):
        expected.setdefault(tag, (plugin, []))[1].append(step)
    found = reader.Tags()[event_accumulator.TENSORS]
    for tag in sorted(expected.keys() ^ set(found)):
        yield f"{tag}: " + ("is missing" if tag in expected else "is there, but not expected")
    for tag in found:
        if tag not in expected:
            continue
        plugin, steps = expected[tag]
        dtype, shape = PLUGINS[plugin]
        metadata = reader.SummaryMetadata(tag)
        if metadata.plugin_data.plugin_name != plugin:
            yield f"{tag}: is shown by {metadata.plugin_data.plugin_name!r}, not {plugin!r}"
        events = reader.Tensors(tag)
        if [event.step for event in events] != steps:
            yield f"{tag}: has the steps {[event.step for event in events]}, not {steps}"
        times = [event.wall_time for event in events]
        if times != sorted(times) or times[0] < reader.FirstEventTimestamp():
            yield f"{tag}: has the times {times}"
        for event in events:
            array = tensor_util.make_ndarray(event.tensor_proto)
            if (array.dtype, array.shape) != (dtype, shape):
                yield f"{tag}: step {event.step} is {array.dtype}{array.shape}, not {np.dtype(dtype)}{shape}"


def events(file):
    """Yields a file's events; TensorFlow's reader holds each record to its length and to its checksums."""
    for record in tf.data.TFRecordDataset(str(file)):
        yield tf.compat.v1.Event.FromString(record.numpy())


def written(folder):
    """Returns the events of a folder's files, as bytes without the time, by tag and step."""
    summaries = {}
    for file in sorted(folder.iterdir()):
        for event in events(file):
            for value in event.summary.value:
                event.wall_time = 0
                summaries.setdefault((value.tag, event.step), []).append(event.SerializeToString())
    return summaries


def damaged(file):
    """Yields one line for each thing that is wrong with a file before anybody looks at tags."""
    if not FILE_NAME.fullmatch(file.name):
        yield f"{file.name}: is not the name of an event file"
    try:
        versions = [event.file_version for event in events(file)]
        if versions[:1] != ["brain.Event:2"] or any(versions[1:]):
            yield f"{file.name}: has the versions {versions}"
    except tf.errors.DataLossError as error:
        yield f"{file.name}: {error.message}"


def written_otherwise(folder, run, reference):
    """Yields one line for each event that tf.summary writes otherwise."""
    measured = set()
    writer = tf.summary.create_file_writer(str(reference))
    with writer.as_default():
        for plugin, tag, step, value in points(run):
            if value is None:
                measured.add((tag, step))
            elif plugin == "scalars":
                tf.summary.scalar(tag, np.float64(value), step=step)
            else:
                tf.summary.histogram(tag, tf.constant([float(each) for each in value], tf.float64), step=step)
    writer.close()
    ours = written(folder)
    theirs = written(reference)
    for tag, step in sorted((ours.keys() | theirs.keys()) - measured):
        if ours.get((tag, step)) != theirs.get((tag, step)):
            yield f"{tag}: step {step} is not what tf.summary writes"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    directory = Path(sys.argv[1])
    if not (directory / "expected.json").is_file():
        sys.exit(f"{directory}: holds no expected.json")
    runs = json.loads((directory / "expected.json").read_text(encoding="utf-8"))["runs"]
    folders = {folder.name for folder in directory.iterdir() if folder.is_dir()}
    complaints = [f"{name}: is expected, or there, but not both" for name in sorted(folders ^ runs.keys())]
    if not runs:
        complaints.append("expected.json: names no run")
    for name, run in runs.items():
        if name not in folders:
            continue
        folder = directory / name
        wrong = [line for file in sorted(folder.iterdir()) for line in damaged(file)]
        if not wrong:
            wrong += shown_wrong(folder, run)
            with tempfile.TemporaryDirectory() as reference:
                wrong += written_otherwise(folder, run, Path(reference))
        complaints += [f"{name}: {line}" for line in wrong]
        counts = ", ".join(f"{len(run.get(plugin, {}))} {plugin}" for plugin in PLUGINS)
        print(f"{name}: {counts}, {len(list(points(run)))} points")
    for complaint in complaints:
        print(f"FAILED {complaint}")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
