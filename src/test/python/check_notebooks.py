"""Runs the notebooks from the top in their kernel, and holds what is committed and what came out to the same rules.

A notebook of a reader who opens it without running it shows what a run shows: its outputs are committed, in order, without
an error, without a path of some machine, its pictures whole, below 200 KB; every code cell has a paragraph before it; the
last cell has exercises and a link to the next; and every number with a decimal point that the text quotes is in the code or
the outputs.

The fresh outputs go to target/notebooks; --write puts them into the notebooks.

Usage: check_notebooks.py [--write] [NOTEBOOK ...]     default: all in notebooks/
"""

import asyncio
import base64
import os
import re
import sys
import time
import warnings
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbconvert.preprocessors import CoalesceStreamsPreprocessor

ROOT = Path(__file__).resolve().parents[3]
NOTEBOOKS = ROOT / "notebooks"
LARGEST = 200_000
CELL_SECONDS = 240
STARTS = 3

MACHINE_PATH = re.compile(r"(?<![\w./-])(?:/(?:home|root|tmp|Users|var|work|build|check|opt|mnt)/\w|[A-Z]:\\\w|file:/)")
QUOTED_NUMBER = re.compile(r"(?<![\w.])\d+\.\d+(?:e-?\d+)?(?![\w.]*\w)")
PNG_END = b"IEND\xaeB`\x82"
LINK = re.compile(r"\]\(([^)]*)\)")

METADATA = {
    "kernelspec": {"display_name": "Java", "language": "java", "name": "java"},
    "language_info": {"file_extension": ".jshell", "mimetype": "text/x-java-source", "name": "java"},
}


def tags(cell):
    return cell.metadata.get("tags", [])


def text_of(cell):
    """Returns all that a code cell shows as text."""
    for output in cell.outputs:
        if output.output_type == "stream":
            yield output.text
        elif output.output_type == "error":
            yield "\n".join(output.traceback)
        else:
            yield from (value for kind, value in output.data.items() if kind.startswith("text/"))


def complaints(name, notebook, names):
    """Yields a sentence for each rule that a notebook with its outputs breaks."""
    size = len(nbformat.writes(notebook).encode())
    if size >= LARGEST:
        yield f"it has {size} bytes, and must stay below {LARGEST}"
    if {key: notebook.metadata.get(key) for key in METADATA} != METADATA:
        yield "its metadata must be those of --write"
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if [cell.execution_count for cell in code] != list(range(1, len(code) + 1)):
        yield "its cells must be numbered as by one run from the top"
    for before, cell in zip([None, *notebook.cells], notebook.cells):
        if cell.cell_type == "code" and (before is None or before.cell_type != "markdown"):
            yield f"a paragraph must stand before the cell {cell.source[:60]!r}"
    for cell in code:
        for output in cell.outputs:
            if output.output_type == "error" and "raises-exception" not in tags(cell):
                yield f"an error is shown below {cell.source[:60]!r}"
            picture = output.get("data", {}).get("image/png")
            if picture is not None and not base64.b64decode(picture).endswith(PNG_END):
                yield f"a picture is cut off below {cell.source[-60:]!r}"
            if output.get("name") == "stderr":
                yield f"there is text on standard error: {output.text[:200]!r}"
    shown = "\n".join([cell.source for cell in code] + [text for cell in code for text in text_of(cell)])
    prose = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    for path in MACHINE_PATH.findall(shown + prose):
        yield f"it shows a path of some machine: {path}"
    for number in QUOTED_NUMBER.findall(LINK.sub("]", prose)):
        if number not in shown:
            yield f"the text says {number}, which no cell says or shows"
    last = notebook.cells[-1].source
    following = names[(names.index(name) + 1) % len(names)]
    if "Exercises" not in prose or f"({following})" not in last:
        yield f"it must end with exercises and a link to {following}"
    for link in LINK.findall(prose):
        if not link.startswith(("http", "#")) and not (NOTEBOOKS / link.split("#")[0]).exists():
            yield f"it links to {link}, which does not exist"


def start(notebook):
    """Starts the kernel, once more where that fails, and returns the open client."""
    for attempt in range(1, STARTS + 1):
        client = NotebookClient(
            notebook,
            kernel_name="java",
            timeout=CELL_SECONDS,
            startup_timeout=60,
            record_timing=False,
            resources={"metadata": {"path": str(NOTEBOOKS)}},
        )
        kernel = client.setup_kernel()
        try:
            kernel.__enter__()
            return client, kernel
        except (RuntimeError, DeadKernelError) as failed:
            print(f"  the kernel did not start: {failed}", flush=True)
            if attempt == STARTS:
                raise


def run(notebook):
    """Runs all cells, and returns the notebook as --write would write it."""
    client, kernel = start(notebook)
    try:
        client.reset_execution_trackers()
        for index, cell in enumerate(notebook.cells):
            client.execute_cell(cell, index, execution_count=client.code_cells_executed + 1)
    finally:
        kernel.__exit__(None, None, None)
    notebook, _ = CoalesceStreamsPreprocessor().preprocess(notebook, {})
    return normal(notebook)


def normal(notebook):
    """Leaves nothing in a notebook that differs from run to run by itself."""
    notebook.metadata = nbformat.from_dict(METADATA)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    for number, cell in enumerate(notebook.cells, 1):
        cell.id = f"cell-{number:02d}"
        cell.metadata = nbformat.from_dict({"tags": tags(cell)} if tags(cell) else {})
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                output.data["image/png"] = output.data["image/png"].replace("\n", "")
                output.data["text/plain"] = re.sub(r"@[0-9a-f]+.*", "", output.data.get("text/plain", ""))
    return notebook


def main(arguments):
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    os.environ.setdefault("DJL_OFFLINE", "true")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    write = "--write" in arguments
    names = sorted(path.name for path in NOTEBOOKS.glob("*.ipynb"))
    chosen = [Path(argument).name for argument in arguments if argument != "--write"] or names
    target = ROOT / "target" / "notebooks"
    target.mkdir(parents=True, exist_ok=True)
    failed = 0
    for name in chosen:
        committed = nbformat.read(NOTEBOOKS / name, as_version=4)
        wrong = [] if write else [f"committed: {one}" for one in complaints(name, committed, names)]
        began = time.monotonic()
        try:
            fresh = run(committed)
            nbformat.write(fresh, target / name)
            wrong += [f"run: {one}" for one in complaints(name, fresh, names)]
            if write:
                nbformat.write(fresh, NOTEBOOKS / name)
        except CellExecutionError as stopped:
            wrong.append(f"run: {stopped.ename}: {stopped.evalue}\n{stopped}")
        except (CellTimeoutError, DeadKernelError) as stopped:
            wrong.append(f"run: {stopped}")
        failed += bool(wrong)
        print(f"{name}: {'FAILED' if wrong else 'ok'} in {time.monotonic() - began:.1f} s", flush=True)
        for one in wrong:
            print(f"  {one}", flush=True)
    print(f"{len(chosen) - failed} notebooks passed, {failed} failed")
    return 1 if failed or not chosen else 0


if __name__ == "__main__":
    if sys.platform == "win32":
        asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
    sys.exit(main(sys.argv[1:]))
