"""Prints what was measured as Markdown, and keeps it as JSON."""

import json
import os
import platform
from dataclasses import asdict

MEGA = 1_000_000
LOAD = os.getloadavg()[0]  # before anything is run


def comparison(programs, tool, answer, size, files, given):
    """A row for each program; the last column says how many times as long as ours it takes."""
    print(f"{size / MEGA:,.0f} MB in {files:,} files, {answer['rows']:,} rows; {conditions(given)}\n")
    print("| program | wall time, s: median [least–most] | processor, s | memory, MB | times ours |")
    print("|---|---:|---:|---:|---:|")
    for program in programs:
        times = f"{program.wall / tool[0].wall:.2f}" if tool else "–"
        print(f"| {program.title} | {spread(program)} | {program.processor:.2f} "
              f"| {program.memory / MEGA:,.0f} | {times} |")
    keep({"bytes": size, "files": files, "answer": answer, "programs": list(map(kept, programs))}, given)


def growth(steps, given):
    """A row for each part of the corpus."""
    print(f"partner-return on more and more months; {conditions(given)}\n")
    print("| input | MB | wall time, s: median [least–most] | processor, s | MB a second | memory, MB |")
    print("|---|---:|---:|---:|---:|---:|")
    for size, program in steps:
        print(f"| {program.title} | {size / MEGA:,.0f} | {spread(program)} | {program.processor:.2f} "
              f"| {size / MEGA / program.wall:,.0f} | {program.memory / MEGA:,.1f} |")
    keep({"steps": [{"bytes": size} | kept(program) for size, program in steps]}, given)


def spread(program):
    return f"{program.wall:.2f} [{min(program.walls):.2f}–{max(program.walls):.2f}]"


def conditions(given):
    """What the figures depend on."""
    return (f"warm cache, {given.runs} runs, {processor()}, {os.cpu_count()} cores, load {LOAD:.1f} before, "
            f"Python {platform.python_version()}")


def processor():
    """The model of the processor, where the system tells it."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return next(line.split(":", 1)[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.machine()


def kept(program):
    return {"program": program.title, "runs": list(map(asdict, program.runs))}


def keep(figures, given):
    """Every single run, for whoever wants to count otherwise."""
    if given.json:
        text = json.dumps({"conditions": conditions(given), "area": given.area} | figures, indent=2)
        given.json.write_text(text + "\n", encoding="utf-8")
