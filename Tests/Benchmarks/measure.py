"""Runs programs in turn and keeps what each run took."""

import os
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

LAUNCHER = Path(__file__).with_name("launcher.py")


class Failed(Exception):
    """A sentence for the person who runs the benchmark."""


@dataclass
class Run:
    """What one process took: seconds, seconds of all its threads and children, bytes of the largest of them."""

    wall: float
    processor: float
    memory: int


@dataclass
class Program:
    """A program, how it is started, and what its runs took."""

    title: str
    command: list
    read_answer: object = None  # of standard output and error; None where there is no answer
    statuses: tuple = (0,)  # exit statuses of a run that went well
    runs: list = field(default_factory=list)

    def run(self):
        """Runs once and gives the answer."""
        taken, output, messages = run(
            self.title, self.command, subprocess.PIPE if self.read_answer else subprocess.DEVNULL, self.statuses)
        self.runs.append(taken)
        return self.read_answer(output, messages) if self.read_answer else None

    @property
    def walls(self):
        return [run.wall for run in self.runs]

    @property
    def wall(self):
        return statistics.median(self.walls)

    @property
    def processor(self):
        return statistics.median(run.processor for run in self.runs)

    @property
    def memory(self):
        return max(run.memory for run in self.runs)


def run(title, command, output=subprocess.PIPE, statuses=(0,)):
    """What a command took, its output and its messages."""
    reading, writing = os.pipe()
    launch = [sys.executable, "-I", "-S", str(LAUNCHER), str(writing), *map(str, command)]
    with open(reading) as figures:
        try:
            done = subprocess.run(launch, stdout=output, stderr=subprocess.PIPE, pass_fds=[writing], text=True)
        finally:
            os.close(writing)
        written = figures.read().split()
    status = written[0] if written else "none, it could not be started"
    if status not in map(str, statuses):
        raise Failed(f"{title} failed, exit status {status}: {done.stderr.strip()[-500:]}")
    return Run(float(written[1]), float(written[2]), int(written[3])), done.stdout, done.stderr


def run_in_turn(programs, runs, check=lambda program, answer: None):
    """Every program once a round, in an order that changes from round to round."""
    for number in range(runs):
        turned = programs[number % len(programs):] + programs[:number % len(programs)]
        for program in turned if number % 2 == 0 else reversed(turned):
            check(program, program.run())


def warm(files):
    """Reads every file once, so that none comes from the disk later, and gives the bytes and the rows of all."""
    size = rows = 0
    for path in files:
        rows -= 1  # the header
        with open(path, "rb", buffering=0) as file:
            while block := file.read(1 << 20):
                size, rows = size + len(block), rows + block.count(b"\n")
    return size, rows
