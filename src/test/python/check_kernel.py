"""Drives the notebooks' kernel cell by cell, and holds what it sends to what a reader must see.

A bar is drawn over itself at most ten times a second, and each epoch ends in one line; values come as tables with their text
beside; an interrupted fit ends within a batch, and the next cell goes on with its weights; twenty runs of a cell that trains
leave the process as large as some did; what a wrong shape says comes first; without the library's part of the kernel
everything is plain text.

Usage: check_kernel.py
"""

import os
import re
import sys
import time

from jupyter_client.manager import KernelManager

STARTS = 3
SECONDS = 240

SETUP = """
%maven io.github.monokeras:monokeras-notebook:0.1.0-SNAPSHOT
import static io.github.monokeras.Keras.*;
import io.github.monokeras.*;
import io.github.monokeras.layers.*;
setRandomSeed(7);
float[] inputs = {-1, 0, 1, 2, 3, 4};
float[] outputs = {-3, -1, 1, 3, 5, 7};
var model = new Sequential(new Dense(1).inputShape(1));
model.compile(optimizer("sgd"), loss("mean_squared_error"));
"""

RESIDENT = """
static long resident() throws Exception {
    for (String line : java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/self/status"))) {
        if (line.startsWith("VmRSS")) {
            return Long.parseLong(line.replaceAll("\\\\D", "")) / 1024;
        }
    }
    throw new IllegalStateException("no VmRSS");
}
float[][] x = new float[2000][50];
float[] y = new float[2000];
"""

TRAINING = """
var large = new Sequential(new Dense(2000).inputShape(50).activation("relu"), new Dense(1000), new Dense(1));
large.compile(optimizer("adam"), loss("mse"));
var history = large.fit(x, y, batchSize(1000), verbose(0));
System.gc();
System.out.println(resident());
"""


