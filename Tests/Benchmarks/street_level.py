"""How fast street-level crime is read, against DuckDB, Polars and pandas.

    python Tests/Benchmarks/street_level.py generate --megabytes 1000 --seed 1 FOLDER
    python Tests/Benchmarks/street_level.py compare FOLDER --tool .build/release/partner-return
    python Tests/Benchmarks/street_level.py compare FOLDER --tool .build/release/partner-return --growth

`generate` needs Python 3.11 and nothing else, and a second for every 100 megabytes or so. The same seed gives the
same bytes. With `--single` the rows stand in one file. A small corpus has few rows in every file; the tool takes a
file without any robbery for an extract and gives no total of it, so for less than 500 megabytes have fewer months:
`--megabytes 200 --months 7`.

`compare` needs the packages of requirements.txt: python -m pip install -r Tests/Benchmarks/requirements.txt.
Every program is run as a whole process, the start of its interpreter included, on files that were all read once
before; the programs take turns, in an order that changes. All must give the same answer in every run. `--growth`
needs no packages: it measures the tool alone on the first months of the corpus, each time about twice as many.

Processor seconds are those of all threads and child processes. Memory is the largest resident size of one process,
so that of pandas, which is given a process for each core, is understated. A megabyte is 1,000,000 bytes. Let the
machine rest meanwhile. Nothing is written but what is named: FOLDER and the file of `--json`.
"""

import argparse
import contextlib
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # leaves nothing in the repository

import corpus
import report
from contest import AllRows, SameAnswer, limits, others, ours
from measure import Failed, run_in_turn, warm

PARTS = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1]  # of the corpus, to see how time and memory grow


def generate(given):
    """Writes a corpus."""
    if given.path.exists() and (given.single or not given.path.is_dir() or any(given.path.iterdir())):
        raise Failed(f'"{given.path}" is there already: name a new one')
    write = corpus.write_file if given.single else corpus.write_folder
    write(given.path, given.megabytes, given.months, given.seed)


def files_of(folder):
    """The street-level files of a corpus."""
    files = sorted(folder.rglob("*-street.csv"))
    if not files:
        raise Failed(f'"{folder}" holds no file "…-street.csv": make them with `generate`')
    return files


def compare(given):
    """Measures all programs on the same files."""
    files = files_of(given.folder)
    size, _ = warm(files)
    tool = [ours(given.tool, given.area, [given.folder])] if given.tool else []
    programs = tool + others(given.area, files) + limits(files)
    check = SameAnswer(given.area)
    run_in_turn(programs, given.runs, check)
    report.comparison(programs, tool, check.answer, size, len(files), given)


def compare_growth(given):
    """Measures the tool on more and more months."""
    folders = sorted({path.parent for path in files_of(given.folder)})
    found = [warm(folder.glob("*-street.csv")) for folder in folders]
    sizes, rows = [size for size, _ in found], [count for _, count in found]
    steps, expected = [], {}
    for part in PARTS:
        count = min(range(1, len(folders) + 1), key=lambda n: abs(sum(sizes[:n]) - part * sum(sizes)))
        program = ours(given.tool, given.area, folders[:count], f"{count} months")
        steps.append((sum(sizes[:count]), program))
        expected[program.title] = sum(rows[:count])
    run_in_turn([program for _, program in steps], given.runs, AllRows(expected))
    report.growth(steps, given)


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n", 1)[0], epilog=__doc__.split("\n", 1)[1],
        formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True, metavar="generate | compare")
    making = commands.add_parser("generate", help="make a corpus")
    making.add_argument("path", type=Path, metavar="FOLDER", help="a new folder, or the file of --single")
    making.add_argument("--megabytes", type=positive(float), default=1000.0)
    making.add_argument("--months", type=positive(int), default=36, help="default 36")
    making.add_argument("--seed", type=int, default=1)
    making.add_argument("--single", action="store_true", help="write one file instead of one a month and force")
    making.set_defaults(do=generate)
    comparing = commands.add_parser("compare", help="measure the programs on a corpus")
    comparing.add_argument("folder", type=Path, metavar="FOLDER")
    comparing.add_argument("--tool", type=Path, help="the built partner-return; without it only the others")
    comparing.add_argument("--runs", type=positive(int), default=7)
    comparing.add_argument("--area", default="Surrey Heath", help='a district, default "Surrey Heath"')
    comparing.add_argument("--json", type=Path, metavar="FILE", help="keep every run in a file")
    comparing.add_argument("--growth", action="store_true", help="measure the tool on parts of the corpus")
    comparing.set_defaults(do=lambda given: (compare_growth if given.growth else compare)(given))
    return parser


def positive(kind):
    """Reads a number above zero."""

    def read(text):
        with contextlib.suppress(ValueError):
            if 0 < (number := kind(text)) < 1_000_000_000:
                return number
        raise argparse.ArgumentTypeError(f'"{text}" is no number above zero')

    return read


def main():
    parser = arguments()
    given = parser.parse_args()
    if getattr(given, "growth", False) and not given.tool:
        parser.error("--growth measures the tool: name it with --tool")
    try:
        given.do(given)
    except (Failed, OSError) as error:
        sys.exit(f"street_level.py: {error}")


if __name__ == "__main__":
    main()
