"""Runs every golden program again and compares what it writes with the committed numbers.

A golden program lies in src/test/resources/golden/ as name.py; run with no arguments it rewrites name.json next to itself.
Here the programs run in a temporary copy of that folder, so the committed files stay as they are. Integers, strings, truth
values and the shape of the JSON must come out the same; numbers with a fraction within a tolerance, because processors
differ in the last bits. What stands under "versions" is not compared. A name that begins with _ is a part shared by several
programs and not run by itself. A program whose "versions" name another Keras than the one that is installed, 2 and not 3
say, is skipped: it needs an installation of its own.

Usage: check_goldens.py [--folder FOLDER] [name ...]
"""

import argparse
import concurrent.futures
import importlib.metadata
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
import typing
from pathlib import Path

GOLDEN = Path(__file__).resolve().parents[1] / "resources" / "golden"
RELATIVE = 1e-6
ABSOLUTE = 1e-9
SHOWN = 5
VERSIONS = "versions"


def differences(committed, fresh, where="$"):
    """Yields one line for each place where two JSON values differ."""
    if isinstance(committed, dict) and isinstance(fresh, dict):
        for key in sorted(committed.keys() | fresh.keys()):
            if key == VERSIONS:
                continue
            if key not in fresh:
                yield f"{where}.{key}: is no longer written"
            elif key not in committed:
                yield f"{where}.{key}: is not in the committed file"
            else:
                yield from differences(committed[key], fresh[key], f"{where}.{key}")
    elif isinstance(committed, list) and isinstance(fresh, list):
        if len(committed) != len(fresh):
            yield f"{where}: {len(committed)} entries committed, {len(fresh)} now"
            return
        for index, (old, new) in enumerate(zip(committed, fresh)):
            yield from differences(old, new, f"{where}[{index}]")
    elif not same(committed, fresh):
        yield f"{where}: {committed!r} committed, {fresh!r} now"


def same(committed, fresh):
    """Whether two JSON leaves are equal, numbers with a fraction within the tolerance."""
    if isinstance(committed, float) and isinstance(fresh, float):
        if math.isnan(committed) or math.isnan(fresh):
            return math.isnan(committed) and math.isnan(fresh)
        return math.isclose(committed, fresh, rel_tol=RELATIVE, abs_tol=ABSOLUTE)
    # True == 1 and 1 == 1.0 in Python, but not in a golden file.
    return type(committed) is type(fresh) and committed == fresh


def other_keras(program):
    """Why this installation cannot run a program, None where it can: the committed numbers are another Keras's."""
    try:
        committed = json.loads(program.with_suffix(".json").read_text(encoding="utf-8"))
        made_with = committed[VERSIONS]["keras"]
        here = importlib.metadata.version("keras")
    except (OSError, ValueError, LookupError, TypeError, importlib.metadata.PackageNotFoundError):
        return None
    if made_with.split(".")[0] == here.split(".")[0]:
        return None
    return f"made with Keras {made_with}, here is {here}"


def check(program, folder):
    """Runs one program in the copy and returns the complaints about it."""
    name = program.stem + ".json"
    if not (program.parent / name).is_file():
        return [f"{name} is not committed beside it"]
    fresh = folder / name
    fresh.unlink(missing_ok=True)
    quiet = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONDONTWRITEBYTECODE": "1"}
    run = subprocess.run(
        [sys.executable, str(folder / program.name)],
        cwd=folder,
        env=quiet,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if run.returncode != 0:
        return [f"exit {run.returncode}", *run.stdout.strip().splitlines()[-SHOWN * 2 :]]
    if not fresh.is_file():
        return [f"did not write {name}"]
    committed = json.loads((program.parent / name).read_text(encoding="utf-8"))
    return list(differences(committed, json.loads(fresh.read_text(encoding="utf-8"))))


class Verdict(typing.NamedTuple):
    """What came of one program: why it was skipped, or what is wrong with it, and how long it took."""

    skipped: str | None
    complaints: list
    seconds: float


def judge(program, folder):
    """Runs one program, unless it needs another installation."""
    reason = other_keras(program)
    if reason:
        return Verdict(reason, [], 0)
    start = time.monotonic()
    complaints = check(program, folder)
    return Verdict(None, complaints, time.monotonic() - start)


def main():
    parser = argparse.ArgumentParser(description="Runs the golden programs again and compares their numbers.")
    parser.add_argument("--folder", type=Path, default=GOLDEN, help="where the programs and their JSON files lie")
    parser.add_argument("names", nargs="*", help="only these programs, without .py; default: all")
    arguments = parser.parse_args()
    programs = sorted(arguments.folder.resolve().glob("[!_]*.py"))
    unknown = set(arguments.names) - {program.stem for program in programs}
    if unknown:
        parser.error(f"no such golden program: {', '.join(sorted(unknown))}")
    if arguments.names:
        programs = [program for program in programs if program.stem in arguments.names]

    passed = failed = skipped = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "golden"
        if programs:
            shutil.copytree(arguments.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
        # Each program takes one processor: TensorFlow is told so.
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
            for program, verdict in zip(programs, workers.map(lambda one: judge(one, folder), programs)):
                if verdict.skipped:
                    skipped += 1
                    print(f"skipped {program.name}: {verdict.skipped}", flush=True)
                elif verdict.complaints:
                    failed += 1
                    count = len(verdict.complaints)
                    print(f"FAILED {program.name} ({verdict.seconds:.0f} s), {count} complaints", flush=True)
                    for complaint in verdict.complaints[: SHOWN * 2]:
                        print(f"    {complaint}")
                else:
                    passed += 1
                    print(f"passed {program.name} ({verdict.seconds:.0f} s)", flush=True)
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    # Programs of which none could run have shown nothing.
    return 1 if failed or skipped and not passed else 0


if __name__ == "__main__":
    sys.exit(main())
