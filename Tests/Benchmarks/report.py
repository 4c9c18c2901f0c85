"""Prints what was measured as Markdown, and keeps it as JSON."""

import importlib.metadata
import json
import os
import platform
import subprocess
from dataclasses import asdict
from pathlib import Path

MEGA = 1_000_000
LOAD = os.getloadavg()[0]  # before anything is run
REQUIREMENTS = Path(__file__).with_name("requirements.txt")


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


def versions():
    """Names and versions of what is measured or has built it, as far as it is there."""
    names = [line.partition("==")[0] for line in REQUIREMENTS.read_text(encoding="utf-8").split()]
    packages = [f"{name} {found}" for name in names if (found := version(name))]
    return [found for found in [swift(), libyaml()] if found] + packages


def version(package):
    """The version of a Python package, or nothing where it is not installed."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def swift():
    """What Swift says of itself, in the first line."""
    try:
        done = subprocess.run(["swift", "--version"], capture_output=True, text=True)
    except OSError:
        return ""
    return done.stdout.partition("\n")[0].strip()


def libyaml():
    """The libyaml that PyYAML was built with."""
    try:
        import yaml
        return f"libyaml {yaml._yaml.get_version_string()} (PyYAML's)"
    except (ImportError, AttributeError):
        return ""


def kept(program):
    return {"program": program.title, "runs": list(map(asdict, program.runs))}


def keep(figures, given):
    """Every single run, for whoever wants to count otherwise."""
    if given.json:
        text = json.dumps({"conditions": conditions(given), "area": given.area} | figures, indent=2)
        given.json.write_text(text + "\n", encoding="utf-8")
