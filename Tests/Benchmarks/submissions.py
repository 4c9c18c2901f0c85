"""How fast many submissions are checked, against programs that check their structure alone.

    export PARTNER_RETURN_TESTS=all
    swift run -c release make-nation --partnerships 1042 --quarters 8 --seed 1 FOLDER
    python Tests/Benchmarks/submissions.py FOLDER --tool .build/release/partner-return

needs the packages of requirements.txt, a C compiler and libyaml's header (Debian: libyaml-dev). Compared are, each as
whole processes on files that were all read once before:

- `partner-return check --all-in FOLDER`: structure, every rule, everything that compares quarters and agencies;
- `check-structure`, the tool's own reader without any rule: what the programs below do
  (`swift build -c release --product check-structure`);
- a script in Python with libyaml's C loader and pydantic, a process for each core: the same structure, nothing else;
- check-jsonschema with the schemas that the tool writes, a process for each core: structure alone. It is slow, so it
  has a sample of the files (`--sample`), and its times are multiplied to as many files as the others had. With 1,500
  a process has some 250 files, as it would have of a nation; with fewer its start weighs more than it should;
- libyaml in C, parsing into events and forgetting them, a process for each core: the limit.

In every run each must have read every file, and refused for its structure exactly those that `planted.csv` lists
(libyaml, those that are no YAML).

`--growth` measures the tool alone: checks of 100, 1,000, 10,000 and all submissions, and builds of an eighth, half and
all of `--builds` partnerships. `--rules` measures it with every rule once, twice and four times
(`swift build -c release --product check-with-more-rules`).
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

import report
from measure import Failed, Program, run_in_turn, warm
from validators import (
    CORES, Answer, Expected, beside, jsonschema, named, ours, planted, pydantic, sample, scan, structure)


def submissions(folder):
    """The submissions of all partnerships, and of each its partner's folder."""
    return sorted(path for partners in folder.glob("*/partners") for path in submissions_of(partners))


def submissions_of(partners):
    """The submissions of one partnership. What was decided about texts is named for its quarter, too."""
    return [path for path in partners.glob("*/*-Q[1-4].yaml") if path.parent.name != "releases"]


def compare(given):
    paths = submissions(given.folder)
    if not paths:
        raise Failed(f'"{given.folder}" holds no submission PARTNERSHIP/partners/PARTNER/QUARTER.yaml')
    size, _ = warm(paths)
    wrong, unparsable = planted(given.folder), planted(given.folder, "file.yaml")
    some = sample(paths, given.sample)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        tool, slow = ours(given.tool, given.folder), jsonschema(given.folder, some, work, given.tool)
        reader, script, limit = structure(given.tool, paths, work), pydantic(paths, work), scan(paths, work)
        programs = [tool, reader, script, limit, slow]
        run_in_turn(programs, given.runs, Expected({
            tool.title: Answer(len(paths), wrong),
            reader.title: Answer(len(paths), wrong),
            script.title: Answer(len(paths), wrong),
            limit.title: Answer(len(paths), unparsable),
            slow.title: Answer(len(some), wrong & named(some)),
        }))
    print(f"{len(paths):,} submissions, {size / report.MEGA:,.0f} MB; {report.conditions(given)}\n")
    print("| program | wall time, s: median [least–most] | processor, s | ms a submission and core | memory, MB | times ours |")
    print("|---|---:|---:|---:|---:|---:|")
    for program in programs:
        factor = len(paths) / len(some) if program is slow else 1
        wall, processor = program.wall * factor, program.processor * factor
        noted = f" (times × {factor:.1f}: measured on {len(some):,} files)" if factor > 1 else ""
        print(f"| {program.title}{noted} | {wall:.1f} [{min(program.walls) * factor:.1f}–{max(program.walls) * factor:.1f}] "
              f"| {processor:.1f} | {processor / len(paths) * 1000:.2f} | {program.memory / report.MEGA:,.0f} "
              f"| {wall / tool.wall:.2f} |")


