"""Proves that the dataset gives what `partner-return rollup` gives: the same in DuckDB, in Spark and in the tool.

    pip install -r Tests/Dataset/requirements.txt        # Spark needs Java 17 or later
    export PARTNER_RETURN_TESTS=all
    swift build -c release --product partner-return && swift build -c release --product make-nation
    python Tests/Dataset/check.py --partnerships 1000 --tool .build/release/partner-return

generates a nation of one quarter, builds every return into one dataset, and compares every row: each sum, each value,
each reason against a sum, each status. It does so for the nation and for parts of it, as in a whole nation somebody
always does something that forbids a sum. A difference is printed, and the exit status is 1.
"""

import argparse
import csv
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import duckdb
from pyspark.sql import SparkSession

import rollup_spark

HERE = Path(__file__).parent
QUARTER = "2021-22 Q4"
FIGURES = (
    "quarter scope partnership figure title unit basis good role first_month last_month value computed_change "
    "verdict is_illustrative reporting not_added"
).split()
STATUSES = (
    "quarter scope partnership regional priority priority_title status worst_rating outstanding not_mapped"
).split()


def timed(what: str, started: float) -> None:
    print(f"  {what}: {time.monotonic() - started:.1f} s", flush=True)


def run(command: list[str], allowed: set[int]) -> str:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in allowed:
        sys.exit(f"`{' '.join(command[:4])} …` ended with {done.returncode}:\n{done.stderr or done.stdout[-2000:]}")
    return done.stdout


def build(tool: str, nation: Path, work: Path) -> None:
    """Every return, and all of them as one dataset. Errors were planted in some: those have no public edition."""
    options = ["--quarter", QUARTER, "--output", str(work / "returns"), "--dataset", str(work / "dataset")]
    run([tool, "build", "--all-in", str(nation), *options], {0, 1})


def part(work: Path, name: str, chosen: set[str]) -> Path:
    """A dataset of some partnerships: the same files under another folder."""
    place = work / "parts" / name
    for folder in (work / "dataset").glob("*/partnership=*"):
        if folder.name in chosen:
            (place / folder.parent.name).mkdir(parents=True, exist_ok=True)
            os.symlink(folder, place / folder.parent.name / folder.name)
    return place


def rolled_up(tool: str, folders: list[Path], output: Path) -> tuple[Counter, Counter]:
    """What the tool says."""
    run([tool, "rollup", *(str(folder / "partners") for folder in folders), "--quarter", QUARTER,
         "--output", str(output)], {0, 1})

    def rows(name: str, columns: list[str]) -> Counter:
        with open(output / "data" / f"{name}.csv", newline="", encoding="utf-8") as file:
            reader = csv.DictReader(file)
            assert reader.fieldnames == columns, f"{name}.csv has other columns than this script knows"
            return Counter(tuple(row[column] for column in columns) for row in reader)

    return rows("figures", FIGURES), rows("statuses", STATUSES)


def in_duckdb(dataset: Path) -> tuple[Counter, Counter]:
    """What the SQL says."""
    database = duckdb.connect()
    database.execute("SET VARIABLE dataset = ?", [str(dataset)])
    database.execute("SET VARIABLE quarter = ?", [QUARTER])
    database.execute((HERE / "rollup.sql").read_text(encoding="utf-8"))

    def rows(name: str, columns: list[str]) -> Counter:
        found = database.execute(f"SELECT {', '.join(columns)} FROM {name}").fetchall()
        return Counter(tuple(cell or "" for cell in row) for row in found)

    return rows("regional_figures", FIGURES), rows("regional_statuses", STATUSES)


def in_spark(spark: SparkSession, dataset: Path) -> tuple[Counter, Counter]:
    """What the Spark job says."""
    spark.catalog.clearCache()
    figures, statuses = rollup_spark.roll_up(spark, str(dataset), QUARTER)

    def rows(frame, columns: list[str]) -> Counter:
        found = frame.select(columns[1:]).collect()
        return Counter((QUARTER, *(cell or "" for cell in row)) for row in found)

    return rows(figures, FIGURES), rows(statuses, STATUSES)


def differences(expected: Counter, found: Counter, what: str) -> int:
    """Prints the first rows of each side that the other lacks."""
    lacking, extra = list((expected - found).elements()), list((found - expected).elements())
    for sign, rows in [("the tool has", lacking), (f"{what} has", extra)]:
        for row in rows[:3]:
            print(f"    {sign} {row}")
    if lacking or extra:
        print(f"  DIFFERENT: {what}: {len(lacking)} rows are missing and {len(extra)} are not in the tool's table")
    return len(lacking) + len(extra)


