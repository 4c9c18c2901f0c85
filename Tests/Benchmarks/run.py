"""Runs every benchmark and writes one page of Markdown: machine, versions, commands, medians and extremes.

    export PARTNER_RETURN_TESTS=all
    swift build -c release --product partner-return
    swift build -c release --product make-nation
    swift build -c release --product check-with-more-rules
    swift build -c release --product check-structure
    pip install -r Tests/Benchmarks/requirements.txt    # also a C compiler, and libyaml's header (Debian: libyaml-dev)
    python Tests/Benchmarks/run.py --tool .build/release/partner-return --output benchmarks.md

`--size small` takes two minutes, proves that everything still runs, and measures nothing worth telling; the full size
takes about half an hour and 3 GB of disk. `--only` names some benchmarks. Nothing else should run meanwhile: the load
before each stands beside its figures.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True

import report
from contest import version_of

HERE = Path(__file__).parent
SIZES = {
    "full": {"megabytes": 1000, "months": 36, "partnerships": 1042, "quarters": 8, "runs": 3, "sample": 1500, "thousands": 800},
    "small": {"megabytes": 20, "months": 2, "partnerships": 4, "quarters": 2, "runs": 1, "sample": 12, "thousands": 40},
}


def benchmarks(tool, size, work):
    """What is run, by name: a title, what is prepared, and what is measured."""
    street, nation = work / "street", work / "nation"
    script = [sys.executable, HERE / "street_level.py"]
    counted = [sys.executable, HERE / "submissions.py", nation, "--tool", tool, "--runs", size["runs"]]
    making = [*script, "generate", "--megabytes", size["megabytes"], "--months", size["months"], "--seed", 1, street]
    people = [tool.with_name("make-nation"), "--partnerships", size["partnerships"], "--quarters", size["quarters"],
              "--seed", 1, nation]
    tables = [*script, "compare", street, "--tool", tool, "--runs", size["runs"]]
    return {
        "return": ("One partnership", None, [sys.executable, HERE / "one_return.py", "--tool", tool, "--runs", size["runs"] * 4]),
        "tables": ("Published tables", (street, making), tables),
        "tables-growth": ("More and more published tables", (street, making), [*tables, "--growth"]),
        "submissions": ("Many submissions", (nation, people), [*counted, "--sample", size["sample"]]),
        "growth": ("More and more submissions", (nation, people), [*counted, "--growth"]),
        "rules": ("More and more rules", (nation, people), [*counted, "--rules"]),
        "enormous": ("Enormous files", None, [sys.executable, HERE / "enormous.py", "--tool", tool,
                                              "--runs", size["runs"] + 2, "--thousands", size["thousands"]]),
    }


def shown(command, work):
    """A command as somebody would type it."""
    here = os.path.relpath(HERE.parent.parent)
    words = [str(word).replace(str(work), "FOLDER").replace(f"{HERE}/", "Tests/Benchmarks/") for word in command]
    words = [word.removeprefix(f"{here}/") for word in words]
    return " ".join(["python" if word == sys.executable else word for word in words])


def run(command):
    """Runs a command and gives its output; its messages go where ours go."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"run.py: `{' '.join(map(str, command))}` ended with {done.returncode}")
    return done.stdout


def page(given, work):
    """The pieces of the page, as they are measured."""
    yield (f"# Benchmarks, {given.size} size\n\n{report.processor()}, {os.cpu_count()} cores, {platform.system()} "
           f"{platform.release()}, Python {platform.python_version()}, partner-return {version_of(given.tool)}\n\n"
           f"{', '.join(report.versions())}\n")
    found = benchmarks(given.tool, SIZES[given.size], work)
    for name in given.only or found:
        title, prepared, measured = found[name]
        if prepared and not prepared[0].exists():
            run(prepared[1])
        started = time.monotonic()
        text = run(measured)
        before = f"{shown(prepared[1], work)}\n" if prepared else ""
        yield f"\n## {title}\n\n```sh\n{before}{shown(measured, work)}\n```\n\n{text}"
        print(f"{name}: {time.monotonic() - started:.0f} s", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n", 1)[0], epilog=__doc__.split("\n", 1)[1],
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", type=Path, required=True, help="the built partner-return; the others lie beside it")
    parser.add_argument("--size", choices=SIZES, default="full")
    parser.add_argument("--output", type=Path, help="the page, default standard output")
    parser.add_argument("--work", type=Path, help="a folder that keeps what was generated, default a temporary one")
    parser.add_argument("--only", nargs="+", metavar="NAME", choices=benchmarks(Path("tool"), SIZES["small"], Path(".")))
    given = parser.parse_args()
    given.tool = given.tool.absolute()
    with tempfile.TemporaryDirectory() as name:
        work = (given.work or Path(name)).absolute()
        work.mkdir(parents=True, exist_ok=True)
        pieces = []
        for piece in page(given, work):
            pieces.append(piece)
            if not given.output:
                print(piece, end="", flush=True)
    if given.output:
        given.output.write_text("".join(pieces), encoding="utf-8")


if __name__ == "__main__":
    main()