def growth(given):
    print(f"partner-return on more and more submissions; {report.conditions(given)}\n")
    print("| submissions checked | wall time, s: median [least–most] | processor, s | ms a submission | memory, MB |")
    print("|---:|---:|---:|---:|---:|")
    everything = len(submissions(given.folder))
    for wanted in [number for number in (100, 1_000, 10_000) if number < everything] + [everything]:
        with tempfile.TemporaryDirectory() as name:
            files = part(given.folder, Path(name), wanted)
            warm(files)
            program = ours(given.tool, name)
            run_in_turn([program], given.runs, Expected({program.title: Answer(len(files), planted(Path(name)))}))
            print(f"| {len(files):,} | {report.spread(program)} | {program.processor:.2f} "
                  f"| {program.processor / len(files) * 1000:.2f} | {program.memory / report.MEGA:,.0f} |")
    print("\n| partnerships built | wall time, s: median [least–most] | processor, s | ms a partnership | memory, MB |")
    print("|---:|---:|---:|---:|---:|")
    for count in eighth_half_and_all(min(given.builds, len(partnerships(given.folder)))):
        program = built(given, count)
        print(f"| {count:,} | {report.spread(program)} | {program.processor:.2f} "
              f"| {program.processor / count * 1000:.0f} | {program.memory / report.MEGA:,.0f} |")


def eighth_half_and_all(count):
    return sorted({max(1, count // 8), max(1, count // 2), count})


def built(given, count):
    """Builds of the latest quarter of so many partnerships, both editions of each, every time to an empty folder."""
    with tempfile.TemporaryDirectory() as name:
        place, output = Path(name, "partnerships"), Path(name, "returns")
        place.mkdir()
        for partnership in partnerships(given.folder)[:count]:
            link(partnership, place)
        warm(submissions(place))
        program = Program(
            f"{count} partnerships", [given.tool, "build", "--all-in", place, "--output", output, "--jobs", CORES],
            statuses=(0, 1))
        for _ in range(given.runs):
            program.run()
            returns = len(list(output.glob("*/*/board/return.html")))
            if returns != count:
                raise Failed(f"{program.title}: {returns:,} returns built of {count:,}")
            shutil.rmtree(output)
    return program


def partnerships(folder):
    return sorted({path.parents[2] for path in submissions(folder)})


def link(partnership, place):
    (place / partnership.name).symlink_to(partnership.resolve())


def part(folder, place, wanted):
    """Links as many partnerships into a place as have so many submissions, and gives these."""
    total = 0
    for partnership in partnerships(folder):
        if total >= wanted:
            break
        link(partnership, place)
        total += len(submissions_of(partnership / "partners"))
    return submissions(place)


def rules(given):
    """What a check takes with every rule once, twice and four times."""
    tool = beside(given.tool, "check-with-more-rules")
    with tempfile.TemporaryDirectory() as name:
        files = part(given.folder, Path(name), 3_000)
        warm(files)
        programs = [
            Program(f"{times} ×", ["env", f"RULES_TIMES={times}", tool, "check", "--all-in", name, "--jobs", CORES],
                    statuses=(0, 1))
            for times in (1, 2, 4)
        ]
        run_in_turn(programs, given.runs)
    first = programs[0]
    print(f"{len(files):,} submissions with more and more rules; {report.conditions(given)}\n")
    print("| rules | wall time, s: median [least–most] | processor, s | ms a submission | more than once, ms | memory, MB |")
    print("|---:|---:|---:|---:|---:|---:|")
    for program in programs:
        more = (program.processor - first.processor) / len(files) * 1000
        print(f"| {program.title} | {report.spread(program)} | {program.processor:.2f} "
              f"| {program.processor / len(files) * 1000:.2f} | {more:.2f} | {program.memory / report.MEGA:,.0f} |")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n", 1)[0], epilog=__doc__.split("\n", 1)[1],
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--tool", type=Path, required=True, help="the built partner-return")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--sample", type=int, default=1500, help="files for check-jsonschema, default 1500")
    parser.add_argument("--builds", type=int, default=240, help="partnerships for --growth to build, default 240")
    kinds = parser.add_mutually_exclusive_group()
    for name, function, words in [
        ("growth", growth, "measure the tool on more and more submissions"),
        ("rules", rules, "measure it with more and more rules"),
    ]:
        kinds.add_argument(f"--{name}", dest="measure", action="store_const", const=function, help=words)
    parser.set_defaults(measure=compare)
    given = parser.parse_args()
    try:
        given.measure(given)
    except (Failed, OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"submissions.py: {error}")


if __name__ == "__main__":
    main()
