"""The programs that are compared, and whether all of them give the same answer.

The answer: for every month the offences without anti-social behaviour and the burglaries of one district; of all
rows how many there are, how many have no coordinates and how many no Crime ID.
"""

import csv
import importlib.metadata
import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path

from measure import Failed, Program

HERE = Path(__file__).parent
PACKAGES = {"DuckDB": "duckdb", "Polars": "polars", "pandas": "pandas"}
OFFENCES, BURGLARIES = "total-notifiable-offences", "total-burglary"
# How the tool says its totals on standard error, for every source that was named, each after its number.
TOTALS = {
    "rows": "rows read",
    "without_location": "without coordinates",
    "without_crime_id": "without a Crime ID",
}


def missing():
    """The packages that have to be installed first."""
    return [name for name in [*PACKAGES.values(), "pyarrow"] if not importlib.util.find_spec(name)]


def others(area, files):
    """DuckDB, Polars and pandas, each with an interpreter of its own."""
    if absent := missing():
        raise Failed(
            f"{', '.join(absent)} not installed for {sys.executable}: "
            f"{sys.executable} -m pip install -r {HERE / 'requirements.txt'}")
    return [
        Program(
            f"{title} {importlib.metadata.version(name)}",
            [sys.executable, HERE / f"with_{name}.py", area, *files],
            lambda output, messages: normal(json.loads(output)))
        for title, name in PACKAGES.items()
    ]


def ours(tool, area, sources, title=None):
    """The command that a person would give, which counts every figure of the police."""
    command = [tool, "series", "police", "--from", *sources, "--area", area, "--format", "csv"]
    return Program(title or f"partner-return {version_of(tool)}", command, read_series)


def limits(files):
    """What no reader can beat: counting line ends, and reading alone."""
    return [Program("`wc -l`", ["wc", "-l", *files]), Program("`cat >/dev/null`", ["cat", *files])]


def version_of(tool):
    try:
        done = subprocess.run([tool, "--version"], capture_output=True, text=True)
    except OSError as error:
        raise Failed(f'"{tool}" cannot be run: {error.strerror}: build it with `swift build -c release`')
    return done.stdout.strip()


def read_series(output, messages):
    """The tool's table and its line of totals."""
    table = csv.DictReader(output.splitlines())
    absent = {"month", OFFENCES, BURGLARIES} - set(table.fieldnames or [])
    if absent:
        raise Failed(f"the tool's table has no column {', '.join(sorted(absent))}: {output[:200]!r}")
    months = {row["month"]: [int(row[name] or 0) for name in (OFFENCES, BURGLARIES)] for row in table}
    return normal({"months": months} | {name: total(words, messages) for name, words in TOTALS.items()})


def total(words, messages):
    """The sum of the numbers before these words: `4,500 rows read`."""
    found = re.findall(rf"(\d[\d,]*) {words}\b", messages)
    if not found:
        raise Failed(f"the tool does not say how many {words}: {messages[-300:]!r}")
    return sum(int(number.replace(",", "")) for number in found)


def normal(answer):
    """The answer without months in which nothing happened, which some list and some do not."""
    months = {month: list(counts) for month, counts in sorted(answer["months"].items()) if any(counts)}
    return answer | {"months": months}


class AllRows:
    """Stops where the tool has not read every line but the header of every file."""

    def __init__(self, lines):
        self.lines = lines

    def __call__(self, program, answer):
        expected = self.lines[program.title]
        if answer["rows"] != expected:
            raise Failed(f"{program.title}: {answer['rows']:,} rows read of {expected:,}")


class SameAnswer:
    """Stops the comparison when a run answers something else than the first did."""

    def __init__(self, area):
        self.area, self.first, self.answer = area, None, None

    def __call__(self, program, answer):
        if answer is None:
            return
        if self.answer is None:
            self.first, self.answer = program.title, answer
        if not self.answer["months"]:
            raise Failed(f'no file has an offence in "{self.area}": name another --area')
        for name in [*TOTALS, "months"]:
            if answer[name] != self.answer[name]:
                raise Failed(
                    f"{program.title} and {self.first} differ in {name.replace('_', ' ')}: "
                    f"{difference(answer[name], self.answer[name])}")


def difference(one, other):
    """The first month that differs, or both numbers."""
    if not isinstance(one, dict):
        return f"{one:,} and {other:,}"
    month = min(month for month in one.keys() | other.keys() if one.get(month) != other.get(month))
    return f"{month}, {one.get(month)} and {other.get(month)}"