class Kernel:
    """One running kernel."""

    def __init__(self, **environment):
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        for attempt in range(1, STARTS + 1):
            self.manager = KernelManager(kernel_name="java")
            self.manager.start_kernel(env={**os.environ, "DJL_OFFLINE": "true", **environment})
            self.client = self.manager.client()
            self.client.start_channels()
            try:
                self.client.wait_for_ready(timeout=60)
                return
            except RuntimeError as failed:
                print(f"the kernel did not start: {failed}", flush=True)
                self.stop()
                if attempt == STARTS:
                    raise

    def run(self, code, interrupt_after=None):
        """Runs a cell, and returns its messages, each with the second in which it came."""
        began = time.monotonic()
        request = self.client.execute(code)
        if interrupt_after is not None:
            time.sleep(interrupt_after)
            self.manager.interrupt_kernel()
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=SECONDS)
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return messages
            messages.append((time.monotonic() - began, message["msg_type"], message["content"]))

    def text(self, code, **options):
        """Returns what a cell prints."""
        return "".join(content["text"] for _, kind, content in self.run(code, **options) if kind == "stream")

    def data(self, code):
        """Returns the kinds of content of what a cell shows."""
        shown = [content["data"] for _, kind, content in self.run(code) if kind in ("execute_result", "display_data")]
        require(len(shown) == 1, f"{code}: one value must be shown, got {shown}")
        return shown[0]

    def stop(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def require(holds, otherwise):
    if not holds:
        raise AssertionError(otherwise)


def values_are_tables(kernel):
    for code, cell in {
        "model.predict(inputs, verbose(0))": "<td",
        "model.layers().get(0).getWeights()": "shape (1, 1), float32",
        "model.fit(inputs, outputs, epochs(2), verbose(0))": '<th align="left">epoch</th>',
        "model.evaluate(inputs, outputs, verbose(0))": '<th align="left">loss</th>',
        "model.summary();": "Total params: 2",
        "new CrossCheck().fit(model, inputs, outputs)": "largest difference",
        "inputs": "shape (6,), float32",
    }.items():
        data = kernel.data(code)
        require(cell in data.get("text/html", ""), f"{code}: its HTML must have {cell!r}, got {data}")
        require(data.get("text/plain"), f"{code}: its text must stand beside, got {data}")
    picture = kernel.data("io.github.monokeras.plots.FittedLine.of(model, inputs, outputs)")
    require("image/png" in picture, f"a plot must be a picture, got {list(picture)}")


def short_epochs_are_lines_in_few_messages(kernel):
    messages = kernel.run("model.fit(inputs, outputs, epochs(500));")
    texts = [(at, content["text"]) for at, kind, content in messages if kind == "stream"]
    whole = "".join(text for _, text in texts)
    require(whole.count("\n") == 1000, f"500 epochs must be 1000 lines, got {whole.count(chr(10))}")
    require("\r" not in whole and "\b" not in whole, "short epochs must not be drawn over themselves")
    seconds = texts[-1][0] - texts[0][0]
    # The kernel cuts a long text into messages that come at once.
    bursts = 1 + sum(later[0] - earlier[0] > 0.03 for earlier, later in zip(texts, texts[1:]))
    require(bursts <= 10 * seconds + 3, f"at most ten texts a second, got {bursts} in {seconds:.2f} s")


def long_epochs_fold_to_one_line(kernel):
    kernel.run(RESIDENT)
    code = TRAINING.replace("batchSize(1000), verbose(0)", "batchSize(4), epochs(2)")
    messages = kernel.run(code)
    texts = [(at, content["text"]) for at, kind, content in messages if kind == "stream"]
    whole = "".join(text for _, text in texts)
    drawn = whole.count("\r")
    require(drawn > 4 and "\b" not in whole, f"a bar must be drawn over itself, got {whole!r}")
    seconds = texts[-1][0] - texts[0][0]
    require(drawn <= 10 * seconds + 6, f"at most ten drawings a second, got {drawn} in {seconds:.2f} s")
    folded = re.sub(r"(?m)^.*\r(?=[^\n])", "", whole).strip().split("\n")
    require(len(folded) == 5, f"two epochs must fold to two headings and two lines, got {folded}")


def an_interrupt_ends_a_fit(kernel):
    before = kernel.data("model.predict(6, verbose(0))")["text/plain"]
    messages = kernel.run("model.fit(inputs, outputs, epochs(100000000), verbose(0));", interrupt_after=2)
    require(messages[-1][1] == "error", f"an interrupted cell must say so, got {messages[-1]}")
    require(messages[-1][0] < 10, f"it must end at once, got {messages[-1][0]:.1f} s")
    after = kernel.data("model.predict(6, verbose(0))")["text/plain"]
    require(after != before, f"the weights must be those that were learned, got {after}")
    require("loss" in kernel.text("model.fit(inputs, outputs, epochs(1));"), "the next fit must run")
    require(not kernel.text("var nothing = 0;"), "nothing of the interrupted cell may come later")


def a_wrong_shape_is_said_first(kernel):
    (error,) = [content for _, kind, content in kernel.run("model.predict(new float[2][3])") if kind == "error"]
    first = re.sub(r"\x1b\[[0-9;]*m", "", error["traceback"][0]).split("\n")[0]
    sentence = 'Dense "dense": expected 1 input per sample, got x of shape (2, 3)'
    require(sentence in first, f"the first line must say {sentence!r}, got {first!r}")


def twenty_runs_of_a_cell_leave_no_memory_behind(kernel):
    kernel.run(RESIDENT)
    sizes = [int(kernel.text(TRAINING).strip().split("\n")[-1]) for _ in range(20)]
    print(f"resident after each of 20 trainings of 2.1 million weights, MB: {sizes}", flush=True)
    # Kept, the 15 runs between would hold 15 times 34 MB of weights, gradients and what Adam keeps.
    require(sizes[-1] < sizes[4] + 150, f"the process must not grow, got {sizes}")


def without_our_part_all_is_text(kernel):
    kernel.run(SETUP)
    require(set(kernel.data("model.predict(6, verbose(0))")) == {"text/plain"}, "a tensor must be its text")
    text = kernel.text("model.summary();")
    require("Total params: 2" in text, f"a summary must be printed, got {text!r}")
    text = kernel.text("var h = model.fit(inputs, outputs, epochs(2));")
    require(text.count("\n") == 4 and "\r" not in text, f"two epochs must be four lines, got {text!r}")


def main():
    kernel = Kernel()
    try:
        kernel.run(SETUP)
        for check in (
            values_are_tables,
            short_epochs_are_lines_in_few_messages,
            long_epochs_fold_to_one_line,
            an_interrupt_ends_a_fit,
            a_wrong_shape_is_said_first,
            twenty_runs_of_a_cell_leave_no_memory_behind,
        ):
            check(kernel)
            print(f"ok: {check.__name__.replace('_', ' ')}", flush=True)
    finally:
        kernel.stop()
    kernel = Kernel(JJAVA_LOAD_EXTENSIONS="false")
    try:
        without_our_part_all_is_text(kernel)
        print("ok: without our part all is text")
    finally:
        kernel.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