def summary(figures: Counter, statuses: Counter) -> tuple[str, int, int]:
    """What there was to compare, and how many sums and common priorities there are."""
    region = [dict(zip(FIGURES, row)) for row in figures if row[1] == "region" and row[8] == "reported"]
    sums = [row for row in region if row["value"]]
    reasons = Counter(reason for row in region for reason in row["not_added"].split())
    shared = sum(1 for row in statuses if row[1] == "region")
    told = ", ".join(f"{count} {reason}" for reason, count in sorted(reasons.items())) or "none"
    told = (
        f"{figures.total():,} rows of figures, {len(sums)} of {len(region)} figures added up "
        f"(against it: {told}); {statuses.total():,} rows of statuses, {shared} common priorities"
    )
    return told, len(sums), shared


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--partnerships", type=int, default=20)
    arguments.add_argument("--tool", required=True, help="the built partner-return")
    arguments.add_argument("--generator", help="the built make-nation (default: the one beside the tool)")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--work", type=Path, help="a new folder to work in, which stays (default: a temporary one)")
    options = arguments.parse_args()
    options.generator = options.generator or str(Path(options.tool).with_name("make-nation"))
    with tempfile.TemporaryDirectory() as temporary:
        work = options.work or Path(temporary)
        check(options, work.resolve())


def check(options: argparse.Namespace, work: Path) -> None:
    started = time.monotonic()
    nation = work / "nation"
    work.mkdir(parents=True, exist_ok=True)
    run([options.generator, "--partnerships", str(options.partnerships), "--quarters", "1", "--seed",
         str(options.seed), str(nation)], {0})
    timed("the nation was generated", started)

    # In the order of their numbers, the last part of the name.
    folders = sorted(nation.iterdir(), key=lambda folder: int(folder.name.rsplit("-", 1)[1]))
    started = time.monotonic()
    build(options.tool, nation, work)
    entered = {folder.name for folder in (work / "dataset" / "figures").iterdir()}
    timed(f"{len(folders)} returns were built, {len(entered)} of them with a public edition", started)

    places = {folder: place_of(folder) for folder in folders}
    # In the third part nobody rounds and no section is marked, so that counts of people are added up.
    parts = {
        "all": folders,
        "one in four": folders[::4],
        "none that rounds or is marked": [
            folder for folder in folders if not rounds(folder) and not is_marked(folder)][: max(8, len(folders) // 5)],
    }
    spark = session()
    different, sums, shared = 0, 0, 0
    for name, chosen in parts.items():
        print(f"{name}, {len(chosen)} partnerships")
        dataset = part(work, name.replace(" ", "-"), {places[folder] for folder in chosen})
        started = time.monotonic()
        tool = rolled_up(options.tool, chosen, work / "rollups" / name.replace(" ", "-"))
        timed("partner-return rollup", started)
        told, added, common = summary(*tool)
        print(f"  {told}")
        sums, shared = sums + added, shared + common
        engines = {"DuckDB": lambda: in_duckdb(dataset), "Spark": lambda: in_spark(spark, dataset)}
        for engine, answer in engines.items():
            started = time.monotonic()
            found = answer()
            timed(engine, started)
            for table, expected, rows in zip(["figures", "statuses"], tool, found):
                different += differences(expected, rows, f"{engine}, {table}")
    if different:
        sys.exit(f"{different} rows differ")
    # An empty comparison must not pass for an equal one.
    if not sums or not shared:
        sys.exit("there is no sum or no common priority: the comparison proves nothing")
    print("equal: every row of DuckDB and of Spark is a row of partner-return rollup, and the other way round")


def session() -> SparkSession:
    spark = (
        SparkSession.builder.master("local[*]").appName("regional roll-up")
        .config("spark.ui.enabled", False)
        .config("spark.ui.showConsoleProgress", False)
        .config("spark.sql.shuffle.partitions", 8)
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", False)
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def text(folder: Path) -> str:
    return (folder / "partners" / "partnership.yaml").read_text(encoding="utf-8")


def rounds(folder: Path) -> bool:
    return "rounding-base:" in text(folder)


def is_marked(folder: Path) -> bool:
    """Whether the public sees no figures of some section."""
    files = (folder / "partners").glob("*/*.yaml")
    return any("OFFICIAL-SENSITIVE" in file.read_text(encoding="utf-8") for file in files)


def place_of(folder: Path) -> str:
    """The folder of a partnership in the dataset, worked out independently of the tool."""
    name = next(line for line in text(folder).splitlines() if line.startswith("partnership:"))
    name = name.removeprefix("partnership: ").strip('"')
    kept = set(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
    return "partnership=" + "".join(chr(byte) if byte in kept else f"%{byte:02X}" for byte in name.encode())


if __name__ == "__main__":
    main()
